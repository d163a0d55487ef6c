"""A page fits a phone, a screen and paper; what it says as text it says as HTML."""

import html
import json
import re

import pytest

from maatwerk_core.cli.learning.page import Grid, Page, Part, as_html, as_text
from maatwerk_core.cli.learning.report_page import report_page
from tests.bulk.pages.test_html_in_a_browser import LOOK, WIDTHS, chromium


def cells(page):
    """Every cell of the tables of a page in HTML."""
    found = re.findall(r"<t[dh](?: [^>]*)?>(.*?)</t[dh]>", page, re.DOTALL)
    return [html.unescape(cell) for cell in found]


def test_the_tables_of_both_forms_are_the_same(report):
    page = report_page(report)
    grids = [part.grid for part in page.parts if part.grid is not None]
    assert cells(as_html(page)) == [
        cell for grid in grids for row in (grid.head, *grid.rows) for cell in row
    ]


def test_text_has_every_part_with_its_table_and_note():
    grid = Grid("Dossiers", ("maand", "dossiers"), (("jan 2026", "12"),))
    part = Part("demand", "Vraag", ("Een zin.",), grid, None, "Een noot.")
    assert as_text(Page("Verslag", "Uit het register", ("Kop.",), (part,)), 40).split("\n") == [
        "VERSLAG", "Uit het register", "", "Kop.", "", "VRAAG", "Een zin.", "",
        "maand     dossiers", "--------  --------", "jan 2026  12", "", "Een noot.",
    ]  # fmt: skip


@pytest.mark.browser
def test_a_page_fits_its_window_and_nothing_is_cut_off_or_fetched(report, tmp_path):
    page = as_html(report_page(report))
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page)}"></iframe>'
        for width in WIDTHS
    )
    look = tmp_path / "look.html"
    look.write_text(
        f'<!doctype html><meta charset="utf-8"><pre id="found"></pre>{frames}<script>{LOOK}</script>',
        encoding="utf-8",
    )
    shown = chromium(
        "--window-size=1600,1200", "--virtual-time-budget=5000", "--dump-dom", look.as_uri()
    )
    told = re.search(r'<pre id="found">(.*?)</pre>', shown, re.DOTALL)[1]
    found = json.loads(html.unescape(told))
    assert len(found) == len(WIDTHS)
    for seen in found:
        assert seen["charts"] == page.count("<svg") / 2 > 0
        assert seen["needed"] <= seen["width"]
        assert (seen["cut"], seen["overlapping"], seen["small"]) == ([], [], [])
        assert seen["fetched"] == 0
