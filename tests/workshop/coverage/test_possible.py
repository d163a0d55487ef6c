"""All ways in which a decision can be are found, each with facts and a day that make it so."""

import datetime
from decimal import Decimal

import pytest

from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack, read_chain
from maatwerk_core.workshop.coverage.decisions import decisions_of
from maatwerk_core.workshop.coverage.goals import goals_of, outcome_of
from maatwerk_core.workshop.coverage.possible import SOME_DAY, possible_ways
from maatwerk_core.workshop.scenarios import run_pack


def decisions(name):
    folder = find_folder(name)
    policy = load_pack(folder)
    return policy, {one.path: one for one in decisions_of(policy, read_chain(folder)[0])}


@pytest.fixture(scope="module")
def landelijk():
    return decisions("landelijk")


def outcomes(policy, decision):
    return {outcome_of(decision, way.truths) for way in possible_ways(decision, policy).ways}


def test_a_check_that_is_a_stop_under_its_own_basis_can_never_hold(landelijk):
    policy, found = landelijk
    assert outcomes(policy, found["checks.behandeling-zorgverzekering"]) == {"no", "not_applicable"}


def test_a_check_on_an_unknown_parameter_is_open_or_out_of_the_question(landelijk):
    policy, found = landelijk
    assert outcomes(policy, found["checks.giften-eigen-grens"]) == {"unknown", "not_applicable"}


def test_days_are_tried_on_which_a_row_begins_and_ends(landelijk):
    policy, found = landelijk
    days = {way.day for way in possible_ways(found["checks.giften-vrijlating"], policy).ways}
    assert {SOME_DAY, datetime.date(2025, 12, 31), datetime.date(2026, 1, 2)} <= days


def test_an_amount_is_tried_around_what_it_is_compared_with():
    policy, found = decisions("amsterdam")
    ways = possible_ways(found["mandate.tiers.team"], policy).ways
    amounts = {way.given["amount"] for way in ways if way.day == SOME_DAY}
    assert {"499.99", "500.01"} <= amounts


@pytest.mark.parametrize("pack", ["amsterdam", "voorbeeld"])
def test_no_case_has_had_less_than_it_asks_for(pack):
    policy, found = decisions(pack)
    tiers = [one for path, one in found.items() if path.startswith("mandate.tiers.")]
    given = [way.given for one in tiers for way in possible_ways(one, policy).ways]
    both = [(Decimal(g["amount"]), Decimal(g["exposure"])) for g in given if "exposure" in g]
    assert any(amount < exposure for amount, exposure in both)
    assert all(amount <= exposure for amount, exposure in both)
    assert any("exposure" not in g and Decimal(g["amount"]) > 500 for g in given)


def test_words_that_make_no_difference_are_one_way():
    policy, found = decisions("zaanstad")
    ways = possible_ways(found["checks.doel-van-het-budget"], policy).ways
    domains = [way.given["domain"] for way in ways if way.day == SOME_DAY]
    assert sorted(domains)[:-1] == sorted(["debt", "health", "housing", "income"])
    assert len(domains) == len(set(domains)) == 5


def test_the_ways_hold_every_outcome_that_the_examples_of_a_pack_come_to():
    """What an example shows was foreseen: nothing possible is left out as impossible."""
    for name in ("zaanstad", "voorbeeld", "enschede"):
        run = run_pack(find_folder(name))
        checks = {one.path: one for one in decisions_of(run.policy, read_chain(run.folder)[0])}
        seen = {
            path: outcomes(run.policy, one) for path, one in checks.items() if one.kind == "check"
        }
        for outcome in run.outcomes:
            for check in outcome.assessment.policy.plan.checks:
                path = f"checks.{check.id}"
                if path in seen and (came := verdict(outcome.assessment, check.id)) != "unknown":
                    assert came in seen[path], (name, path, outcome.example.name)


def verdict(assessment, id_):
    holds, applies = assessment.output(f"check:{id_}"), assessment.output(f"applies:{id_}")
    if holds and applies is False:
        return "not_applicable"
    return {True: "yes", False: "no", None: "unknown"}[holds]


def test_too_many_ways_count_as_possible(monkeypatch):
    policy, found = decisions("voorbeeld")
    monkeypatch.setattr("maatwerk_core.workshop.coverage.possible.MOST_WAYS", 3)
    some = possible_ways(found["checks.ruim-inkomen"], policy)
    assert (len(some.ways), some.complete) == (3, False)
    goals = goals_of(policy, read_chain(find_folder("voorbeeld"))[0], SOME_DAY)
    assert {"yes", "no"} <= {one.shows for one in goals if one.path == "checks.ruim-inkomen"}
