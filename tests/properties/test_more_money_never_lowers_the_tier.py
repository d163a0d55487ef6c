"""A higher amount never comes to someone lower: in the real cases, over every pair of amounts around a ceiling."""

from __future__ import annotations

from itertools import pairwise

from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.testing.edges import edges
from maatwerk_core.testing.laws_of_route import HIGHER_AMOUNT


def test_in_the_real_cases_more_money_is_never_decided_lower(real):
    for one in real.variations()[:8]:
        plan, day = one.policy.plan, one.case.day
        leaves, params = read_leaves(one.case, one.policy, day), one.policy.params(day)
        amounts = edges(plan, leaves, params, "amount_stated")
        for low, high in pairwise(sorted({0, 1, *amounts})):
            assert HIGHER_AMOUNT.find(one.policy, (one.case, low, high)) is None, one.name
