"""`maatwerk packs` lists what there is and how sure it is."""

import pytest

from maatwerk_core.errors import Fault
from maatwerk_core.packs.find_cases import found_packs


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_list(run, snapshot, lang, columns):
    assert run("packs", "--lang", lang, columns=columns).out == snapshot


def test_a_program_gets_a_list_of_objects(run):
    found = {each["pack"]: each for each in run("packs", "--json").json}
    assert found["amsterdam"]["scheme"] == "Teambudget (mini-maatwerkbudget)"
    assert found["amsterdam"]["values"]["contested"] == 1
    assert found["amsterdam"]["cases"] == ["schuur", "schuur-tweede-keer"]
    assert found["voorbeeld"]["example"]
    assert found["landelijk"]["municipality"] is None


def test_a_pack_that_can_not_be_read_is_told_and_the_others_stay(run, pack, change, monkeypatch):
    good, broken = pack("zaanstad"), pack("amsterdam")
    change(broken / "amsterdam.yaml", "pack: amsterdam\n", "pack: amsterdam\npack: amsterdam\n")
    folders = {"amsterdam": broken, "zaanstad": good}
    monkeypatch.setattr("maatwerk_core.cli.packs.found_packs", lambda: (folders, ()))
    ran = run("packs", "--json")
    assert ran.code == 1
    assert [each["pack"] for each in ran.json] == ["zaanstad"]
    assert "amsterdam.yaml:5:1 yaml.duplicate-key" in ran.err


def test_a_plugin_that_fails_is_named_and_the_packs_of_others_stay(run, monkeypatch):
    failed = (Fault("pack.broken-plugin", values=(("error", "ValueError: x"), ("plugin", "p"))),)
    folders, _ = found_packs()
    only = {"zaanstad": folders["zaanstad"]}
    monkeypatch.setattr("maatwerk_core.cli.packs.found_packs", lambda: (only, failed))
    ran = run("packs", "--json")
    assert ([each["pack"] for each in ran.json], ran.code) == (["zaanstad"], 1)
    assert ran.err.startswith("pack.broken-plugin ")
