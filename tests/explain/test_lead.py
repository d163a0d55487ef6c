"""What can be done today, and by whom, whatever the status."""

import pytest

from maatwerk_core.explain.lead import accept, lead
from maatwerk_core.explain.telling import Telling
from tests.explain.real_cases import assessed


def first(name, *sets, lang="nl"):
    return lead(Telling(assessed(name, *sets), lang)).replace("\u00a0", " ")


def test_ready_names_role_amount_and_approvals():
    assert first("amsterdam/schuur") == (
        "Vandaag kan het Samen DOEN-team beslissen over € 250, met 3 akkoorden."
    )
    assert first("amsterdam/schuur", lang="en") == (
        "Today the neighbourhood team can decide on €250, with 3 approvals."
    )


def test_to_motivate_names_what_to_explain():
    said = first("amsterdam/schuur", "paid_to=resident", "wsnp=no")
    assert said.startswith("Vandaag kan het Samen DOEN-team beslissen over € 250, met 3 akkoorden.")
    assert "geeft geen geld maar een ding of een dienst" in said


def test_incomplete_names_what_to_find_out_and_that_people_may_decide_already():
    told = Telling(assessed("zaanstad/lasmasker"), "nl")
    assert "uitzoeken wat nog open is" in lead(told)
    assert accept(told).startswith("Beslissen kan ook nu al: het sociaal wijkteam")


def test_a_stop_opens_with_another_way():
    said = first("leeuwarden/medische-behandeling", "legal_basis=participatiewet")
    assert said.startswith("Vandaag kan de sociaal werker dit langs een andere weg regelen. Kies")


def test_a_role_that_surely_may_not_decide_is_not_named():
    """Above the ceiling the team isn't offered as the one who decides."""
    told = Telling(assessed("amsterdam/schuur", "amount=500.01"), "nl")
    assert told.possible_roles() == ()
    assert "Samen DOEN-team" not in accept(told)


def test_where_nobody_may_decide_one_can_ask_who_does():
    told = Telling(assessed("voorbeeld/wasmachine", "amount=20000"), "nl")
    assert "de gemeente vragen wie over" in lead(told)
    assert accept(told) == ""


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_at_most_three_points_are_named(lang):
    assert first("leeuwarden/auto", lang=lang).count(",") <= 3
