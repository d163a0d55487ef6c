"""A register is a folder with events, keys and policies; a folder that can't be one says so."""

import sqlite3
import stat

import pytest

from maatwerk_core.register.sqlite import EVENTS_FILE, KEYS_FILE, make_register, open_folder
from tests.register.conftest import refused


def test_a_new_register_holds_nothing(folder):
    store, keys, policies = open_folder(folder)
    assert store.head()[0] == 0
    assert keys.key_of("d1") is None
    assert list(policies.iterdir()) == []


def test_a_register_is_never_written_over(folder):
    assert refused(lambda: make_register(folder)) == ["register.exists"]


def test_a_folder_without_a_register_is_told(tmp_path):
    assert refused(lambda: open_folder(tmp_path)) == ["register.not-found"]


def test_a_register_without_its_keys_is_none(folder):
    (folder / KEYS_FILE).unlink()
    assert refused(lambda: open_folder(folder)) == ["register.not-found"]


def test_a_place_where_no_folder_can_be_is_told(tmp_path):
    (tmp_path / "bestand").write_text("x")
    assert refused(lambda: make_register(tmp_path / "bestand" / "register")) == [
        "register.unwritable"
    ]


@pytest.mark.parametrize("name", [EVENTS_FILE, KEYS_FILE])
def test_only_the_owner_reads_the_files(folder, name):
    assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600


def test_keys_stand_in_a_file_of_their_own(folder):
    _, keys, _ = open_folder(folder)
    key = keys.make("d1")
    assert open_folder(folder)[1].key_of("d1") == key
    with sqlite3.connect(folder / EVENTS_FILE) as events:
        assert not events.execute("SELECT 1 FROM sqlite_master WHERE name = 'keys'").fetchall()
    events.close()
