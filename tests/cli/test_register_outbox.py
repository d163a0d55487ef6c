"""`maatwerk register deliver`: plugins hear what was recorded, and what is stuck is told."""

import sys

import pytest

from tests.distributions import register as install_as_pip

HOME = "maatwerk_kas_plugin"
CODE = """
from pathlib import Path
from maatwerk_core.hookspecs import hookimpl

HERE = Path(__file__).parent

@hookimpl
def recorded(event):
    if event["what"] == "assessed" and not (HERE / "mended").exists():
        raise ValueError("nog niet")
    with (HERE / "heard").open("a") as file:
        print(event["position"], event["what"], file=file)
"""


@pytest.fixture
def register(register):
    """Run a subcommand, in a folder with a register."""
    assert register("init").code == 0
    return register


@pytest.fixture
def kas(tmp_path, monkeypatch):
    """The plugin `kas`, installed as pip would; gives its folder."""
    monkeypatch.syspath_prepend(str(tmp_path))
    home = tmp_path / HOME
    home.mkdir()
    (home / "__init__.py").write_text(CODE, encoding="utf-8")
    install_as_pip(tmp_path, "maatwerk-kas", {"kas": HOME})
    yield home
    sys.modules.pop(HOME, None)


def test_without_listeners_nobody_is_told(register):
    assert register("deliver").out == "Er luistert nog niemand.\n"
    assert register("deliver", "--json").json == {"events": 0, "consumers": [], "faults": []}


def test_what_a_plugin_fails_at_is_told_and_comes_again(register, kas):
    register("open", "amsterdam/schuur")
    for tries in (1, 2):
        ran = register("deliver")
        assert ran.code == 1
        assert ran.out.splitlines()[-1].split() == ["kas", "1", "1", "loopt", "vast"]
        assert ran.err.startswith("register.not-delivered `kas` loopt vast op gebeurtenis 2")
        assert f"{tries} keer geprobeerd: ValueError: nog niet" in ran.err
        assert len(ran.err.splitlines()) == 1
    (kas / "mended").touch()
    assert register("deliver").code == 0
    assert [line.split() for line in (kas / "heard").read_text().splitlines()] == [
        ["1", "opened"], ["2", "assessed"],
    ]  # fmt: skip


def test_for_a_program_stands_where_each_consumer_is(register, kas):
    register("open", "amsterdam/schuur")
    ran = register("deliver", "--json")
    assert ran.code == 1
    (one,) = ran.json["consumers"]
    assert one | {"hash": ""} == {
        "consumer": "kas", "position": 1, "hash": "", "tries": 1, "error": "ValueError: nog niet",
        "behind": 1, "skipped": [], "installed": True,
    }  # fmt: skip
    assert [fault["code"] for fault in ran.json["faults"]] == ["register.not-delivered"]


def test_looking_delivers_nothing(register, kas):
    register("open", "amsterdam/schuur")
    assert register("deliver", "--status", "--json").json["consumers"] == []
    register("deliver")
    before = (kas / "heard").read_text()
    ran = register("deliver", "--status")
    assert (ran.code, (kas / "heard").read_text()) == (1, before)
    assert "1 keer geprobeerd" in ran.err


def test_an_event_is_passed_by_only_by_name_and_that_stays_to_be_seen(register, kas):
    register("open", "amsterdam/schuur")
    register("deliver")
    assert register("deliver", "--skip", "2").err.startswith("register.skip-whom")
    assert "register.not-stuck" in register("deliver", "--consumer", "kas", "--skip", "1").err
    assert register("deliver", "--consumer", "kas", "--skip", "2").code == 0
    (one,) = register("deliver", "--json").json["consumers"]
    assert (one["position"], one["skipped"], one["error"]) == (2, [2], None)


def test_who_begins_now_hears_nothing_of_before(register, kas):
    register("open", "amsterdam/schuur")
    assert register("deliver", "--from-now").code == 0
    assert not (kas / "heard").exists()


def test_a_consumer_that_isnt_there_is_told_with_what_it_looks_like(register, kas):
    ran = register("deliver", "--consumer", "kass")
    assert ran.err.startswith("register.no-consumer")
    assert "`kas`" in ran.err


def test_a_plugin_that_does_not_load_is_named_and_the_others_are_told(register, kas):
    (kas / "__init__.py").write_text("raise RuntimeError('stuk')", encoding="utf-8")
    ran = register("deliver")
    assert ran.code == 1
    assert "pack.broken-plugin" in ran.err and "`kas`" in ran.err


def test_a_register_that_lost_its_end_tells_nobody_anything(register, kas, tmp_path):
    import sqlite3

    (kas / "mended").touch()
    register("open", "amsterdam/schuur")
    register("deliver")
    with sqlite3.connect(tmp_path / "register" / "events.sqlite") as events:
        events.execute("DELETE FROM events WHERE position = 2")
    events.close()
    ran = register("deliver")
    assert ran.code == 1
    assert ran.err.startswith("register.told-otherwise")
