"""An assessment as plain data that can be written as JSON: the shape of `schemas/assessment.v1.json`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic_core import to_json

from maatwerk_core.engine.answers import Answer, answer_to
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.extract import READ, Extract, extract_of
from maatwerk_core.engine.figures import TOLD_FIGURES, Figures, left_told, roles_of
from maatwerk_core.engine.findings import answer_with_figures, find
from maatwerk_core.engine.first import first_step, step_of
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.engine.receipt import make_receipt, receipt_text
from maatwerk_core.model.assessment import QUESTIONS, Finding, Status
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.policy import Policy


def as_json(assessment: Assessment) -> dict[str, Any]:
    """Status, what can be done first, the seven findings and the receipt."""
    grounds = Grounds(assessment)
    findings = find(assessment, grounds)
    return {
        **_heading(assessment),
        "first": first_step(assessment, findings),
        "findings": {name: finding_as_json(found) for name, found in findings.items()},
        "receipt": make_receipt(assessment, grounds),
    }


def as_text(assessment: Assessment) -> str:
    """The same as JSON text, without going through dicts for what many cases share; the receipt as it was hashed."""
    grounds = Grounds(assessment)
    told = [_told(question, assessment, grounds) for question in QUESTIONS]
    answers = tuple([answer for answer, _ in told])
    first = _first_text(assessment.policy, assessment.status, _who(assessment), answers)
    text = b'%b,"first":%b,"findings":{%b},"receipt":%b}' % (
        to_json(_heading(assessment))[:-1],
        first,
        b",".join(map(_finding_text, _KEYS, told)),
        receipt_text(assessment, grounds),
    )
    return text.decode()


#: An answer, and the text of its figures: what stands within the brackets.
_Told = tuple[Answer, bytes]
_KEYS = tuple(b'"%b":' % question.encode() for question in QUESTIONS)


def _told(question: str, assessment: Assessment, grounds: Grounds) -> _Told:
    if question in READ:
        left, text = _told_figures(extract_of(question, assessment))
        return answer_to(question, grounds, left), text
    answer, figures = answer_with_figures(question, assessment, grounds)
    return answer, _figures_text(figures) if figures else b""


@lru_cache(maxsize=4096)
def _told_figures(extract: Extract) -> tuple[tuple[str, ...], bytes]:
    """What is left open about the figures of an extract, and their text."""
    left = tuple(left_told(extract.question, extract))
    return left, _figures_text(tuple(TOLD_FIGURES[extract.question](extract)))


def _figures_text(figures: Figures) -> bytes:
    return to_json(_figures_as_json(figures))[1:-1]


def _finding_text(key: bytes, told: _Told) -> bytes:
    """The figures go behind the text of an answer that many cases get, which is written once."""
    answer, figures = told
    text = _answer_text(answer)
    return b"%b%b,%b}" % (key, text[:-1], figures) if figures else key + text


def _who(assessment: Assessment) -> tuple[str, ...] | None:
    roles = roles_of(extract_of("mandate", assessment))
    return None if roles is None else tuple(roles)


@lru_cache(maxsize=4096)
def _first_text(
    policy: Policy, status: Status, who: tuple[str, ...] | None, answers: tuple[Answer, ...]
) -> bytes:
    return to_json(step_of(policy.pack, status, who, dict(zip(QUESTIONS, answers, strict=True))))


def _heading(assessment: Assessment) -> dict[str, Any]:
    return {
        "schema": "assessment.v1",
        "case": assessment.case.case,
        "pack": assessment.policy.id,
        "day": assessment.day.isoformat(),
        "strict": assessment.result.strict,
        "status": assessment.status,
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
