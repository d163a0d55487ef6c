"""Explains one case by every pack, with the engine for single cases: who gives which answer, in words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from maatwerk_core.bulk.across.asking import NOT_KNOWN, Asked
from maatwerk_core.bulk.across.found import Answer, Witness
from maatwerk_core.bulk.across.situations import Candidate
from maatwerk_core.bulk.layout import DAY
from maatwerk_core.bulk.one_case import assess_row
from maatwerk_core.bulk.reports.found import Data
from maatwerk_core.bulk.reports.telling import told
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.explain.voice import Voice
from maatwerk_core.rules.policy import NOBODY


def explain(
    candidate: Candidate, asked: Sequence[Asked], data: Data, day: datetime.date | None
) -> Witness:
    """The case with each different answer once, those of most packs first. Of a real case the id stays out."""
    row: dict[str, Any] = candidate.row.to_pylist()[0]
    answers = gathered(assess_row(row, each.policy, day) for each in asked)
    return Witness(
        case=candidate.id if data.synthetic else None,
        day=row[DAY] if day is None else day,
        amount_cents=None if candidate.amount == NOT_KNOWN else candidate.amount,
        answers=answers,
    )


def gathered(assessments: Iterable[Assessment]) -> tuple[Answer, ...]:
    """Packs with one outcome give one answer, in the words of the first; an answer of more packs comes first."""
    found: dict[tuple[Any, ...], list[Assessment]] = {}
    for each in assessments:
        found.setdefault(_outcome(each), []).append(each)
    answers = [
        Answer(tuple(each.policy.id for each in alike), alike[0].status, told(alike[0]))
        for alike in found.values()
    ]
    return tuple(sorted(answers, key=lambda answer: -len(answer.packs)))


def _outcome(assessment: Assessment) -> tuple[Any, ...]:
    """How it stands, who decides by the name that role has here, and with how many approvals."""
    role, nobody = assessment.output("role"), assessment.output("tier") == NOBODY
    name = Voice(assessment.policy.pack, "nl").role(role) if role is not None else nobody
    return assessment.status, name, assessment.output("approvals")
