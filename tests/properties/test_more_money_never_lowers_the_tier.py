"""A higher amount never comes to someone lower."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.assess import assess, compiled
from maatwerk_core.rules.policy import NOBODY
from tests.properties.leaf_tuples import drawer


def rank(tier):
    """Where a tier stands; above the last one is nobody."""
    return 10**6 if tier == NOBODY else tier


def tiers_by_amount(plan, drawn, leaves, amounts):
    """The tier for each amount, lowest amount first; the rest of the case stays as it is."""
    tiers, run = list(plan.outputs).index("tier"), compiled(plan)
    found = []
    for amount in sorted(amounts):
        with_amount = list(leaves)
        with_amount[plan.leaves.index("amount_stated")] = amount
        with_amount[plan.leaves.index("total_amount")] = None
        found.append(run(tuple(with_amount), drawn.params)[tiers])
    return found


def test_a_higher_amount_never_lowers_the_tier(policy, days, how_many):
    at = policy.plan.leaves.index("amount_stated")
    for seed in range(how_many):
        drawn = drawer(policy, days[seed % len(days)])
        tiers = tiers_by_amount(policy.plan, drawn, drawn.seeded(seed), drawn.options[at])
        known = [rank(tier) for tier in tiers if tier is not None]
        assert known == sorted(known), seed


def test_a_higher_amount_never_makes_an_unknown_tier_known_and_lower(rich, days, how_many):
    at = rich.plan.leaves.index("amount_stated")
    for seed in range(how_many):
        drawn = drawer(rich, days[4])
        tiers = tiers_by_amount(rich.plan, drawn, drawn.seeded(seed), drawn.options[at])
        lowest = 0
        for tier in tiers:
            assert tier is None or rank(tier) >= lowest
            lowest = lowest if tier is None else rank(tier)


@given(data=st.data())
@settings(max_examples=40)
def test_of_two_amounts_the_higher_is_never_decided_lower(rich, days, data):
    drawn = drawer(rich, data.draw(st.sampled_from(days)))
    leaves = data.draw(drawn.strategy())
    amounts = data.draw(st.lists(st.integers(0, 1_100_000), min_size=2, max_size=2))
    known = [rank(t) for t in tiers_by_amount(rich.plan, drawn, leaves, amounts) if t is not None]
    assert known == sorted(known)


def test_in_the_real_cases_more_money_is_never_decided_lower(real):
    lowest = -1
    for amount in (0, 1, 49_999, 50_000, 50_001, 250_000, 250_001, 800_000, 1_000_001, 10**13):
        plan = real.case.intervention.model_copy(update={"amount": amount, "total_amount": None})
        tier = assess(real.case.model_copy(update={"intervention": plan}), real.policy).output(
            "tier"
        )
        assert tier is None or rank(tier) >= lowest
        lowest = lowest if tier is None else rank(tier)
