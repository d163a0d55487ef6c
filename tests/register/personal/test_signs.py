"""However it was typed, a text reads the same; and what was found is found back in what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.personal.signs import as_it_reads


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("06\N{NO-BREAK SPACE}12", "06 12"),
        ("06\N{NARROW NO-BREAK SPACE}12", "06 12"),
        ("06\t12", "06 12"),
        ("06\N{OGHAM SPACE MARK}12", "06 12"),
        ("0\N{ZERO WIDTH SPACE}6\N{SOFT HYPHEN}1\N{WORD JOINER}2", "0612"),
        ("٠٦ ०६ ０６ ⁰⁶", "06 06 06 06"),
        ("06–12—34−56", "06-12-34-56"),
        ("a＠b．nl", "a@b.nl"),
        ("een\nregel", "een\nregel"),
        ("één ë", "één ë"),
    ],
)
def test_signs_that_read_the_same_are_the_same(typed, read):
    assert as_it_reads(typed).text == read


@given(st.text())
def test_every_sign_is_found_back_where_it_was_typed(text):
    plain = as_it_reads(text)
    assert len(plain.text) == len(plain.at)
    assert [*plain.at] == sorted(plain.at)
    if plain.text:
        start, end = plain.typed(0, len(plain.text))
        assert as_it_reads(text[start:end]).text == plain.text


@given(st.text(st.characters(max_codepoint=127, exclude_characters="\t")))
def test_plain_text_stays_as_it_is(text):
    assert as_it_reads(text).text == text
