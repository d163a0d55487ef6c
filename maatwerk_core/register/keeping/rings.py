"""The keys of a copy and those that are there, together: what was erased in one of them stays erased."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.keeping.checking import look_through
from maatwerk_core.register.keeping.content import Content, Row
from maatwerk_core.register.keys import SqlKeys
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import KEYS_SCHEMA
from maatwerk_core.register.tables import ERASURES, KEYS


@dataclass(frozen=True, slots=True)
class Ring:
    """Keys by their dossier, and the dossiers that were erased."""

    keys: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    erased: frozenset[str] = frozenset()

    def with_(self, other: Ring, erased: set[str]) -> Ring:
        """Both together, less what was erased in either, or is in `erased`.

        Raises `Faults` where they hold different keys of one dossier: then they belong to two registers.
        """
        both = sorted(self.keys.keys() & other.keys.keys())
        differing = [dossier for dossier in both if self.keys[dossier] != other.keys[dossier]]
        if differing:
            raise Faults([fault("register.other-keys", dossier=differing[0])])
        gone = self.erased | other.erased | erased
        keys = {**self.keys, **other.keys}
        return Ring({name: keys[name] for name in keys if name not in gone}, gone)


def ring_of(content: Content) -> Ring:
    """The ring of a copy of keys. Raises what its rows raise."""
    keys, erased = {}, set()

    def take(table: str, row: Row) -> None:
        if table == KEYS.name:
            keys[row["dossier"]] = row["key"]
        elif table == ERASURES.name:
            erased.add(row["dossier"])

    look_through(content, take)
    return Ring(keys, frozenset(erased))


def ring_at(engine: sa.Engine) -> Ring:
    """The ring of a database of keys, which is brought up to date first. Raises `Faults`."""
    bring_up(engine, KEYS_SCHEMA)
    keys = SqlKeys(engine)
    return Ring(keys.every(), frozenset(keys.erased()))
