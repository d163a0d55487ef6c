"""Which steps the two databases of a register know, and how far one of them is; taking steps is left to `running`.

Nothing here needs Alembic: a register that is up to date is opened without it.
"""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.tables import EVENTS, KEY_METADATA, KEYS, METADATA


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables of a database and the steps that made them, the oldest first.

    `name` is also the folder of the steps; `oldest` the table that was there before steps were counted.
    """

    name: str
    metadata: sa.MetaData
    oldest: str
    steps: tuple[str, ...]

    @property
    def table(self) -> str:
        """Where a database says how far it is."""
        return f"{self.name}_schema"

    @property
    def last(self) -> str:
        """The step that this engine works with."""
        return self.steps[-1]


EVENTS_SCHEMA = Schema("events", METADATA, EVENTS.name, ("0001", "0002", "0003"))
KEYS_SCHEMA = Schema("keys", KEY_METADATA, KEYS.name, ("0001", "0002"))


def step_of(connection: sa.Connection, schema: Schema) -> str | None:
    """The last step that was taken here, or `None` where there is nothing yet.

    A database from before steps were counted is at the first.
    """
    there = sa.inspect(connection)
    if there.has_table(schema.table):
        said = sa.table(schema.table, sa.column("version_num", sa.String))
        step: str | None = connection.scalar(sa.select(said.c.version_num))
        if step is not None:
            return step
    return schema.steps[0] if there.has_table(schema.oldest) else None


def check_step(step: str, schema: Schema, place: str) -> None:
    """See that this engine can work with a database. Raises `Faults` where it is older or newer."""
    if step == schema.last:
        return
    code = "register.old-schema" if step in schema.steps else "register.new-schema"
    raise Faults([fault(code, register=place, step=step, last=schema.last)])
