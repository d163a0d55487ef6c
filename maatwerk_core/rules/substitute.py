"""Puts other nodes in place of some, everywhere in a tree: for facts that a case states instead of deriving them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from maatwerk_core.rules.expression import Coalesce, Leaf, Node, Type


def stand_in(original: Node, fact: str, type_: Type, *, forced: bool) -> Node:
    """What a stated fact puts in the place of its derivation; not forced, the derivation stays behind it.

    >>> stand_in(Leaf("a", "int"), "total", "int", forced=True)
    Leaf(fact='=total', type='int')
    """
    stated = Leaf(f"={fact}", type_)
    return stated if forced else Coalesce(stated, original, type_)


class Substitution:
    """Replaces nodes by others; within a replacement its own original is kept."""

    def __init__(self, facts: Mapping[Node, tuple[str, Type, bool]]) -> None:
        self.facts = facts
        self.done: dict[Node, Node] = {}

    def __call__(self, node: Node) -> Node:
        """The node with every replaced part in it."""
        if node not in self.done:
            inner = self._rebuilt(node)
            if node in self.facts:
                fact, type_, forced = self.facts[node]
                inner = stand_in(inner, fact, type_, forced=forced)
            self.done[node] = inner
        return self.done[node]

    def _rebuilt(self, node: Node) -> Node:
        changed = {}
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
