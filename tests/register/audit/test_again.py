"""Receipts in a dossier, run again under the rules that were kept with it."""

import datetime

import pytest

from maatwerk_core.register.assessing import assessed_as
from maatwerk_core.register.audit.again import run_again
from maatwerk_core.register.commands import Close, Decide
from maatwerk_core.register.commands_after import Revise
from maatwerk_core.register.erasing import erase
from tests.register.conftest import case_data, refused

ON = datetime.date(2019, 6, 3)


def test_the_same_comes_out(desk, shed):
    (one,) = run_again(desk, shed)
    assert (one.dossier, one.number, one.equal) == (shed, 2, True)
    assert one.receipt_hash == desk.dossier(shed).assessed.receipt_hash


def test_each_assessment_of_a_dossier_is_run_again(desk, agreed):
    desk.do(agreed, Decide("grant", "team", ON))
    case = case_data("amsterdam/schuur")
    other = {**case, "intervention": {**case["intervention"], "amount": 300}}
    desk.do(agreed, Revise("new_facts", "team", ON, "Het hout werd duurder.", other))
    found = list(run_again(desk, agreed))
    assert [one.equal for one in found] == [True, True]
    assert len({one.receipt_hash for one in found}) == 2


def test_of_an_erased_dossier_the_hash_is_left_and_nothing_is_claimed(desk, agreed):
    desk.do(agreed, Decide("withdrawn", "team", ON))
    desk.do(agreed, Close("Klaar.", ON))
    kept = desk.dossier(agreed).assessed.receipt_hash
    erase(desk, agreed, ON, "Op verzoek van de inwoner.")
    (one,) = run_again(desk, agreed)
    assert (one.found, one.equal, one.receipt_hash) == (None, None, kept)


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        (lambda event: {**event.receipt, "hash": "0" * 64}, "receipt_hash"),
        (
            lambda event: {**event.receipt, "result": {**event.receipt["result"], "status": 2}},
            "status",
        ),
    ],
)
def test_a_receipt_that_is_not_what_came_out_is_told(desk, shed, change, differs):
    """Someone with the key wrote another receipt: the chain holds, and running it again shows it."""
    event = assessed_as(desk.assessment(desk.dossier(shed)))
    object.__setattr__(event, "receipt", change(event))
    desk._write(shed, 2, [event], None)
    last = list(run_again(desk, shed))[-1]
    assert last.equal is False
    assert differs in [each.what for each in last.found.differences]
    assert desk.verify() is None


def test_a_dossier_that_is_not_there_is_told(desk):
    assert refused(lambda: list(run_again(desk, "d-0"))) == ["register.unknown-dossier"]
