"""What an impact is, as data: how many cases come out otherwise, why, for whom and at what cost. Works nothing out.

Outcomes are words: a status, the id of a role (`nobody` where the pack says so), a number or `all`, `yes` or `no`;
`unknown` where it is unknown, `absent` where a pack hasn't got the thing. Amounts are whole eurocents. Where a count of
cases or what these ask is `None` it is hidden: they are fewer than ten, or that of fewer than ten would follow from it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from maatwerk_core.bulk.reports.found import Data, Told, Version, Words
from maatwerk_core.rules.expression import Scalar

SCHEMA = "impact.v1"

#: The outcome of a pack that hasn't got the thing.
ABSENT = "absent"

#: What a flip is about; an agreement is `agreement:ID`.
ABOUT: tuple[str, ...] = ("status", "role", "approvals", "legitimacy", "tegenprestatie")

#: What households can be grouped by.
Grouping: TypeAlias = Literal["kind", "domain", "income-band"]
GROUPINGS: tuple[Grouping, ...] = ("kind", "domain", "income-band")


@dataclass(frozen=True, slots=True)
class Sum:
    """So many cases, the amounts of those whose amount is known together, and of how many it is unknown.

    >>> Sum(3, 120_000, 1)
    Sum(cases=3, cents=120000, unknown=1)
    """

    cases: int | None = 0
    cents: int | None = 0
    unknown: int | None = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """A value that the two packs say otherwise, by its path, as the engine reads it (cents, basis points, days).

    `decides` says of a witness whether setting this one value back undoes the flip; `None`: not looked at.
    """

    path: str
    type: str
    old: Scalar
    new: Scalar
    decides: bool | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """What made cases flip: a check, something to be stated, a question that counts, the tier or the quorum.

    `old` and `new` are its outcomes in both packs, with how heavy it weighs (`stop`, `motivate`, `advice`, or empty).
    """

    kind: Literal["check", "ask", "question", "tier", "quorum", "agreement"]
    id: str
    old: str
    new: str
    old_weight: str = ""
    new_weight: str = ""
    cases: int | None = None
    values: tuple[Moved, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """The smallest case of a flip: only the facts without which it would not flip, each in words.

    `case` is its id, for synthetic cases only. `amount_cents` is `None` where it makes no difference.
    """

    case: str | None
    day: datetime.date
    amount_cents: int | None
    facts: tuple[Words, ...]
    old: Told
    new: Told


@dataclass(frozen=True, slots=True)
class Flip:
    """All cases of which one thing comes out otherwise in one way. `amount` sums what these cases ask."""

    about: str
    old: str
    new: str
    amount: Sum
    causes: tuple[Cause, ...] = ()
    witness: Witness | None = None

    @property
    def cases(self) -> int | None:
        """How many."""
        return self.amount.cases


@dataclass(frozen=True, slots=True)
class Cost:
    """What is asked in a calendar year by cases of one status with one decider, under both packs."""

    year: int
    role: str
    status: str
    old: Sum
    new: Sum


@dataclass(frozen=True, slots=True)
class Budget:
    """What both packs set apart in a year under this id; what cases ask is `Cost`. `None`: the pack doesn't say."""

    year: int
    id: str
    old_cents: int | None
    new_cents: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """The households of one group: how many, how many flip, and which can be decided on at once in both packs."""

    by: Grouping
    value: str
    households: int | None
    changed: int | None
    old_ready: Sum
    new_ready: Sum


@dataclass(frozen=True, slots=True)
class Point:
    """What comes out where one value of the pack is this. `changed` counts cases that differ from the old pack."""

    value: int
    changed: int | None
    statuses: tuple[tuple[str, Sum], ...]
    roles: tuple[tuple[str, Sum], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """The same cases at one value after another. `now` is what the pack says itself, on the last day looked at."""

    path: str
    type: str
    now: Scalar
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Rerun:
    """An earlier receipt that comes out otherwise: what it says, what comes out now, and the values behind that."""

    receipt: str
    day: datetime.date
    pack: str
    intact: bool
    differences: tuple[tuple[str, str, str], ...]
    values: tuple[Moved, ...] = ()
    old: Told | None = None
    new: Told | None = None


@dataclass(frozen=True, slots=True)
class Replay:
    """Earlier receipts run through the new pack. `unread` are files, and lines of files, that hold none.

    Receipts are of real cases, so there is a purpose.
    """

    receipts: int
    same: int
    changed: tuple[Rerun, ...]
    unread: tuple[str, ...] = ()
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Impact:
    """Everything that was found of one change. What wasn't asked is empty.

    `households` were assessed by both packs; of `changed` at least one thing comes out otherwise.
    """

    old: Version
    new: Version
    data: Data | None
    engine: str
    day: datetime.date | None
    strict: bool
    households: int
    changed: int | None
    flips: tuple[Flip, ...] = ()
    costs: tuple[Cost, ...] = ()
    budgets: tuple[Budget, ...] = ()
    groups: tuple[Group, ...] = ()
    curves: tuple[Curve, ...] = ()
    replay: Replay | None = None
    moved: tuple[Moved, ...] = ()
    schema: str = field(default=SCHEMA)

    def about(self, what: str) -> tuple[Flip, ...]:
        """The flips of one thing, in the order of the report."""
        return tuple(flip for flip in self.flips if flip.about == what)
