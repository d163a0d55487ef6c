"""What people ask of a dossier once they decided: agreements, paying back, learning, objecting, deciding anew."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.deciders import unknown_roles
from maatwerk_core.engine.decision_shape import decision_as_json
from maatwerk_core.errors import Fault, Faults, ScalarFault, did_you_mean, fault
from maatwerk_core.model.decision import Decision
from maatwerk_core.model.scalars import Duration, money_text, read_choice
from maatwerk_core.packs.cases import load_case
from maatwerk_core.register.agreeing import agree, pays
from maatwerk_core.register.assessing import assessed_as
from maatwerk_core.register.bench import Bench, against, follows, too_early
from maatwerk_core.register.choices import ANSWERS, HOW, JUDGED, SAID, WAIVED, WHY
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.events import Decided, Event
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
from maatwerk_core.register.haste import weigh_all
from maatwerk_core.register.privacy import personal_texts
from maatwerk_core.register.promises import Promise
from maatwerk_core.rules.dated import days_from

#: Where a pack says how long one may object.
OBJECTING = "deadlines.bezwaar.within"


@dataclass(frozen=True, slots=True)
class Complete:
    """Complete an acute decision: the votes and words are there now."""

    on: datetime.date


@dataclass(frozen=True, slots=True)
class Agree:
    """Make an agreement, or say anew from which day it runs. With a `party` someone else promises, in words."""

    agreement: str
    starts: datetime.date | None = None
    outstanding_cents: int | None = None
    party: str | None = None
    words: str | None = None
    due: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class EndAgreement:
    """Say how an agreement ended. That it was broken, and whose fault that is, people judge and write down."""

    agreement: str
    how: str
    by: str
    on: datetime.date
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Repay:
    """Money came back under an agreement."""

    agreement: str
    amount_cents: int
    on: datetime.date


@dataclass(frozen=True, slots=True)
class Evaluate:
    """Look back: three questions to the resident, two to the professional, and what it cost and avoided by now."""

    after_months: int
    on: datetime.date
    goal: str | None = None
    better: str | None = None
    heard: str | None = None
    regret: bool | None = None
    lesson: str | None = None
    cost_cents: int | None = None
    avoided_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Object:
    """The resident disagrees with the decision."""

    on: datetime.date
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer an objection or a complaint where the decision stays as it is."""

    how: str
    on: datetime.date
    words: str


@dataclass(frozen=True, slots=True)
class Revise:
    """Take a decision back to decide anew, with the same facts or with others (`case`)."""

    why: str
    by: str
    on: datetime.date
    words: str
    case: Mapping[str, Any] | None = None


def _undecided(dossier: Dossier, on: datetime.date | None = None) -> Iterator[Fault]:
    if dossier.decided is None:
        yield fault("register.not-decided")
    elif on is not None:
        yield from too_early(dossier, on)


def _decided(dossier: Dossier) -> Decided:
    if dossier.decided is None:
        raise Faults([*_undecided(dossier)])
    return dossier.decided


def _one_of(raw: str | None, choices: tuple[str, ...], pointer: str) -> Iterator[Fault]:
    try:
        if raw is not None:
            read_choice(raw, choices)
    except ScalarFault as error:
        yield error.at(pointer)


@against.register
def _(command: Complete, bench: Bench) -> Iterator[Fault]:
    yield from _undecided(bench.dossier, command.on)
    if bench.dossier.decided is not None and not bench.dossier.incomplete:
        yield fault("register.complete")


@follows.register
def _(command: Complete, bench: Bench) -> Iterator[Event]:
    decided = _decided(bench.dossier)
    on = datetime.date.fromisoformat(decided.on)
    found = weigh_all(bench, decided.outcome, decided.by, on)
    if not isinstance(found, Decision):
        raise Faults(found)
    yield Completed(command.on.isoformat(), found.needed, found.approvals, decision_as_json(found))


@against.register
def _(command: Agree, bench: Bench) -> Iterator[Fault]:
    yield from _undecided(bench.dossier)
    if command.party is None and not _made(command, bench):
        known = [rule.id for rule in bench.assessment.policy.pack.agreements]
        near = did_you_mean(command.agreement, known)
        yield fault("register.no-agreement", "/agreement", agreement=command.agreement, near=near)
    if command.party is not None and not command.words:
        yield fault("register.no-words", "/words")


@follows.register
def _(command: Agree, bench: Bench) -> Iterator[Event]:
    if (made := _made(command, bench)) is not None:
        yield made


def _made(command: Agree, bench: Bench) -> Agreed | None:
    starts = command.starts.isoformat() if command.starts else None
    if command.party is not None:
        due = command.due.isoformat() if command.due else None
        return Agreed(command.agreement, command.party, starts, due, words=command.words)
    return agree(bench.assessment, command.agreement, command.starts, command.outstanding_cents)


