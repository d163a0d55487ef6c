"""Earlier decisions that are like a case: how near, which facts differ, and whether they came out otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.register.equal.distance import Distance, measure
from maatwerk_core.register.equal.earlier import Earlier, Shelf, earlier_decisions, receipt_of
from maatwerk_core.register.equal.outcomes import (
    RESULTS,
    Settled,
    all_otherwise,
    decided_otherwise,
)
from maatwerk_core.register.equal.reading import facts_kept, facts_of
from maatwerk_core.register.equal.rules_then import same_today
from maatwerk_core.register.equal.weights import Weights, weights_of
from maatwerk_core.rules.policy import Policy

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
    """Why earlier decisions don't count, and how many: regretted, of before a change of rules, erased."""

    regretted: int = 0
    other_rules: int = 0
    erased: int = 0


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


def find_precedents(
    shelf: Shelf,
    assessment: Assessment,
    settled: Settled | None = None,
    *,
    itself: str | None = None,
    before: int | None = None,
    words: str | None = None,
) -> Precedents:
    """The precedents of a case under its pack. Without `settled` the case is held to ask for a grant of its amount.

    `itself` is the dossier of the case, which is no precedent of its own; `before` a place in the chain behind which
    decisions came later. Raises `Faults` where the register can't be read.
    """
    weights = weights_of(assessment.policy, assessment.day)
    beside = settled or Settled("grant", assessment.on_demand("fact:amount"))
    earlier = earlier_decisions(shelf, assessment.policy.id, before)
    counting = _Counting(shelf, assessment, weights, beside)
    found = tuple(counting.each(one for one in earlier if one.dossier != itself))
    nearest = sorted(found, key=lambda one: (one.distance.bp, -one.on.toordinal(), one.dossier))
    severity = severity_of(assessment)
    return Precedents(
        beside, settled is None, tuple(nearest), counting.left_out, weights, severity, words
    )


def severity_of(assessment: Assessment) -> Severity:
    """How heavy an unexplained difference is under the pack: words are asked for (`motivate`) or advised.

    It never stops anything: no law says that two cases are the same.
    """
    section = assessment.policy.pack.precedents
    heavy = section is not None and section.severity in ("motivate", "stop")
    return "motivate" if heavy else "advice"


class _Counting:
    """Goes through earlier decisions and counts those that say nothing any more."""

    def __init__(
        self, shelf: Shelf, assessment: Assessment, weights: Weights, settled: Settled
    ) -> None:
        self.shelf, self.day = shelf, assessment.day
        self.weights, self.settled = weights, settled
        self.now = assessment.policy
        self.ours = facts_of(assessment, weights.facts)
        self.left_out = LeftOut()
        self.policies: dict[str, Policy] = {}

    def each(self, earlier: Iterator[Earlier]) -> Iterator[Precedent]:
        """Those that count; of the others only how many there are."""
        regretted = other_rules = erased = 0
        keys = self.shelf.keys.every()
        for one in earlier:
            receipt = None if one.regretted else receipt_of(one, keys.get(one.dossier))
            if one.regretted:
                regretted += 1
            elif receipt is None:
                erased += 1
            elif not same_today(receipt, self.policy(one.policy), self.now, self.day):
                other_rules += 1
            else:
                theirs = facts_kept(receipt, self.policy(one.policy), self.weights.facts)
                yield self._laid_beside(one, measure(self.ours, theirs, self.weights.weighed))
        self.left_out = LeftOut(regretted, other_rules, erased)

    def policy(self, hash_: str) -> Policy:
        """The policy of a dossier; dossiers share theirs."""
        if hash_ not in self.policies:
            self.policies[hash_] = self.shelf.policies.load(hash_)
        return self.policies[hash_]

    def _laid_beside(self, one: Earlier, distance: Distance) -> Precedent:
        settled = Settled(one.outcome or "", one.amount_cents)
        on = datetime.date.fromisoformat(one.on)
        otherwise = decided_otherwise(self.settled, settled)
        return Precedent(one.dossier, on, settled, distance, otherwise)
