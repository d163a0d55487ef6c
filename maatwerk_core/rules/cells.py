"""Finds facts with which an expression has a wanted value, or shows that there are none.

The facts' values are cut into cells by the comparisons of the expression; within a cell nothing changes. A cell is cut
further only while it can hold both, and dropped as soon as it can't hold what is wanted: nothing is sampled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.rules.backward import backward
from maatwerk_core.rules.domains import (
    NO_ONLY,
    YES_ONLY,
    Domain,
    Span,
    is_empty,
    is_single,
    may_be_unknown,
    meet,
    only,
    single,
)
from maatwerk_core.rules.expression import Choose, Coalesce, Leaf, Lookup, Node, Pick, Row, walk
from maatwerk_core.rules.forward import forward

#: How often a cell may be cut before the answer is "undecided".
MOST_CUTS = 400
#: How often what is known is carried up and down the tree for one cell.
_MOST_ROUNDS = 12

Leaves = Mapping[Leaf, Domain]
State = dict[Node, Domain]


class Undecided(Exception):
    """Neither facts nor a proof that there are none, within the cuts allowed."""


@dataclass(frozen=True, slots=True)
class Cells:
    """An expression without folds and parameters, and what each of its leaves can be."""

    target: Node
    leaves: Leaves
    order: tuple[Node, ...]

    def find(self, wanted: bool | None = True) -> dict[Leaf, Any] | None:
        """Facts with which the expression has this value, or `None` if there are none. Raises `Undecided`.

        >>> from maatwerk_core.rules.expression import Const, Test
        >>> amount = Leaf("amount", "cents")
        >>> over = cells_of(Test(amount, "<=", Const(500, "cents")), {amount: Span(0, 9000)})
        >>> over.find(False)
        {Leaf(fact='amount', type='cents'): 501}
        """
        state = self._forward(self.leaves)
        state[self.target] = meet(state[self.target], frozenset((wanted,)))
        found = self._search(state, wanted, [MOST_CUTS])
        return None if found is None else self._smallest(found, wanted)

    def value(self, facts: Mapping[Leaf, Any]) -> Any:
        """What the expression is worth with these facts; those not given are unknown."""
        leaves = {leaf: only(facts.get(leaf), leaf.type) for leaf in self.leaves}
        return single(self._forward(leaves)[self.target])

    def _forward(self, leaves: Leaves) -> State:
        state: State = dict(leaves.items())
        for node in self.order:
            if not isinstance(node, Leaf):
                state[node] = forward(node, state)
        return state

    def _search(self, state: State, wanted: bool | None, left: list[int]) -> dict[Leaf, Any] | None:
        narrowed = self._narrowed(state)
        if narrowed is None:
            return None
        leaves = {leaf: narrowed[leaf] for leaf in self.leaves}
        settled = self._forward(leaves)
        if is_single(settled[self.target]):
            if single(settled[self.target]) is not wanted:
                return None
            return {leaf: self._plain(leaf, domain) for leaf, domain in leaves.items()}
        for node, domain in self._cuts(narrowed, settled):
            left[0] -= 1
            if left[0] < 0:
                raise Undecided
            found = self._search({**narrowed, node: domain}, wanted, left)
            if found is not None:
                return found
        return None

    def _narrowed(self, state: State) -> State | None:
        """What is left when everything known has been carried up and down; `None` when nothing is."""
        state = dict(state)
        for _ in range(_MOST_ROUNDS):
            before = dict(state)
            if not (self._carried_up(state) and self._carried_down(state)):
                return None
            if state == before:
                break
        return state

    def _carried_up(self, state: State) -> bool:
        for node in self.order:
            if not isinstance(node, Leaf):
                state[node] = meet(state[node], forward(node, state))
            if is_empty(state[node]):
                return False
        return True

    def _carried_down(self, state: State) -> bool:
        for node in reversed(self.order):
            for part, domain in backward(node, state):
                state[part] = meet(state[part], domain)
                if is_empty(state[part]):
                    return False
        return True

    def _cuts(self, state: State, settled: State) -> Iterator[tuple[Node, Domain]]:
        """The parts into which a cell is cut: by a verdict that is still free, else by the first leaf that matters.

        Once no verdict is free, what is left are figures that have to add up.
        """
        still = list(_open(self.target, settled, set()))
        free = [node for node in still if not is_single(state[node])]
        verdict = next((node for node in free if not isinstance(state[node], Span)), None)
        leaves = (node for node in free if isinstance(node, Leaf))
        node = verdict if verdict is not None else min(leaves, key=_dispensable)
        yield from ((node, part) for part in _parts(state[node]))

    def _plain(self, leaf: Leaf, domain: Domain) -> Any:
        """The value of a cell nearest to where it was cut."""
        whole = self.leaves[leaf]
        if isinstance(domain, Span) and isinstance(whole, Span):
            if domain.low == whole.low and domain.high < whole.high:
                return domain.high
            return domain.low
        return single(domain) if is_single(domain) else min(domain, key=repr)

    def _smallest(self, facts: dict[Leaf, Any], wanted: bool | None) -> dict[Leaf, Any]:
        """As few of the facts as still give the value."""
        kept = {leaf: value for leaf, value in facts.items() if value is not None}
        for leaf in sorted(kept, key=_dispensable):
            fewer = {other: value for other, value in kept.items() if other is not leaf}
            if self.value(fewer) is wanted:
                kept = fewer
        return kept


def cells_of(target: Node, leaves: Leaves) -> Cells:
    """The cells of an expression; `leaves` says what each of its leaves can be."""
    order = tuple(node for node in walk(target) if not isinstance(node, Row | Choose))
    return Cells(target, {leaf: leaves[leaf] for leaf in order if isinstance(leaf, Leaf)}, order)


def _dispensable(leaf: Leaf) -> tuple[bool, bool, str]:
    """Which fact is settled and dropped first: not the amount, for people think in that; cost lines can follow it."""
    return leaf.fact.startswith("~lines_"), leaf.fact.startswith("amount"), leaf.fact


def _open(node: Node, settled: State, seen: set[Node]) -> Iterator[Node]:
    """Verdicts, words and leaves at or below a node that are still open and matter, the deepest first."""
    if node in seen or is_single(settled[node]):
        return
    seen.add(node)
    for part in _below(node, settled):
        yield from _open(part, settled, seen)
    if isinstance(node, Leaf) or not isinstance(settled[node], Span):
        yield node


def _below(node: Node, settled: State) -> Iterator[Node]:
    """The parts that a node may still take its value from; of a table the conditions before the cells."""
    if isinstance(node, Pick):
        for when, cell in node.cells:
            yield when
            if settled[when] != NO_ONLY:
                yield cell
            if settled[when] == YES_ONLY:
                return
    elif isinstance(node, Coalesce):
        yield node.first
        if may_be_unknown(settled[node.first]):
            yield node.second
    elif isinstance(node, Lookup):
        yield node.key
        keys = settled[node.key]
        yield from (row for code, row in node.rows if not isinstance(keys, Span) and code in keys)
    else:
        yield from node.children()


def _parts(domain: Domain) -> Iterator[Domain]:
    """A domain in parts: each word; of numbers both ends, then halves."""
    if not isinstance(domain, Span):
        yield from (frozenset((value,)) for value in sorted(domain, key=repr))
        return
    low, high = domain.low, domain.high
    middle = (low + high) // 2
    halves = ((low, low), (high, high), (low + 1, middle), (middle + 1, high - 1))
    yield from (Span(*half) for half in dict.fromkeys(halves) if half[0] <= half[1] and domain.some)
    if domain.null:
        yield Span(0, -1, True)
