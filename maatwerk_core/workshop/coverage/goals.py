"""What the examples of a pack have to show: both outcomes of a row, that a value counts, that a condition matters.

Only what the pack's own files write is a goal, and only what can happen.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from maatwerk_core.errors import Place
from maatwerk_core.packs.files import PackFiles
from maatwerk_core.rules.expression import YES, Node, Param, walk
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import Value
from maatwerk_core.rules.wrong import Path as Steps
from maatwerk_core.workshop.coverage.atoms import decides, truth
from maatwerk_core.workshop.coverage.decisions import Decision, decisions_of, writes
from maatwerk_core.workshop.coverage.own_values import OwnEntry, own_entries
from maatwerk_core.workshop.coverage.possible import Possible, Way, possible_ways

Kind: TypeAlias = Literal[
    "check", "tier", "agreement", "substantiation", "provision", "fact", "condition",
    "above", "quorum", "ask", "value",
]  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Goal:
    """One thing to show. `shows` says what: `yes`, `no`, `not_applicable`, `unknown`, `decides`, `matters`, `read` …

    `ways` are cases that show it, as facts on a day, for whoever has to write the example. `names` are values of the
    pack that an example may name instead; `sides` are the ways in which a condition has to decide.
    """

    kind: Kind
    path: str
    shows: str
    place: Place
    decision: Decision | None = None
    atom: Node | None = None
    entry: OwnEntry | None = None
    ways: tuple[Way, ...] = ()
    names: frozenset[str] = field(default_factory=frozenset)
    sides: tuple[bool | None, ...] = ()


def goals_of(policy: Policy, files: PackFiles, base: datetime.date) -> tuple[Goal, ...]:
    """Every goal of a pack, in the order of its plan; `base` is a day where no day matters."""
    found: list[Goal] = []
    for decision in decisions_of(policy, files):
        found += _of_decision(decision, policy, files, base)
    return (
        *found,
        *_of_mandate(policy, files),
        *_of_asks(policy, files),
        *_of_values(policy, files),
    )


def _of_decision(
    decision: Decision, policy: Policy, files: PackFiles, base: datetime.date
) -> Iterator[Goal]:
    place = files.place(decision.steps, key=isinstance(decision.steps[-1], str))
    possible = possible_ways(decision, policy, base)
    shown = 0
    for shows in _outcomes(decision):
        ways = tuple(way for way in possible.ways if outcome_of(decision, way.truths) == shows)[:1]
        if ways or not possible.complete:
            shown += shows != "not_applicable"
            yield Goal(decision.kind, decision.path, shows, place, decision, ways=ways)
    unknown = _unknown_params(decision, policy)
    open_ = [way for way in possible.ways if outcome_of(decision, way.truths) == "unknown"]
    if shown < len(set(_outcomes(decision)) - {"not_applicable"}) and open_:
        yield Goal(
            decision.kind, decision.path, "unknown", place, decision,
            ways=tuple(open_[:1]), names=unknown,
        )  # fmt: skip
    yield from _of_conditions(decision, possible, place)


def _outcomes(decision: Decision) -> tuple[str, ...]:
    """What a decision of this kind has to be seen to come to."""
    if decision.kind == "tier":
        return ("decides",)
    if decision.node == YES:
        return ("yes",)
    return ("yes", "no") if decision.applies == YES else ("yes", "no", "not_applicable")


def outcome_of(decision: Decision, truths: Mapping[Node, bool | None]) -> str:
    """What a decision comes to when its conditions are these."""
    value = truth(decision.node, truths)
    if decision.kind == "tier":
        first = [truth(node, truths) for node in decision.before]
        if value is False or True in first:
            return "passes"
        return "decides" if value and None not in first else "unknown"
    if value and truth(decision.applies, truths) is False:
        return "not_applicable"
    return "unknown" if value is None else "yes" if value else "no"


def _unknown_params(decision: Decision, policy: Policy) -> frozenset[str]:
    """The values that this decision reads and that are unknown on every day."""
    paths = {node.path for node in walk(decision.node) if isinstance(node, Param)}
    return frozenset(path for path in paths if _never_known(policy.values.get(path)))


def _never_known(value: Any) -> bool:
    return isinstance(value, Value) and all(entry.value is None for entry in value.entries)


def _of_conditions(decision: Decision, possible: Possible, place: Place) -> Iterator[Goal]:
    """A goal per condition that can decide both ways; one that can't is the business of the analysis."""
    for atom in possible.atoms:
        ways = {
            way.truths[atom]: way
            for way in reversed(possible.ways)
            if decides(atom, decision.node, way.truths)
        }
        other = False if False in ways else None
        if True in ways and other in ways:
            both = (ways[True], ways[other])
            yield Goal(
                "condition", decision.path, "matters", place, decision, atom,
                ways=both, sides=(True, other),
            )  # fmt: skip


def _of_mandate(policy: Policy, files: PackFiles) -> Iterator[Goal]:
    """What is above the last tier, and the quorum of each role."""
    above: Steps = ("mandate", "above")
    if writes(files, above):
        shows = "nobody" if policy.pack.mandate.above == "nobody" else "unknown"
        place = files.place(above, key=True)
        yield Goal("above", "mandate.above", shows, place, names=frozenset({"mandate.above"}))
    for quorum in policy.pack.quorum or ():
        if not isinstance(quorum, str) and writes(files, ("quorum", quorum.id)):
            place = files.place(("quorum", quorum.id), key=True)
            yield Goal("quorum", f"quorum.{quorum.id}", "decides", place)


def _of_asks(policy: Policy, files: PackFiles) -> Iterator[Goal]:
    """Facts that must be stated: once stated, once not."""
    for at, fact in enumerate(policy.pack.ask.facts):
        steps: Steps = ("ask", "facts", at)
        if writes(files, steps):
            for shows in ("yes", "unknown"):
                yield Goal("ask", f"ask.{fact}", shows, files.place(steps))


def _of_values(policy: Policy, files: PackFiles) -> Iterator[Goal]:
    """Every value, from each of its first days on."""
    for entry in own_entries(policy, files):
        shows = "unknown" if entry.value is None else "read"
        place = files.place(entry.steps, key=entry.is_key)
        yield Goal("value", entry.path, shows, place, entry=entry, names=frozenset({entry.path}))
