"""Says how an expression moves when one whole-number fact goes up: not, up, down, or both ways. For `rules.regions`.

It holds where every comparison and choice below is settled; then only arithmetic is left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from maatwerk_core.rules.expression import (
    Calc,
    Coalesce,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Pick,
)

#: The value of each node that matters, at a point where everything is settled.
Values = Mapping[Node, Any]


class Trend(NamedTuple):
    """`sign` is 0 (stays), 1 (never down), -1 (never up) or `None` (both ways); `slope` is exact where known."""

    sign: int | None
    slope: int | None = None


STAYS, BOTH_WAYS = Trend(0, 0), Trend(None)


@dataclass(frozen=True, slots=True)
class Trends:
    """The trends of expressions in one fact; `moving` are the nodes that read it."""

    fact: str
    moving: frozenset[Node]
    values: Values

    def of(self, node: Node) -> Trend:
        """How this expression moves."""
        if node not in self.moving:
            return STAYS
        match node:
            case Leaf():
                return Trend(1, 1)
            case Calc(op=op):
                return self.calc(op, node)
            case MulDiv():
                return self.divided(node)
            case Coalesce(first=first, second=second):
                return self.of(second if self.values.get(first) is None else first)
            case Pick():
                return self.picked(node)
            case Lookup(key=key, rows=rows):
                found = [row for code, row in rows if code == self.values.get(key)]
                return self.of(found[0]) if found else STAYS
            case _:
                return STAYS  # a yes/no: settled here

    def between(self, x: Node, y: Node) -> Trend:
        """How the difference of two expressions moves."""
        return plus(self.of(x), times(self.of(y), -1))

    def calc(self, op: str, node: Calc) -> Trend:
        """Sums, differences, products, the smaller and the larger."""
        x, y = self.of(node.x), self.of(node.y)
        if op in ("+", "-"):
            return plus(x, y if op == "+" else times(y, -1))
        if op in ("min", "max"):
            return Trend(plus(x, y).sign)
        if x == STAYS or y == STAYS:
            factor = self.values.get(node.x if x == STAYS else node.y)
            return times(y if x == STAYS else x, factor)
        return BOTH_WAYS

    def divided(self, node: MulDiv) -> Trend:
        """A product over a divisor whose sign is settled; rounding keeps the direction."""
        x, num, den = (self.of(part) for part in (node.x, node.num, node.den))
        a, b, c = (self.values.get(part) for part in (node.x, node.num, node.den))
        if a is None or b is None or not c:
            return STAYS
        if den == STAYS and STAYS in (x, num):
            above = times(num, a) if x == STAYS else times(x, b)
            return Trend(times(above, c).sign)
        if x == num == STAYS:
            return Trend(times(den, -a * b).sign)
        return BOTH_WAYS

    def picked(self, node: Pick) -> Trend:
        """The first cell that may be the one; where rows are unsure all of them agree, or there is no value."""
        for when, cell in node.cells:
            if self.values.get(when) is not False:
                return self.of(cell)
        return STAYS


def plus(x: Trend, y: Trend) -> Trend:
    """The trend of a sum.

    >>> plus(Trend(1, 1), Trend(-1, -1)), plus(Trend(1), Trend(-1))
    (Trend(sign=0, slope=0), Trend(sign=None, slope=None))
    """
    if x.slope is not None and y.slope is not None:
        slope = x.slope + y.slope
        return Trend(_sign(slope), slope)
    if x.sign == 0 or y.sign == 0:
        return Trend(y.sign if x.sign == 0 else x.sign)
    return Trend(x.sign if x.sign == y.sign else None)


def times(x: Trend, factor: int | None) -> Trend:
    """The trend of a multiple; unknown stays unknown everywhere.

    >>> times(Trend(1, 1), -3)
    Trend(sign=-1, slope=-3)
    """
    if not factor:
        return STAYS
    sign = None if x.sign is None else x.sign * _sign(factor)
    return Trend(sign, None if x.slope is None else x.slope * factor)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


Evaluate = Callable[[int], Values]
