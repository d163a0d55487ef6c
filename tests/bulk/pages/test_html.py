"""A page is whole in itself: nothing is fetched or run, every chart has words and a table, and nothing breaks out."""

import base64
import hashlib
from html.parser import HTMLParser

import pytest

from maatwerk_core.bulk.pages.across_page import across_page
from maatwerk_core.bulk.pages.document import Document, Grid, Part
from maatwerk_core.bulk.pages.html import as_html
from maatwerk_core.bulk.pages.impact_page import impact_page

VOID = {"meta", "br", "path", "rect", "line"}


class Seen(HTMLParser):
    """The tags of a page with what they stand in, and whether every one is closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.style, self.texts = [], [], "", []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs), tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs), tuple(self.open)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)
        if self.open and self.open[-1] == "style":
            self.style += data

    def all(self, name):
        return [attrs for tag, attrs, _ in self.tags if tag == name]


@pytest.fixture(params=["across", "impact"])
def document(request, across, impact, policies):
    """Both kinds of pages."""
    return lambda lang="nl": (
        across_page(across, lang)
        if request.param == "across"
        else impact_page(impact, policies, lang)
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_page_is_well_formed_and_says_its_language(document, lang):
    seen = Seen(as_html(document(lang)))
    assert seen.open == []
    assert seen.all("html") == [{"lang": lang}]
    assert len(seen.all("h1")) == 1


def test_nothing_is_fetched_or_run(document):
    text = as_html(document())
    seen = Seen(text)
    names = {tag for tag, _, _ in seen.tags}
    assert not names & {"script", "link", "iframe", "object", "embed", "img", "image", "use"}
    given = [(name, value) for _, attrs, _ in seen.tags for name, value in attrs.items()]
    assert not [name for name, _ in given if name.startswith("on") or name in ("src", "style")]
    assert [value for name, value in given if "href" in name and not value.startswith("#")] == []
    assert "url(" not in text
    assert "@import" not in text


def test_only_its_own_style_sheet_is_let_in(document):
    seen = Seen(as_html(document()))
    policy = next(one["content"] for one in seen.all("meta") if "http-equiv" in one)
    digest = base64.b64encode(hashlib.sha256(seen.style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_every_chart_has_words_and_a_table_with_it(document):
    page = document()
    charts = [part for part in page.parts if part.chart is not None]
    assert charts
    assert all(part.chart.alt and part.grid is not None for part in charts)
    images = [attrs for attrs in Seen(as_html(page)).all("div") if attrs.get("role") == "img"]
    assert [one["aria-label"] for one in images] == [
        part.chart.alt for part in charts for _ in "wn"
    ]


def test_every_table_has_a_caption_and_heads_for_columns_and_rows(document):
    page = document()
    seen = Seen(as_html(page))
    grids = [part.grid for part in page.parts if part.grid is not None]
    assert len(seen.all("caption")) == len(seen.all("table")) == len(grids)
    scopes = [attrs["scope"] for attrs in seen.all("th")]
    assert scopes.count("col") == sum(len(grid.head) for grid in grids)
    assert scopes.count("row") == sum(len(grid.rows) for grid in grids)
    assert {len(row) for grid in grids for row in grid.rows if len(row) != len(grid.head)} == set()


def test_anchors_are_there_once_and_links_lead_to_them(document):
    seen = Seen(as_html(document()))
    ids = [attrs["id"] for _, attrs, _ in seen.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {one["href"].removeprefix("#") for one in seen.all("a")} <= set(ids)


def test_what_scrolls_can_be_reached_by_keyboard_and_has_a_name(document):
    regions = [one for one in Seen(as_html(document())).all("div") if one.get("role") == "region"]
    assert regions
    assert all(one["tabindex"] == "0" and one["aria-label"] for one in regions)


def test_the_same_document_gives_the_same_bytes(document):
    assert as_html(document()) == as_html(document())


def test_words_from_outside_stay_words():
    evil = "<script>alert(1)</script>\"'&"
    part = Part("p", evil, (evil,), None, Grid(evil, (evil,), ((evil,),)), evil)
    text = as_html(Document(evil, "nl", evil, False, (evil,), (part,)))
    assert "<script" not in text
    assert "".join(Seen(text).texts).count(evil) >= 8
