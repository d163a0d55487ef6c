"""What is said in Dutch is said in English too, with the same in it."""

import string

from maatwerk_core.cli.learning import words_en, words_nl


def holes(text):
    """The names that are filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_sentences_with_the_same_holes():
    dutch = {key: holes(text) for key, text in words_nl.TEXTS.items()}
    english = {key: holes(text) for key, text in words_en.TEXTS.items()}
    assert dutch == english
