"""What a compiled function shares: sums over one list, and values that only one other reads."""

from __future__ import annotations

from maatwerk_core.engine.dependence import depends_on_line, needed_by, sums_by_list, uses_of
from maatwerk_core.rules.expression import (
    YES,
    Calc,
    Fold,
    Item,
    Leaf,
    Lookup,
    Not,
    Param,
    Test,
)

LINES, PRICE, LIMIT = Leaf("lines", "list"), Item("price", "cents"), Leaf("limit", "cents")
SUM = Fold("sum", LINES, PRICE, YES, "cents")
COUNT = Fold("count", LINES, YES, YES, "int")
OF_CASE = Fold(
    "sum", LINES, Calc("+", PRICE, Calc("+", LIMIT, LIMIT, "cents"), "cents"), YES, "cents"
)


def test_sums_over_one_list_stand_together_unless_they_need_more_worked_out_first():
    other = Fold("sum", LINES, Calc("+", PRICE, LIMIT, "cents"), YES, "cents")
    assert sums_by_list([SUM, COUNT, other, OF_CASE]) == {LINES: (SUM, other)}


def test_a_node_is_used_by_all_who_read_it_and_as_an_output():
    shared = Test(LIMIT, ">", LIMIT)
    used = uses_of([Not(shared), shared])
    assert (used[shared], used[LIMIT], used[Not(shared)]) == (2, 2, 1)


def test_a_parameter_in_a_lookup_is_not_read_before_its_row_is_chosen():
    row, other = Param("costs.a.price", "cents"), Leaf("own", "cents")
    assert needed_by(Lookup("prices", PRICE, (("a", row), ("own", other)), "cents")) == (
        PRICE,
        other,
    )


def test_only_what_reads_a_field_of_the_line_depends_on_it():
    assert depends_on_line(Calc("+", PRICE, LIMIT, "cents"))
    assert not depends_on_line(Calc("+", LIMIT, LIMIT, "cents"))
    assert not depends_on_line(SUM)
