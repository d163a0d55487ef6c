"""Regions are exact: within one no comparison changes, and at each boundary some comparison does."""

from hypothesis import assume, given
from hypothesis import strategies as st

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.rules.boundaries import solver
from maatwerk_core.rules.expression import (
    YES,
    Calc,
    Choose,
    Coalesce,
    Const,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Pick,
    Row,
    Test,
    all_of,
    any_of,
    negate,
    walk,
)
from maatwerk_core.rules.regions import Regions

X, OTHER = Leaf("x", "cents"), Leaf("other", "cents")
LOW, HIGH = -40, 60


def cents(value):
    return Const(value, "cents")


numbers = st.integers(-30, 30)
leaves_ = st.one_of(st.just(X), st.just(X), st.just(OTHER), numbers.map(cents))


def figures(inner):
    rounding = st.sampled_from(["half_up", "up", "down"])
    return st.one_of(
        st.builds(Calc, st.sampled_from(["+", "-", "min", "max"]), inner, inner, st.just("cents")),
        st.builds(Calc, st.just("*"), inner, numbers.map(cents), st.just("cents")),
        st.builds(
            MulDiv, inner, numbers.map(cents), numbers.map(cents), rounding, st.just("cents")
        ),
        st.builds(
            MulDiv, numbers.map(cents), numbers.map(cents), inner, rounding, st.just("cents")
        ),
        st.builds(Coalesce, inner, inner, st.just("cents")),
        st.builds(picked, inner, inner, inner, numbers),
    )


def picked(x, first, second, at):
    rows = (Row("a", Test(x, "<=", cents(at)), (first,)), Row("b", YES, (second,)))
    return Pick(Choose("table", ("is",), rows), "is", "cents")


numeric = st.recursive(leaves_, figures, max_leaves=6)
tests = st.builds(Test, numeric, st.sampled_from(["<", "<=", ">", ">=", "=", "!="]), numeric)
logic = st.recursive(
    tests,
    lambda inner: st.one_of(
        st.builds(all_of, inner, inner), st.builds(any_of, inner, inner), st.builds(negate, inner)
    ),
    max_leaves=4,
)


def solved(node: Node, other) -> Regions:
    return solver("x", (node,), compile_nodes)({"x": None, "other": other}, {}, LOW, HIGH)


def outcomes(node, other):
    run = compile_nodes([node], ["x", "other"], [], {})
    return {x: run((x, other), ())[0] for x in range(LOW, HIGH + 1)}


@given(logic, st.one_of(st.none(), numbers))
def test_within_a_region_nothing_changes(node, other):
    found = solved(node, other)
    assume(found.exact)
    by_value = outcomes(node, other)
    for first, last in found.spans():
        assert len({by_value[x] for x in range(first, last + 1)}) == 1, (first, last)


@given(logic, st.one_of(st.none(), numbers))
def test_regions_cover_every_value_once(node, other):
    spans = solved(node, other).spans()
    assert [x for first, last in spans for x in range(first, last + 1)] == [*range(LOW, HIGH + 1)]


@given(logic, st.one_of(st.none(), numbers))
def test_the_values_worth_trying_show_every_outcome(node, other):
    found = solved(node, other)
    assume(found.exact)
    by_value = outcomes(node, other)
    assert {by_value[x] for x in found.boundaries()} == set(by_value.values())


def test_a_ceiling_is_found_to_the_cent():
    node = Test(X, "<=", cents(17))
    assert solved(node, None).boundaries() == (LOW, 16, 17, 18, 19, HIGH)


def test_a_sum_moves_the_boundary():
    exposure = Calc("+", X, OTHER, "cents")
    assert {7, 8} <= set(solved(Test(exposure, "<=", cents(17)), 10).starts)


def test_an_unknown_other_fact_leaves_no_boundary():
    exposure = Calc("+", X, OTHER, "cents")
    assert solved(Test(exposure, "<=", cents(17)), None).starts == (LOW,)


def test_a_fact_that_isnt_read_has_one_region():
    assert solved(Test(OTHER, "<", cents(3)), 1).spans() == ((LOW, HIGH),)


def test_what_moves_both_ways_is_said_not_to_be_exact():
    square = Calc("*", X, X, "cents")
    assert not solved(Test(square, "<=", cents(9)), None).exact


def test_an_unsure_table_has_a_boundary_where_its_rows_agree():
    rows = (
        Row("unsure", Test(OTHER, "=", cents(1)), (X,)),
        Row("else", YES, (cents(5),)),
    )
    node = Test(Pick(Choose("t", ("is",), rows), "is", "cents"), ">", cents(0))
    found = solved(node, None)
    by_value = outcomes(node, None)
    assert by_value[5] is True
    assert by_value[4] is None
    assert {5, 6} <= set(found.starts)


def test_a_table_of_prices_moves_with_the_row_of_its_key():
    key = Const("own", "enum")
    price = Lookup("prices", key, (("own", X), ("fixed", cents(4))), "cents")
    assert {12, 13} <= set(solved(Test(price, "<=", cents(12)), None).starts)


def test_nodes_of_a_drawn_figure_are_seen():
    assert X in set(walk(picked(X, X, cents(1), 3)))
