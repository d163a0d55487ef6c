"""A register in a folder: the events in one SQLite file, the keys in another, the policies beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.sealing import new_key
from maatwerk_core.register.store import WRITES, SqlStore
from maatwerk_core.register.tables import KEY_METADATA, KEYS

EVENTS_FILE, KEYS_FILE, POLICIES = "events.sqlite", "keys.sqlite", "policies"
#: So long a writer waits for another one.
WAIT_SECONDS = 30


class SqlKeys:
    """The keys of dossiers in a database of their own."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine

    def key_of(self, dossier: str) -> bytes | None:
        """See `Keys.key_of`."""
        with self.engine.connect() as connection:
            found: bytes | None = connection.scalar(
                sa.select(KEYS.c.key).where(KEYS.c.dossier == dossier)
            )
            return found

    def make(self, dossier: str) -> bytes:
        """See `Keys.make`."""
        key = new_key()
        with self.engine.execution_options(**{WRITES: True}).begin() as connection:
            connection.execute(sa.insert(KEYS).values(dossier=dossier, key=key))
        return key


def sqlite_engine(file: Path) -> sa.Engine:
    """An engine over a file, in which a writer takes its place before it reads what it builds on."""
    engine = sa.create_engine(
        f"sqlite:///{file}", connect_args={"timeout": WAIT_SECONDS, "isolation_level": None}
    )
    sa.event.listen(engine, "connect", _set_up)
    sa.event.listen(engine, "begin", _begin)
    return engine


def make_register(folder: Path) -> None:
    """A new register in a folder that has none. Raises `Faults`."""
    if (folder / EVENTS_FILE).exists():
        raise Faults([fault("register.exists", folder=folder)])
    try:
        (folder / POLICIES).mkdir(parents=True, exist_ok=True)
        with sqlite_engine(folder / KEYS_FILE).begin() as connection:
            KEY_METADATA.create_all(connection)
        SqlStore(sqlite_engine(folder / EVENTS_FILE)).create()
        for name in (KEYS_FILE, EVENTS_FILE):
            (folder / name).chmod(0o600)
    except (OSError, sa.exc.OperationalError) as error:
        raise Faults([fault("register.unwritable", folder=folder, error=_said(error))]) from None


def open_folder(folder: Path) -> tuple[SqlStore, SqlKeys, Path]:
    """The store, the keys and the policies of a register that is there. Raises `Faults`."""
    if not (folder / EVENTS_FILE).is_file() or not (folder / KEYS_FILE).is_file():
        raise Faults([fault("register.not-found", folder=folder)])
    return (
        SqlStore(sqlite_engine(folder / EVENTS_FILE)),
        SqlKeys(sqlite_engine(folder / KEYS_FILE)),
        folder / POLICIES,
    )


def _set_up(connection: Any, _: Any) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    # Who only reads holds nobody up.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(getattr(error, "orig", error))
