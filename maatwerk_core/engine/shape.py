"""An assessment as plain data that can be written as JSON: the shape of `schemas/assessment.v1.json`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic_core import to_json

from maatwerk_core.engine.answers import Answer
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.figures import Figures
from maatwerk_core.engine.findings import answer_with_figures, find, finding_of
from maatwerk_core.engine.first import first_step
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.engine.receipt import make_receipt, receipt_text
from maatwerk_core.model.assessment import QUESTIONS, Finding
from maatwerk_core.model.scalars import Duration


def as_json(assessment: Assessment) -> dict[str, Any]:
    """Status, what can be done first, the seven findings and the receipt."""
    grounds = Grounds(assessment)
    findings = find(assessment, grounds)
    return {
        **_opening(assessment, findings),
        "findings": {name: finding_as_json(found) for name, found in findings.items()},
        "receipt": make_receipt(assessment, grounds),
    }


def as_text(assessment: Assessment) -> str:
    """The same as JSON text, without going through dicts for what many cases share; the receipt as it was hashed."""
    grounds = Grounds(assessment)
    halves = {name: answer_with_figures(name, assessment, grounds) for name in QUESTIONS}
    findings = {name: finding_of(name, *both) for name, both in halves.items()}
    texts = [b'"%b":%b' % (name.encode(), _finding_text(*both)) for name, both in halves.items()]
    text = b'%b,"findings":{%b},"receipt":%b}' % (
        to_json(_opening(assessment, findings))[:-1],
        b",".join(texts),
        receipt_text(assessment, grounds),
    )
    return text.decode()


def _opening(assessment: Assessment, findings: Mapping[str, Finding]) -> dict[str, Any]:
    return {
        "schema": "assessment.v1",
        "case": assessment.case.case,
        "pack": assessment.policy.id,
        "day": assessment.day.isoformat(),
        "strict": assessment.result.strict,
        "status": assessment.status,
        "first": first_step(assessment, findings),
    }


def finding_as_json(found: Finding) -> dict[str, Any]:
    """One finding; its figures stand beside its verdict."""
    return {**_answer_as_json(found), **_figures_as_json(found.figures)}


def _answer_as_json(answer: Answer | Finding) -> dict[str, Any]:
    return {
        "verdict": answer.verdict,
        "counts": answer.counts,
        "reasons": [
            {
                "id": r.id,
                "kind": r.kind,
                "verdict": r.verdict,
                "severity": r.severity or None,
                "source": r.source or None,
                "missing": list(r.missing),
            }
            for r in answer.reasons
        ],
        "open": list(answer.open),
        "missing": list(answer.missing),
        "assumed": [
            {"path": a.path, "flag": a.flag, "reason": a.reason, "source": a.source or None}
            for a in answer.assumed
        ],
    }


def _figures_as_json(figures: Figures) -> dict[str, Any]:
    return {name: plain(value) for name, value in figures}


def _finding_text(answer: Answer, figures: Figures) -> bytes:
    """The figures go behind the text of an answer that many cases get, which is written once."""
    if not figures:
        return _answer_text(answer)
    return b"%b,%b" % (_answer_text(answer)[:-1], to_json(_figures_as_json(figures))[1:])


@lru_cache(maxsize=4096)
def _answer_text(answer: Answer) -> bytes:
    return to_json(_answer_as_json(answer))


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
