"""A cell of text is read as its type or refused, never guessed."""

import datetime

import pyarrow as pa
import pytest

from maatwerk_core.bulk.cells import Unreadable, read_cell

LINES = pa.list_(pa.struct([("item", pa.string()), ("price", pa.int64())]))


@pytest.mark.parametrize(
    ("given", "type_", "value"),
    [
        ("110000", pa.int64(), 110000),
        ("-3", pa.int64(), -3),
        (110000, pa.int64(), 110000),
        ("9007199254740993", pa.int64(), 2**53 + 1),
        ("yes", pa.bool_(), True),
        (False, pa.bool_(), False),
        ("2015-09-01", pa.date32(), datetime.date(2015, 9, 1)),
        (" gift ", pa.string(), "gift"),
        ("", pa.string(), None),
        ("  ", pa.int64(), None),
        (None, LINES, None),
        ("[]", LINES, []),
        ('[{"price": 5}]', LINES, [{"item": None, "price": 5}]),
        ([{"item": "a", "price": "7"}, None], LINES, [{"item": "a", "price": 7}, None]),
    ],
)
def test_a_value_is_read_exactly(given, type_, value):
    assert read_cell(given, type_) == value


@pytest.mark.parametrize(
    ("given", "type_"),
    [
        ("1.50", pa.int64()),
        (1.0, pa.int64()),
        (True, pa.int64()),
        ("1e3", pa.int64()),
        ("1.100", pa.int64()),
        ("²", pa.int64()),
        ("9" * 19, pa.int64()),
        ("ja", pa.bool_()),
        (1, pa.bool_()),
        ("01-09-2015", pa.date32()),
        ("2015-02-30", pa.date32()),
        (20150901, pa.date32()),
        (7, pa.string()),
        ("\udce9", pa.string()),
        ("geen", LINES),
        ({}, LINES),
        ([7], LINES),
        ([{"prise": 5}], LINES),
        ("[" * 100_000, LINES),
    ],
)
def test_what_is_no_value_of_the_type_is_refused(given, type_):
    with pytest.raises(Unreadable):
        read_cell(given, type_)


def test_a_cell_of_a_line_is_named():
    with pytest.raises(Unreadable) as refused:
        read_cell([{"price": "5"}, {"price": "vijf"}], LINES)
    assert (refused.value.path, refused.value.given, refused.value.type) == (
        ("price",),
        "vijf",
        "int",
    )
