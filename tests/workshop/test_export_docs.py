"""The page about a pack says what the pack says, whole in itself, in two languages and two forms."""

from __future__ import annotations

import datetime
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from maatwerk_core.workshop.diff.versions import open_version, own_data
from maatwerk_core.workshop.export.docs import cell, diagram, export_docs
from maatwerk_core.workshop.export.docs_sections import page_of
from maatwerk_core.workshop.export.docs_words import WORDS

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
PACKS = sorted(path.parent.name for path in RULEPACKS.glob("*/pyproject.toml"))
DAY = datetime.date(2025, 9, 1)


@cache
def docs(pack, lang="nl", form="md", day=DAY):
    return export_docs(open_version(RULEPACKS / pack), own_data(RULEPACKS / pack), day, lang, form)


@cache
def page(pack, lang="nl", day=DAY):
    return page_of(open_version(RULEPACKS / pack), own_data(RULEPACKS / pack), day, lang)


class Seen(HTMLParser):
    """What a browser would fetch or run, and whether every tag is closed."""

    def __init__(self):
        super().__init__()
        self.open, self.fetched, self.ids, self.links = [], [], [], []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag in ("script", "iframe", "object", "embed", "img", "link"):
            self.fetched.append(tag)
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named["href"]] if "href" in named else []
        if tag not in ("meta", "br", "rect", "path"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_page_in_markdown(snapshot, lang):
    assert docs("voorbeeld", lang) == snapshot


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_html_is_whole_and_fetches_nothing(pack, lang):
    seen = Seen()
    seen.feed(docs(pack, lang, "html"))
    assert (seen.open, seen.fetched) == ([], [])
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)


@pytest.mark.parametrize("pack", PACKS)
def test_every_row_of_a_table_has_as_many_cells_as_its_head(pack):
    for section in page(pack).sections:
        for _, grid in section.grids:
            assert {len(row) for row in grid.rows} == {len(grid.head)}, section.id
    tables = re.findall(r"(?:^\|.*\|\n)+", docs(pack), re.MULTILINE)
    for table in tables:
        columns = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(columns) == 1, table


@pytest.mark.parametrize("pack", PACKS)
def test_every_check_of_the_pack_is_on_its_page(pack):
    text = docs(pack)
    checks = open_version(RULEPACKS / pack).policy.pack.checks
    assert [check.id for check in checks if cell(check.text.nl) not in text] == []


def test_the_drawing_is_sound_svg_and_has_every_tier():
    drawn = ET.fromstring(diagram(page("voorbeeld"), "html"))  # noqa: S314  # reason: our own text
    words = " ".join(element.text or "" for element in drawn.iter())
    assert "De wijkwerker" in words
    assert "Daarboven: niemand uit het mandaat" in words
    boxes = [e for e in drawn.iter() if e.tag.endswith("rect")]
    tops = [int(box.get("y")) for box in boxes]
    assert tops == sorted(tops)
    assert all(
        int(b.get("y")) + int(b.get("height")) < top
        for b, top in zip(boxes, tops[1:], strict=False)
    )


def test_mermaid_leads_each_tier_to_the_decision():
    lines = diagram(page("voorbeeld"), "md").splitlines()
    assert lines[0] == "flowchart TD"
    last = len(page("voorbeeld").route) - 1
    assert sum(line.endswith(f"--> s{last}") and "|" not in line for line in lines) == 4


def test_what_is_assumed_contested_and_unknown_is_listed():
    sections = {section.id: section for section in page("amsterdam").sections}
    contested = sections["contested"].grids[0][1].rows
    assert [row[1] for row in contested] == ["€\u00a02.000"]
    unknown = {row[0] for row in sections["unknown"].grids[0][1].rows}
    assert any("vrager meetelt" in row for row in unknown)
    assumed = {row[2] for row in sections["assumed"].grids[0][1].rows}
    assert any("strengste lezing" in reason for reason in assumed)


def test_values_are_those_of_the_day():
    early = docs("voorbeeld", day=datetime.date(2024, 6, 1))
    assert "tot en met € 400" in early
    assert "tot en met € 500" in docs("voorbeeld")


def test_a_sign_of_markdown_in_a_text_stays_a_sign():
    assert cell("a | <b> *c*") == "a \\| &lt;b> \\*c\\*"


def test_both_languages_have_the_same_placeholders():
    holes = {
        key: [set(re.findall(r"{(\w+)}", text)) for text in both] for key, both in WORDS.items()
    }
    assert {key for key, (nl, en) in holes.items() if nl != en} == set()


def test_a_check_that_does_not_hold_on_the_day_stands_apart_with_its_days():
    page = docs("amsterdam")
    checks = page.partition("\n## Toetsen\n")[2].partition("\n## ")[0]
    now, _, apart = checks.partition("\n### Niet op deze dag\n")
    assert "de grens van de gemeente" in now
    assert "| De gift blijft onder de grens van dit jaar en telt dan niet mee" in apart
    assert " | 1 januari 2026 |  | landelijk |" in apart
    assert "de grens van dit jaar" not in now
