"""Wilson beside values worked out by hand, drawing again beside what it must hold to, quantiles beside counting."""

from fractions import Fraction
from math import isqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.register.learning.intervals import drawn_again, mean, quantile, share, wilson

MONEY = st.lists(st.integers(-1_000_000, 1_000_000), min_size=5, max_size=40)
PARTS = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        # (2k + z² ± z √(z² + 4k(1 − k/n))) / 2(n + z²) with z = 1.96, rounded outwards
        (0, 10, 0, 2776),
        (1, 10, 178, 4042),
        (2, 10, 566, 5099),
        (5, 10, 2365, 7635),
        (81, 263, 2552, 3663),
        (15, 148, 623, 1605),
        (0, 20, 0, 1612),
        (20, 100, 1333, 2889),
        (29, 29, 8830, 10_000),
    ],
)
def test_an_interval_is_what_the_formula_gives_by_hand(part, whole, low, high):
    assert wilson(part, whole) == (low, high)


@given(PARTS)
def test_a_share_lies_within_its_interval(parts):
    low, high = wilson(*parts)
    assert 0 <= low <= share(*parts) <= high <= 10_000


@given(PARTS)
def test_the_ends_of_an_interval_are_where_the_score_test_turns(parts):
    """Wilson's ends are the shares that differ from what was seen by exactly z standard errors, here in integers."""
    part, whole = parts
    z = Fraction(1_959_963_984_540_054, 10**15)
    for end, seen in ((wilson(part, whole).low, 0), (wilson(part, whole).high, 10_000)):
        if end == seen:
            continue
        inside, outside = (
            Fraction(end + step, 10_000) for step in ((1, -1) if seen == 0 else (-1, 1))
        )
        assert _score(part, whole, inside) <= z**2 <= _score(part, whole, outside)


def _score(part, whole, p):
    if p in (0, 1):
        return Fraction(10**9)
    return (Fraction(part, whole) - p) ** 2 * whole / (p * (1 - p))


@given(PARTS, st.integers(2, 5))
def test_more_cases_make_a_share_surer(parts, times):
    narrow, wide = wilson(parts[0] * times, parts[1] * times), wilson(*parts)
    assert wide.low <= narrow.low + 1
    assert narrow.high <= wide.high + 1


@settings(max_examples=20)
@given(MONEY, st.randoms())
def test_drawing_again_gives_the_same_in_any_order(values, random):
    mixed = values[:]
    random.shuffle(mixed)
    assert drawn_again(mixed) == drawn_again(values)


@settings(max_examples=20)
@given(MONEY)
def test_what_is_drawn_again_stays_between_the_smallest_and_the_largest(values):
    low, high = drawn_again(values)
    assert min(values) <= low <= high <= max(values)


def test_the_same_value_every_time_is_certain():
    assert drawn_again([700] * 8) == (700, 700)


def test_the_same_plans_give_the_same_interval_on_any_machine():
    """Written down once, the same on every version of Python that we run on."""
    assert drawn_again([7**n % 1009 * 100 for n in range(40)]) == (35_075, 55_650)
    assert drawn_again(range(0, 100_000, 7919)) == (31_676, 63_352)


def test_an_interval_of_a_mean_is_about_as_wide_as_two_standard_errors_each_way():
    values = [*range(0, 100_000, 1000)]
    low, high = drawn_again(values)
    middle = sum(values) // len(values)
    error = isqrt(sum((value - middle) ** 2 for value in values) // len(values)) // isqrt(
        len(values)
    )
    assert abs((high - low) - 4 * error) < error // 2
    assert low < middle < high


@given(MONEY, st.sampled_from([50, 90]))
def test_so_many_per_cent_are_at_or_below_a_quantile_and_fewer_below_the_value_before(
    values, percent
):
    found = quantile(values, percent)
    assert sum(value <= found for value in values) * 100 >= percent * len(values)
    assert sum(value < found for value in values) * 100 < percent * len(values)


@given(MONEY)
def test_a_mean_is_rounded_half_up(values):
    exact = Fraction(sum(values), len(values))
    assert -Fraction(1, 2) <= exact - mean(values) < Fraction(1, 2)
