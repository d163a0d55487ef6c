"""Yes, no or unknown becomes two questions that are never unknown; that values stay the same is in `test_sql`."""

import pyarrow as pa
import pytest

from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.bulk.parts import Flag, Guard, union_of
from maatwerk_core.bulk.sure import Sure
from maatwerk_core.rules.expression import (
    NO,
    UNSURE,
    YES,
    And,
    Choose,
    Const,
    Is,
    Leaf,
    Not,
    Or,
    Pick,
    Row,
    Stated,
    Test,
)

A, B, C, SAID = (Leaf(name, "bool") for name in ("a", "b", "c", "said"))
KIND, AMOUNT = Leaf("kind", "enum"), Leaf("amount", "cents")
LAYOUT = Layout(
    (
        *(Column(name, name, "bool") for name in "abc"),
        Column("said", "said", "bool", stated=True),
        Column("kind", "kind", "enum"),
        Column("amount", "amount", "cents"),
    )
)
NOTHING = Const(0, "int")


def yes(name):
    return Leaf(f"+{name}", "bool")


def no(name):
    return Leaf(f"-{name}", "bool")


@pytest.fixture
def sure():
    return Sure(LAYOUT)


def bit(at):
    return Const(1 << at, "int")


SIDES = {
    "an and is surely no where one part is": (And((A, B)), False, Or((no("a"), no("b")))),
    "an or is surely no where all parts are": (Or((A, B)), False, And((no("a"), no("b")))),
    "not turns the sides round": (Not(And((A, B))), True, Or((no("a"), no("b")))),
    "a verdict on a verdict is one side": (Is(Or((A, B)), True), True, Or((yes("a"), yes("b")))),
    "who states nothing never says no": (SAID, False, NO),
    "stating counts for, never against": (Stated(AMOUNT), False, NO),
    "a constant is one side or neither": (UNSURE, True, NO),
}


@pytest.mark.parametrize("claim", SIDES)
def test_each_side(sure, claim):
    node, verdict, expected = SIDES[claim]
    assert sure.side(node, verdict) == expected


def test_a_leaf_is_unknown_where_it_is_on_neither_side(sure):
    assert sure(Is(A, None)) == Not(Or((yes("a"), no("a"))))


def test_an_unknown_word_is_a_word_that_none_equals(sure):
    node = sure(Is(Test(KIND, "=", Const("couple", "enum")), True))
    ((column, place, read),) = sure.columns([node])
    assert (column.leaf, place) == ("?kind", 4)
    assert read(pa.array([3, None], pa.int32())).to_pylist() == [3, -1]


def test_both_sides_of_a_column_are_known_where_it_is_not(sure):
    columns = sure.columns([sure(And((A, Not(B))))])
    values = pa.array([True, False, None])
    read = {column.leaf: how(values).to_pylist() for column, _, how in columns}
    assert read["+a"] == [True, False, False]
    assert read["-a"] == [False, True, False]
    assert {column.stated for column, _, _ in columns} == {False}


def test_only_columns_that_are_read_are_columns(sure):
    assert [one.leaf for one, _, _ in sure.columns([sure(Is(A, True)), AMOUNT])] == ["+a", "amount"]


def test_a_bit_under_two_tests_hangs_on_both_at_once(sure):
    inner = Guard(Is(B, True), bit(3), NOTHING)
    assert sure(Guard(Is(A, True), inner, NOTHING)) == Flag(And((yes("a"), yes("b"))), 8)


def test_more_bits_than_one_keep_their_branch(sure):
    both = union_of([Guard(Is(B, True), bit(3), NOTHING), Guard(Is(C, True), bit(4), NOTHING)])
    found = sure(Guard(Is(A, True), both, NOTHING))
    assert isinstance(found, Guard)
    assert found.then == union_of([Flag(yes("b"), 8), Flag(yes("c"), 16)])


@pytest.mark.parametrize("value", [-1, -4, 3, 0])
def test_a_number_that_is_no_bit_is_no_flag(sure, value):
    found = sure(Guard(Is(A, True), Const(value, "int"), NOTHING))
    assert not isinstance(found, Flag)


def test_a_row_that_applies_or_not_needs_no_agreement(sure):
    rows = (Row("1", Is(A, True), (Const(1, "int"),)), Row("2", YES, (Const(0, "int"),)))
    assert sure(Pick(Choose("t", ("c",), rows), "c", "int")) == Flag(yes("a"), 1)
