"""Writes the scenarios that would reach goals, ready to paste; what people have to say themselves shows as `…`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.grounds import written_path
from maatwerk_core.errors import Lang
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.expression import Const, Fold, Node, Param, Test
from maatwerk_core.workshop.coverage.goals import Goal, outcome_of
from maatwerk_core.workshop.coverage.possible import SOME_DAY, Way, set_of

_BECAUSE: dict[Lang, str] = {"nl": "… (waarom, met de bron)", "en": "… (why, with the source)"}

#: The part of an outcome that a decision of this kind is in.
_PART = {
    "check": "checks",
    "agreement": "agreements",
    "substantiation": "substantiation",
    "provision": "provisions",
    "fact": "facts",
}
#: What says which earlier amounts count.
_OF_THE_PERIOD = frozenset({"mandate.per", "mandate.within"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A scenario to be: what is given on which day, and what is known to come out."""

    name: str
    given: Mapping[str, Any]
    day: datetime.date
    expect: Mapping[str, Any]


def skeleton(goals: Iterable[Goal], lang: Lang = "nl") -> str:
    """The scenarios that would reach these goals, in YAML, each once: what is given alike is put together."""
    together: dict[str, Draft] = {}
    for draft in (draft for goal in goals for draft in drafts_of(goal)):
        key = f"{draft.day} {flow(draft.given)} {draft.name if '…' in draft.given else ''}"
        known = together.get(key)
        together[key] = draft if known is None else _joined(known, draft)
    names: dict[str, int] = {}
    return "\n".join(_scenario(draft, names, lang) for draft in together.values())


def _joined(one: Draft, other: Draft) -> Draft:
    """Two drafts that give the same, as one."""
    expect = dict(one.expect)
    for key, value in other.expect.items():
        before = expect.get(key)
        expect[key] = before | value if isinstance(before, dict) else value
    known = {key: value for key, value in expect.items() if value != "…"}
    return Draft(one.name, one.given, one.day, known or expect)


def drafts_of(goal: Goal) -> Iterator[Draft]:
    """The scenarios that would reach one goal: two for a condition, which has to decide both ways."""
    name = re.sub(r"[^a-z0-9_-]+", "-", goal.path.lower())
    if goal.entry is not None:
        read = {goal.path: goal.entry.written}
        yield Draft("waarden", {}, goal.entry.day or SOME_DAY, {"reads": read})
    for way in goal.ways if goal.entry is None else ():
        yield Draft(name, way.given, way.day, _outcome(goal, way))
    if not goal.ways and goal.entry is None:
        yield Draft(name, {"…": "…"}, SOME_DAY, _named(goal))


def _scenario(draft: Draft, names: dict[str, int], lang: Lang) -> str:
    names[draft.name] = names.get(draft.name, 0) + 1
    number = f"-{names[draft.name]}" if names[draft.name] > 1 else ""
    lines = [f"{draft.name}{number}:"]
    if draft.given:
        lines.append(f"  given: {flow(draft.given)}")
    lines.append(f"  when: {draft.day}")
    lines += _expected(draft.expect)
    lines.append(f"  because: {_BECAUSE[lang]}")
    return "\n".join(f"  {line}" for line in lines)


def _expected(expect: Mapping[str, Any]) -> Iterator[str]:
    """What should come out, on one line; values of the pack on a line each."""
    reads = expect.get("reads", {})
    if not reads:
        yield f"  expect: {flow(expect)}"
        return
    yield "  expect:"
    yield from (f"    {key}: {flow(value)}" for key, value in expect.items() if key != "reads")
    yield "    reads:"
    yield from (f"      {path}: {flow(value)}" for path, value in reads.items())


def _outcome(goal: Goal, way: Way) -> dict[str, Any]:
    """What comes out: of a check, row or fact as the decision says; of a tier who decides."""
    decision = goal.decision
    assert decision is not None  # noqa: S101  # reason: an invariant, for the type checker
    came = outcome_of(decision, way.truths)
    if decision.kind == "tier" and goal.shows == "unknown":
        # Where the amount with what went before is given, nobody needs to know which period counts.
        names = goal.names - _OF_THE_PERIOD if "exposure" in way.given else goal.names
        return {"mandate.missing": sorted(names or goal.names)}
    if decision.kind == "tier":
        role = decision.path.rpartition(".")[2]
        return {"mandate.role": role if came == "decides" else "…"}
    return {f"{_PART[decision.kind]}.{decision.id}": came}


def _named(goal: Goal) -> dict[str, Any]:
    """An unknown that has to be named, or who decides."""
    match goal.kind:
        case "quorum":
            return {"quorum.approvals": "…"}
        case "ask":
            fact = goal.path.removeprefix("ask.")
            return {"involvement.missing": [fact] if goal.shows == "unknown" else []}
        case _ if goal.shows == "nobody":
            return {"mandate": "no"}
        case _:
            return {"mandate": "unknown", "mandate.missing": sorted(goal.names)}


def flow(value: Any) -> str:
    """A value in YAML, on one line.

    >>> flow({"amount": "500", "looked_at": ["fondsen"]}), flow("[1, 2]")
    ('{amount: 500, looked_at: [fondsen]}', '[1, 2]')
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    text = str(value)
    return (
        f'"{text}"'
        if ": " in text or text != text.strip() or text[:1] in "{}#&*!|>%@`\"'"
        else text
    )


def atom_text(atom: Node, names: Mapping[Node, str]) -> str:
    """A condition in a few signs: `paid_to = resident`, `amount <= mandate.tiers.team.ceiling`."""
    match atom:
        case Test(x=x, op=op, y=y):
            return f"{side_text(x, names)} {op} {side_text(y, names)}"
        case Fold(body=Test(y=Const(value=value))) if found := set_of(atom):
            return f"{found} has {value}"
        case _:
            return side_text(atom, names)


def side_text(node: Node, names: Mapping[Node, str]) -> str:
    """One side of a comparison: the name of its fact or value, or what kind of sum it is."""
    if node in names:
        return names[node].removesuffix("_stated")
    match node:
        case Param(path=path):
            return written_path(path)
        case Const(value=value, type=type_):
            return in_kind(value, type_)
        case Fold(op=op, list=list_):
            return f"{op} {list_.fact}"
        case _:
            return type(node).__name__.lower()
