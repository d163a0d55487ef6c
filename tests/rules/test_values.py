"""A dated value: before the first day, within a vague day and after an end there is none."""

from __future__ import annotations

import datetime
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.model.provenance import Provenance
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.sections import Scheme
from maatwerk_core.rules.values import ENDED, UNSET, Entry, Value, always, unset

SOURCED, ASSUMED = Provenance(source="bron"), Provenance(assumed="gok")
CONTESTED = Provenance(source="bron", also_found=(("3", "krant"),), chosen="nieuwer")


def day(text):
    return datetime.date.fromisoformat(text)


def entry(value, first, last=None, said=SOURCED):
    return Entry(value, said, day(first), day(last or first))


HISTORY = Value(
    (
        entry(400, "2018-01-01", "2018-12-31"),
        entry(500, "2020-06-01"),
        entry(None, "2022-01-01"),
        entry(600, "2023-01-01"),
        entry(ENDED, "2025-01-01"),
    )
)


@pytest.mark.parametrize(
    ("on", "value", "why"),
    [
        ("2017-12-31", None, "before"),
        ("2018-01-01", None, "vague"),
        ("2018-12-31", None, "vague"),
        ("2019-01-01", 400, ""),
        ("2020-05-31", 400, ""),
        ("2020-06-01", 500, ""),
        ("2021-12-31", 500, ""),
        ("2022-01-01", None, "unknown"),
        ("2023-01-01", 600, ""),
        ("2024-12-31", 600, ""),
        ("2025-01-01", None, "ended"),
        ("2099-01-01", None, "ended"),
    ],
)
def test_a_value_is_that_of_its_day(on, value, why):
    found = HISTORY.on(day(on))
    assert (found.value, found.why) == (value, why)


def test_within_a_vague_day_a_value_is_known_where_both_readings_agree():
    same = Value((entry(500, "2015-01-01"), entry(500, "2018-01-01", "2018-12-31")))
    other = Value((entry(400, "2015-01-01"), entry(500, "2018-01-01", "2018-12-31")))
    assert same.on(day("2018-06-01")).value == 500
    assert other.on(day("2018-06-01")).value is None


@pytest.mark.parametrize("both", [None, ENDED])
def test_within_a_vague_day_two_unknowns_do_not_make_a_value(both):
    value = Value((entry(both, "2015-01-01"), entry(both, "2018-01-01", "2018-12-31")))
    assert value.on(day("2018-06-01")).value is None


def test_within_a_vague_day_strict_trusts_no_assumed_reading():
    readings = (entry(500, "2015-01-01", said=ASSUMED), entry(500, "2018-01-01", "2018-12-31"))
    assert Value(readings).on(day("2018-06-01")).value == 500
    assert Value(readings).on(day("2018-06-01"), strict=True).value is None


@pytest.mark.parametrize("said", [ASSUMED, CONTESTED])
def test_strict_makes_a_flagged_value_unknown(said):
    value = always(3, said)
    assert value.on(day("2020-01-01")).value == 3
    strict = value.on(day("2020-01-01"), strict=True)
    assert (strict.value, strict.why, strict.provenance) == (None, "strict", said)


@pytest.mark.parametrize("said", [SOURCED, Provenance(source="bron", about=True), Provenance()])
def test_strict_leaves_a_sourced_value_alone(said):
    assert always(0, said).on(day("2020-01-01"), strict=True).value == 0


def test_zero_and_no_are_values():
    assert always(0).on(day("2020-01-01")).value == 0
    assert always(False).on(day("2020-01-01")).value is False


def test_a_value_that_nobody_set_is_unknown_on_every_day():
    assert unset().on(day("1900-01-01")).value is None
    assert Value(()).on(day("2020-01-01")).why == "before"


@given(on=st.dates(datetime.date(2014, 1, 1), datetime.date(2030, 1, 1)))
def test_strict_never_gives_another_value(on):
    mixed = Value(
        (
            entry(1, "2015-01-01", said=ASSUMED),
            entry(2, "2018-01-01"),
            entry(3, "2020-01-01", "2020-12-31", CONTESTED),
        )
    )
    plain, strict = mixed.on(on).value, mixed.on(on, strict=True).value
    assert strict is None or strict == plain


def test_an_end_tells_its_name():
    assert repr(ENDED) == "ENDED"


def test_a_value_that_nobody_set_is_that_same_value_in_every_section():
    """Whether something was written as unknown or was never written is told by which of the two it is."""
    assert Scheme.model_construct().starts is UNSET
    assert Pack.model_construct(pack="x", version="1").scheme.starts is UNSET
    assert deepcopy(always(3)) == always(3)
