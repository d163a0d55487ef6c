"""Both languages say the same things with the same gaps, and money and days as people write them."""

import datetime
import re
from string import Formatter

import pytest

from maatwerk_core.explain.letter_en import LETTER as LETTER_EN
from maatwerk_core.explain.letter_nl import LETTER as LETTER_NL
from maatwerk_core.explain.voice import CATALOGUE, CLAUSES, Voice, day_text, money, percent
from maatwerk_core.model.scalars import Duration
from tests.explain.real_cases import ROOT, policy

PAIRS = {
    "texts and labels": (CATALOGUE["nl"], CATALOGUE["en"]),
    "facts": (CLAUSES["nl"], CLAUSES["en"]),
    "letter": (LETTER_NL, LETTER_EN),
}


#: A Dutch text is always there; only an English letter may have to say that an address is in Dutch.
ONLY_ENGLISH = {"object.to.dutch", "complain.to.dutch"}


@pytest.mark.parametrize("pair", PAIRS)
def test_both_languages_hold_the_same_keys(pair):
    dutch, english = PAIRS[pair]
    assert set(dutch) - set(english) == set()
    assert set(english) - set(dutch) == (ONLY_ENGLISH if pair == "letter" else set())


@pytest.mark.parametrize("pair", PAIRS)
def test_both_languages_leave_the_same_gaps(pair):
    dutch, english = PAIRS[pair]
    assert [key for key in dutch if gaps(dutch[key]) != gaps(english[key])] == []


@pytest.mark.parametrize("pair", PAIRS)
def test_nothing_is_left_untranslated(pair):
    """Equal texts are names, or nothing but gaps."""
    dutch, english = PAIRS[pair]
    alike = [key for key in dutch if dutch[key] == english[key] and gaps(dutch[key]) is not None]
    alike = [key for key in alike if re.search(r"[a-z]", re.sub(r"\{\w+\}", "", dutch[key]))]
    assert set(alike) <= {"choice.gift", "choice.wsnp", "professional", "value.budget"}


def test_every_text_is_used():
    used = "".join(path.read_text() for path in (ROOT / "maatwerk_core" / "explain").glob("*.py"))
    code = re.sub(r'^    "[\w. ]+": .*$', "", used, flags=re.MULTILINE)
    starts = {key for key in (*CATALOGUE["nl"], *LETTER_NL)}
    assert [key for key in sorted(starts) if not mentioned(key, code)] == []


def mentioned(key, code):
    """Is the key written in the code, or a start of it that the code ends?"""
    parts = key.split(".")
    starts = (".".join(parts[:n]) for n in range(len(parts), 0, -1))
    return any(f'"{s}"' in code or f'"{s}.{{' in code or f"{s}." in code for s in starts)


def gaps(text):
    """The names in a text that are filled in."""
    return {name.lower() for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("cents", "nl", "en"),
    [(110_000, "€ 1.100", "€1,100"), (50_001, "€ 500,01", "€500.01"), (0, "€ 0", "€0")],
)
def test_money_reads_as_people_write_it(cents, nl, en):
    assert money(cents, "nl").replace("\u00a0", " ") == nl
    assert money(cents, "en") == en


@pytest.mark.parametrize(
    ("bp", "nl"), [(688, "6,9%"), (10_000, "100%"), (50, "0,5%"), (1, "0%"), (685, "6,9%")]
)
def test_a_chance_has_one_digit_at_most(bp, nl):
    assert percent(bp, "nl") == nl


def test_days_and_lengths_are_in_words():
    voice = Voice(policy("amsterdam").pack, "nl")
    assert day_text(datetime.date(2015, 9, 1), "nl") == "1 september 2015"
    assert voice.length(Duration(days=42)) == "6 weken"
    assert voice.length(Duration(hours=24)) == "24 uur"
    assert voice.length(1) == "één maand"
    assert voice.length(Duration(months=1, days=3)) == "één maand en 3 dagen"


def test_a_pack_is_heard_in_its_own_words():
    assert Voice(policy("leeuwarden").pack, "nl").word("professional") == "sociaal werker"
    assert Voice(policy("zaanstad").pack, "en").word("professional") == "professional"
    assert Voice(policy("amsterdam").pack, "nl").role("team") == "het Samen DOEN-team"
    assert Voice(policy("enschede").pack, "nl").role("wijkcoach") == "de wijkcoach"
