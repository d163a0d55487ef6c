"""Agreements: which of the pack's apply to this plan, when they fall due, and what follows when kept or broken."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from maatwerk_core.model.assessment import verdict_of
from maatwerk_core.model.case import AgreementUse, Case
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.dated import days_from
from maatwerk_core.rules.sections import AgreementRule, Follow

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment

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
        "judged_by": _value(assessment, f"agreements.{rule.id}.judged_by"),
        **{ending: _pays(rule, ending, assessment) for ending in ENDINGS},
        **{f"{ending}_cents": sum_due(rule, ending, use, assessment) for ending in ENDINGS},
    }


def due_day(rule: AgreementRule, use: AgreementUse | None, assessment: Assessment) -> str | None:
    """The day on which it is clear whether the agreement was kept; unknown without a start or a length."""
    length = _value(assessment, f"agreements.{rule.id}.until")
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
            return _amount(assessment.case)
        case _:
            return None


def _pays(rule: AgreementRule, ending: str, assessment: Assessment) -> str | None:
    follow: Follow | None = getattr(rule, ending)
    if follow is None:
        return None
    found = follow.pays.on(assessment.day, strict=assessment.result.strict).value
    return None if found is None else str(found)


def _amount(case: Case) -> int | None:
    return case.intervention.amount


def _value(assessment: Assessment, path: str) -> Any:
    return assessment.policy.value(path, assessment.day, strict=assessment.result.strict).value
