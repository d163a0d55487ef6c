"""The seven findings of an assessment: verdict, reasons, figures, what was missing, what it rested on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from maatwerk_core.engine.agreements import agreements_of, unknown_about_agreements
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.engine.planning import counting
from maatwerk_core.engine.questions.returns import FIGURES
from maatwerk_core.engine.running import positions
from maatwerk_core.engine.status import ALWAYS_COUNT
from maatwerk_core.model.assessment import QUESTIONS, Finding, Reason, verdict_of
from maatwerk_core.model.record import Payer
from maatwerk_core.model.verdicts import NEVER_TEXT, approvals_text, ceiling_of
from maatwerk_core.rules.plan import Plan, PlannedCheck
from maatwerk_core.rules.sections import Quorum, Tier

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment


#: What the finding tells of a quorum beside its approvals and its brake.
_SAID_OF_QUORUM = (
    "requester_counts",
    "case_shown",
    "of",
    "answer_within",
    "no_answer_is",
    "discuss",
)


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


def _finding(question: str, counts: bool, assessment: Assessment, grounds: Grounds) -> Finding:
    outline = outlines(assessment.policy.plan)[question]
    missing = (*grounds.missing_at(outline.outputs), *_left_open(question, assessment, grounds))
    return Finding(
        question=question,
        verdict=verdict_of(grounds.values[outline.outputs[0]]),
        counts=counts,
        reasons=tuple(_reasons(question, outline, assessment, grounds)),
        open=grounds.missing_at(outline.outputs[:1]),
        missing=tuple(dict.fromkeys(missing)),
        assumed=grounds.assumed_at(outline.outputs),
        figures=tuple(_FIGURES_OF[question](assessment)),
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


def _left_open(question: str, assessment: Assessment, grounds: Grounds) -> Iterable[str]:
    """What the pack or the case leaves open about a figure; it stays in `missing` and changes no verdict."""
    match question:
        case "legitimacy":
            return _unknown_about_kind(assessment)
        case "quorum":
            return _unknown_about_quorum(assessment)
        case "tegenprestatie":
            return _unknown_about_tegenprestatie(assessment, grounds)
        case _:
            return ()


SCENARIOS: tuple[str, ...] = ("nothing", "regular", "budget")

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
        basis = _leaf(assessment, "legal_basis")
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


def _legitimacy_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    yield "legal_basis", _leaf(assessment, "legal_basis")
    path = _path_of_kind(assessment)
    yield "decision_kind", _value(assessment, path) if path else None


def _path_of_kind(assessment: Assessment) -> str:
    """Where the pack says what kind of decision this is; empty while the basis or the trigger is unknown."""
    basis, trigger = _leaf(assessment, "legal_basis"), _leaf(assessment, "trigger")
    return f"legal_bases.{basis}.on_{trigger}" if basis and trigger else ""


def _unknown_about_kind(assessment: Assessment) -> Iterator[str]:
    path = _path_of_kind(assessment)
    if path and _value(assessment, path) is None:
        yield path
    if _leaf(assessment, "trigger") is None:
        yield "trigger"


def _returns_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    for name in FIGURES:
        value = assessment.output(name)
        never = name in ("payback_months", "break_even_bp") and value == -1
        yield name, NEVER_TEXT if never else value
    yield "by_payer", {name: purses_of(assessment, name) for name in SCENARIOS}
    yield "reference", _value(assessment, "returns.reference")


def purses_of(assessment: Assessment, scenario: str) -> dict[str, int] | None:
    """What a scenario costs each payer that pays anything; unknown where any line's price or payer is."""
    costs = {who: assessment.on_demand(f"payer:{scenario}:{who}") for who in get_args(Payer)}
    if None in costs.values():
        return None
    return {who: cents for who, cents in costs.items() if cents}


def _mandate_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    tier = tier_of(assessment)
    yield "role", tier.role[0] if tier else None
    yield "roles", list(tier.role) if tier else None
    yield "tier", assessment.output("tier")
    yield "ceiling_cents", ceiling_of(assessment.output("ceiling_cents"))
    yield "left_cents", ceiling_of(assessment.output("left_cents"))
    yield "inform", list(tier.inform) if tier else None


def _quorum_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    yield "approvals", approvals_text(assessment.output("approvals"))
    quorum = quorum_of(assessment)
    for name in _SAID_OF_QUORUM:
        yield name, _value(assessment, f"quorum.{quorum.id}.{name}") if quorum else None
    brake = quorum.brake if quorum else None
    yield "brake", {"by": list(brake.by), "grounds": list(brake.grounds)} if brake else None
    yield "would_need", {} if quorum or tier_of(assessment) else would_need(assessment)


def would_need(assessment: Assessment) -> dict[str, Any]:
    """With the role unknown: what each listed role would need."""
    pack = assessment.policy.pack
    return {
        role: approvals_text(_value(assessment, f"quorum.{role}.approvals"))
        for tier in pack.mandate.tiers or ()
        for role in tier.role
    }


def _tegenprestatie_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    yield "stance", _value(assessment, "tegenprestatie.stance")
    yield "serves_resident", _leaf(assessment, "tegenprestatie_serves")
    yield "fits", _leaf(assessment, "tegenprestatie_fits")
    yield "agreements", agreements_of(assessment)


def _no_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    yield from ()


_FIGURES_OF = {
    "legitimacy": _legitimacy_figures,
    "returns": _returns_figures,
    "involvement": _no_figures,
    "mandate": _mandate_figures,
    "quorum": _quorum_figures,
    "tegenprestatie": _tegenprestatie_figures,
    "side_effects": _no_figures,
}


def tier_of(assessment: Assessment) -> Tier | None:
    """The tier that may decide, if it is known and somebody's."""
    at = assessment.output("tier")
    tiers = assessment.policy.pack.mandate.tiers or ()
    return tiers[at] if at is not None and 0 <= at < len(tiers) else None


def quorum_of(assessment: Assessment) -> Quorum | None:
    """The quorum of the tier that may decide."""
    tier, quorum = tier_of(assessment), assessment.policy.pack.quorum
    if tier is None or quorum is None or quorum == "none":
        return None
    by_role = {row.id: row for row in quorum}
    return next((by_role[role] for role in tier.role if role in by_role), None)


def _unknown_about_quorum(assessment: Assessment) -> Iterator[str]:
    """What the pack doesn't say about the quorum of this role."""
    quorum = quorum_of(assessment)
    if quorum is not None:
        for name in _SAID_OF_QUORUM:
            if _value(assessment, f"quorum.{quorum.id}.{name}") is None:
                yield f"quorum.{quorum.id}.{name}"


def _unknown_about_tegenprestatie(assessment: Assessment, grounds: Grounds) -> Iterator[str]:
    for fact in ("tegenprestatie_serves", "tegenprestatie_fits"):
        if _leaf(assessment, fact) is None:
            yield fact
    yield from unknown_about_agreements(assessment, grounds)


def _value(assessment: Assessment, path: str) -> Any:
    return assessment.policy.value(path, assessment.day, strict=assessment.result.strict).value


def _leaf(assessment: Assessment, fact: str) -> Any:
    """A leaf fact as it was used: with `--strict` what the case assumes is unknown."""
    return assessment.result.leaves[assessment.policy.plan.leaves.index(fact)]
