"""A copy as columns: one Parquet file of all rows, each with the name of its table; cells of other tables are empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import sqlalchemy as sa

from maatwerk_core.register.keeping.content import (
    AT_A_TIME,
    Content,
    Fingerprint,
    Heading,
    Row,
    Rows,
    fitting,
    heading_in,
    line_of,
    tables_at,
)
from maatwerk_core.register.keeping.damage import damaged, known_step, no_copy
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, Schema

#: Where the heading and the fingerprint stand among the words about such a file, and which column names the table.
HEADING, SHA256, TABLE = b"maatwerk", b"maatwerk.sha256", "table"
#: So many rows go together.
GROUP = 5 * AT_A_TIME
#: What comes of reading bytes that are no such file.
_UNREADABLE = (pa.ArrowException, OSError, ValueError, LookupError, OverflowError, MemoryError)
_TYPES: Mapping[type, Any] = {int: pa.int64(), str: pa.string(), bytes: pa.binary()}


def write_columns(content: Content, path: Path, schema: Schema = EVENTS_SCHEMA) -> None:
    """Write a copy. Raises `OSError` where the system refuses."""
    layout = _layout(tables_at(schema, content.heading.step))
    print_, rows = Fingerprint(content.heading), content.rows()
    with pq.ParquetWriter(path, layout, compression="zstd", write_page_checksum=True) as writer:
        while some := [*islice(rows, GROUP)]:
            for table, row in some:
                print_.add(line_of(table, row))
            cells = [{TABLE: table, **row} for table, row in some]
            writer.write_table(pa.Table.from_pylist(cells, schema=layout))
        writer.add_key_value_metadata({HEADING: content.heading.line, SHA256: print_.hash})


def read_columns(path: Path, schema: Schema) -> Content:
    """The content of a copy; its rows raise `Faults` where they aren't what was written."""
    try:
        with pq.ParquetFile(path) as file:
            said = file.metadata.metadata or {}
    except _UNREADABLE:
        raise damaged(path) from None
    if HEADING not in said or SHA256 not in said:
        raise no_copy(path)
    try:
        heading = heading_in(said[HEADING])
    except ValueError:
        raise damaged(path) from None
    known_step(heading, schema, path)
    sha256 = said[SHA256].decode(errors="replace")
    return Content(heading, lambda: _rows(path, heading, sha256, schema))


def _rows(path: Path, heading: Heading, sha256: str, schema: Schema) -> Rows:
    tables = tables_at(schema, heading.step)
    print_ = Fingerprint(heading)
    try:
        for cells in _cells(path):
            table, row = _row_in(cells, tables)
            print_.add(line_of(table, row))
            yield table, row
    except _UNREADABLE:
        raise damaged(path) from None
    if not print_.fits(sha256):
        raise damaged(path)


def _cells(path: Path) -> Iterator[dict[str, Any]]:
    with pq.ParquetFile(path, page_checksum_verification=True) as file:
        for group in range(file.num_row_groups):
            for batch in file.iter_batches(AT_A_TIME, row_groups=[group]):
                yield from batch.to_pylist()


def _row_in(cells: dict[str, Any], tables: Mapping[str, sa.Table]) -> tuple[str, Row]:
    """The table of a row and its own cells. Raises `KeyError` or `ValueError` where it fits none."""
    name = cells[TABLE]
    table = tables[name]
    return name, fitting({column: cells[column] for column in table.columns.keys()}, table)


def _layout(tables: Mapping[str, sa.Table]) -> Any:
    """A column for each name, for tables that share a name share what it holds."""
    kinds = {TABLE: pa.dictionary(pa.int8(), pa.string())}
    for table in tables.values():
        for column in table.columns:
            kinds[column.name] = _TYPES[column.type.python_type]
    return pa.schema([*kinds.items()])
