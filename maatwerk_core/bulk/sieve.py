"""Parts the rows of a batch that can be assessed from those that can't, and says of each of the latter why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.batches import Bad, Batch
from maatwerk_core.bulk.bounds import beyond_bounds
from maatwerk_core.bulk.layout import CASE, DAY, Layout
from maatwerk_core.bulk.seen import Seen
from maatwerk_core.bulk.table import days_layout
from maatwerk_core.errors import Fault, fault, pointer_to


@dataclass(frozen=True, slots=True)
class Sifted:
    """The rows that can be assessed, and the others in the order of the file. None is in both, or in neither."""

    table: pa.Table
    bad: tuple[Bad, ...]


class Sieve:
    """What is asked of every row: an id that no other has, a day, and values within their bounds."""

    def __init__(self, layout: Layout, day: datetime.date | None) -> None:
        self.layout, self.day = layout, day
        self.days = days_layout(day)
        self.seen = Seen()

    def sift(self, batch: Batch) -> Sifted:
        """Part the rows of the next batch; of two rows with one id the first stays."""
        found: dict[int, list[Fault]] = {}
        for row, wrong in self._faults(batch):
            found.setdefault(row, []).append(wrong)
        if not found and not batch.bad:
            return Sifted(batch.table, ())
        ids = batch.table[CASE]
        bad = [
            Bad(batch.numbers[row], _text(ids[row].as_py()), tuple(faults))
            for row, faults in found.items()
        ]
        kept = np.ones(len(ids), bool)
        kept[list(found)] = False
        ordered = sorted((*batch.bad, *bad), key=lambda one: one.row)
        return Sifted(batch.table.filter(pa.array(kept)), tuple(ordered))

    def _faults(self, batch: Batch) -> Iterator[tuple[int, Fault]]:
        """Each row of the table that is wrong, from 0, with what is wrong with it."""
        yield from self._case_faults(batch.table[CASE])
        if self.day is None:
            for row in pc.indices_nonzero(batch.table[DAY].is_null()).to_pylist():
                yield row, fault("row.no-day", pointer_to([DAY]))
        for layout in (self.days, self.layout):
            for one in beyond_bounds(batch.table, layout):
                yield one.row, one.fault(batch.numbers[one.row])

    def _case_faults(self, ids: pa.ChunkedArray) -> Iterator[tuple[int, Fault]]:
        ids = ids.cast(pa.string())  # a column of categories, or of nothing, is text too
        none = pc.or_(pc.equal(ids, ""), pc.utf8_is_space(ids)).fill_null(True)
        for row in pc.indices_nonzero(none).to_pylist():
            yield row, fault("row.no-case", pointer_to([CASE]))
        given = pc.indices_nonzero(pc.invert(none))
        again = self.seen.again(ids if len(given) == len(ids) else ids.take(given))
        for place in np.flatnonzero(again):
            row = given[place].as_py()
            yield row, fault("row.duplicate-case", pointer_to([CASE]), case=ids[row].as_py())


def _text(id_: object) -> str | None:
    return None if id_ is None else str(id_)
