"""The measure of a letter: what counts as a sentence, a word, too long, too hard."""

import pytest

from maatwerk_core.explain.plain import (
    BLAME,
    JARGON,
    LONGEST,
    faults,
    fits,
    mean_length,
    sentences,
    words,
)


@pytest.mark.parametrize(
    "word",
    [
        "beschikking",
        "rechtmatig",
        "voorliggende voorziening",
        "mandaat",
        "quorum",
        "tegenprestatie",
        "legal basis",
    ],
)
def test_jargon_is_found(word):
    assert not fits(f"Dit gaat over {word}.")


@pytest.mark.parametrize(
    "word", ["eigen schuld", "fraudeur", "komt niet in aanmerking", "not eligible"]
)
def test_blame_is_found(word):
    assert not fits(f"Dat is {word}.")


def test_a_sentence_of_twenty_words_fits_and_one_of_twenty_one_does_not():
    assert fits("woord " * (LONGEST - 1) + "woord.")
    assert list(faults("woord " * LONGEST + "woord.")) != []


def test_amounts_and_abbreviations_are_one_word():
    assert words("€ 1.100 voor collega's in 2015-09") == (
        "1.100",
        "voor",
        "collega's",
        "in",
        "2015-09",
    )


def test_questions_and_colons_end_a_sentence():
    assert len(sentences("Lukt het? Dan helpen wij: bel ons. “Goed.” Dag!")) == 5


def test_nothing_has_no_length():
    assert mean_length([]) == 0
    assert mean_length(["---", ""]) == 0


def test_the_lists_hold_no_empty_word():
    assert all(len(word.strip()) > 2 and word == word.strip().lower() for word in BLAME | JARGON)
