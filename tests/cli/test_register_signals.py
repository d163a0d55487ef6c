"""`maatwerk register signals` in words and for a program."""

import pytest

from maatwerk_core.register.places import make_register, open_register, place_of
from tests.register.conftest import FIRST, case_data


@pytest.fixture(scope="module")
def bikes(tmp_path_factory):
    """A register with three dossiers in which the same stands in the way, and one of another pack."""
    place = place_of(str(tmp_path_factory.mktemp("signals") / "register"))
    make_register(place)
    with open_register(place, lambda: FIRST) as desk:
        desk.open(case_data("leeuwarden/sportschool"), "leeuwarden")
        ids = [desk.open(case_data("voorbeeld/fiets"), "voorbeeld") for _ in range(3)]
    return place.events.parent, sorted(ids)


@pytest.fixture
def signals(run, bikes, monkeypatch):
    """Run it on that register."""
    monkeypatch.setenv("MAATWERK_REGISTER", str(bikes[0]))
    return lambda *args, lang="nl", **others: run(
        "--lang", lang, "register", "signals", *args, **others
    )


def test_an_empty_register_has_no_signal(run, tmp_path, monkeypatch):
    monkeypatch.setenv("MAATWERK_REGISTER", str(tmp_path / "register"))
    assert run("register", "init").code == 0
    assert run("register", "signals").out == "Er is geen dossier om in te kijken.\n"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_comes_back_is_told_with_its_law_and_dossiers(signals, bikes, lang, snapshot):
    shown = signals("--from", 2, lang=lang).out
    for at, id_ in enumerate(bikes[1]):
        shown = shown.replace(id_, f"d-{at}")
    assert shown == snapshot


@pytest.mark.parametrize("columns", [60, 120])
def test_no_line_is_wider_than_the_screen(signals, columns):
    assert max(map(len, signals("--from", 2, columns=columns).out.splitlines())) <= columns


def test_a_program_gets_every_dossier_and_the_law(signals, bikes):
    other, found = signals("--from", 2, "--json").json
    assert (other["pack"], other["signals"]) == ("leeuwarden", [])
    assert (found["pack"], found["from"], found["dossiers"]) == ("voorbeeld", 2, 3)
    (one,) = found["signals"]
    assert (one["dossiers"], one["domain"], one["within"]) == (bikes[1], "work", None)
    assert [each["id"] for each in one["obstacles"]] == [
        "provisions.bijzondere-bijstand:refused",
        "provisions.fondsen:not_open",
        "provisions.openbaar-vervoer:not_fitting",
    ]
    assert one["obstacles"][0]["law"] == "Participatiewet artikel 35 lid 1"


def test_a_pack_that_names_no_number_is_told_beside_one_that_does(signals):
    shown = signals(columns=120).out
    assert "Dit pakket zegt niet vanaf hoeveel keer iets een patroon is" in shown
    assert "Een signaal is wat in 5 dossiers of meer terugkomt." in shown
    assert "Er is geen signaal." in shown


def test_what_lies_before_a_day_can_be_left_out(signals):
    (only,) = signals("--since", "2025-10-01", "--json").json
    assert (only["pack"], only["dossiers"]) == ("voorbeeld", 3)
    assert signals("--since", "2025-10-02").out == "Er is geen dossier om in te kijken.\n"
    assert "/since value.day" in signals("--since", "toen").err


def test_once_is_no_pattern(signals):
    ran = signals("--from", 1)
    assert (ran.code, "register.signal-few" in ran.err) == (2, True)
