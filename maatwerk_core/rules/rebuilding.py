"""Rebuilds expressions with some of their nodes replaced, each node once; what stays the same stays the same object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from maatwerk_core.rules.expression import Node


class Rebuilding:
    """Puts other nodes in the place of some, wherever they stand.

    >>> from maatwerk_core.rules.expression import Leaf, Not
    >>> Rebuilding({Leaf("wsnp", "bool"): Leaf("recurring", "bool")})(Not(Leaf("wsnp", "bool")))
    Not(x=Leaf(fact='recurring', type='bool'))
    """

    def __init__(self, others: Mapping[Node, Node]) -> None:
        self.made: dict[Node, Node] = dict(others)

    def __call__(self, node: Node) -> Node:
        """The node with every replaced part in it."""
        if node not in self.made:
            self.made[node] = self.rebuilt(node)
        return self.made[node]

    def rebuilt(self, node: Node) -> Node:
        """The node over its rebuilt parts."""
        changed: dict[str, Any] = {}
        for field in fields(node):
            if field.init:
                before = getattr(node, field.name)
                after = self._part(before)
                if after is not before:
                    changed[field.name] = after
        return replace(node, **changed) if changed else node

    def _part(self, value: Any) -> Any:
        if isinstance(value, Node):
            return self(value)
        if isinstance(value, tuple):
            parts = tuple(self._part(part) for part in value)
            return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
        return value
