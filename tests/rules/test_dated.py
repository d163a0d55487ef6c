"""What is worked out from a day: the period that counts, lead times, whether a row holds."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.model.provenance import Provenance
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.dated import (
    CountsAll,
    Holds,
    LeadTime,
    TheDay,
    WindowStart,
    add_months,
    days_from,
)
from maatwerk_core.rules.values import UNSET, Entry, Value, always

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2100, 12, 31))


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("within", "on", "first"),
    [
        ("12 months", "2020-06-15", "2019-06-15"),
        ("12 months", "2024-02-29", "2023-02-28"),
        ("calendar year", "2020-06-15", "2020-01-01"),
        ("calendar year", "2020-01-01", "2020-01-01"),
        ("ever", "2020-06-15", "0001-01-01"),
        ("scheme", "2020-06-15", "0001-01-01"),
    ],
)
def test_the_period_starts_on_its_first_day(within, on, first):
    assert WindowStart(always(within)).on(day(on)).value == day(first).toordinal()


def test_an_unknown_period_has_no_first_day():
    assert WindowStart(UNSET).on(day("2020-01-01")).value is None
    assert CountsAll(UNSET).on(day("2020-01-01")).value is None


@pytest.mark.parametrize(
    ("within", "all_count"),
    [("ever", True), ("scheme", True), ("12 months", False), ("calendar year", False)],
)
def test_every_grant_counts_only_where_there_is_no_period(within, all_count):
    assert CountsAll(always(within)).on(day("2020-01-01")).value is all_count


@pytest.mark.parametrize("made", [WindowStart, CountsAll])
def test_an_assumed_period_is_unknown_under_strict_and_carries_its_reason(made):
    period = made(always("ever", Provenance(assumed="geen periode genoemd")))
    assert period.on(day("2020-01-01")).provenance.assumed == "geen periode genoemd"
    assert period.on(day("2020-01-01"), strict=True).value is None


@pytest.mark.parametrize(
    ("on", "length", "days"),
    [
        ("2020-01-31", Duration(months=1), 29),
        ("2021-01-31", Duration(months=1), 28),
        ("2020-01-01", Duration(days=42), 42),
        ("2020-01-01", Duration(hours=24), 1),
        ("2020-01-01", Duration(hours=25), 2),
        ("2020-01-01", Duration(hours=1), 1),
        ("2020-01-01", Duration(), 0),
        ("2026-01-02", Duration(working_days=1), 3),
        ("2026-01-02", Duration(working_days=5), 7),
        ("2026-01-03", Duration(working_days=1), 2),
        ("2026-01-04", Duration(working_days=1), 1),
        ("2026-01-05", Duration(working_days=5), 7),
    ],
)
def test_a_lead_time_in_calendar_days(on, length, days):
    assert days_from(day(on), length) == days
    assert LeadTime(always(length)).on(day(on)).value == days


def test_an_unknown_lead_time_stays_unknown():
    assert LeadTime(UNSET).on(day("2020-01-01")).value is None


def test_a_lead_time_is_that_of_the_day_of_asking():
    weeks = Value(
        (
            Entry(Duration(days=42), Provenance(), day("2015-01-01"), day("2015-01-01")),
            Entry(Duration(days=28), Provenance(), day("2019-01-01"), day("2019-01-01")),
        )
    )
    found = [LeadTime(weeks).on(day(on)).value for on in ("2014-12-31", "2018-12-31", "2019-01-01")]
    assert found == [None, 42, 28]


def span(first, last=None):
    return always((day(first), day(last or first)))


@pytest.mark.parametrize(
    ("starts", "ends", "on", "holds"),
    [
        (None, None, "2020-01-01", True),
        ("2020-01-01", None, "2019-12-31", False),
        ("2020-01-01", None, "2020-01-01", True),
        (None, "2021-01-01", "2020-12-31", True),
        (None, "2021-01-01", "2021-01-01", False),
        (("2020-01-01", "2020-12-31"), None, "2019-12-31", False),
        (("2020-01-01", "2020-12-31"), None, "2020-01-01", None),
        (("2020-01-01", "2020-12-31"), None, "2020-12-31", None),
        (("2020-01-01", "2020-12-31"), None, "2021-01-01", True),
        (None, ("2020-01-01", "2020-12-31"), "2020-06-01", None),
        (None, ("2020-01-01", "2020-12-31"), "2021-01-01", False),
        ("2020-01-01", ("2020-01-01", "2020-12-31"), "2019-06-01", False),
    ],
)
def test_a_row_holds_from_its_first_day_until_its_end(starts, ends, on, holds):
    moments = [
        UNSET if moment is None else span(*moment) if isinstance(moment, tuple) else span(moment)
        for moment in (starts, ends)
    ]
    assert Holds(*moments).on(day(on)).value is holds


def test_a_first_day_that_a_source_leaves_open_is_unknown():
    left_open = always(None, Provenance(source="bron"))
    assert Holds(left_open, UNSET).on(day("2020-01-01")).value is None
    assert Holds(UNSET, left_open).on(day("2020-01-01")).value is None


def test_an_assumed_first_day_is_unknown_under_strict():
    assumed = always((day("2020-01-01"), day("2020-01-01")), Provenance(assumed="gok"))
    assert Holds(assumed, UNSET).on(day("2020-06-01")).value is True
    assert Holds(assumed, UNSET).on(day("2020-06-01"), strict=True).value is None


def test_whether_a_row_holds_rests_on_the_day_that_settles_it():
    first = always((day("2020-01-01"), day("2020-01-01")), Provenance(assumed="gok"))
    last = always((day("2021-01-01"), day("2021-01-01")), Provenance(source="bron"))
    assert [
        Holds(first, last).on(day(on)).provenance.assumed
        for on in ("2019-06-01", "2020-06-01", "2021-06-01")
    ] == ["gok", "gok", ""]
    assert Holds(UNSET, last).on(day("2020-06-01")).provenance.source == "bron"


def test_the_day_is_a_number():
    assert TheDay().on(day("2020-01-01"), strict=True).value == day("2020-01-01").toordinal()


@given(on=DAYS, months=st.integers(-600, 600))
def test_adding_months_keeps_the_day_or_takes_the_last(on, months):
    moved = add_months(on, months)
    assert (moved.year * 12 + moved.month) - (on.year * 12 + on.month) == months
    assert moved.day == on.day or (moved + datetime.timedelta(days=1)).day == 1


@given(on=DAYS, days=st.integers(1, 400))
def test_working_days_end_on_a_working_day_after_so_many(on, days):
    length = days_from(on, Duration(working_days=days))
    passed = [on + datetime.timedelta(days=at) for at in range(1, length + 1)]
    assert passed[-1].weekday() < 5
    assert sum(one.weekday() < 5 for one in passed) == days
