"""The compiled function, its masks and the slow reader say the same of every output."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.engine.contradiction import running_with_check
from maatwerk_core.engine.masks import compile_masks
from maatwerk_core.engine.replay import Replay
from maatwerk_core.rules.expression import Leaf
from maatwerk_core.testing.leaf_tuples import drawer


@cache
def readers(plan):
    """Every named expression of a plan, with the functions for their values and their masks."""
    nodes = {**plan.outputs, **plan.extras}
    shape = (tuple(nodes.values()), plan.leaves, plan.params, plan.fields)
    return nodes, compile_nodes(*shape), compile_masks(*shape)


def replay_of(plan, leaves, params):
    return Replay(
        dict(zip(plan.leaves, leaves, strict=True)),
        dict(zip(plan.params, params, strict=True)),
        plan.fields,
    )


def disagreements(plan, leaves, params):
    """Outputs of which compiled and replayed differ, in value or in kind of value."""
    nodes, run, _ = readers(plan)
    values = run(leaves, params)
    replay = replay_of(plan, leaves, params)
    return [
        (name, value, replay.value(node))
        for (name, node), value in zip(nodes.items(), values, strict=True)
        if (value, type(value)) != (replay.value(node), type(replay.value(node)))
    ]


def other_grounds(plan, leaves, params):
    """Outputs that rest on something else by mask than by replay."""
    nodes, _, run = readers(plan)
    masks = run(leaves, params)
    replay = replay_of(plan, leaves, params)
    bits = {name: 1 << at for at, name in enumerate((*plan.leaves, *plan.params))}
    found = []
    for (name, node), mask in zip(nodes.items(), masks, strict=True):
        used = {bits[p.fact if isinstance(p, Leaf) else p.path] for p in replay.used(node)}
        if mask != sum(used):
            found.append((name, mask, sum(used)))
    return found


def contradicts(plan, leaves, params):
    """Does the case contradict itself: by the compiled function, and by replay of the same question."""
    checked = running_with_check(plan)
    compiled = checked.compiling(checked.nodes, plan.leaves, plan.params, plan.fields)
    return compiled(leaves, params)[-1], bool(
        replay_of(plan, leaves, params).value(checked.nodes[-1])
    )


def test_every_output_of_every_real_case_agrees(real):
    for one in real.variations()[:6]:
        found = one.assess().result
        assert disagreements(one.policy.plan, found.leaves, found.params) == [], one.name
        assert other_grounds(one.policy.plan, found.leaves, found.params) == [], one.name


def test_every_output_agrees_at_the_boundaries(policy, days, how_many):
    for seed in range(how_many // 6):
        drawn = drawer(policy, days[seed % len(days)])
        leaves = drawn.seeded(seed)
        assert disagreements(policy.plan, leaves, drawn.params) == [], seed
        assert other_grounds(policy.plan, leaves, drawn.params) == [], seed


def test_what_is_passed_by_contradicts_nothing(rich, days, how_many):
    """What one drawn case states is put among what another tells, so that some contradict themselves."""
    found = []
    for seed in range(how_many * 2):
        drawn = drawer(rich, days[seed % len(days)])
        told, said = drawn.seeded(seed), drawn.seeded(seed + 1)
        mixed = tuple(
            said[at] if leaf.startswith("=") or leaf.endswith("_stated") else told[at]
            for at, leaf in enumerate(rich.plan.leaves)
        )
        found.append(contradicts(rich.plan, mixed, drawn.params))
    assert [compiled for compiled, _ in found] == [replayed for _, replayed in found]
    assert {True, False} == {replayed for _, replayed in found}


@given(data=st.data())
@settings(max_examples=10)
def test_every_output_agrees_wherever_one_looks(rich, days, data):
    drawn = drawer(rich, data.draw(st.sampled_from(days)))
    leaves = data.draw(drawn.strategy())
    assert disagreements(rich.plan, leaves, drawn.params) == []
    assert other_grounds(rich.plan, leaves, drawn.params) == []
