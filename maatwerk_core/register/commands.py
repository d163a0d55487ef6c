"""What people ask of a dossier, held against the rules: the events that follow, or all that stands in the way."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import singledispatch

from maatwerk_core.engine.approvals import ALL
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.decide import decide
from maatwerk_core.engine.deciders import unknown_roles
from maatwerk_core.engine.decision_shape import decision_as_json
from maatwerk_core.engine.weighing import rules_for
from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.model.decision import GIVES, Decision, Vote
from maatwerk_core.model.scalars import money_text
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.events import (
    Closed,
    Decided,
    Event,
    Motivated,
    Paid,
    PutBefore,
    StopReleased,
    UnknownAccepted,
    VoteCast,
    VoteWithdrawn,
)
from maatwerk_core.register.privacy import refuse_personal


@dataclass(frozen=True, slots=True)
class Put:
    """Put the plan before colleagues, in general words made from facts (`consult`)."""

    words: str


@dataclass(frozen=True, slots=True)
class CastVote:
    """Say yes, no, or pull the brake."""

    vote: Vote


@dataclass(frozen=True, slots=True)
class WithdrawVote:
    """Take back what was said."""

    person: str


@dataclass(frozen=True, slots=True)
class Motivate:
    """Put into words what the pack asks."""

    about: str
    words: str


@dataclass(frozen=True, slots=True)
class AcceptUnknown:
    """Go ahead with something unknown, and say why."""

    path: str
    words: str


@dataclass(frozen=True, slots=True)
class ReleaseStop:
    """Let the plan pass a stop, or `brake`."""

    check: str
    by: str
    grounds: str


@dataclass(frozen=True, slots=True)
class Decide:
    """Decide, with all that was said before."""

    outcome: str
    by: str
    on: datetime.date


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay. `to` is who gets it: supplier, creditor or resident."""

    amount_cents: int
    to: str
    on: datetime.date
    payee: str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """Nothing more is to be done."""

    words: str
    on: datetime.date


Command = (
    Put | CastVote | WithdrawVote | Motivate | AcceptUnknown | ReleaseStop | Decide | Pay | Close
)


@dataclass(frozen=True, slots=True)
class Bench:
    """What a command is held against: the dossier as it stands, and its case under the rules of its day."""

    dossier: Dossier
    assessment: Assessment


def carry_out(command: Command, bench: Bench) -> tuple[Event, ...]:
    """The events that follow from a command. Raises `Faults` with everything that stands in the way."""
    if bench.dossier.closed_on is not None:
        raise Faults([fault("register.closed", dossier=bench.dossier.id)])
    faults = (*_personal(command), *_against(command, bench))
    if faults:
        raise Faults(faults)
    return tuple(_events(command, bench))


def _personal(command: Command) -> Iterator[Fault]:
    """What points to a person, in anything that people wrote."""
    for field in fields(command):
        said = getattr(command, field.name)
        if isinstance(said, str):
            yield from refuse_personal(said, f"/{field.name}")
    if isinstance(command, CastVote):
        yield from refuse_personal(command.vote.person, "/person")


@singledispatch
def _against(command: object, bench: Bench) -> Iterator[Fault]:
    """What stands in the way of a command. Before a decision most things may be said."""
    yield from _too_late(bench.dossier)


@singledispatch
def _events(command: object, bench: Bench) -> Iterator[Event]:
    """What follows from a command that nothing stands in the way of."""
    raise TypeError(f"no command: {command!r}")


def _too_late(dossier: Dossier) -> Iterator[Fault]:
    if dossier.decided is not None:
        yield fault("register.late", on=dossier.decided.on)


@_events.register
def _(command: Put, bench: Bench) -> Iterator[Event]:
    yield PutBefore(command.words)


@_against.register
def _(command: CastVote, bench: Bench) -> Iterator[Fault]:
    dossier, vote = bench.dossier, command.vote
    yield from _too_late(dossier)
    yield from unknown_roles(bench.assessment, [vote.role], ("role",))
    if any(one.person == vote.person for one in dossier.votes):
        yield fault("register.voted-before", "/person", person=vote.person)
    if dossier.braked is not None:
        yield fault("register.braked", role=dossier.braked.role)
    if vote.requester and _requester_counts(bench.assessment) is False:
        yield fault("register.requester", "/requester", person=vote.person)


