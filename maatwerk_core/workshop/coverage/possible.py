"""What a decision can come to: all ways its conditions can be together, each with facts and a day that make it so.

The facts of a condition take the values around every number that it is compared with, all their words, yes and no.
Different facts are taken to be free of each other, as they are for a case that states them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice, product
from typing import Any

from maatwerk_core.engine.replay import COMPARE
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.dated import Holds, Runs
from maatwerk_core.rules.declared import ANSWERS, SETS
from maatwerk_core.rules.expression import Const, Fold, Item, Node, Param, Test, walk
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import Value
from maatwerk_core.workshop.coverage.atoms import atoms_of
from maatwerk_core.workshop.coverage.decisions import Decision

#: Ways that are tried before giving up; what was not tried counts as possible.
MOST_WAYS = 20_000
#: A day on which most values hold, where nothing says which.
SOME_DAY = datetime.date(2025, 6, 2)
#: The amount with all that was granted before.
TOTAL = "exposure"


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which the conditions of a decision can be: given these facts, on this day."""

    truths: Mapping[Node, bool | None]
    given: Mapping[str, Any]
    day: datetime.date


@dataclass(frozen=True, slots=True)
class Possible:
    """The ways in which a decision can be. Without `complete` there are more than were tried."""

    atoms: tuple[Node, ...]
    ways: tuple[Way, ...]
    complete: bool


@dataclass(slots=True)
class _Subject:
    """The conditions that hang on one fact, and how each value of it makes them."""

    atoms: list[Node] = field(default_factory=list)
    choices: list[tuple[dict[Node, bool | None], dict[str, Any]]] = field(default_factory=list)


def possible_ways(decision: Decision, policy: Policy, base: datetime.date = SOME_DAY) -> Possible:
    """Every way in which this decision's conditions can be; `base` is the day where no day matters."""
    names = named_facts(policy)
    nodes = (decision.node, decision.applies, *decision.before)
    atoms = tuple(dict.fromkeys(atom for node in nodes for atom in atoms_of(node, names)))
    ways: list[Way] = []
    complete = True
    for day in days_of(nodes, policy, base):
        subjects = _subjects(atoms, names, policy, day)
        found = _combined(subjects, day)
        ways += islice(found, MOST_WAYS - len(ways))
        complete = complete and next(found, None) is None
    return Possible(atoms, tuple(ways), complete)


def named_facts(policy: Policy) -> dict[Node, str]:
    """The facts that conditions read, by their expression."""
    return {node: id_ for id_, node in reversed(tuple(policy.plan.nodes.items()))}


def days_of(
    nodes: Sequence[Node], policy: Policy, base: datetime.date
) -> tuple[datetime.date, ...]:
    """The days to try: around every first and last day that these expressions hang on, and `base` first."""
    paths = {node.path for node in walk(*nodes) if isinstance(node, Param)}
    found = {base}
    for path in paths:
        for value in _values_of(policy.values.get(path)):
            for first, last in _spans(value):
                found |= {first - datetime.timedelta(1), last + datetime.timedelta(1)}
    return (base, *sorted(found - {base}))


def _values_of(dated: Any) -> tuple[Value, ...]:
    match dated:
        case Value():
            return (dated,)
        case Holds(starts=starts, ends=ends):
            return (starts, ends)
        case Runs(starts=starts, through=through):
            return (starts, through)
        case _:
            return tuple(
                part for part in (getattr(dated, n, None) for n in ("takes", "within")) if part
            )


def _spans(value: Value) -> Iterator[tuple[datetime.date, datetime.date]]:
    for entry in value.entries:
        if entry.first is not None and entry.last is not None:
            yield entry.first, entry.last
        if isinstance(entry.value, tuple):
            yield entry.value


def _subjects(
    atoms: Sequence[Node], names: Mapping[Node, str], policy: Policy, day: datetime.date
) -> list[_Subject]:
    found: dict[str, _Subject] = {}
    for atom in atoms:
        found.setdefault(_subject_of(atom, names), _Subject()).atoms.append(atom)
    for name, subject in found.items():
        subject.choices = _choices(name, subject.atoms, names, policy, day)
        if name in ANSWERS:  # nobody can state it: people have to find the facts it follows from
            subject.choices = [(truths, {"…": "…"}) for truths, _ in subject.choices]
    return list(found.values())


def _subject_of(atom: Node, names: Mapping[Node, str]) -> str:
    """The fact that a condition hangs on; a set has a name of its own, the rest stand alone."""
    if atom in names:
        return names[atom]
    if isinstance(atom, Test) and atom.x in names and isinstance(atom.y, Const | Param):
        return names[atom.x]
    if isinstance(atom, Fold) and (found := set_of(atom)):
        return f"{found}:"
    return repr(atom)


