"""What the register keeps of an assessment: what can be counted, and the receipt under seal."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.register.events import Assessed
from maatwerk_core.rules.dated import days_from

#: Outcomes of a regular route that leave the household where it is.
_NO_HELP = frozenset({"not_open", "refused", "too_late", "not_fitting"})


def assessed_as(assessment: Assessment) -> Assessed:
    """The event of an assessment. Money is in eurocents; what is unknown is `None`."""
    receipt = make_receipt(assessment)
    plan = assessment.case.intervention
    return Assessed(
        status=assessment.status,
        basis=assessment.leaf("legal_basis"),
        role=assessment.findings["mandate"]["role"],
        approvals=assessment.output("approvals"),
        amount_cents=assessment.on_demand("fact:amount"),
        receipt_hash=str(receipt["hash"]),
        saving_cents=assessment.output("saving_cents"),
        domain=plan.domain,
        category=plan.category,
        obstacles=tuple(sorted({*_routes(assessment), *_checks(assessment)})),
        regular_days=_regular_days(assessment),
        receipt=receipt,
    )


def _routes(assessment: Assessment) -> Iterator[str]:
    """The regular routes that were looked at and don't help, with why."""
    for tried in assessment.case.alternatives.tried or ():
        if tried.outcome in _NO_HELP:
            yield f"provisions.{tried.provision}:{tried.outcome}"


def _checks(assessment: Assessment) -> Iterator[str]:
    """The checks that this plan fails."""
    for finding in assessment.findings.values():
        for reason in finding.reasons:
            if reason.kind == "check" and reason.verdict == "no":
                yield f"checks.{reason.id}"


def _regular_days(assessment: Assessment) -> int | None:
    """How many days the quickest regular route takes that was looked at; `None` where no one says."""
    start: datetime.date = assessment.day
    takes = [one.takes for one in assessment.case.alternatives.tried or () if one.takes]
    return min((days_from(start, one) for one in takes), default=None)
