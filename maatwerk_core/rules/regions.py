"""Where outcomes change: the whole-number values of one fact between which every comparison of a plan stays as it is.

Each comparison is solved exactly by halving on the compiled expressions, not by algebra: between two settled points its
two sides part in one direction (`rules.trends` says so), so that the sign of their difference changes at most twice.
Where a difference may move both ways that can't be promised and `exact` is no.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from maatwerk_core.rules.expression import (
    Choose,
    Const,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Pick,
    Row,
    Test,
    walk,
)
from maatwerk_core.rules.trends import Evaluate, Trends


@dataclass(frozen=True, slots=True)
class Regions:
    """`starts` are the first values of the regions, lowest first, up to `last`. Within one nothing changes."""

    starts: tuple[int, ...]
    last: int
    exact: bool = True

    def spans(self) -> tuple[tuple[int, int], ...]:
        """First and last value of each region.

        >>> Regions((0, 50_001), 90_000).spans()
        ((0, 50000), (50001, 90000))
        """
        ends = (*(start - 1 for start in self.starts[1:]), self.last)
        return tuple(zip(self.starts, ends, strict=True))

    def boundaries(self) -> tuple[int, ...]:
        """At each change: the first value after it, one below, one above; and both ends.

        >>> Regions((0, 50_001), 90_000).boundaries()
        (0, 50000, 50001, 50002, 90000)
        """
        near = (start + step for start in self.starts[1:] for step in (-1, 0, 1))
        low = self.starts[0]
        return tuple(sorted({low, self.last, *(v for v in near if low <= v <= self.last)}))


@dataclass(frozen=True, slots=True)
class Cone:
    """All of some expressions that reads one fact: the moving nodes, the comparisons to solve, the nodes to watch."""

    fact: str
    moving: frozenset[Node]
    tests: tuple[tuple[Node, Node], ...]
    watched: tuple[Node, ...]


def cone_of(fact: str, roots: Iterable[Node]) -> Cone:
    """What there is to know about expressions (without folds) to find the regions of a fact.

    >>> paid = Leaf("amount", "cents")
    >>> cone_of("amount", [Test(paid, "<=", Const(50_000, "cents"))]).tests
    ((Leaf(fact='amount', type='cents'), Const(value=50000, type='cents')),)
    """
    moving: set[Node] = set()
    for node in walk(*roots):
        mine = isinstance(node, Leaf) and node.fact == fact
        if mine or any(child in moving for child in node.children()):
            moving.add(node)
    ordered = [node for node in walk(*roots) if node in moving]
    tests = dict.fromkeys(pair for node in ordered for pair in _compared(node, moving))
    sides = (side for pair in tests for side in pair)
    watched = dict.fromkeys((*sides, *(part for node in ordered for part in _read(node))))
    kept = (node for node in watched if not isinstance(node, Row | Choose))
    return Cone(fact, frozenset(moving), tuple(tests), tuple(kept))


def _compared(node: Node, moving: set[Node]) -> Iterator[tuple[Node, Node]]:
    """What is compared here: by a test, by the sign of a divisor, by rows that have to agree."""
    if isinstance(node, Test) and _is_number(node.x):
        yield node.x, node.y
    elif isinstance(node, MulDiv) and node.den in moving:
        yield node.den, Const(0, node.type)
    elif isinstance(node, Pick) and node.type not in ("bool", "enum"):
        cells = [cell for _, cell in node.cells if cell != Const(None, node.type)]
        yield from (pair for pair in combinations(cells, 2) if moving & set(pair))


def _read(node: Node) -> Iterator[Node]:
    """The values that a trend may ask for at this node."""
    if isinstance(node, Pick):
        yield from (when for when, _ in node.cells)
    elif isinstance(node, Lookup):
        yield node.key
    elif not isinstance(node, Row | Choose):
        yield from node.children()


def _is_number(node: Node) -> bool:
    return getattr(node, "type", "") not in ("bool", "enum", "list")


def regions(cone: Cone, values_at: Evaluate, low: int, high: int) -> Regions:
    """The regions of a fact from `low` to `high`; `values_at(v)` gives the watched nodes' values at `v`.

    >>> amount, ceiling = Leaf("amount", "cents"), Const(50_000, "cents")
    >>> cone = cone_of("amount", [Test(amount, "<=", ceiling)])
    >>> regions(cone, lambda v: {amount: v, ceiling: 50_000}, 0, 10**13).starts
    (0, 50000, 50001)
    """
    starts, exact = [low], True
    for x, y in cone.tests:
        found: set[int] = set()
        for first, after in pairwise([*starts, high + 1]):
            trend = Trends(cone.fact, cone.moving, values_at(first)).between(x, y)
            exact = exact and trend.sign is not None
            if trend.sign != 0:
                found.update(_changes(x, y, values_at, first, after - 1))
        starts = sorted({*starts, *found})
    return Regions(tuple(starts), high, exact)


def _changes(x: Node, y: Node, values_at: Evaluate, first: int, last: int) -> Iterator[int]:
    """The first values at which the sign of `x - y` is another one; it changes at most twice, over zero."""

    def sign(at: int) -> int | None:
        values = values_at(at)
        a, b = values[x], values[y]
        return None if a is None or b is None else (a > b) - (a < b)

    begin, end = sign(first), sign(last)
    if begin == end:
        return
    left = _first_other(sign, begin, first, last)
    yield left
    if sign(left) != end:
        yield _first_other(sign, sign(left), left, last)


def _first_other(sign: Callable[[int], int | None], begin: int | None, low: int, high: int) -> int:
    """The first value whose sign is not `begin`, by halving; at `low` it is, at `high` it isn't."""
    while high - low > 1:
        middle = (low + high) // 2
        if sign(middle) == begin:
            low = middle
        else:
            high = middle
    return high
