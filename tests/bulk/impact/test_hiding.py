"""Counts under ten are hidden, and so is what they would follow from."""

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.bulk.impact.found import Cause, Cost, Flip, Group, Sum
from maatwerk_core.bulk.impact.hiding import (
    HIDDEN,
    hidden_parts,
    hide_costs,
    hide_flips,
    hide_groups,
)

LEAST = 10


def group(households, changed=0, ready=0):
    sums = Sum(ready, ready * 100, 0)
    return Group("kind", f"{households}", households, changed, sums, sums)


counts = st.lists(st.integers(0, 60), min_size=1, max_size=6)
parts = st.lists(
    st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    min_size=1,
    max_size=6,
)


@given(counts)
def test_no_small_group_is_shown_nor_follows_from_the_total(sizes):
    shown = [each.households for each in hide_groups([group(size) for size in sizes])]
    hidden = [size for size, told in zip(sizes, shown, strict=True) if told is None]
    assert all(told is None or told == 0 or told >= LEAST for told in shown)
    assert all(told in (None, size) for size, told in zip(sizes, shown, strict=True))
    if hidden and any(shown):
        assert sum(hidden) >= LEAST
        assert len(hidden) >= 2


@given(parts)
def test_no_small_part_is_shown_nor_the_small_rest(pairs):
    shown = hidden_parts([part for part, _ in pairs], [whole for _, whole in pairs])
    for (part, whole), told in zip(pairs, shown, strict=True):
        if told is not None:
            assert told == part
            assert part == 0 or part >= LEAST
            assert whole - part == 0 or whole - part >= LEAST


def test_of_a_hidden_group_nothing_is_told():
    small, other, large = hide_groups([group(4, 3), group(12, 12), group(80, 40)])
    assert small == Group("kind", "4", None, None, HIDDEN, HIDDEN)
    assert other.households is other.changed is None
    assert (large.households, large.changed) == (80, 40)


def test_few_real_cases_that_flip_are_not_counted_and_none_is_told():
    flips = (Flip("role", "a", "b", Sum(3, 900, 0)), Flip("role", "a", "c", Sum(50, 900, 3)))
    few, many = hide_flips(flips, households=200)
    assert (few.cases, few.witness) == (None, None)
    assert many.amount in (HIDDEN, Sum(50, 900, None))


def test_few_real_cases_of_one_status_are_not_counted():
    one, two = Sum(4, 100, 0), Sum(60, 6_000, 0)
    costs = hide_costs(
        (Cost(2026, "team", "ready", one, two), Cost(2026, "team", "stop", two, two))
    )
    assert costs[0].old == HIDDEN
    assert costs[0].new == two


def test_a_cause_that_few_lack_is_not_counted_either():
    causes = tuple(Cause("check", f"{n}", "yes", "no", cases=n) for n in (4, 46, 30, 50))
    (flip,) = hide_flips((Flip("status", "ready", "stop", Sum(50, 0, 0), causes),), households=200)
    assert [cause.cases for cause in flip.causes] == [None, None, 30, 50]
