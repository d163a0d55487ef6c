"""What stands in a dossier: the fold of its events. Nothing here asks a clock, a file or a rule."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any, TypeAlias, TypeVar

from maatwerk_core.model.decision import Release, Vote
from maatwerk_core.register.events import (
    Assessed,
    Closed,
    Decided,
    Erased,
    Event,
    Motivated,
    Opened,
    Paid,
    StopReleased,
    UnknownAccepted,
    VoteCast,
    VoteWithdrawn,
    names_of,
)
from maatwerk_core.register.events_after import (
    Agreed,
    AgreementEnded,
    Answered,
    Completed,
    Evaluated,
    Objected,
    Repaid,
    Revised,
)
from maatwerk_core.register.kinds import KINDS, EventType
from maatwerk_core.register.promises import Promise

T = TypeVar("T")
#: What was said, with what it is about before it; what was said of the same before is left out.
Said: TypeAlias = tuple[tuple[str, T], ...]
#: Fields of a dossier by name, as they become.
Changes: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Dossier:
    """One household's request under one pack, as it stands after `number` events.

    What was sealed with a key that is gone is `None`, or not there.
    """

    id: str
    number: int = 0
    pack: str = ""
    policy: str = ""
    day: str = ""
    budget: str | None = None
    team: str | None = None
    opened: Opened | None = None
    revised: tuple[Revised, ...] = ()
    assessed: Assessed | None = None
    ballots: tuple[VoteCast | VoteWithdrawn, ...] = ()
    words: tuple[Motivated | UnknownAccepted | StopReleased, ...] = ()
    decided: Decided | None = None
    completed: Completed | None = None
    former: tuple[Decided, ...] = ()
    promises: tuple[Promise, ...] = ()
    evaluations: tuple[Evaluated, ...] = ()
    objection: Objected | None = None
    objected: bool = False
    paid: tuple[Paid, ...] = ()
    closed_on: datetime.date | None = None
    erased: bool = False

    @property
    def case(self) -> Mapping[str, Any] | None:
        """The case as it was told last; its seal is opened when somebody reads it."""
        told = (one.case for one in (*reversed(self.revised), self.opened) if one is not None)
        return next((case for case in told if case is not None), None)

    @property
    def subject(self) -> str | None:
        """The key of the household; opened when somebody reads it."""
        return None if self.opened is None else self.opened.subject

    @property
    def votes(self) -> tuple[Vote, ...]:
        """What people say, less what they took back; who they are is opened when somebody reads it."""
        votes: list[Vote] = []
        for one in self.ballots:
            if isinstance(one, VoteWithdrawn):
                votes = [vote for vote in votes if vote.person != one.person]
            elif one.person is not None:
                said = {name: getattr(one, name) for name in names_of(VoteCast)}
                votes.append(Vote.model_validate(said))
        return tuple(votes)

    @property
    def motivations(self) -> Said[str]:
        """What was put into words, by what it is about; opened when somebody reads it."""
        return _last_of((one.about, one.words) for one in self.words if isinstance(one, Motivated))

    @property
    def accepts(self) -> Said[str]:
        """Why it went ahead with something unknown, by the path of that; opened when somebody reads it."""
        accepted = (one for one in self.words if isinstance(one, UnknownAccepted))
        return _last_of((one.path, one.words) for one in accepted)

    @property
    def releases(self) -> Said[Release]:
        """Which stops were let pass, on which grounds; opened when somebody reads it."""
        released = (one for one in self.words if isinstance(one, StopReleased))
        return _last_of(
            (one.check, None if one.grounds is None else Release(by=one.by, grounds=one.grounds))
            for one in released
        )

    @property
    def paid_cents(self) -> int:
        """What went out so far."""
        return sum(one.amount_cents for one in self.paid)

    @property
    def incomplete(self) -> bool:
        """Was it decided in haste, with something still to be done?"""
        hasty = self.decided is not None and self.decided.complete_by is not None
        return hasty and self.completed is None

    def promise(self, name: str) -> Promise | None:
        """The agreement of that name, or `None`."""
        return next((one for one in self.promises if one.name == name), None)


def fold(id_: str, events: Iterable[Event]) -> Dossier:
    """The dossier after all its events.

    >>> fold("d1", [Opened("amsterdam", "abc", "2019-06-01"), Closed("2019-07-01")]).closed_on
    datetime.date(2019, 7, 1)
    """
    dossier = Dossier(id_)
    for event in events:
        _take_in(dossier, event)
    return dossier


def step(dossier: Dossier, event: Event) -> Dossier:
    """The dossier after one more event."""
    after = replace(dossier)
    _take_in(after, event)
    return after


def _take_in(dossier: Dossier, event: Event) -> None:
    """Changes a dossier that nobody else has yet: a new one for each event takes longer than all the rest."""
    change = object.__setattr__
    for name, value in _CHANGES[type(event)](event, dossier).items():
        change(dossier, name, value)
    change(dossier, "number", dossier.number + 1)


@singledispatch
def _after(event: Event, dossier: Dossier) -> Changes:
    """The fields that an event changes. What people put before each other changes nothing."""
    return {}


@_after.register
def _(event: Opened, dossier: Dossier) -> Changes:
    return {
        "pack": event.pack, "policy": event.policy, "day": event.day, "budget": event.budget,
        "team": event.team, "opened": event,
    }  # fmt: skip


@_after.register
def _(event: Assessed, dossier: Dossier) -> Changes:
    return {"assessed": event}


@_after.register(VoteCast)
@_after.register(VoteWithdrawn)
def _(event: VoteCast | VoteWithdrawn, dossier: Dossier) -> Changes:
    return {"ballots": (*dossier.ballots, event)}


@_after.register(Motivated)
@_after.register(UnknownAccepted)
@_after.register(StopReleased)
def _(event: Motivated | UnknownAccepted | StopReleased, dossier: Dossier) -> Changes:
    return {"words": (*dossier.words, event)}


@_after.register
def _(event: Decided, dossier: Dossier) -> Changes:
    return {"decided": event}


@_after.register
def _(event: Completed, dossier: Dossier) -> Changes:
    return {"completed": event}


@_after.register
def _(event: Agreed, dossier: Dossier) -> Changes:
    before = dossier.promise(event.agreement)
    return _promised(dossier, Promise(event, repaid_cents=before.repaid_cents if before else 0))


@_after.register
def _(event: AgreementEnded, dossier: Dossier) -> Changes:
    made = dossier.promise(event.agreement) or Promise(Agreed(event.agreement))
    return _promised(dossier, replace(made, ended=event))


@_after.register
def _(event: Repaid, dossier: Dossier) -> Changes:
    made = dossier.promise(event.agreement) or Promise(Agreed(event.agreement))
    return _promised(dossier, replace(made, repaid_cents=made.repaid_cents + event.amount_cents))


@_after.register
def _(event: Evaluated, dossier: Dossier) -> Changes:
    return {"evaluations": (*dossier.evaluations, event)}


@_after.register
def _(event: Objected, dossier: Dossier) -> Changes:
    return {"objection": event, "objected": True}


@_after.register
def _(event: Answered, dossier: Dossier) -> Changes:
    return {"objection": None}


@_after.register
def _(event: Revised, dossier: Dossier) -> Changes:
    """What people said was about the decision that was taken back: for the next one they are asked anew."""
    former = dossier.former if dossier.decided is None else (*dossier.former, dossier.decided)
    return {
        "former": former, "decided": None, "completed": None, "closed_on": None, "objection": None,
        "revised": (*dossier.revised, event),
        "ballots": (), "words": (),
    }  # fmt: skip


@_after.register
def _(event: Paid, dossier: Dossier) -> Changes:
    return {"paid": (*dossier.paid, event)}


@_after.register
def _(event: Closed, dossier: Dossier) -> Changes:
    return {"closed_on": datetime.date.fromisoformat(event.on)}


@_after.register
def _(event: Erased, dossier: Dossier) -> Changes:
    return {"erased": True}


def _promised(dossier: Dossier, promise: Promise) -> Changes:
    by_name = {**{one.name: one for one in dossier.promises}, promise.name: promise}
    return {"promises": tuple(by_name.values())}


def _last_of(said: Iterable[tuple[str, T | None]]) -> Said[T]:
    return tuple({about: one for about, one in said if one is not None}.items())


#: What each kind of event changes; looked up once for each.
_CHANGES: Mapping[EventType, Callable[[Event, Dossier], Changes]] = {
    kind: _after.dispatch(kind) for kind in KINDS.values()
}
