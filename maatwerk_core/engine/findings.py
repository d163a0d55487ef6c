"""The seven findings of an assessment: verdict, reasons, figures, what was missing, what it rested on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from maatwerk_core.engine.figures import FIGURES_OF, left_open
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.engine.planning import counting
from maatwerk_core.engine.questions.returns import FIGURES
from maatwerk_core.engine.running import positions
from maatwerk_core.engine.status import ALWAYS_COUNT
from maatwerk_core.model.assessment import QUESTIONS, Finding, Reason, verdict_of
from maatwerk_core.rules.plan import Plan, PlannedCheck

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment


#: The outputs that the figures of a finding rest on, beside its verdict.
_BEHIND_FIGURES: dict[str, tuple[str, ...]] = {
    "returns": tuple(FIGURES),
    "mandate": ("role", "ceiling_cents"),
    "quorum": ("role",),
}


def find(assessment: Assessment, grounds: Grounds | None = None) -> dict[str, Finding]:
    """Every question answered, by its name; grounds that are at hand need not be worked out again."""
    grounds = grounds or Grounds(assessment)
    always = (*ALWAYS_COUNT, *counting(assessment.policy.pack))
    return {
        question: _finding(question, question in always, assessment, grounds)
        for question in QUESTIONS
    }


def answer(question: str, assessment: Assessment, grounds: Grounds) -> Finding:
    """The finding of one question."""
    always = (*ALWAYS_COUNT, *counting(assessment.policy.pack))
    return _finding(question, question in always, assessment, grounds)


def _finding(question: str, counts: bool, assessment: Assessment, grounds: Grounds) -> Finding:
    outline = outlines(assessment.policy.plan)[question]
    figures = tuple(FIGURES_OF[question](assessment))
    unknown = left_open(question, assessment, grounds, figures)
    return Finding(
        question=question,
        verdict=verdict_of(grounds.values[outline.outputs[0]]),
        counts=counts,
        reasons=tuple(_reasons(question, outline, assessment, grounds)),
        open=grounds.missing_at(outline.outputs[:1]),
        missing=tuple(dict.fromkeys((*grounds.missing_at(outline.outputs), *unknown))),
        assumed=grounds.assumed_at(outline.outputs),
        figures=figures,
    )


class Judged(NamedTuple):
    """A check with the positions of *applies* and *holds*, and its reasons where decided: the same for every case."""

    check: PlannedCheck
    applies: int
    holds: int
    idle: Reason
    kept: Reason
    broken: Reason


class Outline(NamedTuple):
    """Where the parts of a finding stand in a plan: its verdict first, then what its figures and checks rest on."""

    outputs: tuple[int, ...]
    asked: tuple[tuple[str, int], ...]
    checks: tuple[Judged, ...]


@lru_cache(maxsize=256)
def outlines(plan: Plan) -> dict[str, Outline]:
    """The outline of every question."""
    return {question: _outline(question, plan) for question in QUESTIONS}


def _outline(question: str, plan: Plan) -> Outline:
    at = positions(plan)
    checks = tuple(_judged(check, at) for check in plan.checks if check.ground == question)
    facts = plan.asked if question == "involvement" else ()
    asked = tuple((fact, at[f"ask:{fact}"]) for fact in facts)
    figures = (at[name] for name in _BEHIND_FIGURES.get(question, ()))
    outputs = (
        at[question],
        *figures,
        *(judged.holds for judged in checks),
        *(ask for _, ask in asked),
    )
    return Outline(outputs, asked, checks)


_DECIDED: tuple[Literal["not_applicable", "yes", "no"], ...] = ("not_applicable", "yes", "no")

#: The kind of reason that a question's own verdict is.
_KINDS: dict[str, Literal["figure", "tier", "quorum", "stance"]] = {
    "returns": "figure",
    "mandate": "tier",
    "quorum": "quorum",
    "tegenprestatie": "stance",
}


def _reasons(
    question: str, outline: Outline, assessment: Assessment, grounds: Grounds
) -> Iterator[Reason]:
    if question == "legitimacy":
        basis = assessment.leaf("legal_basis")
        yield Reason(f"basis:{basis or 'unknown'}", "basis", "yes" if basis else "unknown")
    for fact, at in outline.asked:
        verdict = verdict_of(grounds.values[at])
        yield Reason(fact, "ask", verdict, "motivate", missing=grounds.missing_at((at,)))
    for judged in outline.checks:
        holds = grounds.values[judged.holds]
        if holds is None:
            yield _undecided(judged, grounds)
        elif grounds.values[judged.applies] is False:
            yield judged.idle
        else:
            yield judged.kept if holds else judged.broken
    if question in _KINDS:
        yield Reason(question, _KINDS[question], verdict_of(assessment.output(question)))


def _judged(check: PlannedCheck, at: Mapping[str, int]) -> Judged:
    idle, kept, broken = (
        Reason(check.id, "check", verdict, check.severity, check.source) for verdict in _DECIDED
    )
    return Judged(check, at[f"applies:{check.id}"], at[f"check:{check.id}"], idle, kept, broken)


def _undecided(judged: Judged, grounds: Grounds) -> Reason:
    check, missing = judged.check, grounds.missing_at((judged.holds,))
    return Reason(check.id, "check", "unknown", check.severity, check.source, missing)
