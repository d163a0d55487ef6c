"""A trend says how an expression moves where every choice is settled."""

import pytest

from maatwerk_core.rules.expression import Calc, Coalesce, Const, Leaf, MulDiv, Node
from maatwerk_core.rules.trends import BOTH_WAYS, STAYS, Trend, Trends, plus, times

X = Leaf("x", "cents")


def cents(value):
    return Const(value, "cents")


def over(x, num, den):
    return MulDiv(x, num, den, "half_up", "cents")


def trend(node: Node, values):
    moving = {X, node, *(c for c in node.children() if X in c.children())}
    return Trends("x", frozenset(moving), {cents(v): v for v in (-4, 0, 4, None)} | values).of(node)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Calc("+", X, X, "cents"), Trend(1, 2)),
        (Calc("-", cents(4), X, "cents"), Trend(-1, -1)),
        (Calc("-", X, X, "cents"), Trend(0, 0)),
        (Calc("*", X, cents(-4), "cents"), Trend(-1, -4)),
        (Calc("*", X, cents(None), "cents"), STAYS),
        (Calc("*", X, X, "cents"), BOTH_WAYS),
        (Calc("min", X, cents(4), "cents"), Trend(1)),
        (Calc("max", cents(4), X, "cents"), Trend(1)),
        (over(X, cents(4), cents(-4)), Trend(-1)),
        (over(cents(4), X, cents(4)), Trend(1)),
        (over(cents(4), cents(4), X), Trend(-1)),
        (over(X, X, cents(4)), BOTH_WAYS),
        (over(X, cents(4), cents(0)), STAYS),
        (Coalesce(X, cents(4), "cents"), Trend(1, 1)),
        (Coalesce(cents(None), X, "cents"), Trend(1, 1)),
    ],
)
def test_arithmetic_moves_as_it_should(node, expected):
    assert trend(node, {X: 7}) == expected


def test_what_doesnt_read_the_fact_stays():
    assert Trends("x", frozenset(), {}).of(cents(4)) == STAYS


def test_a_sum_of_two_that_move_apart_moves_both_ways_unless_the_slopes_are_known():
    assert plus(Trend(1), Trend(-1)) == Trend(None)
    assert plus(Trend(1, 3), Trend(-1, -1)) == Trend(1, 2)
    assert plus(Trend(0), Trend(-1)) == Trend(-1)


def test_a_multiple_by_nothing_stays():
    assert times(BOTH_WAYS, 0) == STAYS
    assert times(BOTH_WAYS, 3) == BOTH_WAYS
