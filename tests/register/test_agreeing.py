"""An agreement that a pack asks of every such plan is made with the decision, also where the plan doesn't name it."""

import datetime

import pytest

import maatwerk_core as mw
from maatwerk_core.engine.agreements import ENDINGS
from maatwerk_core.packs.cases import load_case
from maatwerk_core.register.agreeing import agree, agreed_with, pays
from maatwerk_core.register.choices import HOW
from tests.register.conftest import case_data

ON = datetime.date(2025, 9, 1)


@pytest.fixture(scope="module")
def policy():
    return mw.load_pack("voorbeeld")


def assessment(policy, name, **changed):
    return mw.assess(load_case({**case_data(f"voorbeeld/{name}"), **changed}, policy), policy)


def made(policy, name, **changed):
    return {one.agreement: one for one in agreed_with(assessment(policy, name, **changed), ON)}


def test_what_the_pack_requires_begins_with_the_decision(policy):
    found = made(policy, "wasmachine", agreements=[])
    assert list(found) == ["samen-terugkijken"]
    assert (found["samen-terugkijken"].starts, found["samen-terugkijken"].due) == (
        "2025-09-01",
        "2025-12-01",
    )


def test_what_the_plan_names_itself_is_as_the_plan_says(policy):
    used = [{"uses": "samen-terugkijken", "starts": "2025-10-01"}]
    found = made(policy, "wasmachine", agreements=used)["samen-terugkijken"]
    assert (found.starts, found.due) == ("2025-10-01", "2026-01-01")


def test_what_is_an_example_is_made_only_where_the_plan_uses_it(policy):
    assert "terugbetalen-bij-werk" in made(policy, "fiets")
    assert "terugbetalen-bij-werk" not in made(policy, "fiets", agreements=[])


def test_a_pack_knows_its_own_agreements_only(policy):
    assert agree(assessment(policy, "fiets"), "terugbetalen", ON, None) is None


@pytest.mark.parametrize("how", HOW)
def test_of_another_party_nothing_is_asked_back(policy, how):
    found = made(policy, "fiets")
    (employer,) = (one for one in found.values() if one.party is not None)
    assert pays(assessment(policy, "fiets"), employer, how) == ("nothing", 0)


def test_a_dossier_knows_every_ending_that_the_rules_know_and_letting_go():
    assert HOW == (*ENDINGS, "waived")
