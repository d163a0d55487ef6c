"""How the same household's plan goes in several municipalities: who decides, with whom, how, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.shape import plain
from maatwerk_core.model.case import Case
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.rules.expression import Leaf, walk
from maatwerk_core.rules.policy import Policy

#: What makes a route: where two packs differ in one of these, people do something else.
ROUTE: tuple[str, ...] = ("role", "approvals", "brake", "form", "write")
#: Facts about the form of the help; a check that reads one of them asks something of it.
_FORM: frozenset[str] = frozenset({"form", "paid_to", "title"})


@dataclass(frozen=True, slots=True)
class Route:
    """What a pack makes of a case: values by name, unknown is `None`."""

    assessment: Assessment
    values: dict[str, Any]

    @property
    def pack(self) -> str:
        """The pack's name."""
        return self.assessment.policy.id

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for packs with which people do the same."""
        return tuple(repr(self.values[name]) for name in ROUTE)


def routes(
    path: Path, own: Policy, policies: Iterable[Policy], day: str | None, sets: tuple[str, ...]
) -> tuple[Route, ...]:
    """The case in this file assessed by each policy. What only its own pack knows is unknown to the others."""
    written = load_case(path, own.plan.facts)
    found = []
    for policy in policies:
        case, policy = set_facts(known_to(policy, written), policy, day, sets)
        assessment = assess(case, policy)
        found.append(Route(assessment, dict(values_of(assessment))))
    return tuple(found)


def known_to(policy: Policy, case: Case) -> Case:
    """The case without the facts that this policy hasn't declared."""
    kept = tuple(stated for stated in case.facts if stated.id in policy.plan.facts)
    return case.model_copy(update={"facts": kept})


def differing(found: Iterable[Route]) -> tuple[str, ...]:
    """The names of the values in which packs differ, in their order."""
    found = tuple(found)
    names = found[0].values if found else ()
    return tuple(name for name in names if len({repr(one.values[name]) for one in found}) > 1)


def values_of(assessment: Assessment) -> Iterator[tuple[str, Any]]:
    """What people would want to lay side by side."""
    findings = assessment.findings
    mandate, quorum, returns = findings["mandate"], findings["quorum"], findings["returns"]
    yield "status", assessment.status
    yield "legitimacy", findings["legitimacy"].verdict
    yield "legal_basis", findings["legitimacy"]["legal_basis"]
    yield "mandate", mandate.verdict
    yield "role", mandate["role"]
    yield "ceiling_cents", mandate["ceiling_cents"]
    yield "approvals", quorum["approvals"]
    yield "brake", quorum["brake"]["by"] if quorum["brake"] else None
    yield "case_shown", plain(quorum["case_shown"])
    yield "form", form_of(assessment)
    yield "write", words_of(assessment)
    yield "tegenprestatie", findings["tegenprestatie"]["stance"]
    yield "saving_cents", returns["saving_cents"]
    yield "break_even_bp", returns["break_even_bp"]


def form_of(assessment: Assessment) -> list[str]:
    """The checks of the pack that ask something of the form, and may apply; advice asks nothing."""
    return [
        check.id
        for check in assessment.policy.plan.checks
        if check.severity != "advice"
        and assessment.output(f"applies:{check.id}") is not False
        and any(isinstance(node, Leaf) and node.fact in _FORM for node in walk(check.holds))
    ]


def words_of(assessment: Assessment) -> list[str]:
    """The rows of words to write that apply, with `?` where that is unknown, and what must be stated."""
    rows = [
        row.id if assessment.on_demand(f"substantiation:{row.id}") else f"{row.id}?"
        for row in assessment.policy.pack.substantiation
        if assessment.on_demand(f"substantiation:{row.id}") is not False
    ]
    return [*rows, *assessment.policy.plan.asked]
