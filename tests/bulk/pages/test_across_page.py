"""The figures on the page are those that were found; its words read as before."""

from dataclasses import replace

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from maatwerk_core.bulk.pages.across_page import across_page
from maatwerk_core.bulk.pages.across_words import WORDS
from maatwerk_core.bulk.pages.html import as_html
from maatwerk_core.bulk.pages.markdown import as_markdown
from maatwerk_core.bulk.reports.found import Data

from .tables import Tables


class Page(SingleFileSnapshotExtension):
    """A snapshot as the text that it is."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_words_read_as_before(across, lang, snapshot):
    assert as_markdown(across_page(across, lang)) == snapshot(extension_class=Page)


def tables(across):
    return Tables(as_html(across_page(across))).found


def part(across, id_, lang="nl"):
    return next(one for one in across_page(across, lang).parts if one.id == id_)


def as_share(cases, whole):
    """A count as a page writes it: per cents with one digit at most, half up."""
    if cases is None:
        return "–"
    tenths = (cases * 2_000 + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}".removesuffix(",0")


def test_the_matrix_holds_the_pairs(across):
    head, *rows = tables(across)["Andere uitkomst, in procenten van de casussen"]
    packs = [each.pack for each in across.municipalities]
    assert head == ["gemeente", "1", "2", "3"]
    for one, row in zip(packs, rows, strict=True):
        for other, cell in zip(packs, row[1:], strict=True):
            pair = across.pair(one, other)
            expected = "" if one == other else as_share(pair.any, across.households)
            assert cell == expected


def test_the_statuses_are_those_of_each_municipality(across):
    _, *rows = tables(across)["Stand van de casussen, in procenten"]
    for each, row in zip(across.municipalities, rows, strict=True):
        found = {one.value: one.cases for one in each.status}
        order = ("ready", "motivate", "incomplete", "stop")
        assert row[1:] == [as_share(found.get(name, 0), across.households) for name in order]


def test_who_decides_is_counted_by_the_name_of_the_role(across):
    _, *rows = tables(across)["Wie beslist, en bij hoeveel casussen"]
    assert ["gamma", "Team <Noord> & Zuid", "1.200", "100%"] not in rows
    assert ["'s-Gravenhage & <Scheveningen>", "Team <Noord> & Zuid", "1.200", "100%"] in rows
    assert ["Almere (beta)", "onbekend", "–", "–"] in rows


def test_situations_that_are_hidden_are_counted_and_left_out(across):
    _, *rows = tables(across)["Situaties, die met het meeste verschil bovenaan"]
    assert rows == [
        ["schulden", "boven €\xa0250 t/m €\xa0500", "40", "66,7%"],
        ["onbekend", "bedrag onbekend", "1.100", "0,3%"],
    ]
    assert "Situaties met te weinig casussen om te tonen: 1." in part(across, "situations").text


def test_where_every_situation_is_hidden_there_is_no_table(across):
    hidden = tuple(
        replace(one, cases=None, differ_bp=None, witness=None) for one in across.situations
    )
    found = part(replace(across, situations=hidden), "situations")
    assert (found.grid, found.chart, found.examples) == (None, None, ())


def test_a_few_of_very_many_are_not_nothing(across):
    (first, *others) = across.pairs
    few = replace(across, households=1_000_000, pairs=(replace(first, any=12), *others))
    assert part(few, "pairs").grid.rows[0][2] == "<0,1"
    assert part(few, "pairs").chart.cells[0][1] == 1


def test_charts_hold_the_figures_of_their_tables(across):
    heat = part(across, "pairs").chart
    assert heat.cells == ((None, None, 7_917), (None, None, 9_900), (7_917, 9_900, None))
    bars = part(across, "role").chart
    assert bars.cells == ((250, 0, 950), (12, 0, None), (1_200, 0, 0))


def test_the_purpose_of_real_data_stands_on_top_in_both_languages(across):
    data = Data("casussen.csv", synthetic=False, rows=1_207, bad_rows=7, purpose="raadsvoorstel.")
    real = replace(across, data=data)
    assert across_page(real).label == "Echte gegevens. Doel: raadsvoorstel."
    assert across_page(real, "en").label == "Real data. Purpose: raadsvoorstel."


def test_a_real_case_has_no_id_on_the_page(across):
    situation = across.situations[0]
    witness = replace(situation.witness, case=None)
    found = replace(across, situations=(replace(situation, witness=witness),))
    (example,) = part(found, "situations").examples
    assert example.facts == ("op 1 januari 2026",)


def test_pairs_that_differ_as_much_as_the_most_are_counted(across):
    hidden, less, most = across.pairs
    for pairs, told in (
        ((hidden, less, most), "anders."),
        ((hidden, replace(less, any=most.any), most), "Bij één ander paar is dat even vaak."),
        ((*[replace(less, any=most.any)] * 2, most), "Bij 2 andere paren is dat even vaak."),
    ):
        assert across_page(replace(across, pairs=pairs)).lead[-1].endswith(told)


def test_that_nothing_differs_is_said(across):
    alike = tuple(replace(pair, any=0) for pair in across.pairs)
    assert "dezelfde" in across_page(replace(across, pairs=alike)).lead[-1]


def test_that_few_differ_is_not_told_as_none(across):
    hidden = tuple(replace(pair, any=None) for pair in across.pairs)
    for pairs in (hidden, (*hidden[1:], replace(across.pairs[0], any=0))):
        lead = across_page(replace(across, pairs=pairs)).lead[-1]
        assert "dezelfde" not in lead
        assert "te weinig casussen" in lead


def test_a_situation_in_which_few_differ_has_no_share(across):
    first, *others = across.situations
    few = replace(first, differ_bp=None, witness=None)
    found = part(replace(across, situations=(*others, few)), "situations")
    assert ("schulden", "boven €\xa0250 t/m €\xa0500", "40", "–") in found.grid.rows
    assert found.note


def test_both_languages_have_the_same_texts():
    assert WORDS["nl"].keys() == WORDS["en"].keys()
