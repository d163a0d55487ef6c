"""What is asked of a list is answered by lines that a case could have, or it is no fact."""

import datetime

import pytest

from maatwerk_core.rules.expression import Const as Constant
from maatwerk_core.rules.expression import Leaf, Test, all_of, negate
from maatwerk_core.rules.possible import Laid

DAY = datetime.date(2025, 1, 1)
PER = "mandate: {per: household, within: ever}\n"


@pytest.fixture
def laid(loaded):
    """The facts of a small pack laid open, and its nodes by name."""

    def laid(text=PER, free=False):
        policy = loaded(text)
        return Laid(policy, DAY, free), policy.plan.nodes

    return laid


def above(node, cents):
    return negate(Test(node, "<=", Constant(cents, "cents")))


def named(facts):
    return {leaf.fact: value for leaf, value in facts.items()}


def test_nothing_granted_before_is_nothing_in_all(laid):
    open_, nodes = laid()
    assert (
        open_.find(all_of(negate(nodes["granted_before"]), above(nodes["granted_total"], 0)))
        is None
    )


def test_something_granted_before_may_be_any_amount(laid):
    open_, nodes = laid()
    facts = open_.find(all_of(nodes["granted_before"], above(nodes["granted_total"], 500)))
    assert {value for name, value in named(facts).items() if name.startswith("~granted")} == {
        1,
        501,
    }


def test_where_it_is_unknown_which_grants_count_only_none_at_all_is_sure(laid):
    open_, nodes = laid("mandate: {per: household, within: unknown}\n")
    assert open_.find(above(nodes["granted_total"], 0)) is None
    assert named(open_.find(negate(above(nodes["granted_total"], 0)))) == {"~granted.0": 0}


def test_debts_of_two_kinds_take_two_lines(loaded):
    policy = loaded(
        "checks: {c: {ground: returns, severity: advice, text: {nl: t}, "
        "when: {debt_kinds: {has_all: [rent, tax]}, debts_total: '> 100'}}}\n"
    )
    open_ = Laid(policy, DAY)
    facts = open_.find(policy.plan.outputs["applies:c"])
    assert list(facts.values()).count(True) == 2


def test_a_saving_is_a_cost_of_doing_nothing(laid):
    open_, nodes = laid("returns: {reference: nothing, within: 12 months}\n")
    facts = named(open_.find(above(nodes["saving"], 100_000)))
    assert facts["~lines_nothing.0"] - facts["amount_stated"] > 100_000


def test_a_purse_never_saves_more_than_all_purses_cost(laid):
    open_, nodes = laid("returns: {reference: nothing, within: 12 months}\n")
    own, every = nodes["avoided"], nodes["avoided_all"]
    some = all_of(above(own, 500), negate(above(every, 500)))
    facts = named(open_.find(some))  # another purse pays for what the budget costs
    assert facts["~lines_budget.1"] < facts["~lines_budget.3"]


def test_a_text_is_never_no(laid):
    open_, nodes = laid()
    assert open_.find(nodes["goal"], False) is None
    assert named(open_.find(nodes["goal"])) == {"goal": True}


def test_a_scenario_is_told_where_its_lines_are_there(laid):
    open_, nodes = laid()
    assert named(open_.find(nodes["scenarios.nothing"])) == {
        "happens_nothing": True,
        "+lines_nothing": True,
    }


def test_a_parameter_that_nobody_filled_in_may_be_anything(laid):
    text = PER + "maximum: {value: unknown, source: krant}\n"
    within = "check:maximum"
    for free, wanted in ((False, None), (True, False)):
        open_, _ = laid(text, free)
        node = open_.policy.plan.outputs[within]
        found = open_.find(node, wanted)
        assert found is not None
        assert any(leaf.fact == "$maximum" for leaf in found) is free


def test_an_expression_is_worth_what_its_facts_make_it(laid):
    open_, nodes = laid()
    amount = Leaf("amount_stated", "cents")
    assert open_.worth(nodes["amount"], {amount: 5}) == 5
    assert open_.worth(nodes["exposure"], {amount: 5}) is None