def _requester_counts(assessment: Assessment) -> bool | None:
    """Does the pack count the vote of who asks, where the role that may decide decides?"""
    role = assessment.findings["mandate"]["role"]
    if not isinstance(role, str):
        return None
    rules = rules_for(assessment, role)
    # Where all agree, the requester's word is heard; it only doesn't suffice.
    return True if rules.needed == ALL else rules.requester_counts


@_events.register
def _(command: CastVote, bench: Bench) -> Iterator[Event]:
    said = command.vote.model_dump()
    yield VoteCast(**said)


@_against.register
def _(command: WithdrawVote, bench: Bench) -> Iterator[Fault]:
    yield from _too_late(bench.dossier)
    if all(vote.person != command.person for vote in bench.dossier.votes):
        yield fault("register.no-vote", "/person", person=command.person)


@_events.register
def _(command: WithdrawVote, bench: Bench) -> Iterator[Event]:
    role = next(vote.role for vote in bench.dossier.votes if vote.person == command.person)
    yield VoteWithdrawn(role, command.person)


@_events.register
def _(command: Motivate, bench: Bench) -> Iterator[Event]:
    yield Motivated(command.about, command.words)


@_events.register
def _(command: AcceptUnknown, bench: Bench) -> Iterator[Event]:
    yield UnknownAccepted(command.path, command.words)


@_against.register
def _(command: ReleaseStop, bench: Bench) -> Iterator[Fault]:
    yield from _too_late(bench.dossier)
    yield from unknown_roles(bench.assessment, [command.by], ("by",))


@_events.register
def _(command: ReleaseStop, bench: Bench) -> Iterator[Event]:
    yield StopReleased(command.check, command.by, command.grounds)


@_events.register
def _(command: Decide, bench: Bench) -> Iterator[Event]:
    dossier = bench.dossier
    found = decide(
        bench.assessment,
        command.outcome,
        command.by,
        dossier.votes,
        dict(dossier.motivations),
        dict(dossier.accepts),
        dict(dossier.releases),
        command.on,
    )
    if not isinstance(found, Decision):
        raise Faults(found)
    yield Decided(
        outcome=found.outcome,
        by=found.by,
        on=found.on.isoformat(),
        kind=found.kind,
        amount_cents=found.amount_cents,
        needed=found.needed,
        approvals=found.approvals,
        decision=decision_as_json(found),
    )


@_against.register
def _(command: Pay, bench: Bench) -> Iterator[Fault]:
    decided = bench.dossier.decided
    if decided is None:
        yield fault("register.not-decided")
        return
    if decided.outcome not in GIVES:
        yield fault("register.nothing-given", outcome=decided.outcome)
        return
    left = _left(bench.dossier, decided)
    if left is None:
        yield fault("register.amount-unknown")
    elif command.amount_cents > left:
        yield fault(
            "register.paid-too-much",
            "/amount",
            amount=money_text(command.amount_cents),
            left=money_text(left),
        )
    to = bench.assessment.leaf("paid_to")
    if command.to == "resident" and to is not None and to != "resident":
        yield fault("register.not-to-the-resident", "/to", to=to)


def _left(dossier: Dossier, decided: Decided) -> int | None:
    return None if decided.amount_cents is None else decided.amount_cents - dossier.paid_cents


@_events.register
def _(command: Pay, bench: Bench) -> Iterator[Event]:
    yield Paid(
        command.amount_cents, command.to, command.on.isoformat(), command.document, command.payee
    )


@_against.register
def _(command: Close, bench: Bench) -> Iterator[Fault]:
    if bench.dossier.decided is None:
        yield fault("register.not-decided")


@_events.register
def _(command: Close, bench: Bench) -> Iterator[Event]:
    yield Closed(command.on.isoformat(), command.words)
