"""The look for contradictions is passed by only where it can find none."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.compile_check import compile_with_check, follows_from_nothing
from maatwerk_core.engine.replay import Replay
from maatwerk_core.rules.derived import first_hit
from maatwerk_core.rules.expression import (
    NO,
    UNSURE,
    YES,
    And,
    Calc,
    Coalesce,
    Const,
    Fold,
    Is,
    Item,
    Leaf,
    Lookup,
    MulDiv,
    Not,
    Or,
    Param,
    Stated,
    Test,
)

SAID, A, B = Leaf("said", "int"), Leaf("a", "int"), Leaf("b", "int")
YES_A, YES_B = Leaf("a", "bool"), Leaf("b", "bool")
LIST, ONE, TWO = Leaf("lines", "list"), Const(1, "int"), Const(2, "int")
EVERY = [
    A,
    ONE,
    UNSURE,
    Param("p", "int"),
    Stated(A),
    Is(YES_A, None),
    Not(YES_A),
    Not(NO),
    Test(A, "=", ONE),
    Test(ONE, "=", TWO),
    Calc("+", A, ONE, "int"),
    Calc("+", Param("p", "int"), ONE, "int"),
    MulDiv(A, ONE, TWO, "up", "int"),
    And((YES_A, YES_B)),
    And((YES_A, NO)),
    Or((YES_A, YES_B)),
    Or((YES_A, YES)),
    Coalesce(A, B, "int"),
    Coalesce(A, ONE, "int"),
    Lookup("t", A, (("x", TWO),), "int"),
    Fold("sum", LIST, Item("n", "int"), YES, "int"),
    first_hit("t", "int", (YES_A, ONE), (YES_B, TWO)),
    first_hit("t", "int", (YES_A, ONE), (YES, TWO)),
    first_hit("t", "int", (YES_A, ONE), (YES, ONE)),
    first_hit("t", "int", (YES_A, ONE), (YES_B, ONE)),
    first_hit("t", "int", (YES, ONE)),
    first_hit("t", "int", (YES_A, A), (YES, A)),
]


@pytest.mark.parametrize("node", EVERY, ids=repr)
def test_what_is_said_to_follow_from_nothing_may_and_the_rest_never_does(node):
    nothing = dict.fromkeys(("said", "a", "b", "lines"))
    value = Replay(nothing, {"p": 5}, {"lines": ("n",)}).value(node)
    assert value is None or follows_from_nothing(node)


def test_only_what_follows_from_nothing_is_worked_out_every_time():
    assert [
        follows_from_nothing(node)
        for node in (A, Calc("+", A, B, "int"), Fold("sum", LIST, Item("n", "int"), YES, "int"))
    ] == [False] * 3
    assert [
        follows_from_nothing(node) for node in (ONE, Param("p", "int"), Coalesce(A, ONE, "int"))
    ] == [True] * 3


@pytest.mark.parametrize(
    ("said", "a", "differs"), [(3, 2, False), (4, 2, True), (None, 2, False), (3, None, False)]
)
def test_a_stated_fact_differs_only_where_both_are_known(said, a, differs):
    derived = Calc("+", A, ONE, "int")
    run = compile_with_check([A], [(SAID, derived)], ["said", "a"], [], {})
    assert run((said, a), ()) == (a, differs)


def test_what_stands_behind_one_question_is_written_anew_behind_the_next():
    total = Fold("sum", LIST, Item("n", "int"), YES, "int")
    pairs = [(SAID, total), (A, Calc("+", total, ONE, "int"))]
    run = compile_with_check([], pairs, ["said", "a", "lines"], [], {"lines": ("n",)})
    assert run((None, 5, ((4,),)), ()) == (False,)
    assert run((None, 6, ((4,),)), ()) == (True,)
    assert run((4, None, ((4,),)), ()) == (False,)
    assert run((5, 5, ((4,),)), ()) == (True,)
