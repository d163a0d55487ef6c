"""What both packs say alike is worked out once; what differs stands beside it."""

import pytest

from maatwerk_core.bulk.impact.compared import abouts, to_explain
from maatwerk_core.bulk.impact.paired import Pair
from maatwerk_core.bulk.table import assess_table, days_of

from .conftest import DAYS, EDITS


@pytest.fixture(scope="module")
def change(edited, pack):
    return pack("amsterdam"), edited(*EDITS["ceiling"])


@pytest.fixture
def pair(change):
    return Pair(change, to_explain(change, abouts(change)), strict=False, basis=True)


def test_only_what_reads_the_ceiling_is_there_twice(change, pair, drawn):
    table = drawn(change, 30)
    pair.run(table, days_of(table, None))
    twice = {name for name in change[0].plan.outputs if not pair.is_shared(name)}
    assert twice == {
        "mandate", "role", "tier", "ceiling_cents", "left_cents", "quorum", "approvals", "status",
    }  # fmt: skip


def test_both_sides_are_what_each_pack_gives_alone(change, pair, drawn):
    table = drawn(change, 80)
    found = pair.run(table, days_of(table, None))
    for side, policy in zip(("old", "new"), change, strict=True):
        alone = assess_table(table, policy)
        for name in ("status", "tier", "approvals", "saving_cents", "legitimacy", "left_cents"):
            assert found[f"{side}_{name}"].to_pylist() == alone[name].to_pylist()


def test_a_parameter_that_differs_on_one_day_only_is_another_from_then_on(edited, pack, drawn):
    old = pack("amsterdam")
    new = edited("amsterdam", "ceiling: {2018: 500}", "ceiling: {2018: 500, 2026-01-01: 750}")
    pair = Pair((old, new), to_explain((old, new), ()), strict=False, basis=True)
    first, second = (drawn((old, new), 20, days=(day,)) for day in DAYS)
    pair.run(first, days_of(first, None))
    assert pair.is_shared("status")
    pair.run(second, days_of(second, None))
    assert not pair.is_shared("status")
