"""However poor the financial result, it stops no plan and leaves none incomplete."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.assess import assess, compiled
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.model.record import MAX_PRICE
from maatwerk_core.model.scenario import CostLine, Scenario
from tests.properties.leaf_tuples import drawer

WORST = CostLine(item="own", price=MAX_PRICE, per="once", sure=10_000, payer="municipality")


def outcome(plan, leaves, params):
    return dict(zip(plan.outputs, compiled(plan)(leaves, params), strict=True))


def with_poor_result(plan, leaves):
    """The same case, in which doing nothing is free and the budget costs a fortune beside the plan."""
    changed = dict(zip(plan.leaves, leaves, strict=True))
    fields = plan.fields["lines_budget"]
    line = {
        "item": "own",
        "price": MAX_PRICE,
        "per": 0,
        "times": 1,
        "each": 0,
        "months": 0,
        "chance": 10_000,
    }
    worst = tuple((line | {"payer": "municipality"}).get(field) for field in fields)
    changed |= {"lines_nothing": (), "lines_regular": (), "lines_budget": (worst,)}
    return tuple(changed.values())


def test_a_poor_result_is_no_stop_and_leaves_nothing_open(policy, days, how_many):
    plan = policy.plan
    for seed in range(how_many):
        drawn = drawer(policy, days[seed % len(days)])
        leaves = drawn.seeded(seed)
        before = outcome(plan, leaves, drawn.params)
        after = outcome(plan, with_poor_result(plan, leaves), drawn.params)
        if before["returns"] is None or after["returns"] is None:
            continue
        assert after["returns"] is False or after["saving_cents"] >= 0
        worst = {STATUSES[before["status"]], STATUSES[after["status"]]}
        assert worst <= {"ready", "motivate"} or len(worst) == 1, seed


@pytest.mark.parametrize("pack", ["voorbeeld", "leeuwarden", "zaanstad"])
def test_a_poor_result_is_reached_where_a_pack_compares(pack, policies, days):
    """Else the law above would hold for want of a poor result."""
    policy = policies(pack)
    drawn = drawer(policy, days[4])
    poor = [
        outcome(policy.plan, with_poor_result(policy.plan, drawn.seeded(seed)), drawn.params)
        for seed in range(20)
    ]
    assert any(one["returns"] is False for one in poor)


def test_no_real_case_is_stopped_by_its_costs(real):
    before = real.assess()
    costly = Scenario(happens="het wordt duur", lines=(WORST,))
    scenarios = real.case.scenarios.model_copy(update={"budget": costly})
    after = assess(real.case.model_copy(update={"scenarios": scenarios}), real.policy)
    assert (after.status == "stop") == (before.status == "stop")
    assert after.findings["legitimacy"].verdict == before.findings["legitimacy"].verdict
    assert after.findings["mandate"].verdict == before.findings["mandate"].verdict
