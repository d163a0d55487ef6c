"""Outputs run by replay at first and compiled when they run often; nobody can tell which of the two ran."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.running import (
    PATIENCE,
    Running,
    positions,
    replay_of,
    running,
    running_extras,
    running_purses,
)
from maatwerk_core.packs.cases import load_case
from maatwerk_core.rules.leaves import read_leaves

TEXT = (
    "scheme: {legal_basis: local_scheme}\nroles: {team: {nl: t}, baas: {nl: b}}\n"
    "mandate: {per: plan, tiers: [{role: team, ceiling: 500}, {role: baas, ceiling: unknown}]}\n"
    "quorum: {team: {approvals: 3}}\n"
    "agreements: {a: {offer: example, when: {amount: '> 100'}, promise: {nl: x}}}\n"
    "checks: {c: {ground: legitimacy, when: {wsnp: yes}, severity: advice, text: {nl: tekst}}}\n"
)
CASES = [
    {"amount": 250},
    {"amount": "500.01"},
    {},
    {"amount": 250, "own_contribution": 5},
]


@pytest.fixture
def small(policy):
    return policy(TEXT)


def read(small, plan):
    case = load_case({"case": "g", "day": "2020-06-01", "intervention": {"name": "x", **plan}})
    return read_leaves(case, small, case.day), small.params(case.day)


@pytest.mark.parametrize("outputs", ["outputs", "extras"])
def test_the_same_values_and_masks_come_out_however_often_it_runs(small, outputs):
    nodes = getattr(small.plan, outputs)
    for plan in CASES:
        ran, given = Running(small.plan, nodes), read(small, plan)
        values = [ran.values(*given) for _ in range(PATIENCE + 2)]
        masks = [ran.masks(*read(small, plan)) for _ in range(PATIENCE + 2)]
        assert ran.compiled is not None and ran.compiled_masks is not None
        assert set(values) == {values[0]}
        assert set(masks) == {masks[0]}


def test_it_compiles_only_when_it_is_clear_that_it_runs_often(small):
    ran, given = Running(small.plan, small.plan.outputs), read(small, {})
    for _ in range(PATIENCE):
        ran.values(*given)
    assert ran.compiled is None
    ran.values(*given)
    assert ran.compiled is not None
    assert ran.compiled_masks is None


def test_a_mask_has_a_bit_per_leaf_and_behind_them_per_parameter(small):
    plan = small.plan
    ran = running(plan)
    given = read(small, {"amount": "600"})
    for _ in range(PATIENCE + 1):
        mask = ran.masks(*given)[positions(plan)["role"]]
        bits = {at for at in range(mask.bit_length()) if mask >> at & 1}
        missed = {at - len(plan.leaves) for at in bits}
        assert plan.params.index("mandate.tiers.baas.ceiling") in missed


def test_positions_are_those_of_the_values(small):
    plan, given = small.plan, read(small, {"amount": 250})
    at = positions(plan)
    values = running(plan).values(*given)
    assert len(values) == len(at)
    assert values[at["legitimacy"]] is True
    assert values[at["applies:c"]] is None


def test_what_belongs_to_a_plan_is_made_once(small, policy):
    other = policy(TEXT, "other")
    for made in (running, running_extras, running_purses, positions):
        assert made(small.plan) is made(small.plan)
        assert made(small.plan) is not made(other.plan)


def test_extras_and_purses_have_their_own_outputs(small):
    extras, purses = running_extras(small.plan), running_purses(small.plan)
    assert extras.names == tuple(small.plan.extras)
    assert purses.names
    assert all(name.startswith("payer:") for name in purses.names)
    assert set(purses.names) <= set(extras.names)
    values = dict(zip(extras.names, extras.values(*read(small, {"amount": 101})), strict=True))
    assert values["agreements:a"] is True


def test_who_reads_on_in_a_case_gets_the_same_replay_and_another_case_another(small):
    plan = small.plan
    first, other = (read(small, {"amount": amount}) for amount in (250, 900))
    assert replay_of(plan, *first) is replay_of(plan, *first)
    assert replay_of(plan, *other).value(plan.nodes["amount"]) == 90_000
    assert replay_of(plan, *first).value(plan.nodes["amount"]) == 25_000


def test_who_asks_several_times_for_the_masks_of_one_case_compiles_nothing(small):
    ready = Running(small.plan, small.plan.outputs)
    leaves, params = read(small, {"amount": 250})
    found = [ready.masks(leaves, params) for _ in range(PATIENCE + 2)]
    assert ready.compiled_masks is None
    assert found == [running(small.plan).masks(leaves, params)] * (PATIENCE + 2)
    others = [read(small, {"amount": amount}) for amount in range(PATIENCE)]
    assert len({ready.masks(*other) for other in others}) == 1
    assert ready.compiled_masks is not None
