"""Every division names its rounding, and rounds on absolute values."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.rules.rounding import DIVIDERS, divide_down, divide_half_up, divide_up

NUMBERS = st.integers(-(10**18), 10**18)


@pytest.mark.parametrize(
    ("value", "by", "half_up", "up", "down"),
    [
        (5, 2, 3, 3, 2),
        (-5, 2, -3, -3, -2),
        (5, -2, -3, -3, -2),
        (-5, -2, 3, 3, 2),
        (4, 2, 2, 2, 2),
        (0, 7, 0, 0, 0),
        (1, 3, 0, 1, 0),
        (2, 3, 1, 1, 0),
        (6875, 10, 688, 688, 687),
    ],
)
def test_halves_go_away_from_zero(value, by, half_up, up, down):
    assert (divide_half_up(value, by), divide_up(value, by), divide_down(value, by)) == (
        half_up,
        up,
        down,
    )


@pytest.mark.parametrize("name", ["half_up", "up", "down"])
def test_dividing_by_nothing_is_unknown(name):
    assert DIVIDERS[name](7, 0) is None


@given(value=NUMBERS, by=NUMBERS.filter(bool))
def test_no_rounding_is_off_by_one_or_more(value, by):
    exact = Fraction(value, by)
    assert abs(divide_half_up(value, by) - exact) <= Fraction(1, 2)
    assert 0 <= abs(divide_up(value, by)) - abs(exact) < 1
    assert 0 <= abs(exact) - abs(divide_down(value, by)) < 1


@given(value=NUMBERS, by=NUMBERS.filter(bool), name=st.sampled_from(sorted(DIVIDERS)))
def test_the_sign_changes_nothing_but_the_sign(value, by, name):
    divide = DIVIDERS[name]
    assert divide(-value, by) == divide(value, -by) == -divide(value, by)
