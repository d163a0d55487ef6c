"""The trace behind a part of an outcome, for developers and programs: nodes of the plan with what they are worth."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Lang
from maatwerk_core.explain.developer import WhyTree
from maatwerk_core.explain.lead import lead
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import QUESTIONS, Finding
from maatwerk_core.packs.expected import Difference, steps_of
from maatwerk_core.packs.said import Said, spots
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.plan import Plan
from maatwerk_core.workshop.scenarios import Outcome

#: Lines of reasons under one difference; the whole tree is one command away.
MOST_REASONS = 12


def reasons(outcome: Outcome, difference: Difference, lang: Lang = "nl") -> tuple[str, ...]:
    """Why a value came out as it did, one step a line, deeper ones indented; at most `MOST_REASONS`."""
    told = Telling(outcome.assessment, lang)
    found = list(islice(_reasons(told, steps_of(difference.path)), MOST_REASONS + 1))
    return tuple([*found[:MOST_REASONS], "…"] if len(found) > MOST_REASONS else found)


def _reasons(told: Telling, path: tuple[str, ...]) -> Iterator[str]:
    if path[0] in ("status", "write"):
        yield lead(told)
        yield from _open_questions(told)
    elif path[0] == "reads":
        yield from _value(told, ".".join(path[1:]))
    else:
        node = node_of(told.assessment.policy.plan, path)
        if node is not None:
            tree = WhyTree(told)
            yield from (f"{'  ' * depth}{line}" for depth, line in tree.lines(node))


def _open_questions(told: Telling) -> Iterator[str]:
    """The questions that count and aren't yes, with what is missing for them."""
    for question, finding in open_questions(told):
        missing = f" ({', '.join(finding.open)})" if finding.open else ""
        yield f"{question} = {finding.verdict}{missing}"


def open_questions(told: Telling) -> Iterator[tuple[str, Finding]]:
    """The questions that count and aren't yes."""
    for question in QUESTIONS:
        finding = told.findings[question]
        if finding.counts and finding.verdict != "yes":
            yield question, finding


def _value(told: Telling, path: str) -> Iterator[str]:
    """A value of the pack on the day, with its source."""
    for name, said in said_at(told.assessment, path):
        source = f" ({said.provenance.source})" if said.provenance.source else ""
        yield f"{name} = {in_kind(said.value, said.kind)}{source}"


def said_at(assessment: Assessment, path: str) -> Iterator[tuple[str, Said]]:
    """The value of the pack that a path is in, with its own path; nothing where the pack has none there."""
    found = spots(assessment.policy)
    names = [name for name in found if f"{path}.".startswith(f"{name}.")]
    if names:
        name = max(names, key=len)
        yield name, found[name].on(assessment.day, strict=assessment.result.strict)


def node_of(plan: Plan, path: tuple[str, ...]) -> Node | None:
    """The expression behind a part of an outcome: the nearest one, such as that of the question."""
    head, second = path[0], path[1] if len(path) > 1 else ""
    prefix = {"checks": "check", "provisions": "open", "facts": "fact"}.get(head, head)
    name = f"{prefix}:{second}"
    for one in (name, second, head):
        if one in plan.outputs:
            return plan.outputs[one]
        if one in plan.extras:
            return plan.extras[one]
    return None
