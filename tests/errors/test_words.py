"""Words are filled with what someone wrote, whatever that was, and stay one line."""

import errno
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.errors.catalogue import CATALOGUE
from maatwerk_core.errors.words import filled


def test_a_value_is_shown_in_its_words():
    assert filled("value.count", "message", "en", {"given": "drie"}) == (
        "`drie` is not a whole number"
    )


def test_the_first_hint_that_can_be_filled_is_given():
    both = {"near": "1100", "other": "1.10"}
    assert filled("value.money-thousands", "hint", "en", both) == "did you mean 1100 (or 1.10)?"
    one = {"near": "1100"}
    assert filled("value.money-thousands", "hint", "en", one) == "did you mean 1100?"
    assert filled("value.count", "hint", "en", {}) == "write digits only"


def test_a_value_that_was_forgotten_shows_as_a_gap():
    assert filled("value.count", "message", "en", {}) == "`…` is not a whole number"


def test_a_term_is_told_in_the_language_of_the_reader():
    values = {"field": "amount", "type": "money"}
    assert filled("field.missing", "expected", "nl", values) == "een bedrag in euro's"
    assert filled("field.missing", "expected", "en", values) == "an amount in euros"


def test_a_term_without_a_translation_is_shown_as_it_is():
    assert filled("field.missing", "expected", "nl", {"field": "a", "type": "zaak"}) == "zaak"


@pytest.mark.parametrize(
    "code",
    [
        "bulk.unwritable",
        "export.unwritable",
        "file.unwritable",
        "new-pack.unwritable",
        "register.file-unwritable",
        "register.unwritable",
        "scenario.page-unwritable",
    ],
)
def test_what_a_system_says_of_a_file_is_told_in_the_language_of_the_reader(code):
    said = {"error": os.strerror(errno.EACCES)}
    assert "u mag hier niet schrijven" in filled(code, "message", "nl", said)
    assert "you may not write here" in filled(code, "message", "en", said)


def test_braces_that_someone_wrote_are_left_alone():
    assert "`{given}`" in filled("value.count", "message", "nl", {"given": "{given}"})


def test_backticks_and_line_breaks_do_not_break_the_line():
    told = filled("value.count", "message", "nl", {"given": "a`b\nc\x00\u2028d"})
    assert told == "`a'b c� d` is geen geheel getal"


def test_a_long_value_is_cut():
    told = filled("value.count", "message", "nl", {"given": "9" * 10_000})
    assert len(told) < 300
    assert "9…`" in told


def test_a_code_from_elsewhere_shows_its_values():
    assert filled("own.code", "message", "nl", {"given": "x"}) == "given `x`"
    assert filled("own.code", "hint", "nl", {"given": "x"}) == ""


@given(st.sampled_from(sorted(CATALOGUE)), st.sampled_from(["nl", "en"]), st.text())
def test_every_code_can_be_told_in_one_line_with_any_value(code, lang, value):
    values = dict.fromkeys(("given", "near", "field", "type", "fact", "pack"), value)
    for part in ("message", "expected", "hint"):
        told = filled(code, part, lang, values)
        assert told.splitlines() in ([told], [])
        assert told.isprintable()
