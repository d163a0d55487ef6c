"""A register of an older version is opened only after someone brought it up to date; nothing in it changes by that."""

import pytest
import sqlalchemy as sa

from maatwerk_core.register.keeping.migrating import Migrated, migrate
from maatwerk_core.register.keys import SqlKeys
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, KEYS_SCHEMA
from maatwerk_core.register.places import open_register
from tests.register.conftest import FIRST, refused
from tests.register.keeping.conftest import BOTH, held, with_engines, write_erased


def now():
    return FIRST


@pytest.fixture
def old(full):
    """A register from before steps were counted, with an erasure of which the key never went."""
    write_erased(full, "d1")

    def back(events, keys):
        with events.begin() as connection:
            for table in ("deliveries", "passed_by", "events_schema"):
                connection.execute(sa.text(f"DROP TABLE {table}"))
            connection.execute(sa.text("DROP INDEX events_firsts"))
        with keys.begin() as connection:
            for table in ("erasures", "keys_schema"):
                connection.execute(sa.text(f"DROP TABLE {table}"))

    with_engines(full, back)
    return full


def opened(place):
    with open_register(place, now) as desk:
        return desk.verify(), desk.dossiers()


@BOTH
def test_an_old_register_asks_to_be_brought_up_to_date(old):
    assert refused(lambda: opened(old)) == ["register.old-schema"]
    assert migrate(old) == Migrated("0001", "0001")
    assert opened(old) == (None, ["d2", "d1"])


@BOTH
def test_all_that_was_there_is_there_still_and_an_erasure_is_finished(full, old):
    migrate(old)
    rows, keys, erased = held(old)
    assert len(rows["events"]) == 5
    assert (set(keys), erased) == ({"d2"}, {"d1"})


def test_what_is_up_to_date_stays_as_it_is(full):
    before = held(full)
    done = migrate(full)
    assert not done.changed
    assert (done.events, done.keys) == (EVENTS_SCHEMA.last, KEYS_SCHEMA.last)
    assert held(full) == before


def test_who_is_interrupted_between_the_two_does_it_again(full, old):
    with_engines(old, lambda events, keys: SqlKeys(keys).create())
    assert migrate(old) == Migrated("0001", KEYS_SCHEMA.last)
    assert opened(old)[0] is None


def test_a_register_of_a_newer_version_is_left_alone(full):
    def forward(events, keys):
        with events.begin() as connection:
            connection.execute(sa.text("UPDATE events_schema SET version_num = '9999'"))

    with_engines(full, forward)
    assert refused(lambda: opened(full)) == ["register.new-schema"]
    assert refused(lambda: migrate(full)) == ["register.new-schema"]


def test_where_no_register_is_there_is_nothing_to_bring_up_to_date(new_place):
    assert refused(lambda: migrate(new_place())) == ["register.not-found"]
