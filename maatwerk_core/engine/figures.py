"""The figures of each finding, and what pack or case leaves open about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from maatwerk_core.engine.agreements import agreements_of, unknown_about_agreements
from maatwerk_core.engine.extract import Told
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.engine.questions.returns import FIGURES
from maatwerk_core.engine.running import positions, running_purses
from maatwerk_core.model.record import Payer
from maatwerk_core.model.verdicts import NEVER_TEXT, approvals_text, ceiling_of
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.sections import Quorum, Tier

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment

#: Pairs of name and value.
Figures: TypeAlias = tuple[tuple[str, Any], ...]

SCENARIOS: tuple[str, ...] = ("nothing", "regular", "budget")
PAYERS: tuple[str, ...] = get_args(Payer)

#: What the finding tells of a quorum beside its approvals and its brake.
_SAID_OF_QUORUM = (
    "requester_counts",
    "case_shown",
    "of",
    "answer_within",
    "no_answer_is",
    "discuss",
)


def left_open(
    question: str, assessment: Assessment, grounds: Grounds, figures: Figures
) -> Iterable[str]:
    """What the pack or the case leaves open about a figure; it stays in `missing` and changes no verdict."""
    match question:
        case "returns":
            return _unknown_about_purses(assessment, grounds, dict(figures)["by_payer"])
        case "tegenprestatie":
            return _unknown_about_tegenprestatie(assessment, grounds)
        case _:
            return left_told(question, assessment)


def left_told(question: str, told: Told) -> Iterable[str]:
    """The same for a question whose figures are made of an extract."""
    match question:
        case "legitimacy":
            return _unknown_about_kind(told)
        case "quorum":
            return _unknown_about_quorum(told)
        case _:
            return ()


def _legitimacy_figures(told: Told) -> Iterator[tuple[str, Any]]:
    yield "legal_basis", told.leaf("legal_basis")
    path = _path_of_kind(told)
    yield "decision_kind", told.said(path) if path else None


def _path_of_kind(told: Told) -> str:
    """Where the pack says what kind of decision this is; empty while the basis or the trigger is unknown."""
    basis, trigger = told.leaf("legal_basis"), told.leaf("trigger")
    return f"legal_bases.{basis}.on_{trigger}" if basis and trigger else ""


def _unknown_about_kind(told: Told) -> Iterator[str]:
    path = _path_of_kind(told)
    if path and told.said(path) is None:
        yield path
    if told.leaf("trigger") is None:
        yield "trigger"


def _returns_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    at, values = positions(assessment.policy.plan), assessment.result.values
    for name in FIGURES:
        value = values[at[name]]
        never = name in ("payback_months", "break_even_bp") and value == -1
        yield name, NEVER_TEXT if never else value
    yield "by_payer", purses_of(assessment)
    yield "reference", assessment.said("returns.reference")


def purses_of(assessment: Assessment) -> dict[str, dict[str, int] | None]:
    """What each scenario costs each payer that pays anything; unknown where any line's price or payer is."""
    plan, result = assessment.policy.plan, assessment.result
    costs = running_purses(plan).values(result.leaves, result.params)
    return {name: _purses(part(costs)) for name, part in _parts(plan).items()}


@lru_cache(maxsize=256)
def _parts(plan: Plan) -> dict[str, itemgetter[tuple[int | None, ...]]]:
    """Per scenario, what takes its costs out of those of all, in the order of `PAYERS`."""
    names = running_purses(plan).names
    return {
        name: itemgetter(*(names.index(f"payer:{name}:{who}") for who in PAYERS))
        for name in SCENARIOS
    }


def _purses(costs: tuple[int | None, ...]) -> dict[str, int] | None:
    if None in costs:
        return None
    return {who: cents for who, cents in zip(PAYERS, costs, strict=True) if cents}


