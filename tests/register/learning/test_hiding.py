"""No number from one to four is shown, nor one from which such a number follows."""

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.learning.hiding import hidden, months_between, together

COUNTS = st.lists(st.integers(0, 12), max_size=8)
MONTHS = st.lists(st.sets(st.integers(0, 30).map(str), max_size=7), min_size=1, max_size=14)


@given(COUNTS)
def test_what_is_hidden_follows_from_no_total(counts):
    shown = hidden(counts)
    gone = [count for count, one in zip(counts, shown, strict=True) if one is None]
    assert all(one is None or one == count for count, one in zip(counts, shown, strict=True))
    assert not any(one is not None and 0 < one < 5 for one in shown)
    enough = len(gone) > 1 and sum(gone) >= 5
    assert gone == [] or enough or sum(map(bool, counts)) == len(gone)


@given(COUNTS)
def test_nothing_is_hidden_without_need(counts):
    if not any(0 < count < 5 for count in counts):
        assert hidden(counts) == tuple(counts)


@given(MONTHS)
def test_a_stretch_has_nobody_or_five_and_all_months_are_in_one(sets):
    months = months_between("2025-01", "2026-12")[: len(sets)]
    by_month = dict(zip(months, sets, strict=True))
    found = together([*by_month.items()])
    if not found:
        assert 0 < len(set().union(*sets)) < 5 or not sets
        return
    assert [each for first, last in found for each in months_between(first, last)] == months
    for first, last in found:
        there = set().union(*(by_month[each] for each in months_between(first, last)))
        assert len(there) == 0 or len(there) >= 5


def test_months_go_on_over_the_end_of_a_year():
    assert months_between("2024-12", "2025-01") == ["2024-12", "2025-01"]


def test_a_month_of_its_own_stays_one():
    assert together([("2025-01", set("abcde")), ("2025-02", set("fghij"))]) == [
        ("2025-01", "2025-01"),
        ("2025-02", "2025-02"),
    ]


def test_a_tail_of_few_goes_with_the_stretch_before():
    assert together([("2025-01", set("abcde")), ("2025-02", set()), ("2025-03", {"f"})]) == [
        ("2025-01", "2025-03")
    ]
