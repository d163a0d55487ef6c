"""Free text that colleagues read has gaps where it says too much; ordinary words stay."""

import pytest

import maatwerk_core as mw
from maatwerk_core.register.personal.general import GAP, make_general

PACK = mw.load_pack("amsterdam").pack


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Door zijn autismespectrumstoornis", f"Door zijn {GAP}"),
        ("hij is verslaafd aan gokken", f"hij is {GAP} aan gokken"),
        ("een plek in Amsterdam", f"een plek in {GAP}"),
        ("bel 06-12345678", f"bel {GAP}"),
    ],
)
def test_what_says_too_much_is_a_gap(text, told):
    assert make_general(text, PACK) == told


@pytest.mark.parametrize(
    "text",
    ["een lasmasker", "zij kan de baan niet aannemen", "hij doet niet mee zoals hij wil", "addenda",
     "een plek in de opvang voor daklozen"],
)  # fmt: skip
def test_ordinary_words_stay(text):
    assert make_general(text, PACK) == text
