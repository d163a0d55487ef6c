"""The plan: what each expression reads, and facts that take the place of their derivation."""

from __future__ import annotations

import datetime

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.planning import make_plan
from maatwerk_core.engine.replay import Replay
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.changes import with_replaced
from maatwerk_core.rules.expression import And, Leaf, Lookup, Not, Or, Param, Stated, Test, walk
from maatwerk_core.rules.plan import Replaced, objects, reads

TEXT = "checks: {c: {ground: legitimacy, require: {better_provision: no}, severity: advice, text: {nl: t}}}\n"


def test_what_is_read_is_told_once_in_order_of_first_use():
    leaf, ceiling = Leaf("amount", "cents"), Param("ceiling", "cents")
    table = Lookup("t", Leaf("word", "enum"), (("a", Param("costs.a", "cents")),), "cents")
    found = reads(And((Test(leaf, "<=", ceiling), Test(table, "<", leaf))), ceiling)
    assert found == (("amount", "word"), ("ceiling", "costs.a"))
    assert reads() == ((), ())


def test_the_objects_are_the_same_nodes_and_each_comes_once_as_itself():
    a, b, twin = Leaf("a", "bool"), Leaf("b", "bool"), Not(Leaf("a", "bool"))
    tree = And((Not(a), Or((twin, b)), twin))
    seen = list(objects(tree, twin))
    assert set(seen) == set(walk(tree))
    assert len({id(node) for node in seen}) == len(seen) == 7
    assert list(dict.fromkeys(node for node in seen if isinstance(node, Leaf))) == [a, b]


def test_a_very_deep_tree_can_be_read():
    node = Leaf("a", "bool")
    for _ in range(5_000):
        node = Stated(node)
    assert sum(1 for _ in objects(node)) == 5_001


def test_a_plan_reads_every_leaf_and_parameter_of_its_expressions(loaded):
    plan = loaded(TEXT).plan
    assert reads(*plan.outputs.values(), *plan.extras.values()) == (plan.leaves, plan.params)
    assert plan.fields["tried"] == ("provision", "outcome", "takes")


@pytest.mark.parametrize("stated", ["yes", "no"])
def test_a_stated_fact_reaches_what_follows_from_it(loaded, stated):
    policy = loaded(TEXT)
    case = load_case(
        {
            "case": "g",
            "day": "2020-01-01",
            "intervention": {"name": "x"},
            "facts": {"better_provision": stated},
        },
        policy.plan.facts,
    )
    found = assess(case, with_replaced(policy, case))
    assert found.output("check:c") is (stated == "no")


@pytest.mark.parametrize(("how", "expected"), [("stated", False), ("forced", None)])
def test_a_stated_fact_keeps_its_derivation_behind_it_and_a_forced_one_does_not(
    loaded, how, expected
):
    plan, _ = make_plan(loaded(TEXT).pack, Replaced(**{how: frozenset({"better_provision"})}))
    needed_by = datetime.date(2021, 1, 1).toordinal()
    leaves = {"tried": (("fondsen", "available", 1),), "needed_by": needed_by}
    replay = Replay(leaves, {"day": needed_by - 366}, plan.fields)
    assert replay.value(plan.outputs["check:c"]) is expected


def test_replacing_nothing_changes_nothing(loaded):
    pack = loaded(TEXT).pack
    plan, _ = make_plan(pack)
    again, _ = make_plan(pack, Replaced())
    assert dict(plan.outputs) == dict(again.outputs)
    assert plan.leaves == again.leaves
