"""Takes the steps that a database lacks, all or none; of two who begin at once the second waits and finds them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.database import WRITES, reached
from maatwerk_core.register.migrations.schema import Schema, step_of

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

#: What a PostgreSQL server calls the lock: any number, as long as it is always the same.
_LOCK = 5_202_611


def bring_up(engine: sa.Engine, schema: Schema, to: str | None = None) -> str | None:
    """Take the steps up to `to`, or to the last; gives the step at which the database was, `None` for an empty one.

    A database that is further stays as it is. Raises `Faults` for a step that this engine doesn't know.
    """
    to = to or schema.last
    with reached(), engine.execution_options(**{WRITES: True}).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        step = step_of(connection, schema)
        if step is not None and step not in schema.steps:
            raise Faults([fault("register.new-schema", register=schema.name, step=step, last=schema.last)])  # fmt: skip
        if step is None or schema.steps.index(step) < schema.steps.index(to):
            _take(connection, schema, step, to)
        return step


def _take(connection: sa.Connection, schema: Schema, step: str | None, to: str) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    steps = _steps(schema.name)
    context = MigrationContext.configure(connection, opts={"version_table": schema.table})
    with Operations.context(context):
        if step is not None:
            context.stamp(steps, step)
        for script in reversed([*steps.iterate_revisions(to, step or "base")]):
            script.module.upgrade()
            context.stamp(steps, script.revision)


@lru_cache
def _steps(name: str) -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    folder = str(Path(__file__).parent / name)
    return ScriptDirectory(folder, version_locations=[folder])
