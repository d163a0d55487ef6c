"""`maatwerk compare` lays one household side by side in every municipality and marks what differs."""

import pytest


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_a_person_sees(run, snapshot, lang, columns):
    args = (
        "compare",
        "amsterdam/schuur",
        "--packs",
        "amsterdam,zaanstad,voorbeeld",
        "--lang",
        lang,
    )
    assert run(*args, columns=columns).out == snapshot


def test_every_municipality_that_exists_takes_part(run):
    found = run("compare", "zaanstad/lasmasker", "--json").json
    names = [each["pack"] for each in found["packs"]]
    assert {"amsterdam", "zaanstad", "huizen"} <= set(names)
    assert not {"landelijk", "voorbeeld"} & set(names)
    assert found["routes"] >= 4


def test_what_differs_is_marked(run):
    out = run("compare", "amsterdam/schuur", "--packs", "amsterdam,zaanstad").out
    assert "\n≠ wie beslist\n" in out
    assert "\n= scheelt de gemeente: " in out


def test_a_pack_that_is_not_there_is_told(run):
    ran = run("compare", "amsterdam/schuur", "--packs", "amsterdam,zanstad")
    assert (ran.code, ran.out) == (2, "")
    assert "`zaanstad`" in ran.err


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_screen(run, columns):
    out = run("compare", "zaanstad/lasmasker", columns=columns).out
    assert max(map(len, out.splitlines())) <= columns
