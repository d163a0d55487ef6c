"""The databases of a register: SQLite files in a folder, or a server that SQLAlchemy knows by its address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault

#: An option of connections that are about to write, for databases that want to know.
WRITES = "writes"
#: So long a writer waits for another one.
WAIT_SECONDS = 30


def engine_of(address: str | Path) -> sa.Engine:
    """An engine for a database: a file is SQLite, `postgresql://…` a PostgreSQL server."""
    if isinstance(address, Path) or "://" not in address:
        return _sqlite(Path(address))
    scheme, rest = address.split("://", 1)
    driver = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
    return sa.create_engine(f"{driver.get(scheme, scheme)}://{rest}", pool_pre_ping=True)


@contextmanager
def reached() -> Iterator[None]:
    """What goes wrong between us and a database is a fault: it was not reached, or nothing could be written."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise Faults([fault("register.unreachable", error=_said(error))]) from error


def forget(engine: sa.Engine) -> None:
    """Let SQLite clear its journal, in which what was deleted may still stand; a server has ways of its own."""
    if engine.dialect.name == "sqlite":
        with reached(), engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _sqlite(file: Path) -> sa.Engine:
    engine = sa.create_engine(
        f"sqlite:///{file}", connect_args={"timeout": WAIT_SECONDS, "isolation_level": None}
    )
    sa.event.listen(engine, "connect", _set_up)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _: Any) -> None:
    # What is deleted is written over: a key that was thrown away must not be found in an old page.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    # Who writes takes its place before it reads what it builds on; who only reads holds nobody up.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _said(error: sa.exc.DBAPIError) -> str:
    """The first line of what the database said."""
    return str(error.orig).strip().splitlines()[0]
