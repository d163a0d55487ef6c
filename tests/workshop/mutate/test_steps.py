"""The nearest other values: one that the reader takes, on either side, and nothing between."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.model import scalars
from maatwerk_core.packs.written_form import in_kind, money_text
from maatwerk_core.workshop.mutate.steps import days_beside, steps


@pytest.mark.parametrize(
    ("kind", "text", "others"),
    [
        ("money", "0", ("0.01",)),
        ("ceiling", "unlimited", ()),
        ("count", "3", ("2", "4")),
        ("approvals", "none", ("all",)),
        ("rate", "6.9%", ("6.89%", "6.91%")),
        ("share", "20%", ("19.99%", "20.01%")),
        ("share", "100%", ("99.99%",)),
        ("months", "1 year", ("11 months", "13 months")),
        ("months", "6", ("5", "7")),
        ("duration", "24 hours", ("23 hours", "25 hours")),
        ("duration", "3 working days", ("2 working days", "4 working days")),
        ("yes_no", "no", ("yes",)),
        ("span", "2024-01-01", ("2023-12-31", "2024-01-02")),
        ("day", "2015-06", ("2015-06-30", "2015-07-02")),
        ("text", "iets", ()),
        ("money", "$hoger_bedrag", ()),
    ],
)
def test_a_scalar_has_the_steps_of_its_kind(kind, text, others):
    assert steps(kind, text) == others


def test_below_nought_only_where_that_can_be_written():
    assert steps("money", "0", negative=True) == ("-0.01", "0.01")


@given(st.integers(0, scalars.MOST_CENTS))
def test_an_amount_is_written_as_the_reader_takes_it(cents):
    assert scalars.read_money(money_text(cents)) == cents


@given(st.integers(0, scalars.MOST_BASIS_POINTS))
def test_a_rate_is_written_as_the_reader_takes_it(points):
    assert scalars.read_rate(in_kind(points, "rate")) == points


@given(st.integers(1, scalars.MOST_CENTS - 1))
def test_the_steps_of_an_amount_are_a_cent_away(cents):
    low, high = (scalars.read_money(text) for text in steps("money", money_text(cents)))
    assert (cents - low, high - cents) == (1, 1)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)))
def test_the_steps_of_a_day_are_a_day_away(day):
    found = days_beside(day.isoformat())
    assert all(abs((scalars.read_day(text) - day).days) == 1 for text in found)
