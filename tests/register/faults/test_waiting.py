"""Another holds the database: who comes waits for a turn, and is told when none comes. Nothing is written twice."""

import threading
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from maatwerk_core.register.chain import verify
from maatwerk_core.register.database import SILENCE_SECONDS, WRITES, engine_of
from maatwerk_core.register.store import SqlStore
from maatwerk_core.register.tables import HEAD
from tests.register.conftest import refused
from tests.register.test_store import draft


@pytest.fixture
def opened(place):
    """The store for one who waits a second, and for another."""
    engines = [engine_of(place.events, wait_seconds=1) for _ in range(2)]
    yield [SqlStore(engine) for engine in engines]
    for engine in engines:
        engine.dispose()


@contextmanager
def held(store):
    """Another writer that is halfway."""
    with store.engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.execute(sa.select(HEAD.c.position).with_for_update())
        yield


def test_whose_turn_does_not_come_is_told_and_nothing_is_written(opened):
    store, other = opened
    before = store.head()
    with held(other):
        assert refused(lambda: store.append("d1", 0, [draft()], "r1")) == ["register.busy"]
        assert (store.head(), store.carried_out("r1")) == (before, None)
    for _ in range(2):
        assert store.append("d1", 0, [draft()], "r1") == "d1"
    assert len(store.read("d1")) == 1
    assert verify(store.everything(), store.head()) is None


def test_who_waits_gets_a_turn(opened):
    store, other = opened
    with held(other):
        waiting = threading.Thread(target=store.append, args=("d1", 0, [draft()], "r1"))
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
    waiting.join()
    assert len(store.read("d1")) == 1


def test_a_server_lets_go_of_who_falls_silent_halfway(opened):
    store, _ = opened
    if store.engine.dialect.name == "sqlite":
        return  # a process that is gone holds no file
    with store.engine.connect() as connection:
        shown = connection.scalar(sa.text("SHOW idle_in_transaction_session_timeout"))
    assert shown == f"{SILENCE_SECONDS // 60}min"


def test_who_verifies_while_others_write_finds_no_break(opened):
    store, other = opened

    def write():
        for after in range(60):
            other.append("d1", after, [draft()])

    writing = threading.Thread(target=write)
    writing.start()
    looked = 0
    while writing.is_alive() or not looked:
        assert store.verify() is None
        looked += 1
    writing.join()
    assert len(store.read("d1")) == 60