def set_of(atom: Fold) -> str:
    """The set that a search through a list asks about; empty where it asks something else."""
    body = atom.body
    if atom.op != "any" or not isinstance(body, Test) or not isinstance(body.x, Item):
        return ""
    found = (one.id for one in SETS if one.list == atom.list.fact and one.field == body.x.field)
    return next(found, "")


def _choices(
    name: str, atoms: list[Node], names: Mapping[Node, str], policy: Policy, day: datetime.date
) -> list[tuple[dict[Node, bool | None], dict[str, Any]]]:
    if isinstance(atoms[0], Param):
        return [({atoms[0]: policy.value(atoms[0].path, day).value}, {})]
    if name.endswith(":"):
        return list(_of_set(name[:-1], atoms))
    fact = policy.plan.facts.get(name)
    if fact is None or any(atom not in names and not isinstance(atom, Test) for atom in atoms):
        return [({atoms[0]: value}, _sides(atoms[0], value, names)) for value in (True, False)]
    if fact.reads == "stated":
        return [(dict.fromkeys(atoms, v), {name: "…" if v else "unknown"}) for v in (True, None)]
    if fact.type == "bool":
        both: tuple[bool | None, ...] = (True, False)
        return [(dict.fromkeys(atoms, v), {name: "yes" if v else "no"}) for v in both]
    return list(_of_fact(fact, atoms, policy, day))


def _of_set(
    name: str, atoms: list[Node]
) -> Iterator[tuple[dict[Node, bool | None], dict[str, Any]]]:
    for held in product((True, False), repeat=len(atoms)):
        truths: dict[Node, bool | None] = dict(zip(atoms, held, strict=True))
        codes = [str(atom.body.y.value) for atom, is_in in truths.items() if is_in]  # type: ignore[attr-defined]  # reason: see `set_of`
        yield truths, {name: codes or "none"}


def _of_fact(
    fact: Fact, atoms: list[Node], policy: Policy, day: datetime.date
) -> Iterator[tuple[dict[Node, bool | None], dict[str, Any]]]:
    """One value for each way in which the conditions on a fact can be together."""
    tests = [atom for atom in atoms if isinstance(atom, Test)]
    sides = [_other_side(test, policy, day) for test in tests]
    seen: set[tuple[bool | None, ...]] = set()
    for value in _candidates(fact, sides):
        pairs = zip(tests, sides, strict=True)
        held = tuple(
            None if side is None else COMPARE[test.op](value, side) for test, side in pairs
        )
        if held not in seen:
            seen.add(held)
            yield dict(zip(tests, held, strict=True)), {fact.id: in_kind(value, fact.type)}


def _other_side(test: Test, policy: Policy, day: datetime.date) -> Any:
    if isinstance(test.y, Param):
        return policy.value(test.y.path, day).value
    return test.y.value if isinstance(test.y, Const) else None


def _candidates(fact: Fact, sides: Sequence[Any]) -> list[Any]:
    if fact.type == "enum":
        words = (side for side in sides if side is not None)
        return [*dict.fromkeys((*words, *(fact.values or ("iets-anders",))))]
    near = {side + step for side in sides if side is not None for step in (-1, 0, 1)}
    return sorted(value for value in near or {0} if value >= 0 or fact.id.startswith("saving"))


def _sides(atom: Node, value: bool, names: Mapping[Node, str]) -> dict[str, Any]:
    """Facts that make a comparison of two facts so; where it is not that simple, people have to find them."""
    if not (isinstance(atom, Test) and atom.x in names and atom.y in names):
        return {"…": "…"}
    more = (value and atom.op in (">", ">=")) or (not value and atom.op in ("<", "<="))
    return {names[atom.x]: "2" if more else "0", names[atom.y]: "1"}


def _combined(subjects: Sequence[_Subject], day: datetime.date) -> Iterator[Way]:
    for parts in product(*(subject.choices for subject in subjects)):
        truths: dict[Node, bool | None] = {}
        given: dict[str, Any] = {}
        for truth, facts in parts:
            truths |= truth
            given |= facts
        yield (
            Way(truths, given, day)
            if _can_be(given)
            else _without_total(subjects, truths, given, day)
        )


def _can_be(given: Mapping[str, Any]) -> bool:
    """An amount with all that went before it is never less than the amount."""
    amount, total = given.get("amount"), given.get(TOTAL)
    return amount is None or total is None or Decimal(total) >= Decimal(amount)


def _without_total(
    subjects: Sequence[_Subject],
    truths: Mapping[Node, bool | None],
    given: Mapping[str, Any],
    day: datetime.date,
) -> Way:
    """The same way where nobody said what went before, so that only the amount decides."""
    hanging = {atom for one in subjects if TOTAL in one.choices[0][1] for atom in one.atoms}
    known = {atom: None if atom in hanging else value for atom, value in truths.items()}
    return Way(known, {name: value for name, value in given.items() if name != TOTAL}, day)
