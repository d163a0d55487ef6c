"""Assessing runs the plan of a policy once, on the case's own day."""

import datetime

import pytest

from maatwerk_core.engine.assess import assess, compiled
from maatwerk_core.engine.running import positions
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case


def bare(**parts):
    return load_case({"case": "geval", "intervention": {"name": "iets"}, **parts})


def test_a_case_without_a_day_is_refused(policy):
    with pytest.raises(Faults) as caught:
        assess(bare(), policy())
    assert [fault.code for fault in caught.value.faults] == ["case.no-day"]


def test_a_case_is_assessed_on_its_own_day(policy):
    small = policy("scheme: {legal_basis: {2020-01-01: wmo, 2021-01-01: wgs}}\n")
    for day, basis in (("2019-12-31", None), ("2020-12-31", "wmo"), ("2021-01-01", "wgs")):
        found = assess(bare(day=day), small)
        assert found.findings["legitimacy"]["legal_basis"] == basis
        assert found.day == datetime.date.fromisoformat(day)


@pytest.mark.parametrize(("own", "basis"), [({}, "wmo"), ({"legal_basis": "unknown"}, None)])
def test_a_case_that_says_unknown_does_not_take_the_schemes_basis(policy, own, basis):
    small = policy("scheme: {legal_basis: wmo}\n")
    found = assess(bare(day="2020-01-01", **own), small)
    assert found.findings["legitimacy"]["legal_basis"] == basis


def test_strict_leaves_the_assumed_day_alone(policy):
    case = bare(day={"value": "2020-01-01", "assumed": "gekozen"}, legal_basis="wmo")
    found = assess(case, policy(), strict=True)
    assert (found.day.isoformat(), found.findings["legitimacy"].verdict) == ("2020-01-01", "yes")


CHECK = (
    "checks: {c: {ground: legitimacy, require: {better_provision: no}, severity: advice,"
    " text: {nl: tekst}}}\n"
)


@pytest.mark.parametrize(("stated", "holds"), [("yes", False), ("no", True), ("unknown", None)])
def test_a_derived_fact_that_the_case_states_is_read(policy, stated, holds):
    small = policy(CHECK)
    found = assess(bare(day="2020-01-01", facts={"better_provision": stated}), small)
    assert found.output("check:c") is holds
    assert "=better_provision" not in small.plan.leaves
    assert assess(bare(day="2020-01-01"), small).output("check:c") is None


def test_a_case_of_elsewhere_may_state_what_this_pack_does_not_know(policy):
    extra = "facts: {own_extra: {type: yes_no, nl: extra}}\n"
    other = policy(extra, "other").plan.facts
    parts = {"case": "g", "day": "2020-01-01", "intervention": {"name": "x"}}
    case = load_case({**parts, "facts": {"own_extra": "yes"}}, other)
    assert assess(case, policy(CHECK)).status == "incomplete"


def test_what_a_plan_needs_is_made_once(policy):
    plan = policy().plan
    assert compiled(plan) is compiled(plan)
    assert positions(plan)["status"] == list(plan.outputs).index("status")


def test_an_extra_is_worked_out_when_asked_for(policy, assessed):
    found = assessed(policy(), amount="12")
    assert found.on_demand("fact:amount") == 1_200
    with pytest.raises(KeyError):
        found.on_demand("fact:gone")
