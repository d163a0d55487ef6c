"""What is the same on all days of a table is worked out before any SQL is written, and no value changes."""

import datetime

import pytest

from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.settled import Settler
from maatwerk_core.rules.expression import (
    NO,
    UNSURE,
    YES,
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Is,
    Leaf,
    Lookup,
    MulDiv,
    Not,
    Or,
    Param,
    Pick,
    Row,
    Stated,
    Test,
)

A, B = Leaf("a", "bool"), Leaf("b", "bool")
X, WORD = Leaf("x", "cents"), Leaf("word", "enum")
DAYS = tuple(datetime.date(2026, 1, day) for day in (1, 2))
VALUES = {"on": (True,) * 2, "off": (False,) * 2, "open": (None,) * 2, "moves": (True, False),
          "ceiling": (500,) * 2, "nothing": (None,) * 2}  # fmt: skip
ON, OFF, OPEN, MOVES = (Param(name, "bool") for name in ("on", "off", "open", "moves"))
CEILING, NOTHING = Param("ceiling", "cents"), Param("nothing", "cents")
ZERO, ONE = Const(0, "cents"), Const(1, "cents")


def first_hit(*rows):
    cells = tuple(Row(str(at), when, (cell,)) for at, (when, cell) in enumerate(rows))
    return Pick(Choose("t", ("is",), cells), "is", "cents")


@pytest.mark.parametrize(
    ("node", "settled"),
    [
        (And((ON, A)), A),
        (And((OFF, A)), NO),
        (And((OPEN, A)), And((UNSURE, A))),
        (And((MOVES, A)), And((MOVES, A))),
        (Or((ON, A)), YES),
        (Not(OPEN), UNSURE),
        (Stated(CEILING), YES),
        (Stated(NOTHING), UNSURE),
        (Is(OPEN, None), YES),
        (Is(Not(A), True), Is(A, False)),
        (Is(Is(A, None), True), Is(A, None)),
        (Is(Test(X, "<", CEILING), None), Is(X, None)),
        (Test(CEILING, ">", ZERO), YES),
        (Test(X, "<", NOTHING), UNSURE),
        (Calc("+", X, ZERO, "cents"), X),
        (Calc("*", ONE, X, "cents"), X),
        (Calc("-", ZERO, X, "cents"), Calc("-", ZERO, X, "cents")),
        (MulDiv(X, CEILING, CEILING, "up", "cents"), X),
        (MulDiv(X, ONE, ZERO, "up", "cents"), Const(None, "cents")),
        (Coalesce(NOTHING, X, "cents"), X),
        (Coalesce(X, NOTHING, "cents"), X),
        (Coalesce(CEILING, X, "cents"), Const(500, "cents")),
        (Lookup("t", Const("a", "enum"), (("a", CEILING),), "cents"), Const(500, "cents")),
        (Lookup("t", Const("b", "enum"), (("a", CEILING),), "cents"), Const(None, "cents")),
        (Lookup("t", WORD, (("a", NOTHING),), "cents"), Const(None, "cents")),
        (first_hit((OFF, ONE), (ON, X), (A, ZERO)), X),
        (first_hit((A, NOTHING), (B, NOTHING)), Const(None, "cents")),
        (first_hit(), Const(None, "cents")),
    ],
    ids=lambda node: type(node).__name__,
)
def test_what_parameters_settle_is_gone(node, settled):
    assert Settler(Parameters(DAYS, VALUES))(node) == settled


def test_what_nothing_settles_stays_as_it_is():
    node = And((A, Test(X, "<", Leaf("y", "cents"))))
    assert Settler(Parameters(DAYS, VALUES))(node) == node
