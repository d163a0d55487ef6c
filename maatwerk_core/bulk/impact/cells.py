"""The cases of an impact as cells, alike in everything it counts by, and which of these cells a number counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from maatwerk_core.bulk.impact.counted import Cell, Counts
from maatwerk_core.bulk.impact.found import Sum
from maatwerk_core.bulk.reports.following import PRIME, Rows, Vector, rows_of_parts

Mask = npt.NDArray[np.bool_]
#: Names of one thing in the old pack and in the new one.
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Which:
    """Which cases a number counts: those with all of these values by name; with `changed`, of these the ones that flip.

    >>> Which().having("kind", 3).having("old_status", 0)
    Which(values=(('kind', 3), ('old_status', 0)), changed=False)
    """

    values: tuple[tuple[str, int], ...] = ()
    changed: bool = False

    def having(self, name: str, value: int) -> Which:
        """Of these cases those with this value."""
        return Which((*self.values, (name, value)), self.changed)

    @property
    def flipping(self) -> Which:
        """Of these cases those that flip."""
        return Which(self.values, changed=True)


class Cells:
    """Counts laid out as columns. `pairs` are the names that differ where a case flips."""

    def __init__(self, counts: Counts, pairs: Iterable[Pair]) -> None:
        self.names, self.pairs = counts.names, tuple(pairs)
        found = sorted(counts.cells.items())
        self._lay_out([key for key, _ in found], [cell for _, cell in found])

    def with_empty(self, numbers: Iterable[Which]) -> Cells:
        """These cells, and for each of these numbers an empty one that it would count: it could have held cases.

        It is like the first cell that has the first value, and the same in both packs but for the other values.
        """
        found = copy(self)
        keys = [self._empty(which) for which in numbers]
        cells = list(zip(self.cases.tolist(), self.cents, self.unknown.tolist(), strict=True))
        found._lay_out([*self.keys.tolist(), *keys], [*cells, *([(0, 0, 0)] * len(keys))])
        return found

    def _empty(self, which: Which) -> list[int]:
        """The key of an empty cell."""
        first = Which(which.values[:1])
        values = dict(zip(self.names, self.keys[self.mask(first)][0].tolist(), strict=True))
        values |= {new: values[old] for old, new in self.pairs} | dict(which.values)
        return [values[name] for name in self.names]

    def _lay_out(self, keys: Sequence[Sequence[int]], cells: Sequence[Cell]) -> None:
        self.keys = np.array(keys, dtype=np.int64).reshape(-1, len(self.names))
        self.columns = {name: self.keys[:, at] for at, name in enumerate(self.names)}
        self.cases, self.unknown = (
            np.array([each[at] for each in cells], dtype=np.int64) for at in (0, 2)
        )
        # Amounts are added up as Python's whole numbers, so that no sum of them is too large.
        self.cents = np.array([each[1] for each in cells], dtype=object)
        self.changed = np.zeros(len(cells), dtype=bool)
        for old, new in self.pairs:
            self.changed |= self.columns[old] != self.columns[new]

    def mask(self, which: Which) -> Mask:
        """The cells that a number counts."""
        found = self.changed if which.changed else np.ones(len(self.cases), dtype=bool)
        for name, value in which.values:
            found = found & (self.columns[name] == value)
        return found

    def values(self, name: str) -> list[int]:
        """The values that cases have under a name, in their order."""
        return sorted(set(self.columns[name].tolist()))

    def sum(self, which: Which) -> Sum:
        """The cases, with what they ask together."""
        mask = self.mask(which)
        cents = self.cents[mask].sum() if mask.any() else 0
        return Sum(int(self.cases[mask].sum()), cents, int(self.unknown[mask].sum()))


class Vectors:
    """The vectors of numbers over cells: of all cases, of those whose amount is known, and of the others.

    `most` is how many numbers can be told at most.
    """

    def __init__(self, cells: Cells, most: int) -> None:
        self.cells, self.empty = cells, cells.cases == 0
        self._of_known = (cells.unknown < cells.cases) | self.empty
        self._of_unknown = cells.unknown > 0
        self._width = most + int(self.empty.sum()) + 8

    @cached_property
    def _rows(self) -> tuple[Rows, Rows]:
        """The rows of the parts whose amount is known and of the others, made when first asked for."""
        known, unknown = int(self._of_known.sum()), int(self._of_unknown.sum())
        rows = rows_of_parts(known + unknown, self._width)
        return rows[:known], rows[known:]

    def known(self, mask: Mask) -> Vector:
        """That of the cases whose amount is known: what is told of their amounts."""
        return _summed(self._rows[0][mask[self._of_known]])

    def unknown(self, mask: Mask) -> Vector:
        """That of the cases whose amount isn't known."""
        return _summed(self._rows[1][mask[self._of_unknown]])

    def all(self, mask: Mask) -> Vector:
        """That of all of them."""
        return (self.known(mask) + self.unknown(mask)) % PRIME

    def nobody(self, mask: Mask) -> list[Vector]:
        """That of each empty cell: who hears that there are no cases knows all of these."""
        return list(self._rows[0][(mask & self.empty)[self._of_known]].astype(np.int64))


def _summed(rows: Rows) -> Vector:
    found: Vector = rows.sum(axis=0, dtype=np.int64) % PRIME
    return found
