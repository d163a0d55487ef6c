"""What is kept back never follows from what is told, and nothing else is kept back for it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.bulk.reports.following import PRIME, Following, rows_of_parts

from .cell_by_cell import basis_of, follows

PARTS, WIDTH = 6, 24
ROWS = rows_of_parts(PARTS, WIDTH).astype(np.int64)
numbers = st.lists(st.lists(st.integers(0, 1), min_size=PARTS, max_size=PARTS), max_size=8)


def vector(number):
    return (np.array(number, dtype=np.int64) @ ROWS) % PRIME


@given(numbers, numbers)
def test_a_number_is_told_unless_one_that_is_kept_back_would_follow(kept, asked):
    kept = [number for number in kept if any(number)]
    following, told = Following([vector(number) for number in kept]), []
    for number in asked:
        harmless = not any(follows(one, basis_of([*told, number])) for one in kept)
        assert following.tell(vector(number)) == harmless
        if harmless:
            told.append(number)


@given(numbers, numbers, numbers)
def test_what_follows_from_what_is_known_anyhow_keeps_nothing_back(kept, known, asked):
    following = Following([vector(number) for number in kept])
    for number in known:
        following.know(vector(number))
    secret = [number for number in kept if not follows(number, basis_of(known))]
    told = list(known)
    for number in asked:
        harmless = not any(follows(one, basis_of([*told, number])) for one in secret)
        assert following.tell(vector(number)) == harmless
        if harmless:
            told.append(number)


def test_numbers_that_are_told_together_are_told_all_or_none():
    one, two, three = (vector(number) for number in np.eye(PARTS, dtype=int)[:3])
    following = Following([one])
    assert not following.tell(three, (one + two) % PRIME, two)
    assert following.tell((one + two) % PRIME)
    assert not following.tell(two)
    assert following.tell(three)
