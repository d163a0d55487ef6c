"""The nodes of the tree: equal nodes are one, and joining flattens."""

from dataclasses import FrozenInstanceError, fields

import pytest

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.rules.expression import (
    NO,
    UNSURE,
    YES,
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
    Is,
    Item,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Not,
    Or,
    Param,
    Pick,
    Row,
    Stated,
    Test,
    all_of,
    any_of,
    negate,
    walk,
)

A, B, C = (Leaf(name, "bool") for name in "abc")
ONE = Const(1, "int")
LINES = Leaf("lines", "list")
TABLE = Choose("t", ("x", "y"), (Row("0", A, (ONE, B)), Row("1", YES, (Const(2, "int"), C))))
EVERY_KIND = (
    A,
    Param("p", "bool"),
    YES,
    Item("i", "bool"),
    Test(ONE, "<", ONE),
    And((A, B)),
    Or((A, B)),
    Not(A),
    Stated(A),
    Is(A, None),
    Coalesce(A, B, "bool"),
    Calc("+", ONE, ONE, "int"),
    MulDiv(ONE, ONE, ONE, "up", "int"),
    Fold("any", LINES, YES, YES, "bool"),
    Lookup("t", A, (("a", B),), "bool"),
    Pick(TABLE, "x", "int"),
)


def test_true_and_one_are_different_constants():
    assert Const(True, "bool") != Const(1, "bool")
    assert len({Const(True, "bool"), Const(1, "bool"), Const(None, "bool")}) == 3


def test_equal_nodes_are_interchangeable():
    assert And((A, Not(B))) == And((Leaf("a", "bool"), Not(Leaf("b", "bool"))))
    assert len({And((A, B)), And((A, B)), And((B, A))}) == 2


def test_a_node_keeps_its_hash():
    node = And((A, Not(B)))
    assert hash(node) == hash(node) == hash(And((A, Not(B))))


@pytest.mark.parametrize("node", EVERY_KIND, ids=lambda node: type(node).__name__)
def test_a_node_can_not_be_changed(node):
    name = fields(node)[1].name
    with pytest.raises(FrozenInstanceError):
        setattr(node, name, None)


@pytest.mark.parametrize("node", EVERY_KIND[4:10], ids=lambda node: type(node).__name__)
def test_what_is_asked_is_a_yes_or_no(node):
    assert node.type == "bool"


def test_joining_flattens_and_drops_what_says_nothing():
    assert all_of(A, all_of(B, C), YES, A) == And((A, B, C))
    assert any_of(A, any_of(B, C), NO, A) == Or((A, B, C))
    assert all_of(A, any_of(B, C)) == And((A, Or((B, C))))


def test_joining_one_or_none():
    assert (all_of(), any_of()) == (YES, NO)
    assert (all_of(A), any_of(A, NO)) == (A, A)


def test_a_certain_winner_decides():
    assert all_of(A, NO, B) == NO
    assert any_of(A, YES) == YES
    assert all_of(A, UNSURE) == And((A, UNSURE))


def test_no_double_negation():
    assert negate(negate(A)) == A
    assert (negate(YES), negate(NO)) == (NO, YES)
    assert compile_nodes([negate(UNSURE)], [], [], {})((), ()) == (None,)


def test_walking_gives_each_node_once_and_children_first():
    shared = Not(A)
    seen = list(walk(And((shared, Or((shared, B)))), shared))
    assert len(seen) == len(set(seen)) == 5
    for node in seen:
        assert all(seen.index(child) < seen.index(node) for child in node.children())


def test_a_very_deep_tree_can_be_walked():
    node = A
    for _ in range(5_000):
        node = Stated(node)
        hash(node)
    assert sum(1 for _ in walk(node)) == 5_001


def test_a_pick_reads_its_own_column():
    assert Pick(TABLE, "y", "bool").cells == ((A, B), (YES, C))
    with pytest.raises(ValueError, match="tuple"):
        _ = Pick(TABLE, "z", "int").cells


def test_a_node_has_no_children_of_itself():
    assert Node().children() == ()
    assert Lookup("t", A, (("a", B),), "bool").children() == (A, B)
    assert Fold("any", LINES, B, C, "bool").children() == (LINES, C, B)
