"""What can happen in a dossier: frozen events with a written kind and version. What is personal is marked as sealed.

The fields of an event are what JSON can hold. Those named in `SEALED` are stored encrypted with the key of their
dossier, and are `None` once that key is gone; the others can be counted for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from maatwerk_core.register.unread import Unread


@dataclass(frozen=True, slots=True)
class Event(Unread):
    """What every kind of event shares: the word it is stored under, and the version of its fields."""

    KIND: ClassVar[str]
    VERSION: ClassVar[int] = 1

    @property
    def clear(self) -> dict[str, Any]:
        """The fields that anyone with the register may count."""
        return {
            name: getattr(self, name) for name in names_of(type(self)) if name not in self.SEALED
        }

    @property
    def sealed(self) -> dict[str, Any]:
        """The fields that only the key of the dossier opens."""
        return {name: getattr(self, name) for name in names_of(type(self)) if name in self.SEALED}


def names_of(kind: type[Event]) -> tuple[str, ...]:
    """The fields of a kind of event, in their order."""
    return kind.__match_args__


@dataclass(frozen=True, slots=True)
class Opened(Event):
    """A household's case came in. `policy` is the hash of the files of the pack that was in force then.

    `subject` is the key of the household; who that is stands in another system.
    """

    KIND = "opened"
    SEALED = frozenset({"case", "subject"})
    pack: str
    policy: str
    day: str
    budget: str | None = None
    case: Mapping[str, Any] | None = None
    subject: str | None = None
    team: str | None = None


@dataclass(frozen=True, slots=True)
class Assessed(Event):
    """The rules were laid beside the case. `receipt_hash` stays when the receipt is gone.

    `obstacles` are the regular routes that don't help and the checks that fail, `regular_days` is how long the quickest
    route takes that was looked at.
    """

    KIND = "assessed"
    SEALED = frozenset({"receipt"})
    status: str
    basis: str | None
    role: str | None
    approvals: int | None
    amount_cents: int | None
    receipt_hash: str
    saving_cents: int | None = None
    domain: str | None = None
    category: str | None = None
    obstacles: tuple[str, ...] | None = None
    regular_days: int | None = None
    receipt: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class PutBefore(Event):
    """The plan was put before colleagues, in general words made from facts."""

    KIND = "put-before"
    SEALED = frozenset({"words"})
    words: str | None = None


@dataclass(frozen=True, slots=True)
class VoteCast(Event):
    """A colleague said yes, no or pulled the brake. Who it was is sealed; the role is not."""

    KIND = "vote-cast"
    SEALED = frozenset({"person"})
    role: str
    approves: bool | None
    knows_household: bool | None
    requester: bool | None
    brake: bool
    ground: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class VoteWithdrawn(Event):
    """A colleague took back what was said."""

    KIND = "vote-withdrawn"
    SEALED = frozenset({"person"})
    role: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Motivated(Event):
    """Something the pack asks was put into words."""

    KIND = "motivated"
    SEALED = frozenset({"words"})
    about: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class UnknownAccepted(Event):
    """The deciding role goes ahead with something unknown, and says why."""

    KIND = "unknown-accepted"
    SEALED = frozenset({"words"})
    path: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class StopReleased(Event):
    """Someone who may lets a plan pass a stop, or a brake, on written grounds."""

    KIND = "stop-released"
    SEALED = frozenset({"grounds"})
    check: str
    by: str
    grounds: str | None = None


@dataclass(frozen=True, slots=True)
class Decided(Event):
    """People decided. The whole decision is sealed, for it holds their words.

    With `complete_by` it was acute: what else is asked comes later, at last on that day.
    """

    KIND = "decided"
    VERSION = 2
    SEALED = frozenset({"decision"})
    outcome: str
    by: str
    on: str
    kind: str
    amount_cents: int | None
    needed: int | None
    approvals: int
    complete_by: str | None
    decision: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Paid(Event):
    """Money went out. `document` is the sha256 of the receipt of the shop, never the receipt itself."""

    KIND = "paid"
    SEALED = frozenset({"payee"})
    amount_cents: int
    to: str
    on: str
    document: str | None = None
    payee: str | None = None


@dataclass(frozen=True, slots=True)
class Closed(Event):
    """Nothing more is to be done."""

    KIND = "closed"
    SEALED = frozenset({"words"})
    on: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Erased(Event):
    """What is personal is gone for good: the key of the dossier was thrown away."""

    KIND = "erased"
    ground: str


@dataclass(frozen=True, slots=True)
class PurseSet(Event):
    """So much money there is, in a year or without one."""

    KIND = "budget-set"
    total_cents: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Held(Event):
    """Money is promised to a dossier."""

    KIND = "held"
    dossier: str
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Booked(Event):
    """Promised money was paid."""

    KIND = "booked"
    dossier: str
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Freed(Event):
    """Promised money wasn't needed."""

    KIND = "freed"
    dossier: str
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Returned(Event):
    """Money that was paid came back. Whether it may be spent again is for people to say."""

    KIND = "returned"
    dossier: str
    amount_cents: int
