"""The keys of dossiers in a database of their own, apart from the chain and its copies."""

from __future__ import annotations

import sqlalchemy as sa

from maatwerk_core.register.database import WRITES, forget, reached
from maatwerk_core.register.sealing import new_key
from maatwerk_core.register.tables import KEY_METADATA, KEYS


class SqlKeys:
    """See `sealing.Keys`."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._writing = engine.execution_options(**{WRITES: True})

    def create(self) -> None:
        """Make the table in an empty database."""
        with reached(), self._writing.begin() as connection:
            KEY_METADATA.create_all(connection)

    def key_of(self, dossier: str) -> bytes | None:
        """See `Keys.key_of`."""
        with reached(), self.engine.connect() as connection:
            found: bytes | None = connection.scalar(
                sa.select(KEYS.c.key).where(KEYS.c.dossier == dossier)
            )
            return found

    def make(self, dossier: str) -> bytes:
        """See `Keys.make`."""
        key = new_key()
        with reached(), self._writing.begin() as connection:
            connection.execute(sa.insert(KEYS).values(dossier=dossier, key=key))
        return key

    def drop(self, dossier: str) -> None:
        """See `Keys.drop`."""
        with reached(), self._writing.begin() as connection:
            connection.execute(sa.delete(KEYS).where(KEYS.c.dossier == dossier))
        forget(self.engine)
