"""What the lines of each case come to is what a loop over them comes to."""

from functools import reduce

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.bulk.flat import GAP, HIT
from maatwerk_core.bulk.folded import Cells, Lists, all_bits, any_true, count, total

BIG = 2**60


def lists_of(cells):
    return st.lists(st.none() | st.lists(cells, max_size=4), max_size=8)


def laid_out(lists, type_):
    """The lines of all lists after one another, behind a line that is of none."""
    lengths = [len(each or ()) for each in lists]
    edges = np.cumsum([1, *lengths])
    lines = [None, *(line for each in lists for line in each or ())]
    unknown = np.array([each is None for each in lists], bool)
    return Cells(pa.array(lines, type_)), Lists(edges, unknown)


@given(lists_of(st.none() | st.integers(-BIG, BIG)))
def test_a_sum_is_unknown_when_any_of_it_is(lists):
    expected = [None if each is None or None in each else sum(each) for each in lists]
    assert total(*laid_out(lists, pa.int64())).to_pylist() == expected


@given(lists_of(st.none() | st.booleans()))
def test_any_is_yes_before_it_is_unknown(lists):
    expected = [
        None if each is None else True if True in each else None if None in each else False
        for each in lists
    ]
    bits = {True: HIT, None: GAP, False: 0}
    told = [each and [bits[cell] for cell in each] for each in lists]
    assert any_true(*laid_out(told, pa.int64())).to_pylist() == expected


@given(lists_of(st.integers(0, 2**63 - 1)))
def test_masks_come_together_bit_by_bit(lists):
    expected = [None if each is None else reduce(int.__or__, each, 0) for each in lists]
    assert all_bits(*laid_out(lists, pa.int64())).to_pylist() == expected


@given(lists_of(st.none()))
def test_every_line_counts_whatever_it_holds(lists):
    expected = [None if each is None else len(each) for each in lists]
    assert count(laid_out(lists, pa.int64())[1]).to_pylist() == expected
