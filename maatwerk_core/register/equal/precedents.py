"""Earlier decisions that are like a case: how near, which facts differ, and whether they came out otherwise."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from maatwerk_core.register.equal.distance import Distance
from maatwerk_core.register.equal.outcomes import RESULTS, Settled, all_otherwise
from maatwerk_core.register.equal.weights import Weights

#: Up to so far apart, in basis points, a decision is like this case; up to so far the facts are nearly the same.
LIKE: Final = 2_500
NEAR: Final = 1_000

Severity: TypeAlias = Literal["advice", "motivate"]


@dataclass(frozen=True, slots=True)
class Precedent:
    """An earlier decision: which, when, what came out, and how far its facts are from those of the case.

    `otherwise`: was it decided otherwise? Unknown where an amount is.
    """

    dossier: str
    on: datetime.date
    settled: Settled
    distance: Distance
    otherwise: bool | None

    @property
    def like(self) -> bool | None:
        """Is it like the case at all? Unknown where too little is known."""
        return self.distance.within(LIKE)

    @property
    def near(self) -> bool | None:
        """Are its facts nearly the same? Unknown where too little is known."""
        return self.distance.within(NEAR)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Why earlier decisions don't count, and how many.

    Regretted; of rules that would now give something else; under a pack that can't be read any more; erased; of the
    same household, which is nobody's equal.
    """

    regretted: int = 0
    other_rules: int = 0
    unreadable: int = 0
    erased: int = 0
    own: int = 0


@dataclass(frozen=True, slots=True)
class Precedents:
    """All that was decided before under the same pack, the nearest first, beside what is decided now.

    `settled` is what was decided, or while it is only `asked` a grant of what the plan costs; `words` what people wrote
    about the difference.
    """

    settled: Settled
    asked: bool
    found: tuple[Precedent, ...]
    left_out: LeftOut
    weights: Weights
    severity: Severity
    words: str | None = None

    @property
    def like(self) -> tuple[Precedent, ...]:
        """Those that are like the case."""
        return tuple(one for one in self.found if one.like)

    @property
    def perhaps(self) -> tuple[Precedent, ...]:
        """Those that may be like the case: too little is known to tell."""
        return tuple(one for one in self.found if one.like is None)

    @property
    def otherwise(self) -> tuple[Precedent, ...]:
        """Those among them that were decided otherwise."""
        return tuple(one for one in self.like if one.otherwise)

    @property
    def unexplained(self) -> tuple[Precedent, ...]:
        """Nearly the same facts, decided otherwise, and nobody wrote why."""
        return () if self.words else tuple(one for one in self.otherwise if one.near)

    @property
    def unlike_all(self) -> bool | None:
        """Does this decision differ from every one with nearly the same facts? Without any: no."""
        near = (one for one in self.found if one.near and one.settled.outcome not in RESULTS)
        return all_otherwise(tuple(one.otherwise for one in near))
