"""Texts that people read are there in both languages, and blame nobody."""

import pytest

from maatwerk_core.explain.blame import BLAMING

CHECK = (
    "checks: {a: {ground: legitimacy, require: {in_kind: yes}, severity: advice, source: besluit, "
    "text: {nl: %s, en: A}}}"
)


def test_a_blaming_word_is_found_in_its_text_with_what_to_write_instead(of_rule):
    [(line, column, given)] = of_rule("text.stigma", CHECK % "Help het probleemgezin.")
    assert (line, column) == (12, 105)
    assert given == {"word": "probleemgezin", "instead": BLAMING["probleemgezin"]}


@pytest.mark.parametrize(
    ("section", "word"),
    [
        ("note: Voor wie geen fraude pleegde.", "fraud"),
        ("words: {inwoner: {nl: uitkeringstrekker, en: resident}}", "uitkeringstrekker"),
        ("words: {inwoner: {nl: inwoner, en: scrounger}}", "scrounger"),
        ("maximum: {value: 500, assumed: wanbetalers krijgen niet meer}", "wanbetal"),
        ("budget: {team: {when_short: {value: Dat is kansloos., source: besluit}}}", "kansloos"),
    ],
)
def test_every_text_of_the_author_is_read(of_rule, section, word):
    assert [given["word"] for _, _, given in of_rule("text.stigma", section)] == [word]


def test_titles_of_others_are_left_as_they_are(of_rule):
    head = "pack: proef\nversion: 1.0.0\n"
    section = "sources: {s: {kind: press, year: 2020, title: Het probleemgezin, by: Wanbetalers}}"
    assert of_rule("text.stigma", section, head=head) == []


def test_plain_texts_are_left_alone(of_rule):
    assert of_rule("text.stigma", CHECK % "Help het gezin.") == []


@pytest.mark.parametrize(
    ("section", "language", "column"),
    [
        ("provisions: {a: {en: road, nl: weg}, b: {nl: weg}}", "en", 41),
        ("facts: {own_a: {type: yes_no, nl: feit}}", "en", 16),
        ("parameters: {p: {nl: p, unit: EUR}}", "en", 17),
        ("substantiation: {a: {write: {waarom: Waarom zo veel.}}}", "en", 38),
    ],
)
def test_a_text_in_one_language_is_found(of_rule, section, language, column):
    assert [(c, given["language"]) for _, c, given in of_rule("text.one-language", section)] == [
        (column, language)
    ]


@pytest.mark.parametrize(
    "section",
    [
        "words: {professional: {nl: coach, en: coach}}",
        "words: {professional: coach}",
        "norms: {n: {nl: alleen voor makers, unit: EUR, columns: [a], rows: []}}",
    ],
)
def test_a_text_in_both_or_for_makers_only_is_left_alone(of_rule, section):
    assert of_rule("text.one-language", section) == []
