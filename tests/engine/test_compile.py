"""Nodes become one Python function, whose values are those of the slow reader."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.engine.replay import Replay
from maatwerk_core.rules.expression import (
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
    Is,
    Item,
    Leaf,
    Lookup,
    MulDiv,
    Not,
    Or,
    Param,
    Pick,
    Row,
    Stated,
    Test,
)
from tests.engine.drawn_trees import FIELDS, LEAVES, PARAMS, leaf_values, param_values, trees

YES, NO, OPEN = (Const(value, "bool") for value in (True, False, None))
ONE, TWO, NONE = (Const(value, "cents") for value in (1, 2, None))
COSTS = Leaf("lines", "list")
COST, SURE = Item("cost", "cents"), Item("sure", "bool")


def value_of(node, leaves=(), params=()):
    """The value by the compiled function, after seeing that the slow reader says the same."""
    leaves, params = dict(leaves), dict(params)
    run = compile_nodes([node], list(leaves), list(params), FIELDS)
    (value,) = run(tuple(leaves.values()), tuple(params.values()))
    slow = Replay(leaves, params, FIELDS).value(node)
    assert (value, type(value)) == (slow, type(slow))
    return value


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (And((YES, YES)), True),
        (And((YES, OPEN)), None),
        (And((OPEN, NO)), False),
        (And((NO, NO)), False),
        (Or((NO, NO)), False),
        (Or((NO, OPEN)), None),
        (Or((OPEN, YES)), True),
        (Not(YES), False),
        (Not(NO), True),
        (Not(OPEN), None),
        (Stated(ONE), True),
        (Stated(Const(0, "cents")), True),
        (Stated(NO), True),
        (Stated(NONE), None),
        (Is(OPEN, None), True),
        (Is(NO, None), False),
        (Is(NO, False), True),
        (Coalesce(ONE, TWO, "cents"), 1),
        (Coalesce(NONE, TWO, "cents"), 2),
        (Coalesce(Const(0, "cents"), TWO, "cents"), 0),
        (Coalesce(NONE, NONE, "cents"), None),
    ],
)
def test_logic_is_three_valued(node, expected):
    assert value_of(node) is expected or value_of(node) == expected != None  # noqa: E711  # reason: unknown is `is`


@pytest.mark.parametrize(
    ("op", "outcomes"),
    [
        ("=", (False, True, False)),
        ("!=", (True, False, True)),
        ("<", (True, False, False)),
        ("<=", (True, True, False)),
        (">", (False, False, True)),
        (">=", (False, True, True)),
    ],
)
def test_a_comparison_holds_below_at_and_above(op, outcomes):
    amount = Leaf("amount", "cents")
    found = tuple(value_of(Test(amount, op, TWO), {"amount": cents}) for cents in (1, 2, 3))
    assert found == outcomes


@pytest.mark.parametrize("op", ["=", "!=", "<", "<=", ">", ">="])
def test_a_comparison_with_something_unknown_is_unknown(op):
    assert value_of(Test(NONE, op, TWO)) is None
    assert value_of(Test(TWO, op, NONE)) is None
    assert value_of(Test(NONE, op, NONE)) is None


@pytest.mark.parametrize(
    ("op", "expected"), [("+", 9), ("-", 5), ("*", 14), ("min", 2), ("max", 7)]
)
def test_arithmetic_on_whole_numbers(op, expected):
    seven = Const(7, "cents")
    assert value_of(Calc(op, seven, TWO, "cents")) == expected
    assert value_of(Calc(op, seven, NONE, "cents")) is None
    assert value_of(Calc(op, NONE, seven, "cents")) is None


@pytest.mark.parametrize(("rounding", "expected"), [("half_up", 3), ("up", 3), ("down", 2)])
def test_a_division_names_its_rounding(rounding, expected):
    five, ten = Const(5, "cents"), Const(10, "cents")
    assert value_of(MulDiv(five, five, ten, rounding, "cents")) == expected
    assert value_of(MulDiv(five, five, Const(0, "cents"), rounding, "cents")) is None
    assert value_of(MulDiv(five, NONE, ten, rounding, "cents")) is None


def test_a_sum_of_no_lines_is_zero_and_of_unknown_lines_unknown():
    total = Fold("sum", COSTS, COST, YES, "cents")
    assert value_of(total, {"lines": ()}) == 0
    assert value_of(total, {"lines": None}) is None
    assert value_of(total, {"lines": ((5, True, "a"), (7, None, "b"))}) == 12
    assert value_of(total, {"lines": ((5, True, "a"), (None, True, "b"))}) is None


def test_an_unpriced_line_that_does_not_count_leaves_the_sum_known():
    total = Fold("sum", COSTS, COST, SURE, "cents")
    assert value_of(total, {"lines": ((5, True, "a"), (None, False, "b"))}) == 5
    assert value_of(total, {"lines": ((5, None, "a"),)}) is None


def test_a_count_counts_the_lines_that_surely_count():
    count = Fold("count", COSTS, YES, SURE, "int")
    assert value_of(count, {"lines": ((None, True, None), (None, False, None))}) == 1
    assert value_of(count, {"lines": ((None, True, None), (None, None, None))}) is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), False),
        (((1, False, "a"),), False),
        (((1, None, "a"), (2, True, "a")), True),
        (((1, True, "a"), (2, None, "a")), True),
        (((1, False, "a"), (2, None, "a")), None),
        (None, None),
    ],
)
def test_any_is_a_kleene_or_over_lines(lines, expected):
    assert value_of(Fold("any", COSTS, SURE, YES, "bool"), {"lines": lines}) is expected


def test_a_code_outside_a_table_is_unknown_and_so_is_an_unknown_code():
    table = Lookup("t", Leaf("word", "enum"), (("a", ONE), ("b", Param("p", "cents"))), "cents")
    found = [value_of(table, {"word": word}, {"p": 9}) for word in ("a", "b", "c", None)]
    assert found == [1, 9, None, None]
    assert value_of(table, {"word": "b"}, {"p": None}) is None


def first_hit(*rows):
    made = tuple(Row(str(at), when, (cell,)) for at, (when, cell) in enumerate(rows))
    return Pick(Choose("t", ("is",), made), "is", "cents")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (((YES, ONE), (YES, TWO)), 1),
        (((NO, ONE), (YES, TWO)), 2),
        (((OPEN, ONE), (YES, TWO)), None),
        (((OPEN, TWO), (YES, TWO)), 2),
        (((OPEN, TWO), (NO, ONE), (YES, TWO)), 2),
        (((OPEN, TWO), (OPEN, ONE), (YES, TWO)), None),
        (((YES, ONE), (OPEN, TWO)), 1),
        (((OPEN, ONE),), None),
        (((NO, ONE),), None),
        ((), None),
        (((OPEN, NONE), (YES, NONE)), None),
        (((OPEN, ONE), (YES, NONE)), None),
    ],
)
def test_a_table_answers_where_all_rows_still_possible_agree(rows, expected):
    assert value_of(first_hit(*rows)) == expected


def test_an_item_outside_a_fold_is_refused():
    with pytest.raises(AssertionError, match="outside a fold"):
        compile_nodes([COST], [], [], FIELDS)


def test_a_table_is_read_through_its_columns_only():
    with pytest.raises(AssertionError, match="no expression"):
        compile_nodes([first_hit((YES, ONE)).choose], [], [], FIELDS)


def test_what_people_wrote_never_becomes_part_of_the_program():
    word = "'); raise SystemExit(1) #"
    node = Test(Leaf(word, "enum"), "=", Const(word, "enum"))
    assert value_of(node, {word: word}) is True
    table = Lookup(word, Leaf(word, "enum"), ((word, Param(word, "cents")), ("x", ONE)), "cents")
    assert value_of(table, {word: word}, {word: 3}) == 3


def test_true_and_one_stay_apart():
    both = compile_nodes([Const(True, "bool"), Const(1, "int")], [], [], {})((), ())
    assert [type(value) for value in both] == [bool, int]


def test_a_node_that_is_used_twice_is_worked_out_once():
    shared = Fold("sum", COSTS, COST, YES, "cents")
    reading = CountedLines(((1, True, "a"),))
    run = compile_nodes([Calc("+", shared, shared, "cents"), shared], ["lines"], [], FIELDS)
    assert run((reading,), ()) == (2, 1)
    assert reading.times == 1


class CountedLines(tuple):
    """Lines that know how often they were gone through."""

    times = 0

    def __iter__(self):
        self.times += 1
        return super().__iter__()


@given(kind=st.sampled_from(("bool", "cents", "enum")), data=st.data())
@settings(max_examples=80)
def test_any_tree_is_worth_the_same_compiled_and_replayed(kind, data):
    node = data.draw(trees(kind))
    leaves, params = data.draw(leaf_values), data.draw(param_values)
    value_of(node, zip(LEAVES, leaves, strict=True), zip(PARAMS, params, strict=True))
