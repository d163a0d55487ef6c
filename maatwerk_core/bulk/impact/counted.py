"""Counts cases by everything that a report tells them apart by, in batches of any size, and adds up amounts.

Sums are Python's whole numbers, so no batch and no file is too large for them. What is unknown is counted, never 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from maatwerk_core.bulk.impact.compared import Numbers
from maatwerk_core.bulk.impact.found import Sum

Key = tuple[int, ...]


@dataclass(eq=False)
class Counts:
    """How many cases each combination of values has, and what these ask together. `names` are the places of a key."""

    names: tuple[str, ...]
    cells: dict[Key, Sum] = field(default_factory=dict)

    def add(self, columns: Mapping[str, Numbers], amounts: pa.ChunkedArray) -> None:
        """Count a batch: a column of whole numbers for every name, and the amount of each case."""
        table = pa.table([*(columns[name] for name in self.names), amounts], [*self.names, ""])
        found = table.group_by(list(self.names), use_threads=False).aggregate(
            [([], "count_all"), ("", "sum"), ("", "count")]
        )
        keys = zip(*(found[name].to_pylist() for name in self.names), strict=True)
        sums = (found[name].to_pylist() for name in ("count_all", "_sum", "_count"))
        for key, cases, cents, known in zip(keys, *sums, strict=True):
            self.cells[key] = plus(
                self.cells.get(key, Sum()), Sum(cases, cents or 0, cases - known)
            )

    def by(self, *names: str) -> dict[Key, Sum]:
        """The counts by some of the names only, in that order.

        >>> Counts(("a", "b"), {(1, 2): Sum(3, 50, 0), (1, 4): Sum(1, 0, 1)}).by("a")
        {(1,): Sum(cases=4, cents=50, unknown=1)}
        """
        places = [self.names.index(name) for name in names]
        found: dict[Key, Sum] = {}
        for key, sum_ in self.cells.items():
            part = tuple(key[place] for place in places)
            found[part] = plus(found.get(part, Sum()), sum_)
        return found

    def where(self, holds: Callable[[Mapping[str, int]], bool]) -> Counts:
        """Only the combinations for which this holds."""
        kept = {k: s for k, s in self.cells.items() if holds(dict(zip(self.names, k, strict=True)))}
        return Counts(self.names, kept)

    @property
    def total(self) -> Sum:
        """All cases together."""
        return total_of(self.cells.values())


def plus(one: Sum, other: Sum) -> Sum:
    """Two sums of other cases together; what is hidden in one is hidden in both."""
    return Sum(*(_added(a, b) for a, b in zip(_parts(one), _parts(other), strict=True)))


def total_of(sums: Iterable[Sum]) -> Sum:
    """All of them together."""
    total = Sum()
    for each in sums:
        total = plus(total, each)
    return total


def _parts(sum_: Sum) -> Sequence[int | None]:
    return sum_.cases, sum_.cents, sum_.unknown


def _added(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else a + b
