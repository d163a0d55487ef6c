"""What the steps make is what the tables say, on both databases; a register of another version is told."""

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import maatwerk_core.register.migrations as migrations
from maatwerk_core.register.database import engine_of
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import (
    EVENTS_SCHEMA,
    KEYS_SCHEMA,
    check_step,
    step_of,
)
from tests.register.conftest import refused

SCHEMAS = pytest.mark.parametrize("schema", [EVENTS_SCHEMA, KEYS_SCHEMA], ids=lambda one: one.name)


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request, tmp_path):
    """An empty database."""
    address = (
        tmp_path / "leeg.sqlite"
        if request.param == "sqlite"
        else request.getfixturevalue("postgres").database()
    )
    engine = engine_of(address)
    yield engine
    engine.dispose()


def differences(engine, schema):
    """What would have to change in a database to be as the tables say."""

    def ours(object_, name, kind, reflected, compared):
        return kind != "table" or name in schema.metadata.tables

    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_object": ours, "compare_type": True, "compare_server_default": True},
        )
        return compare_metadata(context, schema.metadata)


@SCHEMAS
def test_the_steps_make_the_tables_that_the_engine_works_with(engine, schema):
    assert bring_up(engine, schema) is None
    assert differences(engine, schema) == []
    with engine.connect() as connection:
        assert step_of(connection, schema) == schema.last


@SCHEMAS
def test_a_difference_would_be_found(engine, schema):
    bring_up(engine, schema)
    with engine.begin() as connection:
        connection.execute(sa.text(f"ALTER TABLE {schema.oldest} ADD COLUMN extra TEXT"))
    assert len(differences(engine, schema)) == 1


@SCHEMAS
def test_every_step_is_named_and_follows_the_one_before(schema):
    folder = f"{migrations.__path__[0]}/{schema.name}"
    scripts = ScriptDirectory(folder, version_locations=[folder])
    found = [one.revision for one in scripts.walk_revisions()]
    assert tuple(reversed(found)) == schema.steps


@SCHEMAS
def test_both_databases_may_be_one(engine, schema):
    bring_up(engine, EVENTS_SCHEMA)
    bring_up(engine, KEYS_SCHEMA)
    assert differences(engine, schema) == []


@SCHEMAS
def test_a_database_from_before_steps_were_counted_is_at_the_first(engine, schema):
    bring_up(engine, schema, schema.steps[0])
    with engine.begin() as connection:
        connection.execute(sa.text(f"DROP TABLE {schema.table}"))
    with engine.connect() as connection:
        assert step_of(connection, schema) == schema.steps[0]
    assert bring_up(engine, schema) == schema.steps[0]
    assert differences(engine, schema) == []


def test_an_empty_database_is_at_no_step(engine):
    with engine.connect() as connection:
        assert step_of(connection, EVENTS_SCHEMA) is None


@pytest.mark.parametrize(
    ("step", "codes"),
    [("0001", ["register.old-schema"]), ("9999", ["register.new-schema"])],
)
def test_another_version_is_told(step, codes):
    assert refused(lambda: check_step(step, EVENTS_SCHEMA, "wijkteam")) == codes


def test_the_version_of_this_engine_is_right():
    check_step(EVENTS_SCHEMA.last, EVENTS_SCHEMA, "wijkteam")
