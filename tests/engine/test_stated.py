"""A case that states a derived fact gets a plan that reads it: made once, and only where it is needed."""

import pytest

from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case


def case(**facts):
    return load_case({"case": "g", "intervention": {"name": "x"}, "facts": facts})


def test_a_case_that_states_nothing_derived_leaves_the_policy_alone(policy):
    small = policy()
    assert reading_stated(small, case()) is small


def test_a_plan_is_made_once_for_the_same_facts(policy):
    small = policy()
    first = reading_stated(small, case(exposure="5"))
    assert reading_stated(small, case(exposure="6")) is first
    assert reading_stated(small, case(kind="single")) is not first
    assert reading_stated(first, case(exposure="5")) is first


def test_a_forced_fact_stays_forced_though_the_case_states_it(policy):
    small = policy()
    forced = reading_stated(small, case(exposure="5"), frozenset({"exposure"}))
    assert forced.plan.replaced.forced == {"exposure"}
    assert reading_stated(forced, case(exposure="5")) is forced
    both = reading_stated(forced, case(exposure="5", kind="single"))
    assert (both.plan.replaced.stated, both.plan.replaced.forced) == ({"kind"}, {"exposure"})


OWN = """
facts:
  own_cost: {type: money, nl: kosten}
  own_high: {type: yes_no, nl: hoog, derive: {own_cost: ">= 250"}}
checks:
  laag: {ground: legitimacy, require: {own_high: no}, severity: motivate, source: praktijk, text: {nl: Niet hoog.}}
"""


@pytest.mark.parametrize(("said", "verdict"), [("yes", False), ("no", True)])
def test_a_case_may_state_a_derived_fact_of_the_packs_own(policy, assessed, said, verdict):
    assert assessed(policy(OWN), facts={"own_high": said}).output("check:laag") is verdict


def test_a_derived_fact_of_the_packs_own_may_not_contradict_what_it_follows_from(policy, assessed):
    with pytest.raises(Faults, match="case.fact-conflict"):
        assessed(policy(OWN), facts={"own_high": "yes", "own_cost": "100"})
