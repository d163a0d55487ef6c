"""How much is asked, and whether that is more than before."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.learning.demand import demand
from maatwerk_core.register.learning.intervals import wilson
from tests.register.learning.histories import asked, courses, history

END = datetime.date(2025, 12, 31)


def of(counts, start=2024, amount=50_000, **others):
    """So many dossiers in each month from January of a year."""
    histories = [
        history(datetime.date(start + at // 12, at % 12 + 1, 15), amount=amount)
        for at, count in enumerate(counts)
        for _ in range(count)
    ]
    return demand(courses(histories), asked(others.pop("day", END), **others))


def test_a_year_is_laid_beside_the_year_before():
    change = of([5] * 12 + [10] * 12).change
    assert (change.months, change.before, change.after, change.times_bp) == (12, 60, 120, 20_000)
    assert change.seasons
    low, high = wilson(120, 180)
    assert change.low_bp == low * 10_000 // (10_000 - low)
    assert change.high_bp == -(-high * 10_000 // (10_000 - high))
    assert 10_000 < change.low_bp < 20_000 < change.high_bp


def test_what_came_before_those_two_years_is_left_out():
    change = of([9] * 6 + [5] * 12 + [10] * 12, start=2023, day=datetime.date(2025, 6, 30)).change
    assert (change.months, change.before, change.after) == (12, 60, 120)


def test_as_much_as_before_is_once_as_much():
    change = of([5] * 24).change
    assert change.times_bp == 10_000
    assert change.low_bp < 10_000 < change.high_bp


def test_under_a_year_on_each_side_the_season_may_be_it():
    assert not of([5] * 12, start=2025).change.seasons


def test_under_twelve_months_nothing_is_compared():
    assert of([9] * 11, start=2025, day=datetime.date(2025, 11, 30)).change is None


def test_a_month_that_is_not_over_is_not_compared():
    assert of([5] * 12, start=2025, day=datetime.date(2025, 12, 30)).change is None


def test_a_first_month_of_which_a_part_counts_is_not_compared():
    assert of([5] * 12, start=2025, first=datetime.date(2025, 1, 2)).change is None
    assert of([5] * 12, start=2025, first=datetime.date(2025, 1, 1)).change is not None
    assert of(
        [0] + [5] * 12, first=datetime.date(2024, 1, 9), day=datetime.date(2025, 1, 31)
    ).change
    later = of([5] * 13, first=datetime.date(2024, 1, 2), day=datetime.date(2025, 1, 31)).change
    assert (later.months, later.before, later.after) == (6, 30, 30)


def test_too_few_on_one_side_are_not_compared():
    assert of([4] + [0] * 11 + [9] * 12).change is None


def test_the_middle_amounts_stand_beside_each_other_from_five():
    assert of([5] * 24).change.usual_after_cents == 50_000
    assert of([5] * 24, amount=None).change.usual_after_cents is None


def test_nobody_asked_is_a_month_too():
    first, *rest = of([5] + [0] * 23).stretches
    assert (first.dossiers, first.cents, {one.dossiers for one in rest}) == (5, 250_000, {0})


def test_under_five_in_all_there_is_nothing_to_show():
    assert of([1, 1, 1]).stretches == ()


@given(st.lists(st.integers(0, 8), min_size=1, max_size=24))
def test_what_is_shown_adds_up_and_never_points_at_a_few(counts):
    stretches = of(counts).stretches
    assert sum(one.dossiers for one in stretches) in (0, sum(counts))
    assert sum(one.dossiers for one in stretches) > 0 or sum(counts) < 5
    for one in stretches:
        assert one.dossiers == 0 or one.dossiers >= 5
        assert one.cents == one.dossiers * 50_000
