"""Steps are taken all or none; of two who bring a register up to date at once one waits, and both end well."""

import itertools
import subprocess
import sys

import pytest
import sqlalchemy as sa

from maatwerk_core.register.database import engine_of
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, KEYS_SCHEMA, step_of
from tests.register.conftest import refused

#: So many times two processes begin at once, on each database.
TIMES = 4

PROCESS = """
import sys
from pathlib import Path
from maatwerk_core.register.database import engine_of
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA
import alembic.script, alembic.operations, alembic.migration
addresses = [one if "://" in one else Path(one) for one in sys.argv[1:]]
for address in addresses:
    engine = engine_of(address)
    engine.connect().close()
    print("ready", flush=True)
    sys.stdin.readline()
    print(bring_up(engine, EVENTS_SCHEMA), flush=True)
    engine.dispose()
"""


@pytest.fixture(params=["sqlite", "postgres"])
def new_address(request, tmp_path):
    """A place for a database, each time it is asked."""
    numbers = itertools.count()
    if request.param == "sqlite":
        return lambda: tmp_path / f"{next(numbers)}.sqlite"
    return request.getfixturevalue("postgres").database


def test_of_two_who_begin_at_once_one_takes_the_steps_and_the_other_finds_them_taken(new_address):
    addresses = [new_address() for _ in range(TIMES)]
    for number, address in enumerate(addresses):
        engine = engine_of(address)
        if number % 2:  # a register of an older version; the others are new
            bring_up(engine, EVENTS_SCHEMA, "0001")
        engine.dispose()
    command = [sys.executable, "-c", PROCESS, *map(str, addresses)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as one, subprocess.Popen(command, **pipes) as other:
        for number, address in enumerate(addresses):
            assert [each.stdout.readline() for each in (one, other)] == ["ready\n"] * 2
            for each in (one, other):
                each.stdin.write("go\n")
                each.stdin.flush()
            found = {each.stdout.readline().strip() for each in (one, other)}
            assert found == {"0001" if number % 2 else "None", EVENTS_SCHEMA.last}
            assert_whole(address)
        for each in (one, other):
            each.stdin.close()
    assert (one.returncode, other.returncode) == (0, 0)


def assert_whole(address):
    """Every step was taken once."""
    engine = engine_of(address)
    with engine.connect() as connection:
        assert step_of(connection, EVENTS_SCHEMA) == EVENTS_SCHEMA.last
        assert connection.scalar(sa.text("SELECT count(*) FROM events_schema")) == 1
        assert connection.scalar(sa.text("SELECT count(*) FROM head")) == 1
    engine.dispose()


@pytest.fixture
def engine(new_address):
    engine = engine_of(new_address())
    yield engine
    engine.dispose()


def test_a_step_that_fails_leaves_the_database_as_it_was(engine, monkeypatch):
    bring_up(engine, KEYS_SCHEMA, "0001")
    with engine.begin() as connection:
        # In the way of the next step.
        connection.execute(sa.text("CREATE TABLE erasures (other INTEGER)"))
    assert refused(lambda: bring_up(engine, KEYS_SCHEMA)) == ["register.unreachable"]
    with engine.begin() as connection:
        assert step_of(connection, KEYS_SCHEMA) == "0001"
        connection.execute(sa.text("DROP TABLE erasures"))
    assert bring_up(engine, KEYS_SCHEMA) == "0001"


def test_steps_of_a_newer_engine_are_left_alone(engine):
    bring_up(engine, KEYS_SCHEMA)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE keys_schema SET version_num = '9999'"))
    assert refused(lambda: bring_up(engine, KEYS_SCHEMA)) == ["register.new-schema"]


def test_a_database_that_is_further_than_asked_stays_as_it_is(engine):
    bring_up(engine, KEYS_SCHEMA)
    assert bring_up(engine, KEYS_SCHEMA, "0001") == KEYS_SCHEMA.last
    with engine.connect() as connection:
        assert step_of(connection, KEYS_SCHEMA) == KEYS_SCHEMA.last
