"""What is put back is what was there, all of it or nothing; and what was erased since stays erased."""

import os
import subprocess
import sys

import pytest

from maatwerk_core.register.chain import START
from maatwerk_core.register.keeping import restoring
from maatwerk_core.register.keeping.backup import backup, export
from maatwerk_core.register.keeping.restoring import restore
from maatwerk_core.register.keys import SqlKeys
from maatwerk_core.register.places import Place, make_register, open_register
from maatwerk_core.register.store import Draft, SqlStore
from maatwerk_core.register.tables import METADATA
from tests.register.conftest import FIRST, refused
from tests.register.keeping.conftest import (
    BOTH,
    WORDS,
    erase,
    fill,
    held,
    with_engines,
    write_erased,
)

KINDS = ["kopie.sqlite", "kopie.jsonl", "kopie.parquet"]


def now():
    return FIRST


@pytest.fixture
def copy_of(tmp_path):
    """A copy of a register, and one of its keys."""

    def copy_of(place, name="kopie.sqlite"):
        file, keys = tmp_path / name, tmp_path / f"{name}.keys"
        if name.endswith(".sqlite"):
            backup(place, file, keys)
        else:
            export(place, file)
            backup(place, tmp_path / f"{name}.aside", keys)
        return file, keys

    return copy_of


@BOTH
@pytest.mark.parametrize("name", KINDS)
def test_what_comes_back_is_what_was_there(full, new_place, copy_of, name):
    place, (file, keys) = new_place(), copy_of(full, name)
    done = restore(place, file, now, keys)
    assert held(place) == held(full)
    with open_register(place, now) as desk:
        assert (done.events, done.head) == desk.store.head() == (4, done.head)
        assert desk.verify(done.head) is None
        assert desk.dossier("d1").closed_on is not None
        assert [one.event.words for one in desk.history("d2")[1:]] == [WORDS]


@BOTH
@pytest.mark.parametrize("name", KINDS)
def test_a_register_moves_to_the_other_database(full, tmp_path, request, copy_of, name):
    keys_at = tmp_path / "elders" / "keys.sqlite"
    other = (
        Place(tmp_path / "elders" / "events.sqlite", keys_at)
        if isinstance(full.events, str)
        else Place(request.getfixturevalue("postgres").database(), keys_at)
    )
    file, keys = copy_of(full, name)
    restore(other, file, now, keys)
    assert held(other) == held(full)
    with open_register(other, now) as desk:
        assert desk.verify() is None


def test_dossiers_are_what_they_were_and_can_go_on(desk, agreed, place, tmp_path, new_place):
    file, keys, other = tmp_path / "a.jsonl", tmp_path / "k.sqlite", new_place()
    export(place, file)
    backup(place, tmp_path / "b.sqlite", keys)
    restore(other, file, now, keys)
    with open_register(other, now) as moved:
        assert moved.dossier(agreed) == desk.dossier(agreed)
        assert moved.assessment(moved.dossier(agreed)) == desk.assessment(desk.dossier(agreed))
        opened = moved.open(dict(desk.dossier(agreed).case), "amsterdam")
        assert moved.verify() is None
        assert opened in moved.dossiers()


@BOTH
def test_an_empty_register_may_be_filled_and_another_is_left_alone(full, new_place, copy_of):
    file, keys = copy_of(full)
    empty, other = new_place(), new_place()
    make_register(empty)
    restore(empty, file, now, keys)
    assert held(empty) == held(full)
    make_register(other)
    fill(other, ["d9"])
    before = held(other)
    assert refused(lambda: restore(other, file, now, keys)) == ["register.not-empty"]
    assert refused(lambda: restore(full, file, now, keys)) == ["register.not-empty"]
    assert held(other) == before


