"""What the same cases get in each municipality, as data. Works nothing out.

Outcomes are words: a status, the id of a role (`nobody` where the pack says so), a number of approvals or `all`; what
is unknown is an outcome of its own, `unknown`, and never counts as no. A count that is `None` is hidden: it is under
ten, or a count under ten would follow from it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from maatwerk_core.bulk.reports.found import Data, Told, Version, Words

SCHEMA = "across.v1"

#: What an outcome is made of, in the order of the report.
Aspect: TypeAlias = Literal["status", "role", "approvals"]
ASPECTS: tuple[Aspect, ...] = ("status", "role", "approvals")


@dataclass(frozen=True, slots=True)
class Share:
    """How many cases come out as this. `words` says the outcome as the pack calls it."""

    value: str
    words: Words
    cases: int | None


@dataclass(frozen=True, slots=True)
class Municipality:
    """One pack over all cases: how they stand, who decides, and with how many approvals."""

    version: Version
    name: str
    status: tuple[Share, ...]
    role: tuple[Share, ...]
    approvals: tuple[Share, ...]

    @property
    def pack(self) -> str:
        """The pack's name."""
        return self.version.pack

    def shares(self, aspect: Aspect) -> tuple[Share, ...]:
        """The outcomes of one aspect, each with its number of cases."""
        return {"status": self.status, "role": self.role, "approvals": self.approvals}[aspect]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two packs, and how many cases come out otherwise: in anything, or in one aspect alone."""

    one: str
    other: str
    any: int | None
    status: int | None
    role: int | None
    approvals: int | None

    def differ(self, aspect: Aspect | Literal["any"]) -> int | None:
        """How many cases differ in this aspect."""
        found = {
            "any": self.any,
            "status": self.status,
            "role": self.role,
            "approvals": self.approvals,
        }
        return found[aspect]


@dataclass(frozen=True, slots=True)
class Answer:
    """What some packs make of one case, in one way: these packs, and the words of the first of them."""

    packs: tuple[str, ...]
    status: str
    told: Told


@dataclass(frozen=True, slots=True)
class Witness:
    """One case, with the answer of every pack. `case` is its id, for synthetic cases only."""

    case: str | None
    day: datetime.date
    amount_cents: int | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """Cases of one life domain with about the same amount: above `over_cents`, up to and with `upto_cents`.

    Both are `None` where the amount is unknown, the last alone where there is no end. `differ_bp`: of all pairs of
    packs over such cases, the share in basis points in which the two differ. Hidden where `cases` is, and where few
    of them differ; such a situation has no witness.
    """

    domain: str
    over_cents: int | None
    upto_cents: int | None
    cases: int | None
    differ_bp: int | None
    witness: Witness | None = None


@dataclass(frozen=True, slots=True)
class Across:
    """Everything that was found. `households` were assessed by every pack; `day` is `None` where each has its own."""

    data: Data
    engine: str
    day: datetime.date | None
    households: int
    municipalities: tuple[Municipality, ...]
    pairs: tuple[Pair, ...]
    situations: tuple[Situation, ...]
    schema: str = field(default=SCHEMA)

    def pair(self, one: str, other: str) -> Pair | None:
        """What two packs differ in, in either order; nothing for a pack beside itself."""
        return next((pair for pair in self.pairs if {pair.one, pair.other} == {one, other}), None)
