"""The cases that flip as a Parquet file: their id and day, what flips, and the results of both packs side by side.

Statuses and words are written out, so that the file can be read without anything beside it; unknown is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import TracebackType

import pyarrow as pa
import pyarrow.parquet as pq

from maatwerk_core.bulk.impact.causes import Key
from maatwerk_core.bulk.impact.compared import TIER, Numbers
from maatwerk_core.bulk.impact.paired import Pair, stored
from maatwerk_core.bulk.impact.passing import Flipped, Pass
from maatwerk_core.bulk.layout import CASE, DAY
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.rules.expression import Node


class FlippedFile:
    """A Parquet file that is open for the batches of a pass."""

    def __init__(self, path: str, passed: Pass, metadata: Mapping[str, str]) -> None:
        self.passed = passed
        self.names = tuple(columns_of(passed.closely))
        fields = [pa.field(name, type_) for name, type_ in self.names]
        first = [(CASE, pa.string()), (DAY, pa.date32()), ("flips", pa.list_(pa.string()))]
        self.schema = pa.schema([*(pa.field(*each) for each in first), *fields])
        self.writer = pq.ParquetWriter(path, self.schema, store_schema=False)
        self.writer.add_key_value_metadata(dict(metadata))

    def __enter__(self) -> FlippedFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.writer.close()

    def write(self, flipped: Flipped) -> None:
        """Write the cases of a batch."""
        words = pa.array(self.passed.closely.codes.words, pa.string())
        columns = [
            flipped.cases[CASE].cast(pa.string()),
            flipped.days,
            self._flips(flipped.flips, len(flipped.cases)),
        ]
        for name, type_ in self.names:
            cells = flipped.found[name]
            if name.endswith("_status"):
                cells = _named(cells, pa.array(STATUSES))
            elif pa.types.is_string(type_):
                cells = _named(cells, words)
            columns.append(cells.cast(type_))
        self.writer.write_table(pa.table(columns, schema=self.schema))

    def _flips(self, flips: Mapping[Key, Numbers], rows: int) -> pa.Array:
        """Per case a line for everything that flips."""
        found: list[list[str]] = [[] for _ in range(rows)]
        for (about, *levels), places in flips.items():
            old, new = (self.passed.outcomes.word(about, level) for level in levels)
            for row in places.tolist():
                found[row].append(f"{about}: {old} > {new}")
        return pa.array(found, pa.list_(pa.string()))


def columns_of(pair: Pair) -> Iterator[tuple[str, pa.DataType]]:
    """The columns of both results, each of the old pack beside that of the new one."""
    old, new = pair.sides
    for name in dict.fromkeys((*old, *new)):
        if name.startswith(TIER):
            continue
        for side, nodes in (("old", old), ("new", new)):
            if name in nodes:
                yield f"{side}_{name}", _type_of(name, nodes[name])


def _type_of(name: str, node: Node) -> pa.DataType:
    """Words are text; all else is as it is in a statement."""
    if name == "status" or getattr(node, "type", "") == "enum":
        return pa.string()
    return stored(node)[0]


def _named(cells: pa.ChunkedArray, words: pa.Array) -> pa.ChunkedArray:
    places = cells.cast(pa.int32())
    return pa.chunked_array([words.take(chunk) for chunk in places.chunks], pa.string())
