"""A copy is made while others write, holds no key unless asked, and is there whole or not at all."""

import os
import stat
import subprocess
import sys
import threading

import pytest
import sqlalchemy as sa

from maatwerk_core.register.keeping.backup import backup, export
from maatwerk_core.register.keeping.checking import look_through
from maatwerk_core.register.keeping.reading import read
from maatwerk_core.register.keeping.restoring import restore
from maatwerk_core.register.keys import SqlKeys
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA
from maatwerk_core.register.places import Place, make_register, open_register
from maatwerk_core.register.store import Draft, SqlStore
from tests.register.conftest import FIRST, refused
from tests.register.keeping.conftest import BOTH, held, with_engines

DRAFT = Draft("closed", 1, "2026-01-01T00:00:00+00:00", "{}", b"x" * 2000)


@pytest.fixture(params=["kopie.sqlite", "kopie.jsonl", "kopie.parquet"])
def copy(request, tmp_path):
    """Make a copy of one of the three kinds; gives its file."""
    file = tmp_path / "kopieën" / request.param
    file.parent.mkdir()

    def copy(place):
        make = backup if file.suffix == ".sqlite" else export
        return file, make(place, file)

    return copy


@BOTH
def test_a_copy_is_of_one_moment_while_others_write(full, copy):
    stop = threading.Event()

    def write(events, keys):
        store, number = SqlStore(events), 0
        while not stop.is_set():
            store.append("d3", number, [DRAFT] * 3, f"r{number}")
            number += 3
        return number

    written = []
    writer = threading.Thread(target=lambda: written.append(with_engines(full, write)))
    writer.start()
    try:
        while with_engines(full, lambda events, keys: SqlStore(events).head()[0]) < 20:
            pass
        file, heading = copy(full)
    finally:
        stop.set()
        writer.join()
    with read(file, EVENTS_SCHEMA) as content:
        assert look_through(content).broken is None
        rows = list(content.rows())
    events = sum(table == "events" for table, _ in rows)
    requests = sum(table == "requests" for table, _ in rows)
    assert 20 <= events == heading.position <= written[0] + 4
    # Four of two dossiers with two requests, and three for each further one: nothing is half there.
    assert (events - 4, requests - 2) == ((requests - 2) * 3, (events - 4) // 3)


def test_no_key_is_in_a_copy_and_only_its_owner_reads_it(full, copy):
    keys = with_engines(full, lambda events, keys: SqlKeys(keys).every())
    file, _ = copy(full)
    bytes_ = file.read_bytes()
    assert len(keys) == 2
    assert [key for key in keys.values() if key in bytes_ or key.hex().encode() in bytes_] == []
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@BOTH
def test_keys_are_copied_to_a_file_of_their_own_where_that_is_asked(full, tmp_path):
    keys = tmp_path / "sleutels.sqlite"
    backup(full, tmp_path / "kopie.sqlite", keys)
    assert all(key in keys.read_bytes() for key in held(full)[1].values())
    assert stat.S_IMODE(keys.stat().st_mode) == 0o600


def test_keys_may_stand_on_a_server_too(full, postgres, tmp_path):
    """A backup of them is a file, and goes back to a server."""
    keys = [tmp_path / "sleutels.sqlite", tmp_path / "nog-eens.sqlite"]
    backup(full, tmp_path / "kopie.sqlite", keys[0])
    place = Place(tmp_path / "elders" / "events.sqlite", postgres.database())
    restore(place, tmp_path / "kopie.sqlite", lambda: FIRST, keys[0])
    assert held(place) == held(full)
    backup(place, tmp_path / "tweede.sqlite", keys[1])
    back = Place(tmp_path / "terug" / "events.sqlite", tmp_path / "terug" / "keys.sqlite")
    restore(back, tmp_path / "tweede.sqlite", lambda: FIRST, keys[1])
    assert held(back) == held(full)


def test_a_copy_that_was_taken_into_use_can_be_copied_itself(full, new_place, tmp_path):
    place = new_place()
    place.events.parent.mkdir()
    backup(full, place.events, place.keys)
    with open_register(place, lambda: FIRST) as desk:
        desk.store.append("d3", 0, [DRAFT])
    heading = backup(place, tmp_path / "kopie.sqlite")
    with read(tmp_path / "kopie.sqlite", EVENTS_SCHEMA) as content:
        assert look_through(content).broken is None
        assert (content.heading, heading.position) == (heading, 5)


def test_an_older_copy_is_never_replaced(full, copy):
    file, _ = copy(full)
    before = file.read_bytes()
    assert refused(lambda: copy(full)) == ["register.file-exists"]
    assert file.read_bytes() == before


def test_keys_and_copy_can_not_be_one_file(full, tmp_path):
    file = tmp_path / "kopie.sqlite"
    same = tmp_path / "elders" / ".." / "kopie.sqlite"
    for keys_to in (file, same):
        assert refused(lambda to=keys_to: backup(full, file, to)) == ["register.file-exists"]
    assert not file.exists()


def test_a_folder_that_is_not_there_is_told(full, tmp_path):
    file = tmp_path / "nergens" / "kopie.sqlite"
    assert refused(lambda: backup(full, file)) == ["register.file-unwritable"]


def test_another_kind_of_export_is_told(full, tmp_path):
    assert refused(lambda: export(full, tmp_path / "a.xlsx")) == ["register.export-kind"]


def test_where_no_register_is_there_is_nothing_to_copy(new_place, copy):
    assert refused(lambda: copy(new_place())) == ["register.not-found"]


@BOTH
def test_of_a_broken_chain_no_copy_is_made(full, copy):
    def spoil(events, keys):
        with events.begin() as connection:
            connection.execute(sa.text("UPDATE events SET kind = 'paid' WHERE position = 3"))

    with_engines(full, spoil)
    assert refused(lambda: copy(full)) == ["register.broken"]


@BOTH
def test_where_the_end_of_the_chain_is_gone_no_copy_is_made_or_put_back(
    full, new_place, copy, tmp_path
):
    whole, empty = tmp_path / "whole.sqlite", new_place()
    backup(full, whole)
    make_register(empty)
    for place in (full, empty):
        with_engines(place, lose_head)
    assert refused(lambda: copy(full)) == ["register.broken"]
    told = refused(lambda: restore(empty, whole, lambda: FIRST, without_keys=True))
    assert told == ["register.broken"]


def lose_head(events, keys):
    with events.begin() as connection:
        connection.execute(sa.text("DELETE FROM head"))


def test_of_what_is_no_text_no_copy_is_made(place, tmp_path):
    def spoil(events, keys):
        with events.begin() as connection:
            connection.exec_driver_sql("INSERT INTO requests VALUES (CAST(X'ff41' AS TEXT), 'd1')")

    with_engines(place, spoil)
    for make in (backup, export):
        codes = refused(lambda make=make: make(place, tmp_path / "a.jsonl"))
        assert codes in (["register.no-text"], ["register.unreachable"])
    assert list(tmp_path.glob("*.jsonl")) == []


@BOTH
def test_a_register_of_an_older_version_is_copied_and_put_back_as_a_new_one(
    full, new_place, copy, tmp_path
):
    before = held(full)

    def back(events, keys):
        with events.begin() as connection:
            for table in ("deliveries", "passed_by"):
                connection.execute(sa.text(f"DROP TABLE {table}"))
            connection.execute(sa.text("DROP INDEX events_firsts"))
            connection.execute(sa.text("UPDATE events_schema SET version_num = '0001'"))

    keys = tmp_path / "sleutels.sqlite"
    with_engines(full, back)
    backup(full, tmp_path / "aside.sqlite", keys)
    file, heading = copy(full)
    assert heading.step == "0001"
    place = new_place()
    restore(place, file, lambda: FIRST, keys)
    assert held(place) == before


def test_what_goes_wrong_halfway_leaves_no_file(full, copy, monkeypatch):
    def fail(file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("maatwerk_core.register.keeping.whole_file._to_disk", fail)
    file = []
    assert refused(lambda: file.append(copy(full))) == ["register.file-unwritable"]
    assert file == []


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from maatwerk_core.errors import Faults
from maatwerk_core.register.keeping.backup import backup, export
from maatwerk_core.register.keeping.columns import write_columns
from maatwerk_core.register.places import place_of
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
file = Path(sys.argv[2])
try:
    (backup if file.suffix == ".sqlite" else export)(place_of(sys.argv[1]), file)
    print("done")
except Faults as refused:
    print(refused.faults[0].code)
"""


@pytest.mark.parametrize("name", ["kopie.sqlite", "kopie.jsonl", "kopie.parquet"])
def test_no_room_leaves_no_file(place, tmp_path, name):
    """A file may grow to so many bytes, as on a disk that is nearly full."""
    noise = [DRAFT._replace(sealed=os.urandom(2000)) for _ in range(100)]
    with_engines(place, lambda events, keys: SqlStore(events).append("d1", 0, noise))
    folder = tmp_path / "vol"
    folder.mkdir()
    command = [sys.executable, "-c", FULL_DISK, str(place.events.parent), str(folder / name)]
    done = subprocess.run([*command, "120000"], stdout=subprocess.PIPE, text=True, check=True)
    assert done.stdout in (
        "register.file-unwritable\n",
        "register.full\n",
        "register.unreachable\n",
    )
    assert list(folder.iterdir()) == []
