"""Agreements: which of the pack's apply to this plan, when they fall due, and what follows when kept or broken."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from maatwerk_core.model.assessment import verdict_of
from maatwerk_core.model.case import AgreementUse
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.dated import days_from
from maatwerk_core.rules.sections import AgreementRule

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment
    from maatwerk_core.engine.grounds import Grounds

#: The ways an agreement can end. Whether it was broken culpably is judged by people, after hearing the resident.
ENDINGS: tuple[str, ...] = ("kept", "broken_culpably", "broken_otherwise")


def agreements_of(assessment: Assessment) -> dict[str, dict[str, Any]]:
    """Every agreement that this plan uses or that the pack offers here, by id."""
    used = {use.uses: use for use in assessment.case.agreements or ()}
    found = {}
    for rule in assessment.policy.pack.agreements:
        applies = assessment.on_demand(f"agreements:{rule.id}")
        if rule.id in used or applies is not False:
            found[rule.id] = agreement_of(rule, used.get(rule.id), applies, assessment)
    return found


def agreement_of(
    rule: AgreementRule, use: AgreementUse | None, applies: bool | None, assessment: Assessment
) -> dict[str, Any]:
    """One agreement: offered how, used or not, due when, and what is paid back at each ending."""
    return {
        "offer": rule.offer,
        "applies": verdict_of(applies),
        "used": use is not None,
        "due": due_day(rule, use, assessment),
        "judged_by": assessment.said(f"agreements.{rule.id}.judged_by"),
        **{ending: _pays(rule, ending, assessment) for ending in ENDINGS},
        **{f"{ending}_cents": sum_due(rule, ending, use, assessment) for ending in ENDINGS},
    }


def due_day(rule: AgreementRule, use: AgreementUse | None, assessment: Assessment) -> str | None:
    """The day on which it is clear whether the agreement was kept; unknown without a start or a length."""
    length = assessment.said(f"agreements.{rule.id}.until")
    if use is None or use.starts is None or not isinstance(length, Duration):
        return None
    due = use.starts + datetime.timedelta(days=days_from(use.starts, length))
    return due.isoformat()


def sum_due(
    rule: AgreementRule, ending: str, use: AgreementUse | None, assessment: Assessment
) -> int | None:
    """Eurocents that are paid back at this ending; unknown while any part of it is."""
    if use is None:
        return None
    match _pays(rule, ending, assessment):
        case "nothing":
            return 0
        case "outstanding":
            return use.outstanding
        case "all":
            amount: int | None = assessment.on_demand("fact:amount")
            return amount
        case _:
            return None


def _pays(rule: AgreementRule, ending: str, assessment: Assessment) -> str | None:
    found = assessment.said(f"agreements.{rule.id}.{ending}.pays")
    return None if found is None else str(found)


def unknown_about_agreements(assessment: Assessment, grounds: Grounds) -> Iterator[str]:
    """What keeps open whether an agreement applies, and what isn't known of those that this plan uses."""
    plan, used = assessment.policy.plan, {use.uses for use in assessment.case.agreements or ()}
    for rule in assessment.policy.pack.agreements:
        yield from grounds.missing([plan.extras[f"agreements:{rule.id}"]])
        if rule.id in used:
            yield from _unsaid(rule, assessment)
            if any(_pays(rule, ending, assessment) == "all" for ending in ENDINGS):
                yield from grounds.missing([plan.nodes["amount"]])


def _unsaid(rule: AgreementRule, assessment: Assessment) -> Iterator[str]:
    """What the pack doesn't say about an agreement."""
    for name in ("until", "judged_by", *(f"{ending}.pays" for ending in ENDINGS)):
        if assessment.said(f"agreements.{rule.id}.{name}") is None:
            yield f"agreements.{rule.id}.{name}"
