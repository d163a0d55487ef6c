"""What points to a person is found in free text, and ordinary words and amounts are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from maatwerk_core.register.privacy import find_personal, mask, refuse_personal

#: Numbers that are given out as examples, and belong to nobody.
PERSONAL = {
    "111222333": "bsn",
    "1112.22.333": "bsn",
    "111 222 333": "bsn",
    "NL91 ABNA 0417 1643 00": "iban",
    "NL91ABNA0417164300": "iban",
    "jan.jansen+wmo@voorbeeld.nl": "e-mail",
    "06-12345678": "phone",
    "06 12 34 56 78": "phone",
    "+31612345678": "phone",
    "0031 20 1234567": "phone",
    "020-1234567": "phone",
    "1234 AB 12": "postcode",
    "1234AB": "postcode",
}
ORDINARY = [
    "Een lasmasker van € 1.100, besteld op 2015-09-01.",
    "Moeder van drie kinderen met een uitkering.",
    "Zij spaart € 16.000 in 2026, dat is 111% van 2025.",
    "Artikel 15 lid 1 Pw, BWBR0015703, dossier d-1a2b3c4d.",
    "Factuur 123456789 van de bouwmarkt.",
    "ECLI:NL:CRVB:2025:700",
    "Tussen 1000 en 2000 euro.",
    "",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_it_is_found_in_a_sentence_and_nothing_else_is(text):
    sentence = f"Volgens {text}, en dat klopt."
    assert [(hit.kind, hit.text) for hit in find_personal(sentence)] == [(PERSONAL[text], text)]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_left_alone(text):
    assert find_personal(text) == ()
    assert mask(text) == text


@given(st.integers(10_000_000, 999_999_999))
def test_a_number_is_a_bsn_exactly_when_its_check_digit_fits(number):
    found = [hit.kind for hit in find_personal(f"nummer {number:09} staat hier")]
    assert ("bsn" in found) == bool(bsn.is_valid(f"{number:09}"))


@given(st.lists(st.sampled_from([*PERSONAL, *ORDINARY]), max_size=6))
def test_what_is_masked_holds_nothing_that_points_to_a_person(parts):
    assert find_personal(mask(" en ".join(parts))) == ()


@given(st.text())
def test_any_text_can_be_looked_through(text):
    assert find_personal(mask(text)) == ()


def test_what_was_found_is_shown_veiled_with_a_text_that_can_be_kept():
    (one,) = refuse_personal("Bel 06-12345678 voor de fiets.", "/words")
    for lang in ("nl", "en"):
        told = one.text(lang)
        assert "06…8" in told
        assert "12345678" not in told
        assert "Bel […] voor de fiets." in told
