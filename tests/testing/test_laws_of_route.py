"""Each law of the route holds for a lawful pack, and sees what a broken engine or a careless pack does."""

from __future__ import annotations

import pytest

from maatwerk_core.rules.derived import first_hit, fold, is_, leaf
from maatwerk_core.rules.expression import YES, Calc, Const, Item, Test
from maatwerk_core.testing.law import hold
from maatwerk_core.testing.laws_of_route import HIGHER_AMOUNT, ONE_ROUTE, SPLITTING

LAWS = [ONE_ROUTE, HIGHER_AMOUNT, SPLITTING]


def up_to(cents, amount=None):
    """Is the amount at most this?"""
    return Test(amount or leaf("amount_stated"), "<=", Const(cents, "cents"))


def number(value):
    return Const(value, "int")


@pytest.mark.parametrize("law", LAWS)
def test_a_lawful_pack_keeps_it(law, small):
    hold(law, small(), 40)


@pytest.mark.parametrize("law", LAWS)
def test_a_pack_without_tiers_is_spared_with_the_reason(law, small):
    with pytest.raises(pytest.skip.Exception, match="noemt niemand die beslist"):
        hold(law, small(mandate={"per": "household"}))


def test_a_route_that_the_table_does_not_give_is_seen(small, with_outputs, broken):
    told = broken(ONE_ROUTE, with_outputs(small(), tier=number(0)))
    assert "by the rows: trede / tier -1" in told or "by the rows: trede / tier 1" in told
    assert "team (trede / tier 1)" in told


def test_approvals_of_another_role_are_seen(small, with_outputs, broken):
    told = broken(ONE_ROUTE, with_outputs(small(), approvals=number(5)))
    assert "akkoorden / approvals: 5" in told


def test_a_route_above_the_last_tier_that_the_pack_leaves_open_is_seen(small, with_outputs, broken):
    tiers = [{"role": "team", "ceiling": "500"}]
    policy = small(mandate={"per": "household", "within": "ever", "tiers": tiers})
    told = broken(ONE_ROUTE, with_outputs(policy, tier=number(0)))
    assert "by the rows: trede / tier None" in told


def test_a_pack_that_sends_small_amounts_up_is_seen(small, broken):
    tiers = [
        {"role": "team", "ceiling": "500", "when": {"amount": ">= 100"}},
        {"role": "manager", "ceiling": "2000"},
    ]
    told = broken(HIGHER_AMOUNT, small(mandate={"per": "plan", "tiers": tiers}))
    assert "manager (trede / tier 2)" in told
    assert ": team (trede / tier 1)" in told


def test_fewer_approvals_for_more_money_are_seen(small, with_outputs, broken):
    fewer = first_hit("approvals", "int", (up_to(10_000), number(3)), (YES, number(1)))
    told = broken(HIGHER_AMOUNT, with_outputs(small(), approvals=fewer))
    assert "approvals: 3" in told
    assert "approvals: 1" in told


def test_all_is_more_than_any_number_of_approvals(small, with_outputs, broken):
    fewer = first_hit("approvals", "int", (up_to(10_000), number(-1)), (YES, number(9)))
    assert "approvals: all" in broken(HIGHER_AMOUNT, with_outputs(small(), approvals=fewer))


def test_an_engine_that_forgets_what_was_granted_is_seen(small, with_outputs, broken):
    alone = first_hit("tier", "int", (up_to(50_000), number(0)), (YES, number(1)))
    assert "ineens / at once: manager" in broken(SPLITTING, with_outputs(small(), tier=alone))


def test_an_engine_that_forgets_open_requests_is_seen(small, with_outputs, broken):
    granted = fold(
        "sum", "granted", Item("amount", "cents"), is_(Item("state", "enum"), "granted"), "cents"
    )
    together = Calc("+", leaf("amount_stated"), granted, "cents")
    tier = first_hit("tier", "int", (up_to(50_000, together), number(0)), (YES, number(1)))
    assert "(pending)" in broken(SPLITTING, with_outputs(small(), tier=tier))


def test_a_pack_that_favours_who_asked_before_is_seen(small, broken):
    tiers = [
        {"role": "team", "ceiling": "500", "when": {"granted_before": "yes"}},
        {"role": "manager", "ceiling": "2000"},
    ]
    mandate = {"per": "household", "within": "ever", "tiers": tiers}
    assert "ineens / at once: manager" in broken(SPLITTING, small(mandate=mandate))


def test_a_pack_that_counts_each_plan_by_itself_is_spared(small):
    mandate = {"per": "plan", "tiers": [{"role": "team", "ceiling": "500"}]}
    with pytest.raises(pytest.skip.Exception, match="doesn't count per household"):
        hold(SPLITTING, small(mandate=mandate))
