"""What the lines of each case come to: sums, counts, unions of masks and Kleene *or*, from one value per line.

The lines of all cases stand after one another; `edges` says where those of each case start, and where the last end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.flat import GAP, HIT

_Whole = npt.NDArray[np.int64]
_Truth = npt.NDArray[np.bool_]


@dataclass(eq=False)
class Lists:
    """The same list of every case: where its lines start among all lines, the end of the last, and what is unknown."""

    edges: _Whole
    unknown: _Truth

    @cached_property
    def filled(self) -> npt.NDArray[np.intp]:
        """The cases that have lines."""
        return np.flatnonzero(np.diff(self.edges))

    def each(self, totals: _Whole) -> _Whole:
        """What the lines of each case add to totals that run over all lines."""
        found: _Whole = np.diff(totals[self.edges])
        return found


@dataclass(eq=False)
class Cells:
    """One value per line. Totals from the first line on are kept, for each of the lists takes its part of them."""

    values: pa.Array
    #: What was counted so far.
    bits: dict[int, _Whole] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def known(self) -> _Whole:
        """Each value as a whole number, 0 where it is unknown."""
        filled = pc.fill_null(self.values, 0) if self.values.null_count else self.values
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

    def counted(self, bit: int) -> _Whole:
        """How many values before each line have this bit."""
        if bit not in self.bits:
            self.bits[bit] = _totals((self.known & bit) != 0)
        return self.bits[bit]


def total(cells: Cells, lists: Lists) -> pa.Array:
    """The sum per case: 0 when empty, unknown when any of it is.

    >>> lists = Lists(np.array([0, 2, 2, 3]), np.array([False, False, False]))
    >>> total(Cells(pa.array([1, 2, None])), lists).to_pylist()
    [3, 0, None]
    """
    unknown = lists.unknown if cells.gaps is None else lists.unknown | (lists.each(cells.gaps) > 0)
    return pa.array(lists.each(cells.totals), pa.int64(), mask=unknown)


def count(lists: Lists) -> pa.Array:
    """How many lines each case has.

    >>> count(Lists(np.array([0, 2, 2]), np.array([False, True]))).to_pylist()
    [2, None]
    """
    return pa.array(np.diff(lists.edges), pa.int64(), mask=lists.unknown)


def any_true(cells: Cells, lists: Lists) -> pa.Array:
    """Kleene *or* per case: no when empty. Values are bits: `HIT` for a yes, `GAP` for an unknown.

    >>> lists = Lists(np.array([0, 2, 2, 3]), np.array([False, False, False]))
    >>> any_true(Cells(pa.array([HIT, GAP, GAP])), lists).to_pylist()
    [True, False, None]
    """
    hit, gap = (lists.each(cells.counted(bit)) > 0 for bit in (HIT, GAP))
    return pa.array(hit, pa.bool_(), mask=lists.unknown | (gap & ~hit))


def all_bits(cells: Cells, lists: Lists) -> pa.Array:
    """Every bit of the masks per case: 0 when empty.

    >>> lists = Lists(np.array([0, 2, 2, 3]), np.array([False, False, True]))
    >>> all_bits(Cells(pa.array([1, 6, 8])), lists).to_pylist()
    [7, 0, None]
    """
    first, last = lists.edges[0], lists.edges[-1]
    found = np.zeros(len(lists.unknown), np.int64)
    if (masks := cells.known[first:last]).any():
        found[lists.filled] = np.bitwise_or.reduceat(masks, lists.edges[lists.filled] - first)
    return pa.array(found, pa.int64(), mask=lists.unknown)


def _totals(values: npt.NDArray[np.generic]) -> _Whole:
    found = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, dtype=np.int64, out=found[1:])
    return found
