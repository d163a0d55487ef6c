"""An expression without folds is worth the same, line by line."""

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.rules.expression import YES, Calc, Const, Fold, Item, Leaf, Test
from maatwerk_core.rules.unroll import CELL, put_in_place, unroll

LINES = Leaf("granted", "list")
AMOUNT, LIMIT = Item("amount", "cents"), Leaf("limit", "cents")
LARGE = Test(AMOUNT, ">=", LIMIT)
FOLDS = [
    Fold("sum", LINES, AMOUNT, LARGE, "cents"),
    Fold("sum", LINES, Calc("+", AMOUNT, LIMIT, "cents"), YES, "cents"),
    Fold("count", LINES, YES, LARGE, "int"),
    Fold("any", LINES, LARGE, YES, "bool"),
    Fold("any", LINES, LARGE, Test(AMOUNT, "!=", Const(2, "cents")), "bool"),
]
values = st.one_of(st.none(), st.integers(-3, 3))


@given(st.sampled_from(FOLDS), st.one_of(st.none(), st.lists(values, max_size=4)), values)
def test_written_out_it_is_worth_the_same(fold, cells, limit):
    lines = None if cells is None else tuple((cell,) for cell in cells)
    run = compile_nodes([fold], ["granted", "limit"], [], {"granted": ("amount",)})
    written_out = unroll(fold, {"granted": None if cells is None else len(cells)})
    names = [CELL.format(list="granted", at=at, field="amount") for at in range(len(cells or ()))]
    flat = compile_nodes([written_out], [*names, "limit"], [], {})
    assert flat((*(cells or ()), limit), ()) == run((lines, limit), ())


def test_an_empty_list_sums_to_nothing():
    assert unroll(FOLDS[0], {"granted": 0}) == Const(0, "cents")


def test_what_isnt_there_is_left_as_it_was():
    node = Test(LIMIT, "<=", Const(5, "cents"))
    assert put_in_place(node, {LINES: Const(None, "list")}) is node
