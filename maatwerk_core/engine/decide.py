"""Puts a decision of people together: all it needs is there, or all that is missing comes at once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from maatwerk_core.engine.approvals import count_roles
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.decision_kind import kind_of
from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.engine.weighing import weigh
from maatwerk_core.errors import Fault, ScalarFault, fault
from maatwerk_core.model.decision import GIVES, OUTCOMES, Brought, Decision, Release, Vote
from maatwerk_core.model.scalars import read_choice


def decide(
    assessment: Assessment,
    outcome: str,
    by: str,
    votes: Iterable[Vote] = (),
    motivations: Mapping[str, str] | None = None,
    accepts: Mapping[str, str] | None = None,
    releases: Mapping[str, Release] | None = None,
    on: datetime.date | None = None,
) -> Decision | tuple[Fault, ...]:
    """The decision, or a tuple with everything that is still missing for it (codes `decide.…`).

    `outcome` is one of grant, deviate, refer, solved_without_money, refuse, withdrawn; `by` the role that decides;
    `motivations` and `accepts` are words by id and by path, `releases` say who lets which stop pass. Raises nothing:
    what is missing or misspelt comes back as faults, all at once.

    >>> import maatwerk_core as mw
    >>> prepared = mw.assess(mw.load_case("amsterdam/schuur"), mw.load_pack("amsterdam"))
    >>> [missing.code for missing in decide(prepared, "grant", "team", on=datetime.date(2019, 6, 4))]
    ['decide.approvals-short', 'decide.write']
    """
    try:
        chosen = OUTCOMES[OUTCOMES.index(read_choice(outcome, OUTCOMES))]
    except ScalarFault as error:
        return (error.at("/outcome"),)
    brought = Brought(
        chosen,
        by,
        tuple(votes),
        _words(motivations),
        _words(accepts),
        tuple((releases or {}).items()),
    )
    return _put_together(assessment, brought, on)


def _words(given: Mapping[str, str] | None) -> tuple[tuple[str, str], ...]:
    return tuple((key, text.strip()) for key, text in (given or {}).items() if text.strip())


def _put_together(
    assessment: Assessment, brought: Brought, on: datetime.date | None
) -> Decision | tuple[Fault, ...]:
    found = weigh(assessment, brought)
    if on is None:
        return (fault("decide.no-day", "/on"), *found.faults)
    if found.faults:
        return found.faults
    counted = brought.outcome in GIVES
    return Decision(
        outcome=brought.outcome,
        kind=kind_of(assessment, brought.outcome),
        by=brought.by,
        on=on,
        case=assessment.case.case,
        pack=assessment.policy.id,
        day=assessment.day,
        status=assessment.status,
        amount_cents=assessment.on_demand("fact:amount") if counted else None,
        mandate=found.standing.mandate,
        quorum=found.quorum if counted else "not_asked",
        needed=found.rules.needed if counted else None,
        approvals=found.tally.approvals,
        votes=count_roles(found.votes),
        set_aside=found.brakes.set_aside,
        accepted=found.accepted,
        released=(*found.released, *found.brakes.released),
        written=found.written,
        assessment=str(make_receipt(assessment)["hash"]),
    )
