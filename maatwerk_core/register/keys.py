"""The keys of dossiers in a database of their own, apart from the chain and its copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from maatwerk_core.register.database import WRITES, Question, forget, reached
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import KEYS_SCHEMA
from maatwerk_core.register.sealing import new_key
from maatwerk_core.register.tables import ERASURES, KEYS

_DELETE = sa.delete(KEYS).where(KEYS.c.dossier == sa.bindparam("gone"))
# Two may erase at the same moment; both databases know these words.
_REMEMBER = sa.text("INSERT INTO erasures (dossier) VALUES (:gone) ON CONFLICT DO NOTHING")
_ADD = sa.text(
    "INSERT INTO keys (dossier, key) SELECT :dossier, :key "
    "WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE dossier = :dossier) ON CONFLICT DO NOTHING"
).bindparams(
    sa.bindparam("dossier", type_=KEYS.c.dossier.type), sa.bindparam("key", type_=KEYS.c.key.type)
)
_KEY = sa.select(KEYS.c.key).where(KEYS.c.dossier == sa.bindparam("dossier"))


class SqlKeys:
    """See `sealing.Keys`."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._writing = engine.execution_options(**{WRITES: True})
        self._key = Question(engine, _KEY)

    def create(self) -> None:
        """Make the tables in an empty database."""
        bring_up(self.engine, KEYS_SCHEMA)

    def key_of(self, dossier: str) -> bytes | None:
        """See `Keys.key_of`."""
        found = self._key.ask(dossier=dossier)
        return found[0][0] if found else None

    def make(self, dossier: str) -> bytes:
        """See `Keys.make`."""
        key = new_key()
        with reached(), self._writing.begin() as connection:
            connection.execute(sa.insert(KEYS).values(dossier=dossier, key=key))
        return key

    def every(self) -> Mapping[str, bytes]:
        """See `Keys.every`."""
        with reached(), self.engine.connect() as connection:
            found = connection.execute(sa.select(KEYS.c.dossier, KEYS.c.key))
            return {dossier: key for dossier, key in found}

    def drop(self, dossier: str) -> None:
        """See `Keys.drop`."""
        self.drop_all([dossier])

    def drop_all(self, dossiers: Iterable[str]) -> None:
        """Throw the keys of these dossiers away, all or none, and remember that they were."""
        gone = [{"gone": dossier} for dossier in sorted(dossiers)]
        if not gone:
            return
        with reached(), self._writing.begin() as connection:
            connection.execute(_DELETE, gone)
            connection.execute(_REMEMBER, gone)
        forget(self.engine)

    def take_over(self, keys: Mapping[str, bytes], erased: Iterable[str]) -> None:
        """Add keys of a copy, all or none; not those of a dossier that was erased, here or there."""
        gone = [{"gone": dossier} for dossier in sorted(erased)]
        added = [{"dossier": dossier, "key": key} for dossier, key in sorted(keys.items())]
        with reached(), self._writing.begin() as connection:
            for statement, rows in ((_REMEMBER, gone), (_DELETE, gone), (_ADD, added)):
                if rows:
                    connection.execute(statement, rows)
        forget(self.engine)

    def erased(self) -> set[str]:
        """The dossiers whose keys were thrown away: an old copy of the keys brings none of them back."""
        with reached(), self.engine.connect() as connection:
            return set(connection.scalars(sa.select(ERASURES.c.dossier)))
