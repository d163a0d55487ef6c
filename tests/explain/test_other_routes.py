"""A professional reads which regular routes are still to be tried, by which law, how soon, and how to ask."""

import pytest

from maatwerk_core.explain import render
from tests.explain.real_cases import assessed

FAMILY = "enschede/gezin-zonder-uitkering"


def routes(name, *sets, lang="nl"):
    """The lines about other routes on the professional's page."""
    head = {"nl": "ANDERE WEGEN OM NA TE GAAN", "en": "OTHER ROUTES TO LOOK INTO"}[lang]
    text = render(assessed(name, *sets), "professional", lang, width=9999)
    return text.partition(head)[2].strip().split("\n\n")[0].splitlines() if head in text else []


def test_a_family_that_may_lose_its_home_is_shown_three_routes_with_their_terms():
    assert routes(FAMILY) == [
        "- Bijstand om zeer dringende redenen (Participatiewet artikel 16 lid 1). Vraag bijstand aan en "
        "noem artikel 16. Schrijf op waarom het niet anders kan, ook voor de kinderen. "
        "Het duurt ongeveer 6 weken tot de hulp er is.",
        "- Schuldhulp met spoed (Wet gemeentelijke schuldhulpverlening artikel 4 lid 2). "
        "Bel de schuldhulp van de gemeente en noem de dreiging. "
        "Het eerste gesprek is binnen 3 werkdagen.",
        "- Moratorium (de rechter geeft uitstel) (Faillissementswet artikel 287b). "
        "Vraag de schuldhulp van de gemeente om dit aan de rechter te vragen. "
        "Het geldt ten hoogste zes maanden.",
    ]


def test_the_same_in_english():
    english = " ".join(routes(FAMILY, lang="en"))
    assert "The first talk is within 3 working days." in english
    assert "It takes about 6 weeks until the help is there." in english


@pytest.mark.parametrize("threats", ["none", "[repossession]"])
def test_a_route_that_is_not_open_is_not_looked_into(threats):
    assert [line for line in routes(FAMILY, f"threats={threats}") if "Moratorium" in line] == []


def test_a_route_against_what_threatens_is_shown_where_the_case_is_silent_about_it():
    named = [line.partition(" (")[0] for line in routes("amsterdam/schuur", "threats=[eviction]")]
    assert named == ["- Schuldhulp met spoed", "- Moratorium"]
    assert routes("amsterdam/schuur") == []


def test_that_nothing_keeps_a_route_closed_is_no_reason_to_name_it():
    assert routes("amsterdam/schuur", "wsnp=no") == []


def test_a_route_that_was_tried_is_not_looked_into_again():
    assert routes("zaanstad/lasmasker") == []
