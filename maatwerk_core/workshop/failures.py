"""Tells of an example that came out otherwise: its place, what was expected, what came out, and why that came out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from maatwerk_core.errors import Lang
from maatwerk_core.explain.developer import WhyTree
from maatwerk_core.explain.lead import lead
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import QUESTIONS, verdict_of
from maatwerk_core.packs.expected import Difference, steps_of
from maatwerk_core.packs.observed import ABSENT
from maatwerk_core.packs.said import spots
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.plan import Plan
from maatwerk_core.workshop.scenarios import Outcome

#: Lines of reasons under one difference; the whole tree is one command away.
MOST_REASONS = 12

_LABELS: dict[Lang, tuple[str, ...]] = {
    "nl": ("verwacht", "kreeg", "want", "omdat", "stand", "niets van die naam"),
    "en": ("expected", "got", "since", "because", "status", "nothing of that name"),
}


def failure_text(outcome: Outcome, lang: Lang = "nl", place: str = "") -> str:
    """Several lines on one failed example: its place and name, then each difference with the reasons for what came out.

    `place` is how to write where it stands, such as relative to the folder one works in.
    """
    expected, got, since, because, status, nothing = _LABELS[lang]
    example = outcome.example
    lines = [f"{place or example.place} {example.name}"]
    wide = max(map(len, (expected, got, since, because))) + 2
    if example.because:
        lines.append(f"  {because.ljust(wide)}{example.because}")
    first = lead(Telling(outcome.assessment, lang))
    lines.append(f"  {status.ljust(wide)}{outcome.assessment.status}. {first}")
    explained: set[str] = set()
    for each in outcome.differences:
        came = nothing if each.got == ABSENT else each.got
        lines.append(f"  {expected.ljust(wide)}{each.path}: {each.expected}")
        lines.append(f"  {got.ljust(wide)}{each.path}: {came}")
        told = () if about(each) in explained else reasons(outcome, each, lang)
        explained.add(about(each))
        told = tuple(line for line in told if line != first)  # said above
        for at, reason in enumerate(told):
            lines.append(f"  {(since if at == 0 else '').ljust(wide)}{reason}")
    return "\n".join(lines)


def about(difference: Difference) -> str:
    """What the reasons of a difference are about: who decides, and with how many, follows from one table.

    >>> about(Difference("mandate.role", "team", "unknown")), about(Difference("checks.a", "yes", "no"))
    ('mandate', 'checks.a')
    """
    head = difference.path.partition(".")[0]
    if head == "quorum":
        return "mandate"
    return head if head in QUESTIONS else difference.path


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
    for question in QUESTIONS:
        finding = told.findings[question]
        if finding.counts and finding.verdict != "yes":
            missing = f" ({', '.join(finding.open)})" if finding.open else ""
            yield f"{question} = {verdict_of(told.assessment.output(question))}{missing}"


def _value(told: Telling, path: str) -> Iterator[str]:
    """A value of the pack on the day, with its source."""
    assessment = told.assessment
    found = spots(assessment.policy)
    names = [name for name in found if f"{path}.".startswith(f"{name}.")]
    if names:
        name = max(names, key=len)
        said = found[name].on(assessment.day, strict=assessment.result.strict)
        source = f" ({said.provenance.source})" if said.provenance.source else ""
        yield f"{name} = {in_kind(said.value, said.kind)}{source}"


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
