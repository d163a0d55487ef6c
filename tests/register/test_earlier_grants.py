"""What a household had before, found by its key and by nothing else."""

import datetime

import pytest

from maatwerk_core.register.commands import Close, Decide
from maatwerk_core.register.earlier_grants import earlier_grants
from maatwerk_core.register.erasing import erase
from tests.register.conftest import case_data

ON = datetime.date(2019, 6, 3)


@pytest.fixture
def subject(desk, agreed):
    return desk.dossier(agreed).subject


def test_without_a_key_nothing_is_looked_for(desk, agreed):
    assert earlier_grants(desk, "amsterdam", None) == []


def test_another_household_and_another_pack_count_for_nothing(desk, subject):
    assert earlier_grants(desk, "amsterdam", "s-0123456789abcdef") == []
    assert earlier_grants(desk, "hengelo", subject) == []


def test_what_was_asked_is_pending_until_it_is_granted(desk, agreed, subject):
    assert earlier_grants(desk, "amsterdam", subject) == [
        {"amount": "250", "on": "2019-06-01", "state": "pending"}
    ]
    desk.do(agreed, Decide("grant", "team", ON))
    assert earlier_grants(desk, "amsterdam", subject) == [
        {"amount": "250", "on": "2019-06-03", "state": "granted"}
    ]


def test_what_was_withdrawn_is_no_grant(desk, agreed, subject):
    desk.do(agreed, Decide("withdrawn", "team", ON))
    desk.do(agreed, Close("Niet meer nodig.", ON))
    assert earlier_grants(desk, "amsterdam", subject) == []


def test_one_unknown_amount_makes_the_sum_unknown(desk, agreed, subject):
    case = case_data("amsterdam/schuur")
    unknown = {**case, "intervention": {**case["intervention"], "amount": "unknown"}}
    desk.open(unknown, "amsterdam", subject=subject)
    assert earlier_grants(desk, "amsterdam", subject) is None


def test_an_erased_dossier_has_no_household_any_more(desk, agreed, subject):
    desk.do(agreed, Decide("withdrawn", "team", ON))
    desk.do(agreed, Close("Klaar.", ON))
    erase(desk, agreed, ON, "Op verzoek van de inwoner.")
    assert earlier_grants(desk, "amsterdam", subject) == []
