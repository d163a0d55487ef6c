"""The databases of a register: SQLite files in a folder, or a server that SQLAlchemy knows by its address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from maatwerk_core.errors import Fault, Faults, fault

#: An option of connections that are about to write, for databases that want to know.
WRITES = "writes"
#: So many seconds a writer waits for another one, and a server for a writer that no longer says anything.
WAIT_SECONDS, SILENCE_SECONDS = 30, 120
#: What SQLite and PostgreSQL call a wait that took too long, and a disk without room.
BUSY: frozenset[object] = frozenset({5, 6, "55P03"})
FULL: frozenset[object] = frozenset({13, "53100"})


def engine_of(address: str | Path, wait_seconds: int = WAIT_SECONDS) -> sa.Engine:
    """An engine for a database: a file is SQLite, `postgresql://…` a PostgreSQL server."""
    if isinstance(address, Path) or "://" not in address:
        return _sqlite(Path(address), wait_seconds)
    scheme, rest = address.split("://", 1)
    driver = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
    engine = sa.create_engine(f"{driver.get(scheme, scheme)}://{rest}", pool_pre_ping=True)
    if engine.dialect.name == "postgresql":
        sa.event.listen(engine, "connect", partial(_patient, wait_seconds))
    return engine


class Question:
    """A question that is asked often, put by the driver itself with a statement that was made once.

    Until SQLAlchemy has put a question, a database beside it has answered several.
    """

    def __init__(self, engine: sa.Engine, statement: sa.Select[Any]) -> None:
        compiled = statement.compile(dialect=engine.dialect)
        self._engine, self._text = engine, str(compiled)
        self._order: Sequence[str] | None = getattr(compiled, "positiontup", None)
        self._server = engine.dialect.name == "postgresql"

    def ask(self, **given: object) -> list[tuple[Any, ...]]:
        """The rows that are there now. Raises `Faults`."""
        borrowed = self._borrowed()
        driver: Any = borrowed.driver_connection
        asked = given if self._order is None else [given[name] for name in self._order]
        try:
            if self._server:
                driver.autocommit = True  # one question needs no transaction
            rows: list[tuple[Any, ...]] = driver.execute(self._text, asked).fetchall()
            if self._server:
                driver.autocommit = False
        except driver_errors(self._engine) as error:
            borrowed.invalidate()
            raise Faults([_fault_of(error)]) from error
        borrowed.close()
        return rows

    def _borrowed(self) -> sa.PoolProxiedConnection:
        with reached():
            return self._engine.raw_connection()


def driver_errors(engine: sa.Engine) -> type[Exception]:
    """What the driver of a database raises, when it isn't SQLAlchemy that asks."""
    errors: type[Exception] = engine.dialect.loaded_dbapi.Error
    return errors


@contextmanager
def reached() -> Iterator[None]:
    """What goes wrong between us and a database is a fault: not reached, too busy, no room. Nothing was written."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise Faults([_fault_of(error.orig)]) from error
    except UnicodeDecodeError as error:  # SQLite can't even say what is wrong with the file
        raise Faults([fault("register.unreachable", error=error)]) from error


@contextmanager
def at_one_moment(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection that sees the database as it was at its first look, whatever others write.

    Text comes as it stands, also where its bytes are no longer text, so that somebody can say where that is.
    """
    if engine.dialect.name == "sqlite":
        with reached(), engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.text_factory = partial(str, encoding="utf-8", errors="surrogateescape")
            try:
                yield connection
            finally:
                driver.text_factory = str
    else:
        same = engine.execution_options(isolation_level="REPEATABLE READ")
        with reached(), same.connect() as connection:
            yield connection


def indexes_hold(connection: sa.Connection) -> bool:
    """Does SQLite find every row by its indexes? A server looks after that itself."""
    if connection.dialect.name != "sqlite":
        return True
    return connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() == "ok"


def forget(engine: sa.Engine) -> None:
    """Let SQLite clear its journal, in which what was deleted may still stand; a server has ways of its own."""
    if engine.dialect.name == "sqlite":
        with reached(), engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _sqlite(file: Path, wait_seconds: int) -> sa.Engine:
    engine = sa.create_engine(
        f"sqlite:///{file}", connect_args={"timeout": wait_seconds, "isolation_level": None}
    )
    sa.event.listen(engine, "connect", _set_up)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _: Any) -> None:
    # What is deleted is written over: a key that was thrown away must not be found in an old page.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _patient(wait_seconds: int, connection: Any, _: Any) -> None:
    # A server lets one wait for ever; and who falls silent halfway, a cable out of the wall, would hold up all others.
    silence = f"SET idle_in_transaction_session_timeout = '{SILENCE_SECONDS}s'"
    connection.autocommit = True
    connection.execute(f"SET lock_timeout = '{wait_seconds}s'; {silence}")
    connection.autocommit = False


def _begin(connection: sa.Connection) -> None:
    # Who writes takes its place before it reads what it builds on; who only reads holds nobody up.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _fault_of(error: BaseException | None) -> Fault:
    said = str(error).strip().splitlines()[0]
    code = getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        code &= 0xFF  # the rest of it says where in SQLite
    if code in BUSY:
        return fault("register.busy")
    return fault("register.full" if code in FULL else "register.unreachable", error=said)
