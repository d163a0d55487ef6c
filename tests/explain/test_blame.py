"""Words that blame or label are known wherever they stand, and what is written instead is none of them."""

import pytest

from maatwerk_core.explain.blame import BLAMING, LABELLING, blaming_words
from maatwerk_core.explain.plain import BLAME

EVERY = {**BLAMING, **LABELLING}


@pytest.mark.parametrize("word", sorted(EVERY))
def test_a_word_is_found_within_a_sentence_and_at_its_start(word):
    for text in (f"Dit is {word} hier.", word.capitalize()):
        assert word in [found for found, _ in blaming_words(text)]


@pytest.mark.parametrize("word", sorted(EVERY))
def test_what_to_write_instead_blames_nobody(word):
    assert list(blaming_words(EVERY[word])) == []


def test_of_words_within_each_other_the_longest_is_told():
    assert [word for word, _ in blaming_words("Dit komt niet in aanmerking.")] == [
        "komt niet in aanmerking"
    ]


def test_a_letter_refuses_what_blames_and_may_quote_what_labels():
    assert BLAME == BLAMING.keys()
    assert not BLAME & LABELLING.keys()


def test_plain_sentences_are_left_alone():
    assert list(blaming_words("Wij zoeken samen naar een oplossing voor de schuld.")) == []
