"""`maatwerk check`: a line per fault with its place, and warnings that count when asked."""

import re

import pytest

PLACED = re.compile(r"\S+\.yaml(:\d+:\d+)? [a-z]+(-[a-z]+)*\.[a-z-]+ \S")


def test_a_pack_in_order_is_0(run):
    ran = run("check", "amsterdam", "--strict")
    assert (ran.code, ran.out) == (0, "amsterdam 1.0.0: in orde\n")
    assert run("check", "amsterdam", "--lang", "en").out == "amsterdam 1.0.0: in order\n"


def test_five_faults_are_five_places_in_one_run(run, pack, change):
    main = pack() / "amsterdam.yaml"
    for old, new in (
        ("approvals: 3 ", "approvals: drie "),
        ("ceiling: {2018: 500}", "ceiling: {2018: 1.100}"),
        ("severity: motivate", "severity: stpo"),
        ("legal_basis:\n    value: local_scheme", "legal_basis:\n    value: eigen"),
        ("at_most: 20%", "at_most: twintig"),
    ):
        change(main, old, new)
    ran = run("check", main.parent)
    *lines, total = ran.out.splitlines()
    assert ran.code == 1
    assert len({line.split(" ")[0] for line in lines}) == 5
    assert all(PLACED.match(line) for line in lines)
    assert total == "amsterdam: 5 fouten"


def test_warnings_alone_are_0_and_with_strict_1(run, pack, change):
    main = pack() / "amsterdam.yaml"
    change(main, "    en: neighbourhood team\n", "")
    ran = run("check", main.parent)
    assert ran.code == 0
    assert re.search(r"amsterdam\.yaml:\d+:5 warning\.one-language", ran.out)
    assert ran.out.endswith("amsterdam 1.0.0: in orde, 1 waarschuwing\n")
    assert run("check", main.parent, "--strict").code == 1


def test_a_place_is_told_from_where_one_works(run, pack, change, monkeypatch):
    folder = pack()
    change(folder / "amsterdam.yaml", "approvals: 3 ", "approvals: drie ")
    monkeypatch.chdir(folder.parent)
    assert re.match(r"amsterdam/amsterdam\.yaml:\d+:16 ", run("check", "amsterdam").out)


def test_a_program_gets_faults_and_warnings(run, pack, change):
    main = pack() / "amsterdam.yaml"
    change(main, "    en: neighbourhood team\n", "")
    found = run("check", main.parent, "--json").json
    assert (found["pack"], found["faults"]) == ("amsterdam", [])
    assert found["warnings"][0]["code"] == "warning.one-language"


@pytest.mark.parametrize("name", ["landelijk", "voorbeeld", "leeuwarden"])
def test_our_packs_are_in_order_even_strictly(run, name):
    assert run("check", name, "--strict").code == 0
