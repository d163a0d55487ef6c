"""What is beyond its bounds is found where it stands; what is just within is not."""

import datetime

import pyarrow as pa
import pytest

from maatwerk_core.bulk.bounds import beyond_bounds, bounds_of
from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.rules.facts import Field

FIELDS = (Field("price", "cents", "price"), Field("chance", "bp", "chance"))
LAYOUT = Layout(
    (
        Column("amount_stated", "amount_stated_cents", "cents"),
        Column("needed_by", "needed_by", "day"),
        Column("lines_nothing", "lines_nothing", "list", fields=FIELDS),
    )
)


def table(amounts=(None, None), days=(None, None), lines=(None, None)):
    """Two rows."""
    types = [column.stored for column in LAYOUT.columns]
    names = [column.name for column in LAYOUT.columns]
    arrays = zip((amounts, days, lines), types, strict=True)
    return pa.table([pa.array(list(one), type_) for one, type_ in arrays], names=names)


def found(given):
    return [(one.row, one.column, one.given) for one in beyond_bounds(given, LAYOUT)]


@pytest.mark.parametrize("value", [0, 10**13, None])
def test_an_amount_at_its_bound_is_within(value):
    assert found(table(amounts=(5, value))) == []


@pytest.mark.parametrize("value", [-1, 10**13 + 1, 2**53 + 1, 2**63 - 1])
def test_an_amount_beyond_it_is_found(value):
    assert found(table(amounts=(5, value))) == [(1, "amount_stated_cents", value)]


def test_a_day_has_bounds():
    days = (datetime.date(1899, 12, 31), datetime.date(2200, 1, 1))
    assert found(table(days=days)) == [(0, "needed_by", days[0]), (1, "needed_by", days[1])]


def test_a_cell_of_a_line_is_found_at_the_row_of_its_list():
    cells = [{"price": 5, "chance": 0}, None, {"price": 10**8 + 1, "chance": 10_001}]
    given = table(lines=([], cells))
    expected = [(1, "lines_nothing.price", 10**8 + 1), (1, "lines_nothing.chance", 10_001)]
    assert found(given) == expected
    assert found(pa.concat_tables([table(), given.slice(1)])) == [(2, *one[1:]) for one in expected]


def test_a_list_that_is_sliced_or_unknown_shifts_nothing():
    lines = [[{"price": -1, "chance": 0}], None, [], [{"price": -2, "chance": 0}]]
    whole = pa.concat_tables([table(lines=lines[:2]), table(lines=lines[2:])]).combine_chunks()
    assert found(whole.slice(1)) == [(2, "lines_nothing.price", -2)]


def test_smaller_and_unsigned_numbers_are_compared_as_they_are():
    layout = Layout((Column("times", "times", "int"),))
    for type_ in (pa.int8(), pa.int16(), pa.uint8(), pa.uint64()):
        given = pa.table({"times": pa.array([100, None], type_)})
        assert list(beyond_bounds(given, layout)) == []
    given = pa.table({"times": pa.array([2**64 - 1], pa.uint64())})
    assert [one.given for one in beyond_bounds(given, layout)] == [2**64 - 1]


def test_numbers_as_categories_are_compared_as_they_are():
    layout = Layout((Column("times", "times", "int"),))
    given = pa.table({"times": pa.array([100, None, -1]).dictionary_encode()})
    assert [(one.row, one.given) for one in beyond_bounds(given, layout)] == [(2, -1)]


def test_words_have_no_bounds():
    assert bounds_of("title", "enum") is None
