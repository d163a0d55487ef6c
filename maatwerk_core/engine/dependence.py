"""What an expression hangs on, and what several have in common: which makes a compiled function short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from maatwerk_core.rules.expression import (
    Choose,
    Const,
    Fold,
    Item,
    Leaf,
    Lookup,
    Node,
    Param,
    Row,
    walk,
)


def sums_by_list(outputs: Sequence[Node]) -> dict[Leaf, tuple[Fold, ...]]:
    """The sums over each list that need nothing but the case and the policy: these can share one loop."""
    found: dict[Leaf, tuple[Fold, ...]] = {}
    for node in walk(*outputs):
        if isinstance(node, Fold) and node.op == "sum" and _stands_alone(node):
            found[node.list] = (*found.get(node.list, ()), node)
    return found


def uses_of(outputs: Sequence[Node]) -> Counter[Node]:
    """How often each node is read, by others or as an output."""
    return Counter((*outputs, *(part for node in walk(*outputs) for part in node.children())))


def _stands_alone(node: Fold) -> bool:
    outer = (part for part in walk(node.where, node.body) if not depends_on_line(part))
    return all(isinstance(part, Leaf | Param | Const | Row | Choose) for part in outer)


def needed_by(node: Node) -> tuple[Node, ...]:
    """The children of a node whose value is read; a parameter in a lookup is read by position."""
    if isinstance(node, Lookup):
        return (
            node.key,
            *(other for _, other in node.rows if not isinstance(other, Param)),
        )
    return node.children()


def depends_on_line(node: Node) -> bool:
    """Does the value differ from line to line of the surrounding fold?"""
    return isinstance(node, Item) or any(
        depends_on_line(child) for child in node.children() if not isinstance(node, Fold)
    )
