"""`maatwerk packs` lists what there is and how sure it is."""

import pytest


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
    monkeypatch.setattr("maatwerk_core.cli.packs.pack_folders", lambda: folders)
    ran = run("packs", "--json")
    assert ran.code == 1
    assert [each["pack"] for each in ran.json] == ["zaanstad"]
    assert "amsterdam.yaml:5:1 yaml.duplicate-key" in ran.err
