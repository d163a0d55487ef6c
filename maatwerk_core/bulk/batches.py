"""The cases of a file in batches of rows, so that any length fits in memory: Parquet here, text in `bulk.text`.

A batch has typed columns. Rows of text that can't be read as such are left out of it, and told with their faults.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from maatwerk_core.bulk.layout import CASE
from maatwerk_core.errors import Fault, Faults, Place, fault

#: Rows of a batch: so many that starting a statement costs little beside them, few enough for memory.
ROWS = 32_768


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that can't be assessed: its number in the file from 1, the id of its case if it has one, and why."""

    row: int
    case: str | None
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a file: those that could be read, the number of each in the file from 1, and those that couldn't.

    `done` says how far the file was read, in the unit of its `total`.
    """

    table: pa.Table
    numbers: Sequence[int]
    done: int
    bad: tuple[Bad, ...] = field(default=())


class Source(Protocol):
    """A file of cases that is open. `total` is its length in the unit of `Batch.done`."""

    @property
    def schema(self) -> pa.Schema | None:
        """Every column of the file; of text without a type yet. None where nothing in the file says."""

    @property
    def total(self) -> int:
        """How long the file is."""

    def batches(self, wanted: pa.Schema) -> Iterator[Batch]:
        """The rows, with these columns alone; a file of text is read as these types."""


class ParquetSource:
    """A Parquet file. Its types are as they are: nothing is converted."""

    def __init__(self, path: Path, rows: int = ROWS) -> None:
        try:
            self._file = pq.ParquetFile(path)
        except (pa.ArrowInvalid, OSError) as error:
            raise Faults([fault("bulk.broken-file", place=Place(str(path)), error=error)]) from None
        self._path, self._rows = path, rows

    @property
    def schema(self) -> pa.Schema:
        """The columns with their types."""
        return self._file.schema_arrow

    @property
    def total(self) -> int:
        """The number of rows."""
        rows: int = self._file.metadata.num_rows
        return rows

    def batches(self, wanted: pa.Schema) -> Iterator[Batch]:
        """The rows, words as categories; a file that turns out to be broken half-way is a fault."""
        done = 0
        try:
            for found in self._gathered(wanted.names):
                numbers = range(done + 1, done + found.num_rows + 1)
                done += found.num_rows
                yield Batch(found, numbers, done)
        except (pa.ArrowInvalid, OSError) as error:
            place = Place(str(self._path))
            raise Faults([fault("bulk.broken-file", place=place, error=error)]) from None

    def _gathered(self, names: list[str]) -> Iterator[pa.Table]:
        """Tables of so many rows, or some more where the groups of the file are small."""
        waiting: list[pa.RecordBatch] = []
        for piece in self._pieces(names):
            waiting.append(piece)
            if sum(each.num_rows for each in waiting) >= self._rows:
                yield pa.Table.from_batches(waiting)
                waiting = []
        if waiting:
            yield pa.Table.from_batches(waiting)

    def _pieces(self, names: list[str]) -> Iterator[pa.RecordBatch]:
        """Pieces that end with a group of the file: categories can't be read over that."""
        # Column by column in small buffers: a whole group would not fit.
        file = pq.ParquetFile(
            self._path,
            metadata=self._file.metadata,
            read_dictionary=self._words(),
            buffer_size=1 << 16,
            pre_buffer=False,
        )
        with file:
            for group in range(file.num_row_groups):
                # Threads keep memory of their own, fifty megabytes of it.
                yield from file.iter_batches(self._rows, [group], names, use_threads=False)

    def _words(self) -> list[str]:
        """The columns and fields that hold few words many times: each is then read once. Ids differ."""
        columns = map(self._file.schema.column, range(len(self._file.schema)))
        return [
            one.path for one in columns if one.logical_type.type == "STRING" and one.path != CASE
        ]
