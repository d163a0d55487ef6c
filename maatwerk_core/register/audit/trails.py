"""What led to each payment of a dossier, from what stands in the clear: an erased one counts too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import singledispatch

from maatwerk_core.register.events import (
    Assessed,
    Decided,
    Erased,
    Event,
    Opened,
    Paid,
    StopReleased,
    UnknownAccepted,
    VoteCast,
    VoteWithdrawn,
)
from maatwerk_core.register.events_after import Completed, Repaid, Revised


@dataclass(frozen=True, slots=True)
class Round:
    """One decision and what it rested on. `votes` are roles, one for each vote that stands."""

    assessed: Assessed | None = None
    votes: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    released: tuple[str, ...] = ()
    decided: Decided | None = None
    completed: Completed | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that went out: the number of its event, and of the round in which that was decided."""

    number: int
    paid: Paid
    round: int


@dataclass(frozen=True, slots=True)
class Trail:
    """The rounds of a dossier, the last one still open, with its payments and what came back."""

    dossier: str
    opened: Opened | None = None
    rounds: tuple[Round, ...] = (Round(),)
    payments: tuple[Payment, ...] = ()
    repaid: tuple[Repaid, ...] = ()
    erased: bool = False


#: The kinds of events that a trail is made of.
KINDS: tuple[str, ...] = tuple(
    kind.KIND
    for kind in (
        Opened, Assessed, VoteCast, VoteWithdrawn, UnknownAccepted, StopReleased, Decided, Completed, Paid, Repaid,
        Revised, Erased,
    )
)  # fmt: skip


def trail_of(dossier: str, events: Iterable[tuple[int, Event]]) -> Trail:
    """The trail after all events of a dossier, each with its number.

    >>> from maatwerk_core.register.events import Opened, Paid
    >>> events = [Opened("amsterdam", "abc", "2019-06-01"), Paid(25000, "supplier", "2019-06-04")]
    >>> trail_of("d1", enumerate(events, 1)).payments[0].number
    2
    """
    trail = Trail(dossier)
    for number, event in events:
        trail = _after(event, trail, number)
    return trail


@singledispatch
def _after(event: Event, trail: Trail, number: int) -> Trail:
    return trail


@_after.register
def _(event: Opened, trail: Trail, number: int) -> Trail:
    return replace(trail, opened=event)


@_after.register
def _(event: Assessed, trail: Trail, number: int) -> Trail:
    return _last(trail, replace(trail.rounds[-1], assessed=event))


@_after.register
def _(event: VoteCast, trail: Trail, number: int) -> Trail:
    last = trail.rounds[-1]
    return _last(trail, replace(last, votes=(*last.votes, event.role)))


@_after.register
def _(event: VoteWithdrawn, trail: Trail, number: int) -> Trail:
    last = trail.rounds[-1]
    votes = list(last.votes)
    votes.remove(event.role)
    return _last(trail, replace(last, votes=tuple(votes)))


@_after.register
def _(event: UnknownAccepted, trail: Trail, number: int) -> Trail:
    last = trail.rounds[-1]
    return _last(trail, replace(last, accepted=(*last.accepted, event.path)))


@_after.register
def _(event: StopReleased, trail: Trail, number: int) -> Trail:
    last = trail.rounds[-1]
    return _last(trail, replace(last, released=(*last.released, event.check)))


@_after.register
def _(event: Decided, trail: Trail, number: int) -> Trail:
    return _last(trail, replace(trail.rounds[-1], decided=event))


@_after.register
def _(event: Completed, trail: Trail, number: int) -> Trail:
    return _last(trail, replace(trail.rounds[-1], completed=event))


@_after.register
def _(event: Paid, trail: Trail, number: int) -> Trail:
    payment = Payment(number, event, len(trail.rounds) - 1)
    return replace(trail, payments=(*trail.payments, payment))


@_after.register
def _(event: Repaid, trail: Trail, number: int) -> Trail:
    return replace(trail, repaid=(*trail.repaid, event))


@_after.register
def _(event: Revised, trail: Trail, number: int) -> Trail:
    """A new round. It is about the same assessment, unless another follows."""
    return replace(trail, rounds=(*trail.rounds, Round(assessed=trail.rounds[-1].assessed)))


@_after.register
def _(event: Erased, trail: Trail, number: int) -> Trail:
    return replace(trail, erased=True)


def _last(trail: Trail, last: Round) -> Trail:
    return replace(trail, rounds=(*trail.rounds[:-1], last))
