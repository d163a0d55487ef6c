"""Taking one fact or one value of the pack away never turns yes into no, and never changes a figure."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.assess import Assessment, assess, compiled
from maatwerk_core.engine.grounds import written_path
from maatwerk_core.engine.replay import Replay
from maatwerk_core.model.assessment import Assessed
from maatwerk_core.model.case import Case
from maatwerk_core.rules.expression import Leaf, Param
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import unset
from maatwerk_core.testing.leaf_tuples import drawer
from tests.properties.told import figures

#: The status says what is still to be done: that may get less when a fact goes missing, and is no verdict.
NOT_MONOTONE = {"status"}
SEEDS = 6


def without(values: tuple[Any, ...], at: int) -> tuple[Any, ...]:
    """The same tuple with one value unknown."""
    return (*values[:at], None, *values[at + 1 :])


def takings(plan, leaves, params):
    """Every way to take one known value away: the node, and the tuples that are left."""
    for at, value in enumerate(leaves):
        if value is not None:
            yield Leaf, plan.leaves[at], without(leaves, at), params
    for at, value in enumerate(params):
        if value is not None:
            yield Param, plan.params[at], leaves, without(params, at)


def turned(plan, before, after):
    """Outputs that became something else than unknown."""
    return [
        (name, was, now)
        for name, was, now in zip(plan.outputs, before, after, strict=True)
        if name not in NOT_MONOTONE and now is not None and now != was
    ]


def unnamed(plan, kind, gone, before, after, leaves, params):
    """Outputs that became unknown without naming what was taken away."""
    replay = Replay(
        dict(zip(plan.leaves, leaves, strict=True)),
        dict(zip(plan.params, params, strict=True)),
        plan.fields,
    )
    lost = [
        n for n, was, now in zip(plan.outputs, before, after, strict=True) if was is not now is None
    ]
    return [
        name
        for name in lost
        if gone
        not in {
            node.fact if isinstance(node, Leaf) else node.path
            for node in replay.used(plan.outputs[name])
            if isinstance(node, kind)
        }
    ]


def hold_the_law(plan, leaves, params, *, names):
    run = compiled(plan)
    before = run(leaves, params)
    for kind, gone, fewer, fewer_params in takings(plan, leaves, params):
        after = run(fewer, fewer_params)
        assert turned(plan, before, after) == [], f"without {gone}"
        if names:
            assert unnamed(plan, kind, gone, before, after, fewer, fewer_params) == []


def test_one_thing_less_is_never_another_answer(policy, days, how_many):
    for seed in range(how_many):
        drawn = drawer(policy, days[seed % len(days)])
        hold_the_law(policy.plan, drawn.seeded(seed), drawn.params, names=seed % 5 == 0)


@given(data=st.data())
@settings(max_examples=25)
def test_one_thing_less_is_never_another_answer_wherever_one_looks(rich, days, data):
    drawn = drawer(rich, data.draw(st.sampled_from(days)))
    leaves = data.draw(drawn.strategy())
    hold_the_law(rich.plan, leaves, drawn.params, names=False)


def test_a_real_case_holds_the_law(real):
    for one in real.variations():
        found = one.assess().result
        hold_the_law(one.policy.plan, found.leaves, found.params, names="/" not in one.name)


#: Where neither way to the amount has begun, it is asked for by its own name.
OTHER_WAY = dict.fromkeys(("total_amount", "own_contribution", "co_funding"), "amount")


def compare(before: Assessment, after: Assessment, gone: str) -> list[Any]:
    """What the findings say wrongly, or don't say, when something is gone."""
    wrong: list[Any] = []
    befores, afters = before.findings, after.findings
    for question, finding in befores.items():
        was, now = figures(finding), figures(afters[question])
        wrong += [
            (question, name, was.get(name), now[name]) for name in now if now[name] != was.get(name)
        ]
        lost = sorted(was.keys() - now.keys())
        if lost and not {gone, OTHER_WAY.get(gone)} & set(afters[question].missing):
            wrong.append((question, lost, "without naming", gone, afters[question].missing))
    return wrong


def test_a_finding_names_the_fact_that_is_gone(real):
    for one in real.variations():
        before = one.assess()
        result, plan = before.result, one.policy.plan
        for at, name in enumerate(plan.leaves):
            if result.leaves[at] is not None:
                leaves = without(result.leaves, at)
                values = compiled(plan)(leaves, result.params)
                now = Assessed(result.day, result.strict, leaves, result.params, values)
                gone = known_as(name, one.case)
                assert compare(before, replace(before, result=now), gone) == [], (one.name, gone)


def known_as(leaf: str, case: Case) -> str:
    """The name by which people know a leaf."""
    if leaf == "legal_basis" and "legal_basis" not in case.model_fields_set:
        return "scheme.legal_basis"
    return leaf.removeprefix("=").removesuffix("_stated")


#: Values that are worked out from another one, which is what a pack has or lacks.
WORKED_OUT = ("mandate.window_start", "mandate.counts_all")
#: Values that a finding shows and no rule reads.
SHOWN = (
    "quorum.",
    "legal_bases.",
    "tegenprestatie.",
    "agreements.",
    "returns.",
    "scheme.legal_basis",
)


def written_values(policy: Policy) -> list[str]:
    """The values of a pack that a finding may rest on, as they are written."""
    read = [p for p in policy.values if p in policy.plan.params or p.startswith(SHOWN)]
    return [p for p in (*read, "mandate.within") if p not in ("day", *WORKED_OUT)]


def poorer(policy: Policy, path: str) -> Policy:
    """The same policy without one of its values."""
    gone: dict[str, Any] = {path: unset()}
    if path == "mandate.within":
        gone |= dict.fromkeys(WORKED_OUT, unset())
    return replace(policy, values=ChainMap(gone, dict(policy.values)))


def test_a_finding_names_the_value_of_the_pack_that_is_gone(real):
    before = real.assess()
    for path in written_values(real.policy):
        if real.policy.value(path, before.day).value is not None:
            after = assess(real.case, poorer(real.policy, path))
            assert compare(before, after, written_path(path)) == [], path
