"""A page says how much a plan costs the municipality, about how much, or how much at most."""

import pytest

from maatwerk_core.explain import maatwerkplan, render
from tests.explain.real_cases import assessed

MOST = {
    "nl": "Bedrag voor de gemeente: nog niet bekend, hoogstens ongeveer € 30.000.",
    "en": "Amount for the municipality: not known yet, at most about €30,000.",
}


def page(name, *sets, reader="professional", lang="nl"):
    text = render(assessed(name, *sets), reader, lang, width=9999)
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("reader", ["professional", "alderman"])
def test_while_the_amount_is_unknown_the_whole_price_is_the_most(reader, lang):
    assert page("groningen/woning", reader=reader, lang=lang).count(MOST[lang]) == 1


def test_what_is_known_of_the_shares_comes_off():
    assert "hoogstens ongeveer € 28.000." in page("groningen/woning", "own_contribution=2000")


def test_an_amount_from_an_approximate_price_is_approximate_for_every_reader():
    known = ("groningen/woning", "own_contribution=2000", "co_funding=0")
    assert "Bedrag voor de gemeente: ongeveer € 28.000." in page(*known)
    assert "Het kost ongeveer € 28.000." in page(*known, reader="resident")
    plan = maatwerkplan(assessed(*known).case, assessed(*known)).replace("\N{NO-BREAK SPACE}", " ")
    assert "ongeveer € 28.000" in plan


def test_an_exact_amount_is_said_exactly():
    assert "Bedrag voor de gemeente: € 1.100." in page("zaanstad/lasmasker")
    assert "ongeveer € 250" not in page("amsterdam/schuur")


def test_what_the_first_line_says_is_not_said_again():
    text = page("amsterdam/schuur")
    assert "€ 250" in text.splitlines()[0]
    assert "Bedrag voor de gemeente" not in text


def test_of_an_amount_of_which_nothing_is_known_only_the_question_stands():
    text = page("leeuwarden/auto")
    assert "Bedrag voor de gemeente" not in text
    assert "het bedrag voor de gemeente" in text


def test_the_neighbour_reads_no_amount():
    assert "€" not in page("groningen/woning", reader="neighbour")
