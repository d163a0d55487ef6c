"""Draws are whole numbers that hang on seed, block and name alone, and come out as often as their shares say."""

import numpy as np
import pytest

from maatwerk_core.bulk.population.chance import WHOLE, Chance, Picked, picked
from maatwerk_core.bulk.population.distributions import ELSE, Curve, Members, Shares, yes

MANY = 100_000
DIE = Shares("die", "", "", {"fair": dict.fromkeys("abcd", 25), ELSE: {"a": 1, "d": 99}}, ())
SLOPE = Curve("slope", "", "", {ELSE: ((0, 0), (50, 10), (100, 110))}, (), scale=100)


@pytest.fixture
def chance():
    return Chance(5, 0, MANY)


def test_a_stream_hangs_on_seed_block_and_name(chance):
    other = [Chance(6, 0, 9), Chance(5, 1, 9)]
    first = Chance(5, 0, 9).draws("a").tolist()
    assert chance.draws("a")[:9].tolist() == first
    assert [one.draws("a").tolist() == first for one in other] == [False, False]
    assert chance.draws("b")[:9].tolist() != first


def test_the_numbers_are_those_of_pcg64_for_ever():
    assert Chance(7, 0, 3).draws("kind").tolist() == [3776254223, 1127815476, 4179155469]


def test_shares_come_out_as_often_as_they_say(chance):
    at = chance.pick(DIE, Picked(("fair",), np.zeros(MANY, np.int64))).words().to_pylist()
    assert [abs(at.count(side) - MANY // 4) < MANY // 100 for side in "abcd"] == [True] * 4


def test_a_group_has_its_own_row_and_others_the_last(chance):
    fair = np.arange(MANY) % 2 == 0
    at = chance.pick(DIE, picked(fair, "fair", "loaded"))
    assert set(np.array(at.values)[at.at[~fair]]) == {"a", "d"}
    assert set(np.array(at.values)[at.at[fair]]) == set("abcd")


def test_never_and_always_are_just_that(chance):
    assert not chance.says(yes("x", "", "", 0, ())).any()
    assert chance.says(yes("x", "", "", 100, ())).all()


def test_a_curve_stays_within_its_ends_and_reaches_its_points(chance):
    found = chance.number(SLOPE)
    assert 0 <= found.min() < 10
    assert 10_900 < found.max() <= 11_000
    assert abs(int((found <= 1_000).sum()) - MANY // 2) < MANY // 100


def test_a_curve_takes_the_row_of_its_group(chance):
    curve = Curve("x", "", "", {"low": ((0, 1), (100, 2)), "high": ((0, 8), (50, 8), (100, 9))}, ())
    high = np.arange(MANY) % 2 == 0
    found = chance.number(curve, picked(high, "high", "low"))
    assert set(found[high]) <= {8, 9}
    assert set(found[~high]) <= {1, 2}


def test_members_are_there_each_by_itself(chance):
    both = chance.members(Members("m", "", "", {ELSE: {"a": 50, "b": 20}}, ()))
    assert abs(int((both[:, 0] & both[:, 1]).sum()) - MANY // 10) < MANY // 100


def test_a_number_within_bounds_reaches_both(chance):
    low, high = np.full(MANY, 3), np.full(MANY, 5)
    assert set(chance.within("x", low, high)) == {3, 4, 5}


def test_no_draw_leaves_its_bounds(chance):
    found = chance.draws("x", 3)
    assert (found.shape, found.min() >= 0, found.max() < WHOLE) == ((MANY, 3), True, True)
