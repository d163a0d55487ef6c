"""A table is read for what it is: wrong columns are told, every way to write a word or a list is the same."""

import pyarrow as pa
import pytest

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.bulk.columns import check_columns, typed, words_of
from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.errors import Faults
from maatwerk_core.rules.facts import Field

LINES = Column(
    "lines",
    "lines",
    "list",
    fields=(Field("item", "enum", "item"), Field("price", "cents", "price")),
)
FORM = Column("form", "form", "enum")
LAYOUT = Layout((FORM, Column("amount", "amount_cents", "cents"), LINES))
CODES = Codes(("goods", "service", "own"))
NAMES = ("form", "amount_cents", "lines")

FORMS = ["service", None, "goods"]
AMOUNTS = [1, None, 3]
LISTS = [[{"item": "own", "price": 5}, {"item": None, "price": None}], None, []]


def table(forms=None, amounts=None, lists=None):
    """Three cases, with some columns stored otherwise."""
    return pa.table(
        {
            "form": pa.array(FORMS) if forms is None else forms,
            "amount_cents": pa.array(AMOUNTS) if amounts is None else amounts,
            "lines": pa.array(LISTS, LINES.stored) if lists is None else lists,
        }
    )


def read(cases):
    """The typed columns as Python values."""
    check_columns(cases, LAYOUT)
    found = typed(cases, LAYOUT, CODES.with_words(words_of(cases, LAYOUT)))
    return list(found.to_pydict().values())


PLAIN = [
    [1, None, 0],
    [1, None, 3],
    [[{"item": 2, "price": 5}, {"item": None, "price": None}], None, []],
]


def faults(cases):
    """What is told of a table."""
    with pytest.raises(Faults) as refused:
        check_columns(cases, LAYOUT)
    return [(fault.code, fault.pointer) for fault in refused.value.faults]


def test_words_become_positions_and_unknown_stays_unknown():
    assert read(table()) == PLAIN


@pytest.mark.parametrize("stored", [pa.large_string(), pa.dictionary(pa.int8(), pa.string())])
def test_it_does_not_matter_how_words_are_stored(stored):
    assert read(table(forms=pa.array(FORMS).cast(stored))) == PLAIN


@pytest.mark.parametrize("stored", [pa.int8(), pa.int32(), pa.uint16()])
def test_it_does_not_matter_how_wide_a_whole_number_is(stored):
    assert read(table(amounts=pa.array(AMOUNTS, stored))) == PLAIN


def test_it_does_not_matter_in_which_order_the_fields_of_a_line_stand():
    turned = pa.list_(pa.struct([("price", pa.int64()), ("item", pa.string())]))
    assert read(table(lists=pa.array(LISTS, turned))) == PLAIN


def test_it_does_not_matter_which_part_of_a_longer_column_this_is():
    longer = pa.array([[{"item": "goods", "price": 9}], *LISTS, None], LINES.stored)
    assert read(table(lists=longer.slice(1, 3))) == PLAIN


def test_large_lists_are_lists():
    large = pa.large_list(LINES.stored.value_type)
    assert read(table(lists=pa.array(LISTS, large))) == PLAIN


def test_a_line_that_is_itself_unknown_is_a_line_of_unknowns():
    lists = pa.array([[None, {"item": "own", "price": 1}], None, []], LINES.stored)
    assert read(table(lists=lists))[2][0] == [
        {"item": None, "price": None},
        {"item": 2, "price": 1},
    ]


def test_a_column_of_nothing_is_unknown_whatever_its_type():
    nothing = pa.nulls(3)
    assert read(table(nothing, nothing, nothing)) == [[None] * 3] * 3


def test_a_word_that_no_rule_knows_is_known_and_unlike_any_other():
    found = read(table(forms=pa.array(["paard", "koets", "paard"])))
    assert found[0] == [3, 4, 3]


@pytest.mark.parametrize(
    "stored", [pa.float64(), pa.decimal128(12, 2), pa.string(), pa.bool_()], ids=str
)
def test_amounts_in_anything_but_whole_numbers_are_a_fault(stored):
    wrong = table(amounts=pa.nulls(3, stored))
    assert faults(wrong) == [("table.column-type", "/amount_cents")]


def test_a_field_of_another_type_is_told_with_its_column():
    wrong = pa.list_(pa.struct([("item", pa.string()), ("price", pa.float64())]))
    assert faults(table(lists=pa.nulls(3, wrong))) == [("table.column-type", "/lines/price")]


def test_a_missing_field_is_told_with_its_column():
    wrong = pa.list_(pa.struct([("item", pa.string())]))
    assert faults(table(lists=pa.nulls(3, wrong))) == [("table.missing-column", "/lines/price")]


def test_a_column_that_is_no_list_of_lines_is_a_fault():
    assert faults(table(lists=pa.nulls(3, pa.int64()))) == [("table.column-type", "/lines")]


def test_every_fault_is_told_at_once():
    assert len(faults(pa.table({"form": pa.array([1, 2])}))) == 3
