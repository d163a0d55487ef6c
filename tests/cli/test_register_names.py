"""`maatwerk register names` tells where a name may stand, and what that is worth."""

import pytest

from maatwerk_core.cli import register_names
from tests.register.personal.test_names import FINDER


@pytest.fixture
def register(register, monkeypatch):
    """Run a subcommand, in a folder with a register."""
    monkeypatch.setattr(register_names, "load_finder", lambda: FINDER)
    assert register("init").code == 0
    return register


@pytest.fixture
def dossier(register):
    id_ = register("open", "amsterdam/schuur", "--json").json["dossier"]
    register("motivate", id_, "doel", "--words", "Voor Jansen.")
    return id_


def test_what_was_found_is_shown_veiled(register, dossier):
    ran = register("names", columns=120)
    assert ran.code == 1
    assert f"{dossier}  3" in ran.out and "Ja…n" in ran.out
    assert "Jansen" not in ran.out
    assert "Doorzocht: 1 dossier." in ran.out


def test_for_a_program_stands_the_same(register, dossier):
    assert register("names", dossier, "--json").json == {
        "looked_at": 1,
        "found": [
            {"dossier": dossier, "number": 3, "pointer": "/words", "kind": "name", "shown": "Ja…n"}
        ],
    }


def test_nothing_found_proves_nothing_and_says_so(register):
    register("open", "amsterdam/schuur")
    ran = register("names")
    assert ran.code == 0
    assert "bewijst niet" in ran.out


def test_an_unknown_dossier_takes_one_line(register):
    ran = register("names", "d-1")
    assert ran.err.startswith("register.unknown-dossier")
    assert len(ran.err.splitlines()) == 1
