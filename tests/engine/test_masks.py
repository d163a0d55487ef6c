"""The mask of an output names exactly what the slow reader says it rested on or missed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.masks import compile_masks
from maatwerk_core.engine.replay import Replay
from maatwerk_core.rules.expression import (
    And,
    Calc,
    Coalesce,
    Const,
    Fold,
    Is,
    Item,
    Leaf,
    Lookup,
    Or,
    Param,
    Test,
)
from tests.engine.drawn_trees import FIELDS, LEAVES, PARAMS, leaf_values, param_values, trees

A, B = Leaf("a", "bool"), Leaf("b", "bool")


def behind(node, leaves=(), params=()):
    """The names behind a node's value, by its mask, after seeing that the slow reader says the same."""
    leaves, params = dict(leaves), dict(params)
    names = (*leaves, *params)
    run = compile_masks([node], list(leaves), list(params), FIELDS)
    (mask,) = run(tuple(leaves.values()), tuple(params.values()))
    found = {name for at, name in enumerate(names) if mask & 1 << at}
    used = Replay(leaves, params, FIELDS).used(node)
    assert found == {part.fact if isinstance(part, Leaf) else part.path for part in used}
    return found


def test_an_unknown_rests_on_what_was_missing_only():
    assert behind(And((A, B)), {"a": None, "b": True}) == {"a"}
    assert behind(Or((A, B)), {"a": None, "b": None}) == {"a", "b"}
    total = Calc("+", Leaf("x", "cents"), Leaf("y", "cents"), "cents")
    assert behind(total, {"x": 1, "y": None}) == {"y"}


def test_a_winner_decides_alone():
    assert behind(And((A, B)), {"a": None, "b": False}) == {"b"}
    assert behind(Or((A, B)), {"a": True, "b": True}) == {"a"}


def test_a_known_outcome_without_a_winner_rests_on_all():
    assert behind(And((A, B)), {"a": True, "b": True}) == {"a", "b"}
    assert behind(Is(A, None), {"a": None}) == {"a"}


def test_both_readings_of_a_fact_are_missing_when_neither_is_known():
    both = Coalesce(Leaf("stated", "int"), Leaf("derived", "int"), "int")
    assert behind(both, {"stated": None, "derived": None}) == {"stated", "derived"}
    assert behind(both, {"stated": None, "derived": 1}) == {"derived"}
    assert behind(both, {"stated": 1, "derived": 1}) == {"stated"}


def test_a_row_of_a_table_is_missing_by_its_own_name():
    table = Lookup("t", Leaf("word", "enum"), (("a", Param("costs.a", "cents")),), "cents")
    assert behind(table, {"word": "a"}, {"costs.a": None}) == {"costs.a"}
    assert behind(table, {"word": "b"}, {"costs.a": 1}) == {"word"}
    assert behind(table, {"word": "a"}, {"costs.a": 1}) == {"word", "costs.a"}


def test_every_unknown_line_of_a_list_is_named():
    cost = Lookup(
        "t",
        Item("kind", "enum"),
        (("a", Param("price.a", "cents")), ("b", Param("price.b", "cents"))),
        "cents",
    )
    total = Fold("sum", Leaf("lines", "list"), cost, Const(True, "bool"), "cents")
    lines = ((1, True, "a"), (1, True, "b"))
    params = {"price.a": None, "price.b": None}
    assert behind(total, {"lines": lines}, params) == {"lines", "price.a", "price.b"}
    assert behind(total, {"lines": lines}, params | {"price.a": 3}) == {"lines", "price.b"}


def test_the_line_that_decides_any_decides_alone():
    found = Fold(
        "any",
        Leaf("lines", "list"),
        Test(Item("cost", "cents"), "<=", Param("limit", "cents")),
        Item("sure", "bool"),
        "bool",
    )
    lines = ((None, None, None), (1, True, "a"))
    assert behind(found, {"lines": lines}, {"limit": 5}) == {"lines", "limit"}
    assert behind(found, {"lines": lines}, {"limit": None}) == {"lines", "limit"}
    assert behind(found, {"lines": None}, {"limit": 5}) == {"lines"}


@given(kind=st.sampled_from(("bool", "cents", "enum")), data=st.data())
@settings(max_examples=80)
def test_any_tree_rests_on_the_same_by_mask_and_by_replay(kind, data):
    node = data.draw(trees(kind))
    leaves, params = data.draw(leaf_values), data.draw(param_values)
    behind(node, zip(LEAVES, leaves, strict=True), zip(PARAMS, params, strict=True))