def test_a_copy_in_which_someone_was_erased_brings_no_key(full, new_place, copy_of):
    _, keys = copy_of(full, "vroeger.sqlite")
    erase(full, "d1")
    file, _ = copy_of(full)
    place = new_place()
    assert restore(place, file, now, keys).erased_again == ()
    _, found, erased = held(place)
    assert (set(found), erased) == ({"d2"}, {"d1"})


@BOTH
def test_a_copy_from_before_an_erasure_is_erased_again_by_the_keys_that_are_there(
    full, new_place, copy_of
):
    file, keys = copy_of(full)
    erase(full, "d1")
    # The events are lost; the keys stand elsewhere and are still there.
    place = new_place()
    place.keys.parent.mkdir()
    full.keys.rename(place.keys)
    done = restore(place, file, now, keys)
    assert done.erased_again == ("d1",)
    assert (done.events, set(held(place)[1])) == (4, {"d2"})
    with open_register(place, now) as desk:
        assert desk.dossier("d1").erased
        assert not desk.dossier("d2").erased
        assert desk.history("d1")[1].event.words is None
        assert desk.verify(done.head) is None
        assert desk.store.head()[0] == 5


def test_a_copy_of_the_keys_from_after_an_erasure_does_the_same(full, new_place, copy_of):
    file, _ = copy_of(full)
    erase(full, "d1")
    _, keys = copy_of(full, "later.sqlite")
    place = new_place()
    assert restore(place, file, now, keys).erased_again == ("d1",)
    assert set(held(place)[1]) == {"d2"}


def test_where_all_is_lost_a_list_that_was_kept_elsewhere_does_the_same(full, new_place, copy_of):
    file, keys = copy_of(full)
    place = new_place()
    assert restore(place, file, now, keys, erased={"d2", "d7"}).erased_again == ("d2",)
    assert set(held(place)[1]) == {"d1"}
    assert held(place)[2] == {"d2", "d7"}


def test_an_erasure_that_was_interrupted_is_finished(full, new_place, copy_of):
    write_erased(full, "d1")
    assert "d1" in held(full)[1]
    place = new_place()
    file, keys = copy_of(full)
    restore(place, file, now, keys)
    assert set(held(place)[1]) == {"d2"}


def test_without_its_keys_nothing_is_put_back_unless_one_says_so(full, new_place, copy_of):
    file, _ = copy_of(full)
    place = new_place()
    assert refused(lambda: restore(place, file, now)) == ["register.keys-missing"]
    assert not place.keys.exists()
    restore(place, file, now, without_keys=True)
    assert held(place)[1] == {}
    with open_register(place, now) as desk:
        assert desk.verify() is None
        assert desk.history("d1")[1].event.words is None


def test_keys_of_another_register_are_refused(full, new_place, copy_of):
    file, _ = copy_of(full)
    other = new_place()
    make_register(other)
    fill(other)
    _, keys = copy_of(other, "andere.sqlite")
    place = new_place()
    place.keys.parent.mkdir()
    full.keys.rename(place.keys)
    assert refused(lambda: restore(place, file, now, keys)) == ["register.other-keys"]


def test_a_copy_of_the_keys_is_no_copy_of_the_register_and_the_other_way_round(
    full, new_place, copy_of
):
    file, keys = copy_of(full)
    assert refused(lambda: restore(new_place(), keys, now, keys)) == ["register.no-copy"]
    assert refused(lambda: restore(new_place(), file, now, file)) == ["register.no-copy"]


