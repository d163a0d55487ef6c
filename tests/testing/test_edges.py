"""The edges of a case: exactly where an outcome changes, with what was granted before counted in."""

from __future__ import annotations

import datetime

from maatwerk_core.engine.assess import assess, compiled
from maatwerk_core.packs.cases import load_case
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.testing.edges import edges, movable

DAY = datetime.date(2025, 9, 1)


def case_with(granted):
    return load_case(
        {
            "case": "x",
            "day": DAY,
            "intervention": {"name": "x", "amount": 1, "paid_to": "supplier"},
            "history": {"granted": [{"amount": amount, "on": DAY} for amount in granted]},
        }
    )


def edges_of(policy, case, leaf="amount_stated"):
    leaves = read_leaves(case, policy, DAY)
    return edges(policy.plan, leaves, policy.params(DAY), leaf)


def test_the_ceilings_are_edges(small):
    found = edges_of(small(), case_with([]))
    assert {50_000, 50_001, 200_000, 200_001} <= set(found)


def test_what_was_granted_before_moves_the_edge(small):
    found = edges_of(small(), case_with([100, 50]))
    assert {35_000, 35_001} <= set(found)


def test_between_two_edges_nothing_changes(small):
    policy, case = small(), case_with([100])
    plan, leaves, params = policy.plan, list(read_leaves(case, policy, DAY)), policy.params(DAY)
    at, tier = plan.leaves.index("amount_stated"), list(plan.outputs).index("tier")
    found = edges_of(policy, case)

    def tier_at(amount):
        return compiled(plan)((*leaves[:at], amount, *leaves[at + 1 :]), params)[tier]

    for low, high in zip(found, found[1:], strict=False):
        middle = (low + high) // 2
        assert tier_at(middle) in (tier_at(low), tier_at(high))
    assert {tier_at(edge) for edge in found} == {0, 1, -1}


def test_amounts_can_be_moved_and_come_first(small):
    found = movable(small().plan)
    assert "amount_stated" in found[:4]
    assert "form" not in found


def test_a_fact_that_no_output_reads_is_not_moved(small):
    assert "duration" not in movable(small().plan)
    assert assess(case_with([]), small()).output("tier") == 0
