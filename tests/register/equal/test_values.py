"""A fact of another household is told in general words."""

import pytest

from maatwerk_core.explain.voice import Voice
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.equal.distance import Part
from maatwerk_core.register.equal.general import MONEY_STEPS, in_general
from maatwerk_core.register.equal.values import in_words, side_by_side
from maatwerk_core.register.equal.weights import is_seen
from maatwerk_core.rules.declared import CORE_FACTS

PACK = load_pack("amsterdam").pack


@pytest.mark.parametrize(
    ("fact", "value", "nl", "en"),
    [
        ("children", 7, "vier of meer", "four or more"),
        ("children", 3, "3", "3"),
        ("income_ratio", 9_500, "hooguit 100%", "at most 100%"),
        ("income_ratio", 13_000, "120% tot 150%", "120% to 150%"),
        ("income_ratio", 30_000, "meer dan 150%", "over 150%"),
        ("income", 0, "€ 0", "€0"),
        ("income", 123_456, "€ 1.000 tot € 2.000", "€1,000 to €2,000"),
        ("total_amount", 123_456, "€ 1.234,56", "€1,234.56"),
        ("duration", 1, "één maand", "one month"),
        ("threats", ("repossession", "eviction"), "beslag op spullen, uitzetting", "eviction, repossession"),
        ("threats", (), "geen", "none"),
        ("domain", "work", "werk", "work"),
        ("wsnp", True, "ja", "yes"),
        ("wsnp", None, "onbekend", "unknown"),
        ("party_kinds", ("landlord",), "de verhuurder", "the landlord"),
    ],
)  # fmt: skip
def test_a_value_in_words(fact, value, nl, en):
    fact = CORE_FACTS[fact]
    said = in_general(fact, value)
    assert in_words(fact, said, Voice(PACK, "nl")).replace("\u00a0", " ") == nl
    assert in_words(fact, said, Voice(PACK, "en")).replace("\u00a0", " ") == en


def test_every_choice_that_is_compared_has_a_name():
    voice = Voice(PACK, "nl")
    codes = {code for fact in CORE_FACTS.values() if is_seen(fact) for code in fact.values}
    unnamed = {code for code in codes if in_words(CORE_FACTS["domain"], code, voice) == code}
    assert unnamed == {"gift"}  # called the same in Dutch


def test_here_and_there_stand_side_by_side():
    part = Part(CORE_FACTS["acute"], 1, True, False, 10_000, 556)
    assert side_by_side(part, Voice(PACK, "nl")) == "kan niet wachten: hier ja, daar nee (5,6%)"
    both = Part(CORE_FACTS["acute"], 1, None, None, 5_000, 278)
    assert side_by_side(both, Voice(PACK, "en")) == "can't wait: unknown on both sides (2.8%)"


def test_steps_of_money_have_no_gap():
    fact = CORE_FACTS["income"]
    at = [in_general(fact, end) for end in MONEY_STEPS]
    assert at == [*range(len(MONEY_STEPS))]
    assert [in_general(fact, end + 1) for end in MONEY_STEPS] == [step + 1 for step in at]
