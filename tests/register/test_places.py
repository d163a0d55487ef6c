"""A register is a folder with events and keys, or a server and a file of keys; a place that can't be one says so."""

import sqlite3
import stat

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register.places import (
    EVENTS_FILE,
    KEYS_FILE,
    make_register,
    open_register,
    place_of,
    told,
)
from tests.register.conftest import refused


@pytest.fixture
def head_of(clock):
    """Open a register and read where its chain ends."""

    def head_of(place):
        with open_register(place, clock) as desk:
            return desk.store.head()[0]

    return head_of


@pytest.fixture
def folder(place):
    return place.events.parent


def test_a_new_register_holds_nothing(desk):
    assert desk.store.head()[0] == 0
    assert desk.keys.key_of("d1") is None


def test_a_register_is_never_written_over(place):
    assert refused(lambda: make_register(place)) == ["register.exists"]


def test_a_folder_without_a_register_is_told(tmp_path, head_of):
    assert refused(lambda: head_of(place_of(str(tmp_path)))) == ["register.not-found"]
    assert list(tmp_path.iterdir()) == []


def test_a_register_without_its_keys_is_none(place, head_of, folder):
    (folder / KEYS_FILE).unlink()
    assert refused(lambda: head_of(place)) == ["register.not-found"]


def test_a_place_where_no_folder_can_be_is_told(tmp_path):
    (tmp_path / "bestand").write_text("x")
    place = place_of(str(tmp_path / "bestand" / "register"))
    assert refused(lambda: make_register(place)) == ["register.unwritable"]


def test_a_file_that_is_no_database_is_told(head_of, folder):
    (folder / EVENTS_FILE).write_bytes(b"iets anders" * 100)
    assert refused(lambda: head_of(place_of(str(folder)))) == ["register.unreachable"]


@pytest.mark.parametrize("name", [EVENTS_FILE, KEYS_FILE])
def test_only_the_owner_reads_the_files(folder, name):
    assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600


def test_keys_stand_in_a_file_of_their_own(desk, place, folder, clock):
    key = desk.keys.make("d1")
    with open_register(place, clock) as again:
        assert again.keys.key_of("d1") == key
    with sqlite3.connect(folder / EVENTS_FILE) as events:
        tables = {name for (name,) in events.execute("SELECT name FROM sqlite_master")}
    events.close()
    assert {"events", "head", "policies", "requests"} <= tables
    assert "keys" not in tables


def test_all_keys_are_read_at_once(desk):
    made = {dossier: desk.keys.make(dossier) for dossier in ("d1", "d2", "d3")}
    desk.keys.drop("d2")
    assert desk.keys.every() == {dossier: made[dossier] for dossier in ("d1", "d3")}


def test_the_keys_of_a_folder_may_stand_in_another(tmp_path, head_of):
    place = place_of(str(tmp_path / "register"), str(tmp_path / "kluis" / "keys.sqlite"))
    make_register(place)
    assert head_of(place) == 0
    assert not (tmp_path / "register" / KEYS_FILE).exists()


def test_a_server_needs_a_place_for_the_keys():
    assert refused(lambda: place_of("postgresql://server/register")) == ["register.no-keys"]


@pytest.mark.parametrize(
    ("where", "keys"),
    [
        ("register", "register/events.sqlite"),
        ("register", "./register/../register/events.sqlite"),
        ("postgresql://server/register", "postgresql://server/register"),
    ],
)
def test_keys_never_stand_with_the_events(where, keys):
    with pytest.raises(Faults) as raised:
        place_of(where, keys)
    (told_,) = raised.value.faults
    assert told_.code == "register.no-keys"
    assert where in told_.message()


def test_a_password_is_never_told():
    place = place_of("postgresql://wijkteam:geheim@server/register", "keys.sqlite")
    assert told(place) == "postgresql://wijkteam:***@server/register"


def test_a_server_that_is_not_there_is_told(tmp_path, head_of):
    place = place_of(f"postgresql:///register?host={tmp_path}", str(tmp_path / "keys.sqlite"))
    assert refused(lambda: head_of(place)) == ["register.unreachable"]


def test_a_register_on_a_server(postgres, tmp_path, head_of):
    place = place_of(postgres.database(), str(tmp_path / "keys.sqlite"))
    assert refused(lambda: head_of(place)) == ["register.not-found"]
    make_register(place)
    assert head_of(place) == 0
    assert refused(lambda: make_register(place)) == ["register.exists"]