@BOTH
@pytest.mark.parametrize("name", KINDS)
def test_half_of_it_is_never_there(full, new_place, copy_of, name, monkeypatch):
    """The file is whole when it is looked through, and breaks off while it is put in its place."""
    file, keys = copy_of(full, name)
    place, look_through = new_place(), restoring.look_through

    def and_then_damage(content):
        seen = look_through(content)
        file.write_bytes(file.read_bytes()[: -len(file.read_bytes()) // 3])
        return seen

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "look_through", and_then_damage)
        assert refused(lambda: restore(place, file, now, keys)) == ["register.damaged-file"]
    assert with_engines(place, nothing_in)
    file.unlink()
    other, _ = copy_of(full, f"nog-een-{name}")
    restore(place, other, now, keys)
    assert held(place) == held(full)


def nothing_in(events, keys):
    return SqlStore(events).head()[0] == 0 and SqlKeys(keys).every() == {}


RESTORE = """
import datetime, sys
from pathlib import Path
from maatwerk_core.errors import Faults
from maatwerk_core.register.keeping.restoring import restore
from maatwerk_core.register.places import place_of
place, file, keys = place_of(sys.argv[1], sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
print("ready", flush=True)
sys.stdin.readline()
try:
    restore(place, file, lambda: datetime.datetime(2019, 6, 1, tzinfo=datetime.UTC), keys)
    print("done")
except Faults as refused:
    print(refused.faults[0].code)
"""


PIPES = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}


def restoring_with(program, place, file, keys):
    """The command that puts a copy back in a process of its own, when it is told to."""
    where = place.events if isinstance(place.events, str) else str(place.events.parent)
    return [sys.executable, "-c", program, where, str(place.keys), str(file), str(keys)]


KILLED = (
    """
import sys, time
from maatwerk_core.register.keeping import restoring
insert = restoring.insert
def and_wait(*given):
    insert(*given)
    print("inserted", flush=True)
    time.sleep(60)
restoring.insert = and_wait
"""
    + RESTORE
)


@BOTH
def test_who_is_killed_halfway_leaves_nothing_and_another_can_go_on(full, new_place, copy_of):
    file, keys = copy_of(full)
    place = new_place()
    with subprocess.Popen(restoring_with(KILLED, place, file, keys), **PIPES) as one:
        assert one.stdout.readline() == "ready\n"
        one.stdin.write("go\n")
        one.stdin.flush()
        assert one.stdout.readline() == "inserted\n"
        one.kill()
    assert with_engines(place, nothing_in)
    restore(place, file, now, keys)
    assert held(place) == held(full)


def test_no_room_leaves_an_empty_register_and_says_so(place, tmp_path, new_place):
    """A file may grow to so many bytes, as on a disk that is nearly full."""
    noise = [Draft("closed", 1, FIRST.isoformat(), "{}", os.urandom(2000)) for _ in range(100)]
    with_engines(place, lambda events, keys: SqlStore(events).append("d1", 0, noise))
    with_engines(place, lambda events, keys: SqlKeys(keys).make("d1"))
    file, keys, full = tmp_path / "a.jsonl", tmp_path / "b.sqlite", new_place()
    export(place, file)
    backup(place, tmp_path / "c.sqlite", keys)
    limit = "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, resource.RLIM_INFINITY))\n"
    command = restoring_with(limit + RESTORE, full, file, keys)
    done = subprocess.run(command, input="go\n", stdout=subprocess.PIPE, text=True, check=True)
    assert done.stdout.splitlines()[1] in ("register.full", "register.unreachable")
    # The keys come first: they open nothing yet, and whoever tries again finds them there.
    assert held(full)[0] == {**dict.fromkeys(METADATA.tables, []), "head": [(1, 0, START)]}
    restore(full, file, now, keys)
    assert held(full) == held(place)


@BOTH
def test_of_two_who_put_a_copy_back_at_once_one_does(full, new_place, copy_of):
    file, keys = copy_of(full)
    place = new_place()
    command = restoring_with(RESTORE, place, file, keys)
    with subprocess.Popen(command, **PIPES) as one, subprocess.Popen(command, **PIPES) as other:
        both = (one, other)
        assert [each.stdout.readline() for each in both] == ["ready\n"] * 2
        for each in both:
            each.stdin.write("go\n")
            each.stdin.flush()
        assert sorted(each.communicate()[0] for each in both) == ["done\n", "register.not-empty\n"]
    assert held(place) == held(full)
