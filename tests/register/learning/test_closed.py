"""Combinations that recur, beside trying them all."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.learning.closed import recurring

LETTERS = "abcdef"
SETS = st.lists(st.frozensets(st.sampled_from(LETTERS)), max_size=9)


def slowly(sets, at_least):
    """Every combination that is the largest among those found in the same places."""
    found = set()
    for size in range(1, len(LETTERS) + 1):
        for items in combinations(LETTERS, size):
            places = tuple(at for at, one in enumerate(sets) if {*items} <= one)
            if places and len(places) >= at_least:
                if frozenset.intersection(*(sets[at] for at in places)) == {*items}:
                    found.add((frozenset(items), places))
    return found


@given(SETS, st.integers(1, 4))
def test_it_finds_what_trying_all_finds_and_each_once(sets, at_least):
    found = [*recurring(sets, at_least)]
    assert len(found) == len({*found})
    assert {(one.items, one.places) for one in found} == slowly(sets, at_least)


@given(SETS, st.sets(st.sampled_from(LETTERS)))
def test_around_leaves_out_what_holds_none_of_these(sets, around):
    every = {*recurring(sets, 2)}
    assert {*recurring(sets, 2, around)} == {one for one in every if one.items & around}
