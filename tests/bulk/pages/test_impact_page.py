"""The figures on the page of an impact are those that were found; its words read as before."""

from dataclasses import replace

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from maatwerk_core.bulk.impact.markdown import as_markdown as as_text
from maatwerk_core.bulk.pages.html import as_html
from maatwerk_core.bulk.pages.impact_page import impact_page
from maatwerk_core.bulk.pages.impact_words import WORDS
from maatwerk_core.bulk.pages.markdown import as_markdown

from .tables import Tables


class Page(SingleFileSnapshotExtension):
    """A snapshot as the text that it is."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_words_read_as_before(impact, policies, lang, snapshot):
    assert as_markdown(impact_page(impact, policies, lang)) == snapshot(extension_class=Page)


@pytest.fixture
def page(impact, policies):
    return impact_page(impact, policies)


@pytest.fixture
def tables(page):
    return Tables(as_html(page)).found


def part(page, id_):
    return next(one for one in page.parts if one.id == id_)


def test_who_decides_before_and_after_adds_up_the_cost(tables, page):
    _, *rows = tables["Casussen per beslisser, met het oude en met het nieuwe pakket"]
    assert rows == [["Samen DOEN-team", "968", "1.204"], ["onbekend", "4.032", "3.796"]]
    assert part(page, "sides-role").chart.cells == ((968, 4_032), (1_204, 3_796))


def test_the_flips_have_their_cases_amounts_and_witness(tables, page):
    _, row = tables["Wie beslist: van wat naar wat"]
    assert row == ["onbekend", "Samen DOEN-team", "453", "€\xa0232.037", "0"]
    (example,) = part(page, "flips-0").examples
    assert [answer.who for answer in example.answers] == ["Eerst", "Straks"]
    assert example.answers[1].reasons == ("Leg dit uit.",)


def test_cost_stands_per_status_and_decider_and_unknown_is_apart(tables, page):
    _, *rows = tables["Gevraagde bedragen in 2026, per stand en beslisser"]
    assert rows[1] == [
        "nog iets onbekend", "onbekend", "4.032", "€\xa0700.000,01", "12", "3.796", "€\xa0580.000,01", "12",
    ]  # fmt: skip
    cost = part(page, "costs-2026")
    assert cost.chart.cells == ((30_000_000, 0, 70_000_001, 0), (42_000_000, 0, 58_000_001, 0))
    assert cost.text[1] == "Budget team: €\xa02.000 opzij, straks onbekend."


def test_a_group_that_is_hidden_has_no_figures_and_one_that_is_half_hidden_no_parts(tables, page):
    _, couple, single, unknown = tables["Huishoudens per groep"]
    assert couple[1:] == ["–"] * 6
    assert single[1:] == ["4.000", "400", "700", "€\xa035.000,50", "900", "€\xa045.000"]
    assert unknown[1:3] == ["900", "–"]
    assert part(page, "by-kind").chart.cells == ((None, None, None), (400, 3_600, 0), (0, 0, 900))


def test_the_curve_has_a_row_and_a_place_for_every_value(tables, impact, page):
    _, *rows = tables["Casussen bij elke waarde"]
    points = impact.curves[0].points
    assert [row[2] for row in rows] == [
        str(dict(point.statuses)["ready"].cases) for point in points
    ]
    assert rows[0][:2] == ["€\xa0250", "–"]
    chart = part(page, "curve-0").chart
    assert (chart.now, chart.places) == (50_000, tuple(point.value for point in points))


@pytest.mark.parametrize(
    ("path", "now", "first", "today"),
    [
        ("quorum.team.approvals", -1, "25000", "iedereen"),
        ("provisions.bijzondere-bijstand.takes", 42, "25000 dagen", "42 dagen"),
    ],
)
def test_a_value_of_a_curve_is_said_in_its_own_words(impact, policies, path, now, first, today):
    curve = replace(impact.curves[0], path=path, type="int", now=now)
    changed = replace(impact, curves=(curve,))
    found = part(impact_page(changed, policies), "curve-0")
    assert found.chart.labels[0] == found.grid.rows[0][0] == first
    assert f" zegt: {today}." in found.text[0]
    assert f"| {first} |" in as_text(changed, policies, "nl")


def test_the_dotted_line_is_of_the_new_pack_where_there_are_two(impact, policies, page):
    assert "wat het pakket zegt: €\xa0500." in part(page, "curve-0").text[0]
    other = replace(impact, new=replace(impact.new, meaning="anders"))
    text = part(impact_page(other, policies), "curve-0").text[0]
    assert "wat het nieuwe pakket zegt: €\xa0500." in text


def test_receipts_are_real_and_say_so(impact, policies):
    both = impact_page(impact, policies).label
    assert "Verzonnen gegevens" in both
    assert "Bewijzen van echte toetsingen. Doel: evaluatie." in both
    alone = impact_page(
        replace(impact, data=None, flips=(), costs=(), groups=(), curves=()), policies
    )
    assert alone.label == "Bewijzen van echte toetsingen. Doel: evaluatie."
    assert [one.id for one in alone.parts] == ["moved", "replay", "rests"]


def test_both_languages_have_the_same_texts():
    assert WORDS["nl"].keys() == WORDS["en"].keys()
