"""The report in words, on a narrow and on a wide screen, in both languages."""

import click
import pytest

from maatwerk_core.cli.learning.page import as_text
from maatwerk_core.cli.learning.report_page import report_page
from maatwerk_core.register.learning.lessons import Lesson


@pytest.fixture
def page():
    """A page in a language, as a run with `--lang` makes it."""

    def page(report, lang="nl"):
        with click.Context(click.Command("maatwerk"), obj=lang):
            return report_page(report)

    return page


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("width", [60, 120])
def test_a_report_in_words(report, page, lang, width, snapshot):
    assert as_text(page(report, lang), width).replace("\u00a0", " ") == snapshot


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_report_of_too_little_says_so(bare, page, lang, snapshot):
    assert as_text(page(bare, lang), 80).replace("\u00a0", " ") == snapshot


@pytest.mark.parametrize("width", [40, 60, 120])
def test_no_line_is_wider_than_the_screen(report, page, width):
    assert max(map(len, as_text(page(report), width).splitlines())) <= width


def test_every_chart_has_the_figures_of_its_table(report, page):
    for part in page(report).parts:
        if part.bars is not None:
            assert part.bars.alt
            assert part.bars.rows == tuple(row[0] for row in part.grid.rows)
            assert len(part.bars.cells) == len(part.grid.rows)


def test_the_anchors_of_a_page_are_its_own(report, page):
    ids = [part.id for part in page(report).parts]
    assert len(ids) == len({*ids})


def test_lessons_are_told_by_team(bare):
    found = [Lesson("almere", None, "Bel eerder."), Lesson("almere", "noord", "Vraag door.")]
    part = report_page(bare, found).parts[-1]
    assert part.text == ("almere: Bel eerder.", "noord (almere): Vraag door.")
