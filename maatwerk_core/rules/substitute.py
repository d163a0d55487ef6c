"""Puts other nodes in place of some, everywhere in a tree: for facts that a case states instead of deriving them."""

from __future__ import annotations

from collections.abc import Mapping

from maatwerk_core.rules.expression import Coalesce, Leaf, Node, Type
from maatwerk_core.rules.rebuilding import Rebuilding


def stand_in(original: Node, fact: str, type_: Type, *, forced: bool) -> Node:
    """What a stated fact puts in the place of its derivation; not forced, the derivation stays behind it.

    >>> stand_in(Leaf("a", "int"), "total", "int", forced=True)
    Leaf(fact='=total', type='int')
    """
    stated = Leaf(f"={fact}", type_)
    return stated if forced else Coalesce(stated, original, type_)


class Substitution(Rebuilding):
    """Replaces derived facts by what a case states; within a replacement its own original is kept."""

    def __init__(self, facts: Mapping[Node, tuple[str, Type, bool]]) -> None:
        super().__init__({})
        self.facts = facts

    def rebuilt(self, node: Node) -> Node:
        """The node over its rebuilt parts, behind what was stated of it."""
        inner = super().rebuilt(node)
        if node not in self.facts:
            return inner
        fact, type_, forced = self.facts[node]
        return stand_in(inner, fact, type_, forced=forced)