def _unknown_about_purses(
    assessment: Assessment, grounds: Grounds, purses: Mapping[str, dict[str, int] | None]
) -> Iterator[str]:
    """Who pays, where the costs are known and the purse is not."""
    for name, costs in purses.items():
        if costs is None and assessment.output(f"total_{name}_cents") is not None:
            yield from grounds.missing(
                [assessment.policy.plan.extras[f"payer:{name}:municipality"]]
            )


def _mandate_figures(told: Told) -> Iterator[tuple[str, Any]]:
    tier = tier_of(told)
    yield "role", tier.role[0] if tier else None
    yield "roles", roles_of(told)
    yield "tier", told.output("tier")
    yield "ceiling_cents", ceiling_of(told.output("ceiling_cents"))
    yield "left_cents", ceiling_of(told.output("left_cents"))
    yield "inform", list(tier.inform) if tier else None


def _quorum_figures(told: Told) -> Iterator[tuple[str, Any]]:
    yield "approvals", approvals_text(told.output("approvals"))
    quorum = quorum_of(told)
    for name in _SAID_OF_QUORUM:
        yield name, told.said(f"quorum.{quorum.id}.{name}") if quorum else None
    brake = quorum.brake if quorum else None
    yield "brake", {"by": list(brake.by), "grounds": list(brake.grounds)} if brake else None
    yield "would_need", {} if quorum or tier_of(told) else would_need(told)


def would_need(told: Told) -> dict[str, Any]:
    """With the role unknown: what each listed role would need."""
    pack = told.policy.pack
    return {
        role: approvals_text(told.said(f"quorum.{role}.approvals"))
        for tier in pack.mandate.tiers or ()
        for role in tier.role
    }


def _tegenprestatie_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    yield "stance", assessment.said("tegenprestatie.stance")
    yield "serves_resident", assessment.leaf("tegenprestatie_serves")
    yield "fits", assessment.leaf("tegenprestatie_fits")
    yield "agreements", agreements_of(assessment)


def _no_figures(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    yield from ()


#: The figures of the questions of `extract.READ`, as pairs of name and value.
TOLD_FIGURES: dict[str, Callable[[Told], Iterable[tuple[str, Any]]]] = {
    "legitimacy": _legitimacy_figures,
    "mandate": _mandate_figures,
    "quorum": _quorum_figures,
}

#: The figures of each question.
FIGURES_OF: dict[str, Callable[[Assessment], Iterable[tuple[str, Any]]]] = {
    **TOLD_FIGURES,
    "returns": _returns_figures,
    "involvement": _no_figures,
    "tegenprestatie": _tegenprestatie_figures,
    "side_effects": _no_figures,
}


def roles_of(told: Told) -> list[str] | None:
    """The roles that may decide: none where nobody may, `None` while it is unknown who."""
    tier = tier_of(told)
    nobody = told.output("mandate") is False
    return list(tier.role) if tier else [] if nobody else None


def tier_of(told: Told) -> Tier | None:
    """The tier that may decide, if it is known and somebody's."""
    at = told.output("tier")
    tiers = told.policy.pack.mandate.tiers or ()
    return tiers[at] if at is not None and 0 <= at < len(tiers) else None


def quorum_of(told: Told) -> Quorum | None:
    """The quorum of the tier that may decide."""
    tier, quorum = tier_of(told), told.policy.pack.quorum
    if tier is None or quorum is None or quorum == "none":
        return None
    by_role = {row.id: row for row in quorum}
    return next((by_role[role] for role in tier.role if role in by_role), None)


def _unknown_about_quorum(told: Told) -> Iterator[str]:
    """What the pack doesn't say about the quorum of this role."""
    quorum = quorum_of(told)
    if quorum is not None:
        for name in _SAID_OF_QUORUM:
            if told.said(f"quorum.{quorum.id}.{name}") is None:
                yield f"quorum.{quorum.id}.{name}"


def _unknown_about_tegenprestatie(assessment: Assessment, grounds: Grounds) -> Iterator[str]:
    for fact in ("tegenprestatie_serves", "tegenprestatie_fits"):
        if assessment.leaf(fact) is None:
            yield fact
    yield from unknown_about_agreements(assessment, grounds)
