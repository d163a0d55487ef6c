"""Drawn cases fit their pack, contradict nothing, and stand where outcomes change."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.contradiction import contradictions
from maatwerk_core.model.case import Case
from maatwerk_core.packs.fitting import misfits
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.testing.drawn_cases import cases, consistent
from maatwerk_core.testing.law import policy_of
from maatwerk_core.testing.offers import days_of

QUICK = settings(
    max_examples=40, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


def drawn(strategy, count=60):
    """So many examples, the same each time."""
    found = []

    @settings(QUICK, max_examples=count, derandomize=True, database=None)
    @given(strategy)
    def collect(case):
        found.append(case)

    collect()
    return found


@pytest.mark.parametrize("pack", ["voorbeeld", "landelijk", "zaanstad"])
@QUICK
@given(data=st.data())
def test_every_case_fits_its_pack_and_can_be_assessed(pack, data):
    policy = policy_of(pack)
    case = data.draw(cases(policy))
    assert misfits(case, policy) == []
    assert assess(case, policy).status


@QUICK
@given(data=st.data())
def test_of_a_complete_case_every_fact_is_known_or_follows(data):
    policy = policy_of("voorbeeld")
    found = assess(data.draw(cases(policy, complete=True)), policy)
    leaves = dict(zip(policy.plan.leaves, found.result.leaves, strict=True))
    unknown = {leaf for leaf, value in leaves.items() if value is None}
    for leaf in unknown - {"total_amount"}:
        assert leaf.endswith("_stated"), leaf
        assert found.on_demand(f"fact:{leaf.removesuffix('_stated')}") is not None


def test_cases_are_stopped_left_open_and_decided_in_every_tier():
    policy = policy_of("voorbeeld")
    found = [assess(case, policy) for case in drawn(cases(policy, complete=True), 300)]
    assert {one.status for one in found} >= {"motivate", "incomplete", "stop"}
    assert {one.output("tier") for one in found} == {None, -1, 0, 1, 2}


def test_cases_stand_at_the_ceiling_and_a_cent_above():
    policy = policy_of("amsterdam")
    amounts = {case.intervention.amount for case in drawn(cases(policy), 150)}
    assert {50_000, 50_001} <= amounts


def test_a_case_is_of_a_day_that_was_asked_for(small):
    day = days_of(small())[1]
    assert {case.day for case in drawn(cases(small(), days=[day]), 20)} == {day}


def test_some_cases_say_nothing_of_their_legal_basis_and_some_say_that_it_is_unknown(small):
    found = drawn(cases(small()), 100)
    said = {(case.legal_basis, "legal_basis" in case.model_fields_set) for case in found}
    assert {(None, True), (None, False), ("wmo", True)} <= said


def test_a_statement_that_contradicts_the_rest_gives_way(small):
    policy = small()
    plan = {"name": "x", "amount": 100, "total_amount": 500, "own_contribution": 0, "co_funding": 0}
    case = Case.model_validate({"case": "x", "day": days_of(policy)[0], "intervention": plan})
    assert contradictions(case, policy)
    settled = consistent(case, policy)
    assert settled.intervention.amount is None
    assert not contradictions(settled, policy)
    leaves = dict(zip(policy.plan.leaves, read_leaves(settled, policy, settled.day), strict=True))
    assert leaves["total_amount"] == 500


def test_a_case_without_contradictions_stays_the_same_one(small):
    case = drawn(cases(small()), 1)[0]
    assert consistent(case, small()) is case
