"""All that a database of a register holds at one moment, as rows that any kind of copy can carry.

A copy begins with a heading and ends with a fingerprint over the heading and every row, so that a byte that changed or
an end that is gone shows. Which file it is in is left to `lines`, `columns` and `copies`.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.database import at_one_moment
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, Schema, step_of
from maatwerk_core.register.store import end_of
from maatwerk_core.register.tables import HEAD

#: The form of copies; a reader refuses one it doesn't know.
FORM = 1
#: So many rows are held in memory at a time.
AT_A_TIME = 1000

Row: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = Iterator[tuple[str, Row]]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a copy says about itself: of which database, at which step, how many rows, and where its chain ends.

    `position` and `head` are 0 and nothing for keys, which have no chain.
    """

    of: str
    step: str
    rows: int
    position: int
    head: str
    form: int = FORM

    @property
    def line(self) -> bytes:
        """The heading as a line of text."""
        return _line(asdict(self))


class Content(NamedTuple):
    """A heading, and the rows under it by the name of their table; rows may be asked for more than once."""

    heading: Heading
    rows: Callable[[], Rows]


class Fingerprint:
    """The sha256 over a heading and the rows that passed."""

    def __init__(self, heading: Heading) -> None:
        self.heading, self.rows = heading, 0
        self._hash = hashlib.sha256(heading.line)

    def add(self, line: bytes) -> None:
        """One more row, as `line_of` writes it."""
        self.rows += 1
        self._hash.update(line)

    def fits(self, said: str) -> bool:
        """Are these all rows, and is none another than was written?"""
        return (self.rows, self.hash) == (self.heading.rows, said)

    @property
    def hash(self) -> str:
        """As 64 signs."""
        return self._hash.hexdigest()


@contextmanager
def snapshot(engine: sa.Engine, schema: Schema) -> Iterator[Content]:
    """The content of a database at this moment, while others go on writing. Raises `Faults` where it can't be read."""
    with at_one_moment(engine) as connection:
        yield content_of(connection, schema)


def content_of(connection: sa.Connection, schema: Schema) -> Content:
    """What is behind a connection. Raises `Faults` for a step that this engine doesn't know."""
    step = step_of(connection, schema)
    if step not in schema.steps:
        told = fault("register.new-schema", register=schema.name, step=step, last=schema.last)
        raise Faults([told])
    tables = tables_at(schema, step)
    counts = [sa.select(sa.func.count()).select_from(table) for table in tables.values()]
    rows = sum(int(connection.scalar(count) or 0) for count in counts)
    position, head = 0, ""
    if schema == EVENTS_SCHEMA:
        position, head = end_of(connection)
    heading = Heading(schema.name, step, rows, position, head)
    return Content(heading, lambda: _rows_of(connection, tables))


def _rows_of(connection: sa.Connection, tables: Mapping[str, sa.Table]) -> Rows:
    for name, table in tables.items():
        every = sa.select(table).order_by(*table.primary_key)
        streaming = connection.execution_options(yield_per=AT_A_TIME)
        with streaming.execute(every) as found:
            for row in found.mappings():
                yield name, dict(row)


@lru_cache
def tables_at(schema: Schema, step: str) -> Mapping[str, sa.Table]:
    """The tables as they are after a step, by name; the head of the chain stands in the heading instead."""
    metadata = schema.metadata
    if step != schema.last:
        metadata = sa.MetaData()
        engine = sa.create_engine("sqlite://")
        bring_up(engine, schema, step)
        metadata.reflect(engine)
        engine.dispose()
    kept = {*metadata.tables} - {HEAD.name, schema.table}
    return {name: metadata.tables[name] for name in sorted(kept)}


def line_of(table: str, row: Row) -> bytes:
    """A row as a line of JSON; bytes are written in base64. Raises `Faults` for a text that is none."""
    cells = {name: _plain(value) for name, value in row.items()}
    try:
        return _line({"table": table, "row": cells})
    except UnicodeEncodeError:
        raise Faults([fault("register.no-text", table=table)]) from None


def row_in(line: bytes, tables: Mapping[str, sa.Table]) -> tuple[str, Row]:
    """The row of a line. Raises `ValueError` where it is none that fits these tables."""
    match _loaded(line):
        case {"table": str(name), "row": dict(cells), **rest} if name in tables and not rest:
            return name, fitting({key: _back(cell) for key, cell in cells.items()}, tables[name])
    raise ValueError("no row of these tables")


def fitting(row: dict[str, Any], table: sa.Table) -> Row:
    """A row that has the columns of its table and what these can hold. Raises `ValueError` where it doesn't."""
    if [*row] != [*table.columns.keys()]:
        raise ValueError("other columns")
    for column in table.columns:
        value = row[column.name]
        if value is None and column.nullable:
            continue
        if type(value) is not column.type.python_type:
            raise ValueError(f"no value for {column.name}")
        if isinstance(value, str):
            value.encode()  # half a sign can't be stored
        if isinstance(value, int) and value.bit_length() > 63:
            raise ValueError(f"too large for {column.name}")
    return row


def _loaded(line: bytes) -> Any:
    try:
        return json.loads(line)
    except RecursionError:
        raise ValueError("too deep") from None


def _plain(value: Any) -> Any:
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _back(cell: Any) -> Any:
    match cell:
        case {"base64": str(text)}:
            return base64.b64decode(text, validate=True)
    return cell


def _line(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def heading_in(line: bytes) -> Heading:
    """The heading of a line. Raises `ValueError` where it is none, or of a form that this engine doesn't know."""
    match _loaded(line):
        case {"of": str(), "step": str(), "rows": int(), "position": int(), "head": str()} as said:
            if said.get("form") == FORM and len(said) == len(Heading.__slots__):
                return Heading(**said)
    raise ValueError("no heading")
