"""Days and amounts are taken out before numbers are looked for; nothing else is touched, and nothing moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.personal.ordinary import FILLER, without_ordinary


@pytest.mark.parametrize(
    "text",
    ["2026-01-31", "31-1-2026", "31/01/2026", "20260131", "2026-01-31T09:00:00", "€ 1.100,50", "€250",
     "1.100 euro", "12 345 678 euro", "250,- euro", "EUR 1100"],
)  # fmt: skip
def test_a_day_or_an_amount_is_taken_out_whole(text):
    assert without_ordinary(text) == FILLER * len(text)


@pytest.mark.parametrize(
    "text",
    ["111222333", "06-12345678", "1234 AB 12", "NL91 ABNA 0417 1643 00", "2026-13-31", "12345678",
     "31-1-2026-5", "europa 250", ""],
)  # fmt: skip
def test_other_numbers_stay(text):
    assert without_ordinary(text) == text


@given(st.text())
def test_nothing_moves(text):
    assert len(without_ordinary(text)) == len(text)
