"""What moved in a budget adds up, month by month, to what a purse says of it."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.events import Booked, Freed, Held, PurseSet, Returned
from maatwerk_core.register.learning.reading import Book, Move
from maatwerk_core.register.learning.spending import spending
from maatwerk_core.register.purses import fold_purse
from tests.register.learning.histories import asked

DAYS = st.dates(datetime.date(2025, 1, 1), datetime.date(2026, 6, 30))
#: So much is promised on a day, and part of it paid, freed or given back on a later one.
PLANS = st.lists(st.tuples(DAYS, st.integers(1, 90_000), st.integers(0, 3)), max_size=30)
_NAMES = {Held: "held", Booked: "paid", Freed: "freed", Returned: "returned"}


def moved(plans):
    """The moves of plans in order of time, each with the event that says the same."""
    found = []
    for at, (day, cents, how) in enumerate(plans):
        found.append((day, Held(f"d-{at}", cents)))
        if how:
            found.append((day, (Booked, Freed)[how % 2](f"d-{at}", cents)))
        if how == 2:
            found.append((day, Returned(f"d-{at}", cents)))
    return sorted(found, key=lambda one: one[0])


def book(plans, total=1_000_000, year=2025):
    moves = [Move(day, _NAMES[type(e)], e.dossier, e.amount_cents) for day, e in moved(plans)]
    return Book("noord", total, year, tuple(moves))


@given(PLANS)
def test_sums_equal_those_of_the_purse(plans):
    (one,) = spending([book(plans)], {"noord"}, asked())
    purse = fold_purse("noord", [PurseSet(1_000_000, 2025), *(event for _, event in moved(plans))])
    assert (one.paid_cents, one.promised_cents) == (purse.paid_cents, purse.held_cents)
    assert (one.left_cents, one.returned_cents) == (purse.left_cents, purse.returned_cents)


@given(PLANS)
def test_stretches_add_up_and_hold_five_dossiers_or_none(plans):
    (one,) = spending([book(plans)], {"noord"}, asked())
    if not one.stretches:
        assert len(plans) < 5
        return
    for name, kind in (("held", Held), ("paid", Booked), ("freed", Freed), ("returned", Returned)):
        slow = sum(e.amount_cents for _, e in moved(plans) if isinstance(e, kind))
        assert sum(getattr(each, f"{name}_cents") for each in one.stretches) == slow
    last = one.stretches[-1]
    assert (last.spent_cents, last.promised_cents) == (one.paid_cents, one.promised_cents)
    assert last.left_cents == one.left_cents
    for each in one.stretches:
        there = {e.dossier for day, e in moved(plans) if each.first <= f"{day:%Y-%m}" <= each.last}
        assert len(there) == 0 or len(there) >= 5


def test_after_its_year_a_budget_with_money_left_shows_it():
    plans = [(datetime.date(2025, 2, 3), 20_000, 1)] * 6
    (one,) = spending([book(plans, total=400_000)], {"noord"}, asked())
    # An odd way of ending frees what was promised.
    assert (one.used_bp, one.year_bp, one.left_cents) == (0, 10_000, 400_000)
    plans = [(datetime.date(2025, 2, 3), 20_000, 2)] * 6
    (one,) = spending([book(plans, total=400_000)], {"noord"}, asked())
    assert (one.used_bp, one.left_cents, one.returned_cents) == (3000, 280_000, 120_000)


def test_during_its_year_used_stands_beside_what_has_passed():
    plans = [(datetime.date(2025, 1, 6), 20_000, 0)] * 5
    (one,) = spending([book(plans)], {"noord"}, asked(datetime.date(2025, 7, 2)))
    assert (one.used_bp, one.year_bp, one.promised_cents) == (1000, 5014, 100_000)


def test_without_a_year_or_a_total_there_is_no_share():
    (one,) = spending([book([], total=0, year=None)], {"noord"}, asked())
    assert (one.used_bp, one.year_bp, one.stretches) == (None, None, ())


def test_what_lies_after_the_last_day_has_not_happened():
    plans = [(datetime.date(2025, 2, 3), 20_000, 2)] * 6
    (one,) = spending([book(plans)], {"noord"}, asked(last=datetime.date(2025, 2, 2)))
    assert (one.paid_cents, one.stretches) == (0, ())
    (one,) = spending([book(plans)], {"noord"}, asked(last=datetime.date(2025, 2, 3)))
    (only,) = one.stretches
    assert one.paid_cents == only.paid_cents == only.spent_cents == 120_000


def test_what_moved_before_the_days_that_count_is_in_how_it_stands():
    plans = [(datetime.date(2025, 2, 3), 20_000, 0), *[(datetime.date(2025, 3, 3), 10_000, 0)] * 5]
    (one,) = spending([book(plans)], {"noord"}, asked(first=datetime.date(2025, 3, 1)))
    (only,) = one.stretches
    assert (only.held_cents, only.promised_cents, only.left_cents) == (50_000, 70_000, 930_000)


def test_other_budgets_stay_out():
    assert spending([book([])], {"zuid"}, asked()) == ()
