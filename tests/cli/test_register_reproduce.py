"""`maatwerk register reproduce`: one dossier or all of them, and what the exit code says."""

import pytest


@pytest.fixture
def register(register):
    """Run a subcommand, in a folder with a register."""
    assert register("init").code == 0
    return register


@pytest.fixture
def dossier(register):
    return register("open", "amsterdam/schuur", "--json").json["dossier"]


def test_a_dossier_comes_out_the_same(register, dossier):
    ran = register("reproduce", dossier)
    assert ran.code == 0
    assert ran.out == f"Dossier {dossier}, gebeurtenis 2:\nEr komt hetzelfde uit.\n"
    assert register("reproduce", dossier, "--json").json["same"] == 1


def test_all_of_them_are_counted(register, dossier):
    register("open", "zaanstad/lasmasker")
    ran = register("reproduce", "--all", columns=60)
    assert ran.code == 0
    assert ran.out.split() == ["hetzelfde", "2", "anders", "0", "gewist", "0"]


def test_of_an_erased_dossier_only_the_hash_is_left(register, dossier):
    register("decide", dossier, "--outcome", "withdrawn", "--by", "team")
    register("close", dossier, "--words", "Klaar.")
    assert register("erase", dossier, "--ground", "request").code == 0
    ran = register("reproduce", dossier, columns=200)
    assert ran.code == 1
    assert "Niet na te rekenen: het bewijs is gewist. De vingerafdruk bleef:" in ran.out
    every = register("reproduce", "--all", "--json")
    assert (every.code, every.json["erased"], every.json["receipts"][0]["equal"]) == (0, 1, None)


def test_what_differs_is_told_and_ends_in_one(register, dossier, monkeypatch):
    """An engine that works something out otherwise."""
    monkeypatch.setattr("maatwerk_core.engine.reproduce.VERSION", "9.9.9")
    assert register("reproduce", dossier).code == 0
    monkeypatch.setattr("maatwerk_core.engine.reproduce.digest", lambda body: "0" * 64)
    ran = register("reproduce", "--all", columns=100)
    assert ran.code == 1
    assert "Er komt niet hetzelfde uit." in ran.out
    assert ran.out.split()[-6:] == ["hetzelfde", "0", "anders", "1", "gewist", "0"]


@pytest.mark.parametrize("args", [(), ("d-1", "--all")])
def test_it_has_to_be_said_which(register, args):
    assert register("reproduce", *args).err.startswith("/dossier register.which-dossier")
