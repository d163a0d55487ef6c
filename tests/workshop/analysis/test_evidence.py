"""Facts are evidence once the engine agrees, on a day on which the scheme runs; else there is a proof or a doubt."""

import datetime

import pytest

from maatwerk_core.rules.expression import Const, Test, all_of, negate
from maatwerk_core.workshop.analysis.evidence import assess_witness, days_of, look_for, never
from maatwerk_core.workshop.analysis.finding import Witness
from maatwerk_core.workshop.analysis.subject import read_subject

TIERS = "mandate: {per: household, within: ever, tiers: [{role: team, ceiling: {2021-01-01: 500, 2024-01-01: 750}}]}"


@pytest.fixture
def policy(pack):
    """A pack of one tier whose ceiling rises."""
    return read_subject(pack(TIERS)).policy


def day(text):
    return datetime.date.fromisoformat(text)


def always(_assessment):
    return True


def over(policy, euros):
    return negate(Test(policy.plan.nodes["amount"], "<=", Const(euros * 100, "cents")))


def test_a_witness_is_assessed_with_nothing_else_known(policy):
    told = assess_witness(
        policy, Witness(day("2022-01-01"), (("amount", "500"), ("granted", "none")))
    )
    assert told.output("role") == "team"
    assert told.on_demand("fact:children") is None


def test_a_day_of_every_stretch_in_which_the_scheme_runs(policy):
    role = policy.plan.outputs["role"]
    assert days_of(policy, [role]) == tuple(map(day, ["2020-01-01", "2021-01-01", "2024-01-01"]))


def test_what_names_no_day_is_looked_at_on_one_day(policy):
    assert len(days_of(policy, [policy.plan.nodes["acute"]])) == 1


def test_facts_that_the_engine_confirms_are_found_on_the_first_day_that_has_them(policy):
    tier = policy.plan.outputs["mandate"]
    found = look_for(policy, all_of(tier, over(policy, 600)), lambda a: a.output("role") == "team")
    assert found.answer == "found"
    assert str(found.witness) == "2024-01-01: amount=600.01, granted_total=0"


def test_facts_that_the_engine_does_not_confirm_are_no_evidence(policy):
    found = look_for(policy, over(policy, 600), lambda assessment: False)
    assert (found.answer, found.witness) == ("undecided", None)


def test_without_facts_there_is_none(policy):
    both = all_of(over(policy, 600), negate(over(policy, 500)))
    assert look_for(policy, both, always).answer == "none"
    assert never(policy, both) == "found"


def test_what_some_facts_meet_is_not_never(policy):
    assert never(policy, over(policy, 600)) == "none"
