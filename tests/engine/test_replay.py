"""The slow reader: exact tables, honest unknowns, and what a value rested on."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.engine.replay import Replay, replay_choose
from maatwerk_core.rules.expression import (
    Choose,
    Coalesce,
    Const,
    Item,
    Leaf,
    Node,
    Param,
    Pick,
    Row,
    walk,
)
from tests.engine.drawn_trees import FIELDS, LEAVES, PARAMS, leaf_values, param_values, trees

KNOWN_CELLS = st.sampled_from((1, 2))
CELLS = KNOWN_CELLS | st.none()


def table(cells):
    """A first-hit table whose conditions are facts of their own."""
    rows = tuple(
        Row(str(at), Leaf(f"w{at}", "bool"), (Const(cell, "int"),)) for at, cell in enumerate(cells)
    )
    return Pick(Choose("t", ("is",), rows), "is", "int")


def first_hits(cells, whens):
    """What a plain table gives for every way in which the unknown conditions may turn out."""
    completions = product(*((when,) if when is not None else (False, True) for when in whens))
    return {
        next((cell for cell, when in zip(cells, known, strict=True) if when), None)
        for known in completions
    }


@given(rows=st.lists(st.tuples(CELLS, st.sampled_from((True, False, None))), max_size=6))
@settings(max_examples=150)
def test_a_table_is_exact_under_unknown(rows):
    """Known exactly where every completion of what is unknown gives the same known answer."""
    cells, whens = [cell for cell, _ in rows], [when for _, when in rows]
    possible = first_hits(cells, whens)
    expected = possible.pop() if len(possible) == 1 else None
    leaves = {f"w{at}": when for at, when in enumerate(whens)}
    node = table(cells)
    assert Replay(leaves, {}, {}).value(node) == expected
    assert compile_nodes([node], list(leaves), [], {})(tuple(leaves.values()), ()) == (expected,)


@given(data=st.data(), kind=st.sampled_from(("bool", "cents")))
@settings(max_examples=80)
def test_what_is_known_stays_the_same_whatever_the_unknown_turns_out_to_be(data, kind):
    # A stated and a derived reading that contradict each other are refused before this.
    node = data.draw(
        trees(kind).filter(lambda n: not any(isinstance(p, Coalesce) for p in walk(n)))
    )
    leaves, params = list(data.draw(leaf_values)), data.draw(param_values)
    before = Replay(
        dict(zip(LEAVES, leaves, strict=True)), dict(zip(PARAMS, params, strict=True)), FIELDS
    ).value(node)
    filled = [
        value if value is not None else data.draw(of_leaf)
        for value, of_leaf in zip(
            leaves,
            (
                st.booleans(),
                st.booleans(),
                st.integers(-9, 9),
                st.integers(-9, 9),
                st.sampled_from("abc"),
                st.just(((1, True, "a"),)),
            ),
            strict=True,
        )
    ]
    after = Replay(
        dict(zip(LEAVES, filled, strict=True)), dict(zip(PARAMS, params, strict=True)), FIELDS
    ).value(node)
    assert before is None or after == before


@given(data=st.data(), kind=st.sampled_from(("bool", "cents")))
@settings(max_examples=80)
def test_an_unknown_value_names_something_that_is_unknown_or_has_no_answer(data, kind):
    node = data.draw(trees(kind))
    leaves = dict(zip(LEAVES, data.draw(leaf_values), strict=True))
    params = dict(zip(PARAMS, data.draw(param_values), strict=True))
    value, used = Replay(leaves, params, FIELDS).read(node)
    assert all(isinstance(part, Leaf | Param) for part in used)
    assert used <= {part for part in walk(node) if isinstance(part, Leaf | Param)}


def test_the_rows_of_a_table_are_told_with_how_they_came_out():
    choose = table([1, 2]).choose
    assert replay_choose(Replay({"w0": False, "w1": None}, {}, {}), choose) == [
        ("0", False),
        ("1", None),
    ]


def test_an_item_outside_a_line_is_refused():
    with pytest.raises(AssertionError, match="outside a fold"):
        Replay({}, {}, {}).value(Item("cost", "cents"))


def test_a_node_that_nobody_knows_is_refused():
    with pytest.raises(AssertionError, match="Node"):
        Replay({}, {}, {}).value(Node())


def test_a_leaf_that_the_case_lacks_is_unknown():
    assert Replay({}, {}, {}).read(Leaf("gone", "bool")) == (None, {Leaf("gone", "bool")})
