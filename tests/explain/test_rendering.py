"""Every rendering opens with what can be done, blames nobody, and holds what its reader came for."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.explain import left_out, maatwerkplan, render
from maatwerk_core.explain.plain import BLAME
from tests.explain.real_cases import LANGS, NAMES, READERS, Decided, Written, assessed, variations

TODAY = {"nl": "vandaag", "en": "today"}


def everything(assessment, lang, format="text"):
    """All renderings of one assessment."""
    yield from (render(assessment, reader, lang, format) for reader in READERS)
    yield maatwerkplan(assessment.case, assessment, lang, format)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_the_first_line_says_what_can_be_done_today(name, lang):
    for assessment in variations(name):
        for text in everything(assessment, lang):
            first = text.split("\n\n")[0].lower()
            assert TODAY[lang] in first
            assert re.search(r"\bkan\b|\bcan\b", first)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_no_rendering_blames_anyone(name, lang):
    for assessment in variations(name):
        for text in everything(assessment, lang):
            low = " ".join(text.lower().split())
            assert [word for word in BLAME if word in low] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_no_sentence_is_left_half_filled(name, lang):
    for assessment in variations(name):
        for text in everything(assessment, lang):
            assert "None" not in text
            assert not re.search(r"\{\w*\}|: \.|: ;|  +\S.*\.\.$", text)


@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_ends_once(name):
    for assessment in variations(name):
        for reader in ("professional", "alderman", "neighbour", "resident"):
            for text in (render(assessment, reader, lang, width=9999) for lang in LANGS):
                assert [line for line in text.splitlines() if re.search(r"[.?]\.|\.;", line)] == []


@pytest.mark.parametrize("reader", READERS)
def test_the_same_assessment_gives_the_same_words(reader):
    assert render(assessed(NAMES[0]), reader) == render(assessed(NAMES[0]), reader)


@pytest.mark.parametrize("width", [40, 60, 120])
@pytest.mark.parametrize("reader", READERS)
def test_no_line_is_wider_than_asked(reader, width):
    for name in ("amsterdam/schuur", "zaanstad/lasmasker"):
        for line in render(assessed(name), reader, width=width).splitlines():
            assert len(line) <= width or " " not in line.strip("- ")


class Outline(HTMLParser):
    """Collects what a page consists of."""

    def __init__(self):
        super().__init__()
        self.tags, self.outside = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.outside += [v for k, v in attrs if k in ("src", "href") or k.startswith("on")]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("lang", LANGS)
def test_a_page_is_whole_in_itself(reader, lang):
    page = render(assessed("zaanstad/lasmasker"), reader, lang, "html")
    outline = Outline()
    outline.feed(page)
    assert outline.outside == []
    assert "script" not in outline.tags
    assert outline.tags.count("h1") == 1
    assert f'<html lang="{lang}">' in page
    body = page[page.index("<main") : page.index("</body>")]
    ElementTree.fromstring(body)  # noqa: S314  # reason: our own page, to see that it is well-formed


def test_what_people_wrote_is_escaped_in_a_page():
    case = assessed("zaanstad/lasmasker").case.model_copy(update={"goal": "<b>werk & rust</b>"})
    changed = type(assessed("zaanstad/lasmasker"))(
        case, assessed("zaanstad/lasmasker").policy, assessed("zaanstad/lasmasker").result
    )
    page = maatwerkplan(case, changed, "nl", "html")
    assert "&lt;b&gt;werk &amp; rust&lt;/b&gt;" in page
    assert "<b>werk" not in page


def test_break_even_comes_before_the_saving():
    text = render(assessed("zaanstad/lasmasker"), width=9999)
    assert text.index("6,9%") < text.index("€ 14.900")


def test_whose_purse_saves_is_shown():
    for reader in ("professional", "alderman"):
        assert "gemeente (bijstand voor een gezin" in render(
            assessed("zaanstad/lasmasker"), reader, width=9999
        )


def test_a_weak_price_is_called_weak_and_a_missing_one_missing():
    assert "Zwakke bron: hulp in het gezin" in render(assessed("voorbeeld/wasmachine"), width=9999)
    text = render(assessed("enschede/huurschuld"), width=9999)
    assert "Geen betrouwbare prijs: huisuitzetting (alleen een zwakke bron" in text


def test_a_stop_shows_its_ways_through_before_what_is_in_the_way():
    stopped = assessed("leeuwarden/medische-behandeling", "legal_basis=participatiewet")
    text = render(stopped, width=9999)
    assert stopped.status == "stop"
    assert "andere weg" in text.splitlines()[0]
    assert text.index("ZO KAN HET WEL") < text.index("WAT IN DE WEG STAAT")


def test_every_open_point_says_who_knows_it():
    text = render(assessed("zaanstad/lasmasker"), width=9999)
    line = next(line for line in text.splitlines() if line.startswith("- Vraag de gemeente"))
    assert "tot welk bedrag het sociaal wijkteam mag beslissen" in line


def test_the_alderman_gets_the_article_as_it_held_that_day():
    text = render(assessed("zaanstad/lasmasker"), "alderman", width=9999)
    assert "jci1.3:c:BWBR0001860&artikel=295&z=2015-09-01&g=2015-09-01" in text


def test_the_developer_sees_values_with_path_and_source():
    text = render(assessed("amsterdam/schuur"), "developer", width=9999)
    assert (
        "mandate.tiers.team.ceiling = 50000 cents (vng-2022, from 2018-01-01..2018-12-31)" in text
    )
    assert "row mandate.tiers.team: applies = yes" in text
    assert "amount_stated = 25000 cents (intervention.amount)" in text


def test_what_a_letter_leaves_out_is_reported():
    long = "omdat " + "heel " * 25 + "veel"
    assert left_out(
        assessed("amsterdam/schuur"), "nl", Decided(written=(Written("doel", long),))
    ) == (long,)
    assert left_out(assessed("amsterdam/schuur")) == ()


def test_the_package_can_be_called_by_the_name_the_front_door_gives_it():
    import maatwerk_core

    assessment = assessed("amsterdam/schuur")
    assert (
        maatwerk_core.explain(assessment) == maatwerk_core.explain(assessment) == render(assessment)
    )


@pytest.mark.parametrize(
    ("asked", "pointer", "near"),
    [
        ({"reader": "resdient"}, "/reader", "resident"),
        ({"lang": "fr"}, "/lang", None),
        ({"format": "htm"}, "/format", "html"),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(asked, pointer, near):
    with pytest.raises(Faults) as caught:
        render(assessed("amsterdam/schuur"), **asked)
    (found,) = caught.value.faults
    assert (found.code, found.pointer, dict(found.values).get("near")) == (
        "value.choice",
        pointer,
        near,
    )
