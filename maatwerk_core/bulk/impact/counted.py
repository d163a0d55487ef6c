"""Counts cases by everything that a report tells them apart by, in batches of any size, and adds up amounts.

Sums are Python's whole numbers, so no batch and no file is too large for them. What is unknown is counted, never 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from maatwerk_core.bulk.impact.compared import Numbers
from maatwerk_core.bulk.impact.found import Sum

Key = tuple[int, ...]
#: How many cases, their known amounts together, and of how many the amount is unknown.
Cell = tuple[int, int, int]
_EMPTY: Cell = (0, 0, 0)


@dataclass(eq=False)
class Counts:
    """How many cases each combination of values has, and what these ask together. `names` are the places of a key."""

    names: tuple[str, ...]
    cells: dict[Key, Cell] = field(default_factory=dict)

    def add(self, columns: Mapping[str, Numbers], amounts: pa.ChunkedArray) -> None:
        """Count a batch: a column of whole numbers for every name, and the amount of each case."""
        table = pa.table([*(columns[name] for name in self.names), amounts], [*self.names, ""])
        found = table.group_by(list(self.names), use_threads=False).aggregate(
            [([], "count_all"), ("", "sum"), ("", "count")]
        )
        keys = zip(*(found[name].to_pylist() for name in self.names), strict=True)
        sums = (found[name].to_pylist() for name in ("count_all", "_sum", "_count"))
        for key, cases, cents, known in zip(keys, *sums, strict=True):
            self._put(key, (cases, cents or 0, cases - known))

    def by(self, *names: str) -> dict[Key, Sum]:
        """The counts by some of the names only, in that order.

        >>> Counts(("a", "b"), {(1, 2): (3, 50, 0), (1, 4): (1, 0, 1)}).by("a")
        {(1,): Sum(cases=4, cents=50, unknown=1)}
        """
        places = [self.names.index(name) for name in names]
        found = Counts(names)
        for key, cell in self.cells.items():
            found._put(tuple([key[place] for place in places]), cell)
        return {key: Sum(*cell) for key, cell in found.cells.items()}

    def _put(self, key: Key, cell: Cell) -> None:
        before = self.cells.get(key, _EMPTY)
        self.cells[key] = before[0] + cell[0], before[1] + cell[1], before[2] + cell[2]
