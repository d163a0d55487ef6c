"""`maatwerk register report` and what it writes."""

import re
import sys

import pyarrow.parquet as pq
import pytest

from maatwerk_core.register.places import make_register, open_register, place_of
from tests.register.conftest import FIRST, case_data


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A register with a budget and five dossiers of team noord; its tests only read."""
    folder = tmp_path_factory.mktemp("report") / "register"
    place = place_of(str(folder))
    make_register(place)
    with open_register(place, lambda: FIRST) as desk:
        desk.budgets.set("noord", 200_000, 2019)
        for _ in range(5):
            desk.open(case_data("amsterdam/schuur"), "amsterdam", budget="noord", team="noord")
    return folder


@pytest.fixture
def register(register, filled, monkeypatch):
    """The same, with that register."""
    monkeypatch.setenv("MAATWERK_REGISTER", str(filled))
    return register


def test_a_report_counts_what_was_opened_and_by_which_team(register):
    shown = register("report", "--team", "noord").out
    assert "Team noord, tot en met " in shown
    assert re.search(r"nog geen besluit +5$", shown, re.MULTILINE)
    assert re.search(r"^jun 2019 +5 +€ 1\.250 +0$", shown, re.MULTILINE)
    assert "Van € 2.000 is € 0 betaald en € 0 toegezegd. Vrij is € 2.000." in shown


def test_a_program_gets_cents_and_null_for_what_is_hidden(register):
    found = register("report", "--from", "2019-01-01", "--to", "2019-12-31", "--json").json
    assert (found["from"], found["to"], found["team"]) == ("2019-01-01", "2019-12-31", None)
    assert found["outcomes"]["dossiers"] == 5
    assert found["spending"][0]["left_cents"] == 200_000
    assert found["demand"]["change"] is None


def test_days_and_teams_that_are_not_there_are_faults(register):
    for args, code in (
        (("--from", "2020-01-01", "--to", "2019-01-01"), "register.report-period"),
        (("--team", "nord"), "register.no-such-team"),
        (("--from", "gisteren"), "/from value.day"),
        (("-o", "verslag.docx"), "register.report-form"),
        (("-o", "weg/verslag.html"), "export.unwritable"),
        (("-o", "weg/verslag.parquet"), "kan niet worden geschreven: die map is er niet;"),
    ):
        ran = register("report", *args)
        assert ran.code == 2, args
        assert code in ran.err


def test_two_days_that_are_none_are_told_at_once(register):
    told = register("report", "--from", "gisteren", "--to", "morgen").err
    assert [line.split()[0] for line in told.splitlines()] == ["/from", "/to"]


def test_a_page_is_whole_in_itself_and_says_what_a_chart_shows(register, tmp_path):
    assert register("report", "-o", "verslag.html").out == "Het verslag staat in verslag.html.\n"
    page = (tmp_path / "verslag.html").read_text(encoding="utf-8")
    assert page.count('role="img"') == page.count("<svg") == 4
    assert 'aria-label="Geopende dossiers per maand"' in page
    assert not re.search(r"<script|<link|src=|url\(|@import", page)


def test_a_page_can_be_in_english(run, register, tmp_path):
    assert run("--lang", "en", "register", "report", "-o", "report.html").code == 0
    assert '<html lang="en">' in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_table_holds_the_figures(register, tmp_path):
    assert register("report", "-o", "verslag.parquet").code == 0
    rows = pq.read_table(tmp_path / "verslag.parquet").to_pylist()
    opened = [
        row["number"] for row in rows if (row["part"], row["name"]) == ("outcomes", "dossiers")
    ]
    assert opened == [5]


@pytest.mark.parametrize("out", ["verslag.html", "verslag.parquet"])
def test_what_is_not_installed_is_named_before_anything_is_read(register, monkeypatch, out):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in [*sys.modules]:
        if name.startswith("maatwerk_core.bulk"):
            monkeypatch.delitem(sys.modules, name)
    ran = register("report", "-o", out)
    assert (ran.code, "bulk.not-installed" in ran.err) == (2, True)
    assert register("report").code == 0


def test_a_dossier_is_opened_for_a_team(run, filled, tmp_path, monkeypatch):
    monkeypatch.setenv("MAATWERK_REGISTER", str(tmp_path / "other"))
    assert run("register", "init").code == 0
    assert run("register", "open", "amsterdam/schuur", "--team", "zuid").code == 0
    assert run("register", "report", "--team", "zuid").out.startswith("WAT HET REGISTER LEERT")


def test_lessons_are_shown_when_asked_and_never_written_to_a_file(register):
    assert "Er is nog geen les die te lezen is." in register("report", "--lessons").out
    assert register("report", "--lessons", "--json").json["lessons"] == []
    assert "lessons" not in register("report", "--json").json
    ran = register("report", "--lessons", "-o", "verslag.html")
    assert (ran.code, "register.lessons-stay" in ran.err) == (2, True)
