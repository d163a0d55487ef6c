"""Drawn leaf values: the same for a seed, at the boundaries of the pack, never in contradiction."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.testing.leaf_tuples import derivations, drawer

DAY = datetime.date(2025, 9, 1)


def test_a_seed_gives_the_same_values_every_time(small):
    drawn = drawer(small(), DAY)
    assert [drawn.seeded(seed) for seed in range(5)] == [drawn.seeded(seed) for seed in range(5)]
    assert drawn.seeded(1) != drawn.seeded(2)


def test_a_ceiling_is_among_the_amounts_with_its_neighbours(small):
    drawn = drawer(small(), DAY)
    amounts = drawn.options[drawn.plan.leaves.index("amount_stated")]
    assert {49_999, 50_000, 50_001} <= set(amounts)


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_what_is_stated_contradicts_nothing(small, data):
    drawn = drawer(POLICIES.setdefault("small", small()), DAY)
    leaves = data.draw(drawn.strategy())
    stated, derive = derivations(drawn.plan)
    for fact, follows in zip(stated, derive(leaves, drawn.params), strict=True):
        said = leaves[drawn.plan.leaves.index(fact)]
        assert said is None or follows is None or said == follows


POLICIES = {}
