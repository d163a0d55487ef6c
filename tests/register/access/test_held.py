"""People get all that is held about their household, and nothing that is a colleague's own."""

import json

import pytest

from maatwerk_core.register.access.held import (
    COLLEAGUES,
    held_about,
    without_colleagues,
)
from maatwerk_core.register.commands import Close, Pay
from maatwerk_core.register.erasing import erase
from tests.register.conftest import FIRST, case_data, refused, vote
from tests.register.test_commands import GRANT, ON

SHED = "amsterdam/schuur"


@pytest.fixture
def whole(desk, shed):
    """A dossier from opening to closing, voted on by people with ids that are easy to find again."""
    from maatwerk_core.register.commands import Motivate

    for person in ("collega-alfa", "collega-beta", "collega-gamma"):
        desk.do(shed, vote(person))
    desk.do(shed, Motivate("doel", "Een plek om te wonen."))
    desk.do(shed, GRANT)
    desk.do(shed, Pay(24_000, "supplier", ON, "Bouwmarkt"))
    desk.do(shed, Close("De schuur is klaar.", ON))
    return shed


def test_all_that_stands_in_a_dossier_is_given_but_for_who_voted(desk, whole):
    (held,) = held_about(desk, whole)
    told = json.dumps(held.as_json, ensure_ascii=False)
    for one in desk.history(whole):
        for name, value in (one.event.clear | one.event.sealed).items():
            if name not in COLLEAGUES:
                given = json.dumps(without_colleagues(value), ensure_ascii=False)
                assert f'"{name}": {given}' in told
    assert "collega-" not in told
    assert '"role": "team"' in told
    assert not [name for name in COLLEAGUES if f'"{name}"' in told]


def test_a_key_gives_each_dossier_of_the_household_and_no_other(desk, shed):
    key = desk.dossier(shed).subject
    desk.open(case_data(SHED), "amsterdam")
    second = desk.open(case_data(SHED), "amsterdam", subject=key)
    assert [one.dossier.id for one in held_about(desk, key)] == [shed, second]
    assert [one.dossier.id for one in held_about(desk, second)] == [second]


def test_of_an_erased_dossier_what_is_left_is_given_and_its_key_leads_nowhere(desk, whole):
    key = desk.dossier(whole).subject
    erase(desk, whole, FIRST.date(), "request")
    assert desk.dossier(whole).subject is None
    assert refused(lambda: held_about(desk, key)) == ["register.unknown-subject"]
    (held,) = held_about(desk, whole)
    assert held.dossier.erased
    assert "Een plek om te wonen" not in json.dumps(held.as_json, ensure_ascii=False)


def test_who_is_unknown_is_told(desk, shed):
    assert refused(lambda: held_about(desk, "jansen")) == ["register.unknown-subject"]


def test_how_long_a_closed_dossier_is_kept_is_told(desk, whole, shed):
    (held,) = held_about(desk, whole)
    assert held.as_json["kept_until"] == "2029-06-03"
