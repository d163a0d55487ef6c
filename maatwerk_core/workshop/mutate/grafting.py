"""Runs the plan of a mutant on the functions of its pack: only the expressions that differ are worked out anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from maatwerk_core.engine.running import Running, running, running_extras, running_purses
from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.plan import Plan

Values = tuple[Any, ...]


class Shared:
    """Keeps one node for all equal ones, however they were made; from then on equal is the same.

    Comparing two trees that were made apart looks at each of their shared parts again and again; this looks once.
    """

    def __init__(self) -> None:
        self.by_form: dict[tuple[Any, ...], Node] = {}

    def nodes(self, nodes: Mapping[str, Node]) -> dict[str, Node]:
        """The kept node for each of these."""
        seen: dict[int, Node] = {}
        return {name: self._kept(node, seen) for name, node in nodes.items()}

    def _kept(self, node: Node, seen: dict[int, Node]) -> Node:
        if id(node) not in seen:
            names = field_names(type(node))
            before = [getattr(node, name) for name in names]
            parts = [self._part(value, seen) for value in before]
            form = (type(node), *map(_form, parts))
            if form not in self.by_form:
                changed = {n: p for n, p, b in zip(names, parts, before, strict=True) if p is not b}
                self.by_form[form] = replace(node, **changed) if changed else node
            seen[id(node)] = self.by_form[form]
        return seen[id(node)]

    def _part(self, value: Any, seen: dict[int, Node]) -> Any:
        if isinstance(value, Node):
            return self._kept(value, seen)
        if isinstance(value, tuple):
            parts = tuple(self._part(one, seen) for one in value)
            return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
        return value


def _form(part: Any) -> Any:
    """What tells a part from others: of a node that is kept which one it is; True and 1 are different."""
    if isinstance(part, Node):
        return id(part)
    return tuple(map(_form, part)) if isinstance(part, tuple) else (type(part), part)


_FIELDS: dict[type, tuple[str, ...]] = {}


def field_names(kind: type[Node]) -> tuple[str, ...]:
    """The parts of a node of this type."""
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(one.name for one in fields(kind) if one.init)
    return _FIELDS[kind]


class Stock:
    """The plan of a pack, onto which the plans of its mutants are grafted."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.shared = Shared()
        self.outputs, self.extras = map(self.shared.nodes, (plan.outputs, plan.extras))

    def graft(self, plan: Plan) -> Graft:
        """The plan of a mutant, ready to run on the pack's own functions wherever its expressions are the same."""
        outputs, extras = map(self.shared.nodes, (plan.outputs, plan.extras))
        grafted = replace(plan, outputs=outputs, extras=extras)
        own = {*self.plan.leaves}, {*self.plan.params}
        if own[0].issuperset(plan.leaves) and own[1].issuperset(plan.params):
            grafted = replace(grafted, leaves=self.plan.leaves, params=self.plan.params)
            for runs in (running, running_extras, running_purses):
                _run_on(runs(grafted), runs(self.plan), {**self.outputs, **self.extras})
        changed = _unlike(outputs, self.outputs) | _unlike(extras, self.extras)
        return Graft(grafted, frozenset(changed))


def _unlike(made: Mapping[str, Node], own: Mapping[str, Node]) -> set[str]:
    return {name for name in made.keys() | own.keys() if made.get(name) is not own.get(name)}


@dataclass(frozen=True, eq=False)
class Graft:
    """A plan that was grafted, and the names of its outputs and extras that differ."""

    plan: Plan
    changed: frozenset[str]


def _run_on(grafted: Running, stock: Running, own: Mapping[str, Node]) -> None:
    """Let one run on the functions of another, but for the outputs that differ."""
    named = list(zip(grafted.names, grafted.nodes, strict=True))
    rest = Running(grafted.plan, {name: node for name, node in named if node is not own.get(name)})
    places = {name: at for at, name in enumerate(stock.names)}
    afresh = {name: at for at, name in enumerate(rest.names)}
    order = [(afresh.get(name), places.get(name, 0)) for name in grafted.names]

    def together(fresh: Values, kept: Values) -> Values:
        return tuple(kept[old] if new is None else fresh[new] for new, old in order)

    def values(leaves: Values, params: Values) -> Values:
        return together(rest.values(leaves, params), stock.values(leaves, params))

    def masks(leaves: Values, params: Values) -> tuple[int, ...]:
        return together(rest.masks(leaves, params), stock.masks(leaves, params))

    grafted.compiled, grafted.compiled_masks = values, masks
