"""A stated fact is put in wherever its derivation was read: forced in its place, else before it."""

from __future__ import annotations

from dataclasses import fields

import pytest

from maatwerk_core.engine.replay import Replay
from maatwerk_core.rules.expression import (
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
    Item,
    Leaf,
    Node,
    Pick,
    Row,
    Test,
    all_of,
    walk,
)
from maatwerk_core.rules.substitute import Substitution, stand_in

A, B = Leaf("a", "int"), Leaf("b", "int")
TOTAL = Calc("+", A, B, "int")
TWICE = Calc("+", TOTAL, TOTAL, "int")
ABOVE = Test(TWICE, ">", TOTAL)
STATED = Leaf("=total", "int")


def put_in(forced):
    return Substitution({TOTAL: ("total", "int", forced)})


def value(node: Node, **leaves):
    return Replay({"=total": None, "a": None, "b": None, **leaves}, {}, {"lines": ("n",)}).value(
        node
    )


def test_forced_there_is_nothing_left_of_the_derivation():
    assert stand_in(TOTAL, "total", "int", forced=True) == STATED
    node = put_in(True)(ABOVE)
    assert {leaf.fact for leaf in walk(node) if isinstance(leaf, Leaf)} == {"=total"}
    assert value(node, a=1, b=2) is None


def test_stated_the_derivation_stays_behind_it():
    assert stand_in(TOTAL, "total", "int", forced=False) == Coalesce(STATED, TOTAL, "int")
    node = put_in(False)(TWICE)
    assert value(node, **{"=total": 5}) == 10
    assert value(node, a=1, b=2) == 6
    assert value(node, a=1) is None


def test_it_is_put_in_wherever_it_is_read():
    item = Item("n", "int")
    trees = [
        all_of(ABOVE, Test(TOTAL, "=", Const(3, "int"))),
        Fold("sum", Leaf("lines", "list"), Calc("+", item, TOTAL, "int"), ABOVE, "int"),
        Pick(Choose("t", ("n",), (Row("r", ABOVE, (TWICE,)),)), "n", "int"),
    ]
    for tree in trees:
        assert TOTAL in walk(tree)
        node = put_in(True)(tree)
        assert TOTAL not in walk(node)
        assert STATED in walk(node)


def test_a_tree_that_does_not_read_the_fact_is_that_same_tree():
    other = Test(Calc("-", A, B, "int"), "<", Const(1, "int"))
    assert put_in(True)(other) is other


def test_a_fact_that_rests_on_another_stated_fact_keeps_what_it_rests_on():
    """Both are stated: behind the outer one its derivation stays, and that reads the inner one as stated."""
    both = Substitution({TOTAL: ("total", "int", False), TWICE: ("twice", "int", False)})
    node = both(TWICE)
    assert node == Coalesce(
        Leaf("=twice", "int"),
        Calc("+", both(TOTAL), both(TOTAL), "int"),
        "int",
    )


def test_equal_parts_stay_one_part():
    node = put_in(False)(TWICE)
    parts = [getattr(node, field.name) for field in fields(node)]
    left, right = (part for part in parts if isinstance(part, Node))
    assert left is right


@pytest.mark.parametrize("forced", [True, False])
def test_doing_it_twice_gives_the_same_node(forced):
    once = put_in(forced)
    assert once(ABOVE) is once(ABOVE)
    assert put_in(forced)(ABOVE) == once(ABOVE)
