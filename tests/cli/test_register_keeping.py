"""`maatwerk register backup`, `restore`, `export`, `import`, `migrate` and `erased`, as one types them."""

import sqlite3
import sys
from pathlib import Path

import pytest


@pytest.fixture
def dossier(register):
    """A dossier of the shed, in a new register."""
    register("init")
    return register("open", "amsterdam/schuur", "--json").json["dossier"]


@pytest.mark.parametrize(
    ("make", "put", "file"),
    [
        ("backup", "restore", "kopie.sqlite"),
        ("export", "import", "register.jsonl"),
        ("export", "import", "register.parquet"),
    ],
)
def test_a_register_is_copied_and_put_back(register, dossier, make, put, file):
    made = register(make, file, "--json").json
    register("backup", "aside.sqlite", "--keys-to", "sleutels.sqlite")
    other = ("--register", "nieuw")
    done = register(put, file, "--keys-from", "sleutels.sqlite", *other, "--json").json
    assert done == {**made, "erased_again": []}
    assert register("show", dossier, *other).out == register("show", dossier).out
    assert register("verify", *other).out == register("verify").out


def test_people_read_what_was_copied(register, dossier):
    ran = register("backup", "kopie.sqlite", "--keys-to", "sleutels.sqlite", columns=100)
    head = register("verify", "--json").json["head"]
    assert ran.out.splitlines() == [
        "kopie           kopie.sqlite",
        "gebeurtenissen  2",
        f"vingerafdruk    {head}",
    ]


def test_what_was_erased_stays_erased_and_is_told(register, dossier):
    register("backup", "kopie.sqlite", "--keys-to", "sleutels.sqlite")
    register("erase", dossier, "--ground", "request")
    Path("gewist.txt").write_text(register("erased").out)
    assert register("erased", "--json").json == [dossier]
    back = ("restore", "kopie.sqlite", "--keys-from", "sleutels.sqlite", "--register", "nieuw")
    ran = register(*back, "--erased", "gewist.txt")
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == f"Opnieuw gewist, want na deze kopie gewist: {dossier}."
    assert register("list", "--register", "nieuw", "--json").json[0]["state"] == "erased"


def test_where_nothing_was_erased_the_list_is_empty(register, dossier):
    assert register("erased").out == ""
    assert register("erased", "--json").json == []


def test_an_old_register_says_what_to_do_and_is_brought_up_to_date(register, dossier):
    with sqlite3.connect("register/events.sqlite") as events:
        events.execute("DROP TABLE deliveries")
        events.execute("DROP TABLE passed_by")
        events.execute("UPDATE events_schema SET version_num = '0002'")
    events.close()
    assert "`maatwerk register migrate`" in register("list").err
    assert register("backup", "kopie.sqlite").code == 0
    assert register("migrate").out == "Het register is bijgewerkt.\n"
    assert register("list", "--json").json[0]["dossier"] == dossier
    assert register("migrate").out == "Het register was al bijgewerkt.\n"
    steps = register("migrate", "--json").json
    assert (steps["changed"], steps["events"]["was"]) == (False, steps["events"]["is"])


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("backup",), "usage.missing-argument"),
        (("backup", "nergens/kopie.sqlite"), "register.file-unwritable"),
        (("backup", "register"), "register.file-exists"),
        (("export", "kopie.csv"), "register.export-kind"),
        (("export", "kopie.jsonl", "--register", "nergens"), "register.not-found"),
        (("migrate", "--register", "nergens"), "register.not-found"),
        (("erased", "--register", "nergens"), "register.not-found"),
        (("restore", "weg.sqlite", "--register", "nieuw"), "file.unreadable"),
        (("restore", "register/events.sqlite", "--register", "nieuw"), "register.no-copy"),
        (("restore", "kopie.sqlite"), "register.keys-missing"),
        (("restore", "kopie.sqlite", "--keys", "register/keys.sqlite"), "register.not-empty"),
        (("import", "kopie.sqlite", "--erased", "weg"), "file.unreadable"),
        (("import", "kopie.sqlite", "--keys-from", "kopie.sqlite"), "register.no-copy"),
    ],
)
def test_what_can_not_be_takes_one_line(register, dossier, args, code):
    register("backup", "kopie.sqlite")
    if code == "register.keys-missing":
        args = (*args, "--register", "nieuw")
    ran = register(*args)
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1
    assert code in ran.err
    assert {path.name for path in Path().iterdir()} == {"register", "kopie.sqlite"}


def test_a_register_that_is_up_to_date_is_opened_without_alembic(register, dossier, monkeypatch):
    """It takes a sixth of a second to load, and is needed only where there is a step to take."""
    monkeypatch.setitem(sys.modules, "alembic", None)
    monkeypatch.setitem(sys.modules, "alembic.migration", None)
    assert register("show", dossier).code == 0
    assert register("backup", "kopie.sqlite").code == 0
    assert register("migrate").code == 0
    assert register("init", "--register", "nieuw").err.startswith("register.not-installed")
