"""What is asked of a part reads the same as what is asked of a value with a name."""

from __future__ import annotations

from itertools import product

import pytest

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.engine.kleene_text import and_text, compared, named, negated, or_text
from maatwerk_core.rules.expression import And, Const, Leaf, Not, Or, Test

VALUES = (True, False, None)
NUMBERS = (4, 5, 6, None)
A, B, N = Leaf("a", "bool"), Leaf("b", "bool"), Leaf("n", "int")
FIVE, NOTHING = Const(5, "int"), Const(None, "int")


def kleene(values, winner):
    """What *or* (winner yes) or *and* (winner no) comes to, spelt out."""
    if winner in [value for value in values if value is not None]:
        return winner
    return None if None in values else not winner


def asked(text, **names):
    return eval(text, {}, names)  # noqa: S307  # reason: the text is what is tested, and is ours


@pytest.mark.parametrize("a", VALUES)
@pytest.mark.parametrize("b", VALUES)
def test_named_and_negated_parts_are_read_as_three_values(a, b):
    parts = [named("a"), negated("b")]
    values = (a, None if b is None else not b)
    assert asked(and_text(parts, sure=False), a=a, b=b) is kleene(values, winner=False)
    assert asked(or_text(parts, sure=False), a=a, b=b) is kleene(values, winner=True)


@pytest.mark.parametrize("n", NUMBERS)
def test_a_comparison_is_unknown_with_what_it_compares(n):
    part = compared(["n"], "n < 5")
    answers = [asked(question, n=n) for question in part]
    assert answers == [n == 4, n in (5, 6), n is None]


def test_where_nothing_is_ever_unknown_nothing_asks_for_it():
    assert and_text([named("a"), named("b")], sure=True) == "a and b"
    assert or_text([named("a"), named("b")], sure=True) == "a or b"


@pytest.mark.parametrize("op", ["=", "!=", "<", "<=", ">", ">="])
@pytest.mark.parametrize("other", [FIVE, NOTHING, N], ids=["five", "nothing", "itself"])
@pytest.mark.parametrize("joined", [And, Or])
def test_a_part_that_is_read_once_says_what_one_that_is_read_twice_says(joined, op, other):
    test = Test(N, op, other)
    node = joined((A, Not(B), test))
    once = compile_nodes([node], ["a", "b", "n"], [], {})
    twice = compile_nodes([node, test, Not(B)], ["a", "b", "n"], [], {})
    for values in product(VALUES, VALUES, NUMBERS):
        assert once(values, ())[0] is twice(values, ())[0]


def test_a_comparison_of_what_never_changes_needs_nothing_known():
    node = And((A, Test(FIVE, "=", FIVE)))
    assert compile_nodes([node], ["a"], [], {})((True,), ()) == (True,)
