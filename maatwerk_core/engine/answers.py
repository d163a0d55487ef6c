"""What a finding says but for its figures: verdict, reasons, what was missing, what it rested on.

Many cases get the same answer to a question, so each is made once per combination of verdicts, of what was missing
and of what was assumed. Figures are left to `findings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from maatwerk_core.engine.grounds import Flagged, Grounds, names_behind
from maatwerk_core.engine.planning import counting
from maatwerk_core.engine.questions.returns import FIGURES
from maatwerk_core.engine.running import leaf_positions, positions
from maatwerk_core.engine.status import ALWAYS_COUNT
from maatwerk_core.frozen import dataclass
from maatwerk_core.model.assessment import QUESTIONS, Reason, Rest, Verdict, verdict_of
from maatwerk_core.rules.plan import Plan, PlannedCheck
from maatwerk_core.rules.policy import Policy

#: The outputs that the figures of a finding rest on, beside its verdict.
_BEHIND_FIGURES: dict[str, tuple[str, ...]] = {
    "returns": tuple(FIGURES),
    "mandate": ("role", "ceiling_cents"),
    "quorum": ("role",),
}

#: The kind of reason that a question's own verdict is.
_KINDS: dict[str, Literal["figure", "tier", "quorum", "stance"]] = {
    "returns": "figure",
    "mandate": "tier",
    "quorum": "quorum",
    "tegenprestatie": "stance",
}

_DECIDED: tuple[Literal["not_applicable", "yes", "no"], ...] = ("not_applicable", "yes", "no")

#: A position with the mask of what was missing there.
Gap = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """A finding without its figures; `missing` holds what pack or case leave open about those too."""

    counts: bool
    verdict: Verdict
    reasons: tuple[Reason, ...]
    open: tuple[str, ...]
    missing: tuple[str, ...]
    assumed: tuple[Rest, ...]


class Judged(NamedTuple):
    """A check with the positions of *applies* and *holds*, and its reasons where decided: the same for every case."""

    check: PlannedCheck
    applies: int
    holds: int
    idle: Reason
    kept: Reason
    broken: Reason


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """Where the parts of an answer stand in a plan.

    `outputs` are its verdict and what its figures, checks and asked facts rest on; `judged` the three-valued ones.
    """

    question: str
    plan: Plan
    counts: bool
    outputs: tuple[int, ...]
    judged: tuple[int, ...]
    asked: tuple[tuple[str, int], ...]
    checks: tuple[Judged, ...]


def answer_to(question: str, grounds: Grounds, left: tuple[str, ...]) -> Answer:
    """The answer to one question; `left` is what pack or case leave open about its figures."""
    outline = outlines(grounds.assessment.policy)[question]
    values, masks = grounds.values, grounds.masks
    rested, gaps = 0, []
    for at in outline.outputs:
        rested |= masks[at]
        if values[at] is None:
            gaps.append((at, masks[at]))
    basis = None
    if question == "legitimacy":
        basis = grounds.assessment.result.leaves[leaf_positions(grounds.plan)["legal_basis"]]
    return _answer(
        outline,
        basis,
        tuple([values[at] for at in outline.judged]),
        tuple(gaps),
        left,
        grounds.borrowed,
        grounds.flagged,
        rested & grounds.flagged.bits,
    )


@lru_cache(maxsize=4096)
def _answer(
    outline: Outline,
    basis: str | None,
    verdicts: tuple[bool | None, ...],
    gaps: tuple[Gap, ...],
    left: tuple[str, ...],
    borrowed: bool,
    flagged: Flagged,
    rested: int,
) -> Answer:
    missing = _Missing(outline.plan, dict(gaps), borrowed)
    known = dict(zip(outline.judged, verdicts, strict=True))
    reasons = _reasons(outline, basis, known, missing)
    return Answer(
        counts=outline.counts,
        verdict=verdict_of(verdicts[0]),
        reasons=tuple(reasons),
        open=missing.at(*outline.outputs[:1]),
        missing=tuple(dict.fromkeys((*missing.at(*outline.outputs), *left))),
        assumed=flagged.behind(rested),
    )


class _Missing(NamedTuple):
    """What was missing for the outputs that are unknown."""

    plan: Plan
    masks: Mapping[int, int]
    borrowed: bool

    def at(self, *wanted: int) -> tuple[str, ...]:
        """The names behind these outputs."""
        masks = tuple(self.masks[at] for at in wanted if at in self.masks)
        return names_behind(self.plan, masks, self.borrowed)


def _reasons(
    outline: Outline, basis: str | None, known: Mapping[int, bool | None], missing: _Missing
) -> Iterator[Reason]:
    question = outline.question
    if question == "legitimacy":
        yield Reason(f"basis:{basis or 'unknown'}", "basis", "yes" if basis else "unknown")
    for fact, at in outline.asked:
        yield Reason(fact, "ask", verdict_of(known[at]), "motivate", missing=missing.at(at))
    for judged in outline.checks:
        holds = known[judged.holds]
        if holds is None:
            yield _undecided(judged, missing)
        elif known[judged.applies] is False:
            yield judged.idle
        else:
            yield judged.kept if holds else judged.broken
    if question in _KINDS:
        yield Reason(question, _KINDS[question], verdict_of(known[outline.judged[0]]))


def _undecided(judged: Judged, missing: _Missing) -> Reason:
    check = judged.check
    return Reason(
        check.id, "check", "unknown", check.severity, check.source, missing.at(judged.holds)
    )


@lru_cache(maxsize=256)
def outlines(policy: Policy) -> dict[str, Outline]:
    """The outline of every question."""
    counts = (*ALWAYS_COUNT, *counting(policy.pack))
    return {question: _outline(question, policy.plan, question in counts) for question in QUESTIONS}


def _outline(question: str, plan: Plan, counts: bool) -> Outline:
    at = positions(plan)
    checks = tuple(_judged(check, at) for check in plan.checks if check.ground == question)
    facts = plan.asked if question == "involvement" else ()
    asked = tuple((fact, at[f"ask:{fact}"]) for fact in facts)
    figures = (at[name] for name in _BEHIND_FIGURES.get(question, ()))
    holding = (*(judged.holds for judged in checks), *(ask for _, ask in asked))
    applying = (judged.applies for judged in checks)
    return Outline(
        question,
        plan,
        counts,
        outputs=(at[question], *figures, *holding),
        judged=(at[question], *holding, *applying),
        asked=asked,
        checks=checks,
    )


def _judged(check: PlannedCheck, at: Mapping[str, int]) -> Judged:
    idle, kept, broken = (
        Reason(check.id, "check", verdict, check.severity, check.source) for verdict in _DECIDED
    )
    return Judged(check, at[f"applies:{check.id}"], at[f"check:{check.id}"], idle, kept, broken)
