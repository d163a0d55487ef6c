"""On one day an expression has no parameters left, and every comparison of numbers has one form."""

import pytest

from maatwerk_core.rules.expression import (
    NO,
    YES,
    Calc,
    Choose,
    Const,
    Leaf,
    Param,
    Pick,
    Row,
    Stated,
    Test,
    all_of,
    negate,
)
from maatwerk_core.rules.settled import Settler, at_most_form, fix_params
from maatwerk_core.rules.values import Resolved

AMOUNT, OTHER = Leaf("amount", "cents"), Leaf("other", "cents")
FORM = Leaf("form", "enum")


def cents(value):
    return Const(value, "cents")


def settled(node, free=False, **values):
    found = {
        path: one if isinstance(one, Resolved) else Resolved(one) for path, one in values.items()
    }
    return Settler(fix_params(found.__getitem__, free), lambda fold: fold)(node)


@pytest.mark.parametrize(
    ("op", "form"),
    [
        ("<=", Test(AMOUNT, "<=", cents(5))),
        ("<", Test(AMOUNT, "<=", cents(4))),
        (">", negate(Test(AMOUNT, "<=", cents(5)))),
        (">=", negate(Test(AMOUNT, "<=", cents(4)))),
        ("=", all_of(Test(AMOUNT, "<=", cents(5)), negate(Test(AMOUNT, "<=", cents(4))))),
    ],
)
def test_a_comparison_with_a_constant_is_at_most(op, form):
    assert at_most_form(AMOUNT, op, cents(5)) == form


def test_a_constant_in_front_is_turned_round():
    assert at_most_form(cents(5), ">", AMOUNT) == at_most_form(AMOUNT, "<", cents(5))


def test_two_figures_share_their_difference_whichever_comes_first():
    assert at_most_form(AMOUNT, "<=", OTHER) == at_most_form(OTHER, ">=", AMOUNT)


def test_constants_are_compared_at_once():
    assert at_most_form(cents(3), "<=", cents(4)) == YES
    assert at_most_form(cents(3), ">", cents(None)) == Const(None, "bool")
    assert at_most_form(Const("gift", "enum"), "!=", Const("gift", "enum")) == NO


def test_words_are_only_equal_or_not():
    gift = Const("gift", "enum")
    assert at_most_form(FORM, "!=", gift) == negate(Test(FORM, "=", gift))


def test_a_parameter_is_what_it_is_on_the_day():
    node = Test(AMOUNT, "<=", Param("maximum", "cents"))
    assert settled(node, maximum=700) == Test(AMOUNT, "<=", cents(700))


def test_an_unknown_parameter_may_be_anything_only_where_that_is_asked():
    node = Test(AMOUNT, "<=", Param("maximum", "cents"))
    unknown = Resolved(None, why="unknown")
    assert settled(node, maximum=unknown) == Const(None, "bool")
    assert settled(node, free=True, maximum=unknown) == at_most_form(
        AMOUNT, "<=", Leaf("$maximum", "cents")
    )


@pytest.mark.parametrize("why", ["before", "ended", "vague"])
def test_a_parameter_without_a_value_because_of_the_day_is_never_free(why):
    node = Test(AMOUNT, "<=", Param("maximum", "cents"))
    assert settled(node, free=True, maximum=Resolved(None, why=why)) == Const(None, "bool")


def test_rows_that_cannot_be_reached_go():
    rows = (
        Row("a", Test(Param("day", "day"), "<", Const(5, "day")), (cents(1),)),
        Row("b", YES, (AMOUNT,)),
        Row("c", YES, (OTHER,)),
    )
    table = Pick(Choose("t", ("is",), rows), "is", "cents")
    assert settled(table, day=9) == AMOUNT
    assert settled(table, day=4) == cents(1)


def test_a_list_is_there_or_unknown():
    assert settled(Stated(Leaf("persons", "list"))) == Leaf("+persons", "bool")


def test_what_holds_no_parameter_stays_as_it_is():
    node = Calc("+", AMOUNT, OTHER, "cents")
    assert settled(node) == node
