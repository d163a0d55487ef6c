"""The contract of a store: what belongs together is added together, and a repeated request changes nothing."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register.chain import START, verify
from maatwerk_core.register.database import engine_of
from maatwerk_core.register.store import Draft, SqlStore


def draft(text="{}", sealed=None):
    return Draft("closed", 1, "2026-01-01T00:00:00+00:00", text, sealed)


class StoreContract:
    """What any store keeps. Who inherits says which store, by a fixture `store`; `again` opens the same one anew."""

    def test_an_empty_store_has_a_beginning(self, store):
        assert store.head() == (0, START)
        assert list(store.everything()) == []
        assert store.streams("closed") == []

    def test_events_come_back_in_order_and_per_dossier(self, store):
        store.append("d1", 0, [draft('{"a":1}'), draft('{"a":2}', b"secret")])
        store.append("d2", 0, [draft()])
        store.append("d1", 2, [draft('{"a":3}')])
        assert [(one.number, one.clear) for one in store.read("d1")] == [
            (1, '{"a":1}'), (2, '{"a":2}'), (3, '{"a":3}'),
        ]  # fmt: skip
        assert store.read("d1")[1].sealed == b"secret"
        assert [one.position for one in store.everything()] == [1, 2, 3, 4]
        assert store.streams("closed") == ["d2", "d1"]

    def test_events_of_some_kinds_come_alone_and_in_order(self, store):
        store.append("d1", 0, [draft(), draft()._replace(kind="paid")])
        store.append("d2", 0, [draft()._replace(kind="opened"), draft()])
        assert [one.position for one in store.of_kinds(["opened", "paid"])] == [2, 3]
        assert list(store.of_kinds([])) == []

    def test_what_was_added_is_chained(self, store):
        for after in range(5):
            store.append("d1", after, [draft()])
        assert verify(store.everything(), store.head()) is None

    def test_who_read_before_another_wrote_is_refused_and_nothing_is_written(self, store):
        store.append("d1", 0, [draft()])
        with pytest.raises(Faults) as raised:
            store.append("d1", 0, [draft(), draft()])
        assert [fault.code for fault in raised.value.faults] == ["register.changed-meanwhile"]
        assert store.head()[0] == 1

    def test_a_repeated_request_changes_nothing_and_says_where_it_stands(self, store):
        assert store.append("d1", 0, [draft()], "r1") == "d1"
        assert store.append("d9", 0, [draft()], "r1") == "d1"
        assert (store.head()[0], store.carried_out("r1"), store.carried_out("r2")) == (
            1,
            "d1",
            None,
        )

    def test_no_request_is_no_request_that_was_carried_out(self, store):
        store.append("d1", 0, [draft()])
        assert store.carried_out(None) is None

    def test_of_many_who_write_at_once_one_at_a_time_gets_through_and_none_is_lost(
        self, store, again
    ):
        done, refused = [], []

        def work(name):
            own = again()
            for attempt in range(10):
                try:
                    own.append("d1", len(own.read("d1")), [draft()], f"{name}-{attempt}")
                    done.append(name)
                except Faults:
                    refused.append(name)

        threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        store = again()
        assert len(done) + len(refused) == 40
        assert [one.number for one in store.read("d1")] == list(range(1, len(done) + 1))
        assert verify(store.everything(), store.head()) is None

    def test_who_opens_the_store_again_finds_what_was_written(self, store, again):
        store.append("d1", 0, [draft('{"a":1}', b"secret")])
        assert list(again().everything()) == list(store.everything())


class SqlContract(StoreContract):
    """The same for a database at an `address`."""

    @pytest.fixture
    def again(self, address):
        opened = []

        def again():
            opened.append(engine_of(address))
            return SqlStore(opened[-1])

        yield again
        for engine in opened:
            engine.dispose()

    @pytest.fixture
    def store(self, again):
        again().create()
        return again()

    def test_who_reads_holds_nobody_up(self, store, again):
        store.append("d1", 0, [draft()])
        reading = again().everything()
        next(reading)
        store.append("d1", 1, [draft()])
        assert store.head()[0] == 2
        reading.close()

    def test_a_database_that_fails_in_the_middle_leaves_nothing_half(self, store, monkeypatch):
        store.append("d1", 0, [draft()])
        with pytest.raises(Faults) as raised:
            store.append("d1", 1, [draft(), draft()._replace(kind=None)])
        assert [fault.code for fault in raised.value.faults] == ["register.unreachable"]
        assert store.head()[0] == 1
        assert verify(store.everything(), store.head()) is None

    def test_a_writer_that_is_killed_leaves_all_that_was_acknowledged_and_nothing_half(
        self, store, address
    ):
        for wait in range(5):
            acknowledged = killed_after(wait + 1, address)
            count = len(store.read("d1"))
            assert count >= acknowledged
            assert count % 5 == 0
            assert store.carried_out(f"r{count - 5}") == "d1"
            assert verify(store.everything(), store.head()) is None


class TestSqlite(SqlContract):
    @pytest.fixture
    def address(self, tmp_path):
        return tmp_path / "events.sqlite"


class TestPostgres(SqlContract):
    @pytest.fixture
    def address(self, postgres):
        return postgres.database()

    def test_a_connection_that_was_lost_is_made_anew(self, store, postgres):
        store.append("d1", 0, [draft()])
        postgres.server.psql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();"
        )
        store.append("d1", 1, [draft()])
        assert store.head()[0] == 2


WRITER = """
import sys
from pathlib import Path
from maatwerk_core.register.database import engine_of
from maatwerk_core.register.store import Draft, SqlStore
address = sys.argv[1] if "://" in sys.argv[1] else Path(sys.argv[1])
store = SqlStore(engine_of(address))
draft = Draft("closed", 1, "2026-01-01T00:00:00+00:00", "{}", b"x" * 2000)
after = len(store.read("d1"))
while True:
    store.append("d1", after, [draft] * 5, f"r{after}")
    after += 5
    print(after, flush=True)
"""


def killed_after(lines, address):
    """How many events a writer had been promised when it was killed, after so many promises."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(address)], stdout=subprocess.PIPE, text=True
    ) as writer:
        promised = [int(writer.stdout.readline()) for _ in range(lines)]
        os.kill(writer.pid, signal.SIGKILL)
    return promised[-1]
