"""The page shows a pack's own text line by line, says of each line how it stands, and needs nothing from elsewhere."""

import re

import pytest

from maatwerk_core.workshop.report.page import (
    WORDS,
    File,
    Line,
    Note,
    Score,
    read_lines,
    write_report,
)


@pytest.fixture
def files(tmp_path):
    path = tmp_path / "pakket.yaml"
    path.write_text("pack: pakket\nmaximum: 500   # <b>\nchecks: {}\n")
    notes = [
        Note(str(path), 2, "seen", ""),
        Note(str(path), 2, "missed", "500 wordt 500.01", "  plafond:\n    when: 2025-01-01"),
        Note(str(path), 3, "unreached", "checks"),
    ]
    return read_lines([path], tmp_path, notes)


def test_every_line_of_the_file_stands_on_the_page_as_it_is(files):
    page = write_report("pakket", [], files)
    assert "maximum: 500   # &lt;b&gt;" in page
    assert page.count('class="code"') == 3


def test_a_line_stands_as_the_worst_that_is_said_of_it(files):
    assert [line.state for line in files[0].lines] == ["", "missed", "unreached"]
    assert [line.number for line in files[0].missed] == [2, 3]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_colour_without_a_sign_and_words(files, lang):
    page = write_report("pakket", [], files, lang)
    for state, sign in (("missed", "✗"), ("unreached", "○")):
        row = re.search(rf'<li id="[^"]*" class="{state}">.*?</li>', page, re.DOTALL)[0]
        assert sign in row
        assert WORDS[lang][state].split(":")[0] in row
    assert f'<html lang="{lang}">' in page


def test_what_is_to_do_is_listed_with_a_link_to_its_line(files):
    page = write_report("pakket", [], files)
    for number in (2, 3):
        assert f'href="#f1-{number}"' in page
        assert f'id="f1-{number}"' in page
    assert "500 wordt 500.01" in page
    assert "<pre>  plafond:\n    when: 2025-01-01</pre>" in page


def test_with_nothing_to_do_the_page_says_so():
    page = write_report("pakket", [Score("Dekking", "100%")], [File("a.yaml", (Line(1, "a: b"),))])
    assert WORDS["nl"]["nothing"] in page
    assert "<dt>Dekking</dt><dd>100%</dd>" in page


def test_the_page_is_whole_in_itself(files):
    page = write_report("pakket", [], files)
    assert not re.search(r"<script|<link|<img|@import|url\(|src=|https?://", page)


def test_both_languages_say_the_same_things():
    assert WORDS["nl"].keys() == WORDS["en"].keys()
    assert all(WORDS["nl"][key] != WORDS["en"][key] for key in WORDS["nl"])
