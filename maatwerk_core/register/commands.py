"""What people ask of a dossier until it is closed: what stands in the way of it, and the events that follow."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from maatwerk_core.engine.approvals import ALL
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.brakes import BRAKE
from maatwerk_core.engine.deciders import unknown_roles
from maatwerk_core.engine.decision_shape import decision_as_json
from maatwerk_core.engine.weighing import rules_for
from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.model.decision import GIVES, Decision, Release, Vote
from maatwerk_core.model.scalars import money_text
from maatwerk_core.register.agreeing import agreed_with
from maatwerk_core.register.bench import Bench, against, follows, too_early, too_late
from maatwerk_core.register.braking import braking_roles, holding
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.equal.outcomes import WORDS_ABOUT
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
from maatwerk_core.register.fitting import Said, fits_nothing
from maatwerk_core.register.haste import decide_in_haste, weigh_all

#: Forms that give a thing or a service, and no money.
IN_KIND = ("goods", "service")


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
    """Decide, with all that was said before. What is `acute` is decided first; votes and words come after."""

    outcome: str
    by: str
    on: datetime.date
    acute: bool = False


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


@follows.register
def _(command: Put, bench: Bench) -> Iterator[Event]:
    yield PutBefore(command.words)


@against.register
def _(command: CastVote, bench: Bench) -> Iterator[Fault]:
    dossier, vote = bench.dossier, command.vote
    yield from too_late(dossier)
    yield from unknown_roles(bench.assessment, [vote.role], ("role",))
    if any(one.person == vote.person for one in dossier.votes):
        yield fault("register.voted-before", "/person", person=vote.person)
    if (braked := holding(bench)) is not None:
        yield fault("register.braked", role=braked.role)
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


@follows.register
def _(command: CastVote, bench: Bench) -> Iterator[Event]:
    said = command.vote.model_dump()
    yield VoteCast(**said)


@against.register
def _(command: WithdrawVote, bench: Bench) -> Iterator[Fault]:
    yield from too_late(bench.dossier)
    if all(vote.person != command.person for vote in bench.dossier.votes):
        yield fault("register.no-vote", "/person", person=command.person)


@follows.register
def _(command: WithdrawVote, bench: Bench) -> Iterator[Event]:
    role = next(vote.role for vote in bench.dossier.votes if vote.person == command.person)
    yield VoteWithdrawn(role, command.person)


@against.register
def _(command: Motivate, bench: Bench) -> Iterator[Fault]:
    yield from too_late(bench.dossier)
    if command.about != WORDS_ABOUT:
        said = Said(motivations={command.about: command.words})
        yield from fits_nothing(bench.assessment, said)
    yield from _blank(command.words)


@against.register
def _(command: AcceptUnknown, bench: Bench) -> Iterator[Fault]:
    yield from too_late(bench.dossier)
    said = Said(bench.dossier.votes, accepts={command.path: command.words})
    yield from fits_nothing(bench.assessment, said)
    yield from _blank(command.words)


def _blank(words: str) -> Iterator[Fault]:
    if not words.strip():
        yield fault("register.no-words", "/words")


@follows.register
def _(command: Motivate, bench: Bench) -> Iterator[Event]:
    yield Motivated(command.about, command.words)


@follows.register
def _(command: AcceptUnknown, bench: Bench) -> Iterator[Event]:
    yield UnknownAccepted(command.path, command.words)


@against.register
def _(command: ReleaseStop, bench: Bench) -> Iterator[Fault]:
    yield from too_late(bench.dossier)
    yield from unknown_roles(bench.assessment, [command.by], ("by",))
    yield from _blank(command.grounds)
    if command.check != BRAKE:
        one = Release(by=command.by, grounds=command.grounds or "-")
        yield from fits_nothing(bench.assessment, Said(releases={command.check: one}))
    elif command.by in (braking := braking_roles(bench)):
        others = [role.id for role in bench.assessment.policy.pack.roles if role.id not in braking]
        yield fault("decide.may-not-release", "/by", given=command.by, check=BRAKE, choices=others)


@follows.register
def _(command: ReleaseStop, bench: Bench) -> Iterator[Event]:
    yield StopReleased(command.check, command.by, command.grounds)


@against.register
def _(command: Decide, bench: Bench) -> Iterator[Fault]:
    decided = bench.dossier.decided
    if decided is not None:
        yield fault("register.late", on=decided.on)


@follows.register
def _(command: Decide, bench: Bench) -> Iterator[Event]:
    found = weigh_all(bench, command.outcome, command.by, command.on)
    if command.acute:
        decided = decide_in_haste(bench, command.outcome, command.by, command.on, found)
    elif isinstance(found, Decision):
        decided = _decided(found)
    else:
        raise Faults(found)
    yield decided
    if decided.outcome in GIVES:
        yield from agreed_with(bench.assessment, command.on)


def _decided(found: Decision) -> Decided:
    return Decided(
        outcome=found.outcome,
        by=found.by,
        on=found.on.isoformat(),
        kind=found.kind,
        amount_cents=found.amount_cents,
        needed=found.needed,
        approvals=found.approvals,
        complete_by=None,
        decision=decision_as_json(found),
    )


@against.register
def _(command: Pay, bench: Bench) -> Iterator[Fault]:
    decided = bench.dossier.decided
    if decided is None:
        yield fault("register.not-decided")
        return
    if decided.outcome not in GIVES:
        yield fault("register.nothing-given", outcome=decided.outcome)
        return
    if bench.dossier.incomplete and (braked := holding(bench)) is not None:
        yield fault("register.braked", role=braked.role)
    if command.amount_cents == 0:
        yield fault("register.nothing-paid", "/amount")
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
    if command.to == "resident" and (to := _in_kind(bench)) is not None:
        yield fault("register.not-to-the-resident", "/to", to=to)


def _in_kind(bench: Bench) -> str | None:
    """Who is paid where the plan gives no money to the resident; `None` where it does, or where nothing is known."""
    to: str | None = bench.assessment.leaf("paid_to")
    if to is None and bench.assessment.leaf("form") in IN_KIND:
        return "supplier"
    return None if to == "resident" else to


def _left(dossier: Dossier, decided: Decided) -> int | None:
    return None if decided.amount_cents is None else decided.amount_cents - dossier.paid_cents


@follows.register
def _(command: Pay, bench: Bench) -> Iterator[Event]:
    yield Paid(
        command.amount_cents, command.to, command.on.isoformat(), command.document, command.payee
    )


@against.register
def _(command: Close, bench: Bench) -> Iterator[Fault]:
    dossier = bench.dossier
    if dossier.decided is None:
        yield fault("register.not-decided")
    yield from too_early(dossier, command.on)
    if dossier.incomplete and dossier.decided is not None:
        yield fault("register.incomplete", on=dossier.decided.complete_by)
    if dossier.objection is not None:
        yield fault("register.objection-open", on=dossier.objection.on)
    for promise in dossier.promises:
        if not promise.settled:
            yield fault("register.agreement-open", agreement=promise.name)


@follows.register
def _(command: Close, bench: Bench) -> Iterator[Event]:
    yield Closed(command.on.isoformat(), command.words)
