"""Writes folds out for the lines that a case has, so that a cell of a line is a leaf like any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from maatwerk_core.rules.derived import first_hit
from maatwerk_core.rules.expression import (
    NO,
    Calc,
    Const,
    Fold,
    Item,
    Leaf,
    Node,
    all_of,
    any_of,
    negate,
)

#: How a cell is named: the list, the place of the line, the field.
CELL = "{list}.{at}.{field}"


def put_in_place(node: Node, others: Mapping[Node, Node]) -> Node:
    """The same expression with some of its nodes replaced.

    >>> put_in_place(Leaf("amount", "cents"), {Leaf("amount", "cents"): Const(5, "cents")})
    Const(value=5, type='cents')
    """
    unroller = _Unroller({})
    unroller.made.update(others)
    return unroller.rebuild(node)


def unroll(node: Node, lines: Mapping[str, int | None]) -> Node:
    """The same expression without folds. `lines` gives the number of lines per list; `None`: the list is unknown.

    >>> count = Fold("count", Leaf("persons", "list"), Const(True, "bool"), Item("adult", "bool"), "int")
    >>> unroll(count, {"persons": None})
    Const(value=None, type='int')
    """
    return _Unroller(lines).rebuild(node)


class _Unroller:
    """Rebuilds a tree from below, each node once; inside a fold with the cells of one line in place of its items."""

    def __init__(self, lines: Mapping[str, int | None], inside: tuple[str, int] | None = None):
        self.lines, self.inside = lines, inside
        self.made: dict[Node, Node] = {}

    def rebuild(self, node: Node) -> Node:
        if node not in self.made:
            self.made[node] = self._rebuild(node)
        return self.made[node]

    def _rebuild(self, node: Node) -> Node:
        if isinstance(node, Fold):
            return self.fold(node)
        if isinstance(node, Item):
            if self.inside is None:
                raise AssertionError(f"{node.field} stands outside a fold")
            list_, at = self.inside
            return Leaf(CELL.format(list=list_, at=at, field=node.field), node.type)
        parts = {f.name: getattr(node, f.name) for f in fields(node) if f.init}
        changed = {name: self.part(value) for name, value in parts.items()}
        return node if changed == parts else type(node)(**changed)

    def part(self, value: Any) -> Any:
        """A part of a node: a node, a tuple that may hold nodes, or plain data."""
        if isinstance(value, Node):
            return self.rebuild(value)
        return tuple(self.part(one) for one in value) if isinstance(value, tuple) else value

    def fold(self, node: Fold) -> Node:
        count = self.lines[node.list.fact]
        if count is None:
            return Const(None, node.type)
        inside = [_Unroller(self.lines, (node.list.fact, at)) for at in range(count)]
        lines = [(one.rebuild(node.where), one.rebuild(node.body)) for one in inside]
        if node.op == "any":
            return any_of(*(all_of(where, body) for where, body in lines)) if lines else NO
        total: Node = Const(0, node.type)
        for where, body in lines:
            added = Const(1, node.type) if node.op == "count" else body
            total = Calc("+", total, _if(where, added, node), node.type)
        return total


def _if(where: Node, added: Node, node: Fold) -> Node:
    """What one line adds: nothing where it isn't meant; unknown where that is unknown, even if it would add nothing."""
    return first_hit("line", node.type, (where, added), (negate(where), Const(0, node.type)))
