"""What the lines of each case come to: sums, counts, unions of masks and Kleene *or*, from one value per line.

The lines of all cases stand after one another; `ends` says where those of each case end.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

_Whole = npt.NDArray[np.int64]
_Truth = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Lists:
    """The same list of every case: where its lines start and end among all lines, and where it is unknown."""

    starts: _Whole
    ends: _Whole
    unknown: _Truth


@dataclass(eq=False)
class Cells:
    """One value per line. Totals from the first line on are kept, for each of the lists takes its part of them."""

    values: pa.Array

    @cached_property
    def known(self) -> npt.NDArray[np.int64]:
        """Each value as a whole number, 0 where it is unknown."""
        filled = pc.fill_null(self.values, False if pa.types.is_boolean(self.values.type) else 0)
        found: _Whole = filled.to_numpy(zero_copy_only=False).astype(np.int64, copy=False)
        return found

    @cached_property
    def totals(self) -> _Whole:
        """The sum of all values before each line. It may wrap around: differences come out right."""
        return _totals(self.known)

    @cached_property
    def gaps(self) -> _Whole | None:
        """How many values before each line are unknown; None where all are known."""
        if not self.values.null_count:
            return None
        return _totals(self.values.is_null().to_numpy(zero_copy_only=False))

    def has_gap(self, lists: Lists) -> _Truth:
        """Is some value of the list unknown, or the list itself?"""
        if self.gaps is None:
            return lists.unknown
        found: _Truth = lists.unknown | (self.gaps[lists.ends] > self.gaps[lists.starts])
        return found


def total(cells: Cells, lists: Lists) -> pa.Array:
    """The sum per case: 0 when empty, unknown when any of it is.

    >>> lists = Lists(np.array([0, 2, 2]), np.array([2, 2, 3]), np.array([False, False, False]))
    >>> total(Cells(pa.array([1, 2, None])), lists).to_pylist()
    [3, 0, None]
    """
    sums = cells.totals[lists.ends] - cells.totals[lists.starts]
    return pa.array(sums, pa.int64(), mask=cells.has_gap(lists))


def count(lists: Lists) -> pa.Array:
    """How many lines each case has.

    >>> count(Lists(np.array([0, 2]), np.array([2, 2]), np.array([False, True]))).to_pylist()
    [2, None]
    """
    return pa.array(lists.ends - lists.starts, pa.int64(), mask=lists.unknown)


def any_true(cells: Cells, lists: Lists) -> pa.Array:
    """Kleene *or* per case: no when empty.

    >>> lists = Lists(np.array([0, 2, 2]), np.array([2, 2, 3]), np.array([False, False, False]))
    >>> any_true(Cells(pa.array([True, None, None])), lists).to_pylist()
    [True, False, None]
    """
    hit = cells.totals[lists.ends] > cells.totals[lists.starts]
    return pa.array(hit, pa.bool_(), mask=lists.unknown | (cells.has_gap(lists) & ~hit))


def all_bits(cells: Cells, lists: Lists) -> pa.Array:
    """Every bit of the masks per case: 0 when empty.

    >>> lists = Lists(np.array([0, 2, 2]), np.array([2, 2, 3]), np.array([False, False, True]))
    >>> all_bits(Cells(pa.array([1, 6, 8])), lists).to_pylist()
    [7, 0, None]
    """
    found = np.zeros(len(lists.starts), np.int64)
    if len(found) and (masks := cells.known[lists.starts[0] : lists.ends[-1]]).any():
        filled = lists.ends > lists.starts
        found[filled] = np.bitwise_or.reduceat(masks, lists.starts[filled] - lists.starts[0])
    return pa.array(found, pa.int64(), mask=lists.unknown)


def _totals(values: npt.NDArray[np.generic]) -> _Whole:
    found = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, dtype=np.int64, out=found[1:])
    return found