@against.register
def _(command: EndAgreement, bench: Bench) -> Iterator[Fault]:
    yield from too_early(bench.dossier, command.on)
    promise = bench.dossier.promise(command.agreement)
    if promise is None:
        yield _no_promise(command.agreement, bench.dossier)
    elif promise.ended is not None and (promise.settled or command.how != WAIVED):
        yield fault(
            "register.agreement-ended", "/agreement", agreement=promise.name, on=promise.ended.on
        )
    yield from _one_of(command.how, HOW, "/how")
    yield from unknown_roles(bench.assessment, [command.by], ("by",))
    if command.how in JUDGED and not (command.words or "").strip():
        yield fault("register.no-words", "/words")


def _no_promise(name: str, dossier: Dossier) -> Fault:
    near = did_you_mean(name, [one.name for one in dossier.promises])
    return fault("register.no-agreement", "/agreement", agreement=name, near=near)


@follows.register
def _(command: EndAgreement, bench: Bench) -> Iterator[Event]:
    promise = _promise(bench.dossier, command.agreement)
    back, cents = pays(bench.assessment, promise.made, command.how)
    yield AgreementEnded(
        promise.name, command.how, command.by, command.on.isoformat(), back, cents, command.words
    )


def _promise(dossier: Dossier, name: str) -> Promise:
    found = dossier.promise(name)
    if found is None:
        raise Faults([_no_promise(name, dossier)])
    return found


@against.register
def _(command: Repay, bench: Bench) -> Iterator[Fault]:
    yield from too_early(bench.dossier, command.on)
    promise = bench.dossier.promise(command.agreement)
    if promise is None:
        yield _no_promise(command.agreement, bench.dossier)
    elif (left := _still_to_come(promise)) is not None and command.amount_cents > left:
        amount, rest = money_text(command.amount_cents), money_text(left)
        yield fault("register.repaid-too-much", "/amount", amount=amount, left=rest)


def _still_to_come(promise: Promise) -> int | None:
    """What can come back: what follows from how it ended, or while it runs what is outstanding; else unknown."""
    if promise.ended is not None:
        return promise.owed_cents
    if promise.made.party is not None:
        return 0
    outstanding = promise.made.outstanding_cents
    return None if outstanding is None else max(outstanding - promise.repaid_cents, 0)


@follows.register
def _(command: Repay, bench: Bench) -> Iterator[Event]:
    yield Repaid(command.agreement, command.amount_cents, command.on.isoformat())


@against.register
def _(command: Evaluate, bench: Bench) -> Iterator[Fault]:
    yield from _undecided(bench.dossier, command.on)
    for name in ("goal", "better", "heard"):
        yield from _one_of(getattr(command, name), SAID, f"/{name}")
    if any(one.after_months == command.after_months for one in bench.dossier.evaluations):
        yield fault("register.evaluated-before", "/after", months=command.after_months)


@follows.register
def _(command: Evaluate, bench: Bench) -> Iterator[Event]:
    lesson = (command.lesson or "").strip() or None
    yield Evaluated(
        after_months=command.after_months,
        on=command.on.isoformat(),
        goal=command.goal,
        better=command.better,
        heard=command.heard,
        regret=command.regret,
        learned=lesson is not None,
        cost_cents=command.cost_cents,
        avoided_cents=command.avoided_cents,
        lesson=lesson,
    )


@against.register
def _(command: Object, bench: Bench) -> Iterator[Fault]:
    yield from _undecided(bench.dossier, command.on)
    if bench.dossier.objection is not None:
        yield fault("register.objection-open", on=bench.dossier.objection.on)


@follows.register
def _(command: Object, bench: Bench) -> Iterator[Event]:
    decided = _decided(bench.dossier)
    way = {"besluit": "objection", "unknown": "unknown"}.get(decided.kind, "complaint")
    in_time = _in_time(command.on, decided, bench) if way == "objection" else None
    yield Objected(way, command.on.isoformat(), in_time, command.words)


def _in_time(on: datetime.date, decided: Decided, bench: Bench) -> bool | None:
    """Within the term from the day after the decision (Awb 6:8); unknown where no term is known."""
    within = bench.assessment.said(OBJECTING)
    if not isinstance(within, Duration):
        return None
    day = datetime.date.fromisoformat(decided.on)
    return on <= day + datetime.timedelta(days=days_from(day, within))


@against.register
def _(command: Answer, bench: Bench) -> Iterator[Fault]:
    yield from too_early(bench.dossier, command.on)
    yield from _one_of(command.how, ANSWERS, "/how")
    if bench.dossier.objection is None:
        yield fault("register.no-objection")


@follows.register
def _(command: Answer, bench: Bench) -> Iterator[Event]:
    yield Answered(command.how, command.on.isoformat(), command.words)


@against.register
def _(command: Revise, bench: Bench) -> Iterator[Fault]:
    yield from _undecided(bench.dossier, command.on)
    yield from _one_of(command.why, WHY, "/why")
    yield from unknown_roles(bench.assessment, [command.by], ("by",))
    if command.why == "objection" and bench.dossier.objection is None:
        yield fault("register.no-objection")
    if command.case is not None:
        yield from personal_texts(command.case)


@follows.register
def _(command: Revise, bench: Bench) -> Iterator[Event]:
    yield Revised(command.why, command.by, command.on.isoformat(), command.words, command.case)
    if command.case is not None:
        policy = bench.assessment.policy
        yield assessed_as(assess(load_case(command.case, policy), policy))
