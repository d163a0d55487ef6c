"""A copy as a file of SQLite: a database like any other, with its heading and fingerprint in a table beside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import groupby, islice
from pathlib import Path
from typing import cast
from urllib.parse import quote

import sqlalchemy as sa

from maatwerk_core.register.database import engine_of, reached
from maatwerk_core.register.keeping.checking import look_through
from maatwerk_core.register.keeping.content import (
    AT_A_TIME,
    Content,
    Fingerprint,
    Heading,
    Rows,
    content_of,
    fitting,
    heading_in,
    line_of,
    snapshot,
    tables_at,
)
from maatwerk_core.register.keeping.damage import damaged, known_step, no_copy
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, Schema
from maatwerk_core.register.tables import HEAD

_SEAL = sa.Table(
    "copy", sa.MetaData(), sa.Column("heading", sa.Text), sa.Column("sha256", sa.String(64))
)


def write_copy(engine: sa.Engine, schema: Schema, path: Path) -> Heading:
    """Write a copy of a database as it is at this moment, while others go on writing.

    Raises `Faults`, also where the chain of the database itself is broken: of that there is no copy to put back.
    Raises `OSError` where the system refuses.
    """
    if engine.dialect.name == "sqlite":
        _copy_online(engine, path)
    else:
        with snapshot(engine, schema) as content:
            write_new(content, schema, path)
    return _seal(path, schema)


def write_new(content: Content, schema: Schema, path: Path) -> None:
    """Make the tables in a new file, as they are at the step of these rows, and the rows in them. Raises `Faults`."""
    engine = engine_of(path)
    try:
        bring_up(engine, schema, content.heading.step)
        with reached(), engine.begin() as connection:
            insert(connection, content, schema)
    finally:
        engine.dispose()


def insert(connection: sa.Connection, content: Content, schema: Schema) -> None:
    """Add rows to tables that have none, and put the head of their chain where it belongs."""
    tables, heading, rows = tables_at(schema, content.heading.step), content.heading, content.rows()
    while some := [*islice(rows, AT_A_TIME)]:
        for name, each in groupby(some, key=lambda pair: pair[0]):
            connection.execute(sa.insert(tables[name]), [dict(row) for _, row in each])
    if schema == EVENTS_SCHEMA:
        end = {"position": heading.position, "hash": heading.head}
        connection.execute(sa.update(HEAD).values(end))


def read_copy(path: Path, schema: Schema) -> Content:
    """The content of a copy; its rows raise `Faults` where they aren't what was written."""
    try:
        with _opened(path).connect() as connection:
            if not sa.inspect(connection).has_table(_SEAL.name):
                raise no_copy(path)
            said = connection.execute(sa.select(_SEAL)).one()
            heading = heading_in(str(said.heading).encode())
    except (sa.exc.SQLAlchemyError, ValueError):
        raise damaged(path) from None
    known_step(heading, schema, path)
    return Content(heading, lambda: _rows(path, heading, str(said.sha256), schema))


def _rows(path: Path, heading: Heading, sha256: str, schema: Schema) -> Rows:
    print_ = Fingerprint(heading)
    try:
        with _opened(path).connect() as connection:
            for name, table in tables_at(schema, heading.step).items():
                every = sa.select(table).order_by(*table.primary_key)
                with connection.execution_options(yield_per=AT_A_TIME).execute(every) as found:
                    for cells in found.mappings():
                        row = fitting(dict(cells), table)
                        print_.add(line_of(name, row))
                        yield name, row
    except (sa.exc.SQLAlchemyError, ValueError):
        raise damaged(path) from None
    if not print_.fits(sha256):
        raise damaged(path)


def _copy_online(engine: sa.Engine, path: Path) -> None:
    with reached(), engine.connect() as connection, closing(sqlite3.connect(path)) as copy:
        source = cast("sqlite3.Connection", connection.connection.driver_connection)
        try:
            source.backup(copy)
        except sqlite3.Error as error:
            raise OSError(str(error)) from error


def _seal(path: Path, schema: Schema) -> Heading:
    engine = engine_of(path)
    try:
        with reached(), engine.begin() as connection:
            content = content_of(connection, schema)
            print_ = Fingerprint(content.heading)
            seen = look_through(content, lambda table, row: print_.add(line_of(table, row)))
            seen.refuse_broken()
            # A copy that was taken into use as a register has one of its own.
            _SEAL.drop(connection, checkfirst=True)
            _SEAL.create(connection)
            said = {"heading": content.heading.line.decode(), "sha256": print_.hash}
            connection.execute(sa.insert(_SEAL).values(said))
    finally:
        engine.dispose()
    with closing(sqlite3.connect(path)) as copy:
        # One file, that can be carried away by itself.
        copy.execute("PRAGMA journal_mode=DELETE")
    return content.heading


def _opened(path: Path) -> sa.Engine:
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    return sa.create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=sa.NullPool
    )
