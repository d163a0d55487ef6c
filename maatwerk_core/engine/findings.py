"""The seven findings of an assessment: the answer to each question, with the figures that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maatwerk_core.engine.answers import Answer, answer_to
from maatwerk_core.engine.figures import FIGURES_OF, Figures, left_open
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.model.assessment import QUESTIONS, Finding

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment


def find(assessment: Assessment, grounds: Grounds | None = None) -> dict[str, Finding]:
    """Every question answered, by its name; grounds that are at hand need not be worked out again."""
    grounds = grounds or Grounds(assessment)
    return {question: answer(question, assessment, grounds) for question in QUESTIONS}


def answer(question: str, assessment: Assessment, grounds: Grounds) -> Finding:
    """The finding of one question."""
    return finding_of(question, *answer_with_figures(question, assessment, grounds))


def answer_with_figures(
    question: str, assessment: Assessment, grounds: Grounds
) -> tuple[Answer, Figures]:
    """The two halves of a finding: what many cases share, and what is this case's own."""
    figures = tuple(FIGURES_OF[question](assessment))
    left = tuple(left_open(question, assessment, grounds, figures))
    return answer_to(question, grounds, left), figures


def finding_of(question: str, answer: Answer, figures: Figures) -> Finding:
    """Both halves together."""
    return Finding(
        question=question,
        verdict=answer.verdict,
        counts=answer.counts,
        reasons=answer.reasons,
        open=answer.open,
        missing=answer.missing,
        assumed=answer.assumed,
        figures=figures,
    )
