"""Asking twice for a part never comes to someone lower than asking once for the whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.assess import compiled
from maatwerk_core.rules.policy import NOBODY
from tests.properties.leaf_tuples import drawer

PARTS = (1, 25_000, 25_001, 49_999, 50_000, 125_000, 400_000, 500_001)


def rank(tier):
    """Where a tier stands; above the last one is nobody."""
    return 10**6 if tier == NOBODY else tier


def tier_of(plan, params, leaves, amount, granted):
    changed = dict(zip(plan.leaves, leaves, strict=True))
    changed |= {"amount_stated": amount, "total_amount": None, "granted": granted}
    return compiled(plan)(tuple(changed.values()), params)[list(plan.outputs).index("tier")]


def hold_the_law(plan, params, leaves, day, parts, state):
    """The last part, with those before it granted, is decided no lower than the whole at once."""
    *first, last = parts
    before = leaves[plan.leaves.index("granted")]
    if before is None:
        return
    granted = (*before, *((part, day.toordinal(), state) for part in first))
    whole = tier_of(plan, params, leaves, sum(parts), before)
    split = tier_of(plan, params, leaves, last, granted)
    assert whole is None or split is None or rank(split) >= rank(whole), (whole, split)


@pytest.mark.parametrize("pack", ["voorbeeld", "amsterdam"])
@pytest.mark.parametrize("state", ["granted", "pending"])
def test_two_parts_are_decided_no_lower_than_the_whole(pack, state, days, policies, how_many):
    policy = policies(pack)
    for seed in range(how_many):
        day = days[seed % len(days)]
        drawn = drawer(policy, day)
        leaves = drawn.seeded(seed)
        for part in PARTS:
            hold_the_law(policy.plan, drawn.params, leaves, day, (part, part), state)


@given(data=st.data(), parts=st.lists(st.integers(0, 600_000), min_size=2, max_size=4))
@settings(max_examples=40)
def test_any_number_of_parts_is_decided_no_lower_than_the_whole(rich, days, data, parts):
    day = data.draw(st.sampled_from(days))
    drawn = drawer(rich, day)
    leaves = data.draw(drawn.strategy())
    hold_the_law(rich.plan, drawn.params, leaves, day, parts, "granted")
