"""The plan holds wish, steps, three scenarios, three grounds, agreements, and who does what when."""

import pytest

from maatwerk_core.explain import maatwerkplan
from tests.explain.real_cases import LANGS, NAMES, assessed

HEADS = {
    "nl": (
        "Wat het huishouden wil",
        "De stappen",
        "Drie wegen",
        "De drie gronden",
        "Wat iedereen toezegt",
        "Wie doet wat",
    ),
    "en": (
        "What the household wants",
        "The steps",
        "Three routes",
        "The three grounds",
        "What everyone commits",
        "Who does",
    ),
}


def plan(name, lang="nl", format="md"):
    return maatwerkplan(assessed(name).case, assessed(name), lang, format)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_every_part_is_there(name, lang):
    assert [head for head in HEADS[lang] if head not in plan(name, lang)] == []


@pytest.mark.parametrize("name", NAMES)
def test_exactly_one_step_is_the_first(name):
    assert plan(name).count("(eerste stap)") == 1
    assert plan(name, format="html").count('<li class="first">') == 1


def test_the_wish_is_in_their_own_words_or_marked_as_understood():
    assert "“de baan als lasser houden”" in plan("zaanstad/lasmasker")
    assert "vraag of dit klopt" in plan("groningen/woning")
    assert "in eigen woorden" in plan("amsterdam/schuur")


def test_each_scenario_says_what_happens_what_it_costs_and_for_whom():
    text = plan("zaanstad/lasmasker")
    assert "Werk: slechter voor de aanvrager" in text
    assert "€ 16.000 per jaar, 12 maanden (gemeente)" in text
    assert "Kosten: lasmasker: € 1.100." in text


def test_an_agreement_has_its_day_and_its_sum():
    text = maatwerkplan(*(lambda a: (a.case, a))(assessed("leeuwarden/auto", "amount=4000")))
    assert "Uiterlijk 1 juli 2018" in text
    assert "alles terug (€ 4.000)" in text
    assert "Om een andere reden niet gehouden: nog niet geregeld." in text


def test_what_other_parties_promise_is_told_or_asked():
    assert "De werkgever: wat deze partij toezegt is nog niet bekend" in plan("leeuwarden/auto")
    assert "blijven begeleiden" in plan("groningen/woning")


def test_who_does_what_has_a_table():
    assert "| Wie | Wat | Wanneer |" in plan("zaanstad/lasmasker")
