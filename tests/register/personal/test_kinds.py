"""A number is found by what it looks like and by what must hold for it, and the search ends in time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban

from maatwerk_core.register.personal.kinds import find_kinds


def found(text):
    return [(span.kind, text[span.start : span.end]) for span in find_kinds(text)]


def test_words_behind_an_account_do_not_hide_it():
    text = "Betaald op NL91 ABNA 0417 1643 00 voor de huur van mei"
    assert ("iban", "NL91 ABNA 0417 1643 00") in found(text)


def test_an_account_with_a_wrong_digit_is_none():
    assert "iban" not in dict(found("NL92 ABNA 0417 1643 00"))


@given(st.integers(0, 10**10 - 1))
def test_every_right_account_is_found_in_small_letters_and_in_groups(number):
    bban = f"ABNA{number:010}"
    rest = "".join(str(int(sign, 36)) for sign in bban + "NL00")
    account = f"NL{98 - int(rest) % 97:02}{bban}"
    if not iban.is_valid(account):
        return
    grouped = " ".join(account[at : at + 4] for at in range(0, len(account), 4)).lower()
    assert ("iban", grouped) in found(f"op {grouped} graag")


@pytest.mark.parametrize(
    "text",
    ["1" * 20_000, "a" * 20_000 + "@", "0" + " 1" * 10_000, "NL12 " * 4_000, "(" * 20_000, "€ 1" + " 111" * 5_000,
     "a.b-" * 5_000 + "@x", "bsn " * 5_000, "geboren " * 2_500, "1234 AB " * 2_500],
    ids=range(10),
)  # fmt: skip
def test_a_long_text_takes_no_long_time(text):
    began = time.process_time()
    list(find_kinds(text))
    assert time.process_time() - began < 2
