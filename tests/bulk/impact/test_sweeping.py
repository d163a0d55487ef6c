"""At every value a sweep gives what the pack gives with that value, case by case."""

from collections import Counter

import pytest

from maatwerk_core.bulk.impact.found import Sum
from maatwerk_core.bulk.impact.sweep import read_sweep, read_sweeps
from maatwerk_core.bulk.impact.witnesses import Trial
from maatwerk_core.errors import Faults

CASES = 60
SWEEPS = [
    ("amsterdam", "mandate.tiers.team.ceiling=250..1000:250"),
    ("voorbeeld", "quorum.team.approvals=1..4:1"),
    ("voorbeeld", "parameters.ruim_inkomen=100%..200%:50%"),
]
ABOUT = ("status", "role", "approvals")


@pytest.mark.parametrize(("name", "text"), SWEEPS)
def test_every_point_is_what_a_slow_count_says(name, text, pack, drawn, impact_of):
    policy = pack(name)
    sweep = read_sweep(text, policy)
    table = drawn((policy, policy), CASES)
    (curve,) = impact_of(table, policy, policy, sweeps=(sweep,)).curves
    assert [point.value for point in curve.points] == list(sweep.values)
    for point in curve.points:
        statuses, roles, changed = Counter(), Counter(), 0
        for row in table.to_pylist():
            trial = Trial((policy, policy), row["day"], strict=False)
            set_ = {sweep.path: point.value}
            old, new = (
                {about: trial.outcome(1, about, row, values) for about in ABOUT}
                for values in ({}, set_)
            )
            statuses[new["status"]] += 1
            roles[new["role"]] += 1
            changed += old != new
        assert {status: sum_.cases for status, sum_ in point.statuses} == statuses
        assert {role: sum_.cases for role, sum_ in point.roles} == roles
        assert point.changed == changed


def test_at_its_own_value_a_pack_changes_nothing(pack, drawn, impact_of):
    policy = pack("amsterdam")
    sweep = read_sweep("mandate.tiers.team.ceiling=500..500:1", policy)
    (curve,) = impact_of(drawn((policy, policy), CASES), policy, policy, sweeps=(sweep,)).curves
    assert (curve.now, curve.points[0].value, curve.points[0].changed) == (50_000, 50_000, 0)


def test_of_real_cases_small_points_are_hidden(pack, drawn, impact_of):
    policy = pack("amsterdam")
    sweep = read_sweep("mandate.tiers.team.ceiling=250..1000:250", policy)
    table = drawn((policy, policy), CASES)
    impact = impact_of(table, policy, policy, purpose="proef", sweeps=(sweep,))
    sums = [sum_ for point in impact.curves[0].points for _, sum_ in point.statuses]
    assert Sum(None, None, None) in sums
    assert all(sum_.cases is None or sum_.cases >= 10 for sum_ in sums)


WRONG = {
    "impact.vary": "mandate.tiers.team.ceiling",
    "impact.vary-address": "mandate.tiers.teem.ceiling=1..2:1",
    "impact.vary-kind": "mandate.per=1..2:1",
    "impact.vary-range": "mandate.tiers.team.ceiling=2..1:1",
    "impact.vary-steps": "mandate.tiers.team.ceiling=1..5000:1",
    "value.money-thousands": "mandate.tiers.team.ceiling=1.100..2000:50",
}


@pytest.mark.parametrize("code", WRONG)
def test_what_is_no_sweep_is_told(code, pack):
    with pytest.raises(Faults) as told:
        read_sweep(WRONG[code], pack("amsterdam"))
    assert [fault.code for fault in told.value.faults] == [code]


def test_a_step_of_nothing_is_no_row_of_values(pack):
    with pytest.raises(Faults) as told:
        read_sweep("mandate.tiers.team.ceiling=1..5:0", pack("amsterdam"))
    assert told.value.faults[0].code == "impact.vary-range"


def test_all_sweeps_are_looked_at_before_any_is_run(pack):
    with pytest.raises(Faults) as told:
        read_sweeps(["a", "b"], pack("amsterdam"))
    assert len(told.value.faults) == 2


def test_a_misspelt_address_gets_the_nearest(pack):
    with pytest.raises(Faults) as told:
        read_sweep(WRONG["impact.vary-address"], pack("amsterdam"))
    assert dict(told.value.faults[0].values)["near"] == "mandate.tiers.team.ceiling"
