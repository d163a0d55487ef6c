"""An assessment as plain data that can be written as JSON: the shape of `schemas/assessment.v1.json`."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.findings import find
from maatwerk_core.engine.first import first_step
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.engine.receipt import make_receipt, receipt_text
from maatwerk_core.model.assessment import Finding
from maatwerk_core.model.scalars import Duration


def as_json(assessment: Assessment) -> dict[str, Any]:
    """Status, what can be done first, the seven findings and the receipt."""
    grounds = Grounds(assessment)
    return {**_without_receipt(assessment, grounds), "receipt": make_receipt(assessment, grounds)}


def as_text(assessment: Assessment) -> str:
    """The same as JSON text, in a quarter of the time of writing that out; the receipt as it was hashed."""
    grounds = Grounds(assessment)
    text, receipt = (
        to_json(_without_receipt(assessment, grounds)),
        receipt_text(assessment, grounds),
    )
    return (b'%b,"receipt":%b}' % (text[:-1], receipt)).decode()


def _without_receipt(assessment: Assessment, grounds: Grounds) -> dict[str, Any]:
    findings = find(assessment, grounds)
    return {
        "schema": "assessment.v1",
        "case": assessment.case.case,
        "pack": assessment.policy.id,
        "day": assessment.day.isoformat(),
        "strict": assessment.result.strict,
        "status": assessment.status,
        "first": first_step(assessment, findings),
        "findings": {name: finding_as_json(found) for name, found in findings.items()},
    }


def finding_as_json(found: Finding) -> dict[str, Any]:
    """One finding; its figures stand beside its verdict."""
    return {
        "verdict": found.verdict,
        "counts": found.counts,
        "reasons": [
            {
                "id": r.id,
                "kind": r.kind,
                "verdict": r.verdict,
                "severity": r.severity or None,
                "source": r.source or None,
                "missing": list(r.missing),
            }
            for r in found.reasons
        ],
        "open": list(found.open),
        "missing": list(found.missing),
        "assumed": [
            {"path": a.path, "flag": a.flag, "reason": a.reason, "source": a.source or None}
            for a in found.assumed
        ],
        **{name: plain(value) for name, value in found.figures},
    }


def plain(value: Any) -> Any:
    """A figure as JSON: durations in words of their unit."""
    if not isinstance(value, Duration):
        return value
    units = {
        "months": value.months,
        "days": value.days,
        "hours": value.hours,
        "working_days": value.working_days,
    }
    return {unit: number for unit, number in units.items() if number}
