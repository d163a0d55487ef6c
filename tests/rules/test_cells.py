"""Facts are found where there are any: held against trying every value, on drawn expressions."""

from itertools import product

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.rules.cells import Cells, Undecided, cells_of
from maatwerk_core.rules.domains import Span
from maatwerk_core.rules.expression import (
    YES,
    Calc,
    Choose,
    Coalesce,
    Const,
    Is,
    Leaf,
    Lookup,
    MulDiv,
    Not,
    Pick,
    Row,
    Stated,
    Test,
    all_of,
    any_of,
    negate,
)
from maatwerk_core.rules.settled import Settler

X, Y = Leaf("x", "cents"), Leaf("y", "cents")
SURE, TOLD, WORD = Leaf("sure", "bool"), Leaf("told", "bool"), Leaf("word", "enum")
DOMAINS = {
    X: Span(-2, 4),
    Y: Span(0, 5),
    SURE: frozenset((True, False)),
    TOLD: frozenset((True, None)),
    WORD: frozenset("ab"),
}
NAMES = [leaf.fact for leaf in DOMAINS]

numbers = st.none() | st.integers(-3, 6)
words = st.sampled_from(["a", "b", "c"]).map(lambda word: Const(word, "enum"))
rounding = st.sampled_from(["half_up", "up", "down"])


def cents(value):
    return Const(value, "cents")


def table(first, second, when, kind):
    rows = (Row("a", when, (first,)), Row("b", YES, (second,)))
    return Pick(Choose("table", ("is",), rows), "is", kind)


def open_table(rows, kind):
    made = tuple(Row(str(at), when, (cell,)) for at, (when, cell) in enumerate(rows))
    return Pick(Choose("table", ("is",), made), "is", kind)


def figures(inner, tests):
    return st.one_of(
        st.builds(
            Calc, st.sampled_from(["+", "-", "*", "min", "max"]), inner, inner, st.just("cents")
        ),
        st.builds(MulDiv, inner, inner, inner, rounding, st.just("cents")),
        st.builds(Coalesce, inner, inner, st.just("cents")),
        st.builds(table, inner, inner, tests, st.just("cents")),
        st.builds(
            lambda key, a, b: Lookup("t", key, (("a", a), ("b", b)), "cents"),
            st.just(WORD),
            inner,
            inner,
        ),
    )


plain = st.one_of(st.sampled_from([X, X, Y]), numbers.map(cents))
small = st.builds(Test, plain, st.sampled_from(["<", "<=", ">", ">=", "=", "!="]), plain)
atoms = st.one_of(
    small,
    st.sampled_from([SURE, TOLD, Stated(X), Stated(TOLD)]),
    st.builds(Test, st.just(WORD), st.sampled_from(["=", "!="]), words),
)
numeric = st.recursive(plain, lambda inner: figures(inner, atoms), max_leaves=4)
tests = st.one_of(
    atoms,
    st.builds(Test, numeric, st.sampled_from(["<", "<=", ">", ">=", "=", "!="]), numeric),
)
expressions = st.recursive(
    tests,
    lambda inner: st.one_of(
        st.builds(all_of, inner, inner),
        st.builds(any_of, inner, inner),
        st.builds(negate, inner),
        st.builds(Is, inner, st.sampled_from([True, False, None])),
        st.builds(
            lambda rows: open_table(rows, "bool"),
            st.lists(st.tuples(inner, inner), min_size=1, max_size=3),
        ),
    ),
    max_leaves=5,
)


def settled(node) -> Cells:
    target = Settler(lambda param: param, lambda fold: fold)(node)
    return cells_of(target, DOMAINS)


def every_case():
    spans = [
        range(domain.low, domain.high + 1) if isinstance(domain, Span) else sorted(domain, key=repr)
        for domain in DOMAINS.values()
    ]
    return product(*spans)


@given(expressions, st.sampled_from([True, False, None]))
@example(all_of(Test(X, "<", Y), Test(Y, "<", X)), True)
@example(Test(Calc("*", X, Y, "cents"), "=", cents(12)), True)
@settings(max_examples=150)
def test_facts_are_found_where_trying_every_value_finds_some(node, wanted):
    run = compile_nodes([node], NAMES, [], {})
    try:
        facts = settled(node).find(wanted)
    except Undecided:
        assume(False)
    some = any(run(case, ())[0] is wanted for case in every_case())
    if facts is None:
        assert not some
    else:
        assert run(tuple(facts.get(leaf) for leaf in DOMAINS), ())[0] is wanted


@given(expressions, st.data())
def test_a_value_is_that_of_the_compiled_expression(node, data):
    case = tuple(
        data.draw(st.none() | st.sampled_from([*column]))
        for column in ([-2, 0, 4], [0, 5], [True, False], [True], ["a", "b"])
    )
    run = compile_nodes([node], NAMES, [], {})
    given_facts = dict(zip(DOMAINS, case, strict=True))
    assert settled(node).value(given_facts) is run(case, ())[0]


def test_a_ceiling_is_passed_by_a_cent():
    over = cells_of(Test(X, "<=", cents(50_000)), {X: Span(0, 10**13)})
    assert over.find(False) == {X: 50_001}
    assert over.find(True) == {X: 50_000}


def test_what_excludes_itself_has_no_facts():
    both = all_of(Test(X, "<=", cents(3)), negate(Test(X, "<=", cents(5))))
    assert cells_of(both, {X: Span(0, 10**13)}).find() is None


def test_two_figures_compared_both_ways_exclude_each_other():
    node = Settler(lambda param: param, lambda fold: fold)(all_of(Test(X, "<", Y), Test(Y, "<", X)))
    assert cells_of(node, {X: Span(0, 10**13), Y: Span(0, 10**13)}).find() is None


def test_a_sum_is_cut_like_any_figure():
    together = Calc("+", X, Y, "cents")
    node = all_of(Test(X, "<=", cents(500)), negate(Test(together, "<=", cents(500))))
    found = cells_of(node, {X: Span(0, 10**13), Y: Span(0, 10**13)}).find()
    assert found is not None
    assert found[X] <= 500 < found[X] + found[Y]


def test_only_facts_that_matter_are_given():
    node = any_of(SURE, Test(X, "<=", cents(1)))
    found = cells_of(node, {SURE: frozenset((True, False)), X: Span(0, 9)}).find()
    assert len(found) == 1


def test_a_text_is_there_or_unknown_but_never_no():
    assert cells_of(Not(TOLD), DOMAINS).find() is None
    assert cells_of(Is(TOLD, None), DOMAINS).find() == {}


def test_what_takes_too_many_cuts_is_undecided():
    equal = Test(Calc("*", X, Y, "cents"), "<=", cents(10**6 + 3))
    below = negate(Test(Calc("*", X, Y, "cents"), "<=", cents(10**6 + 2)))
    wide = {X: Span(2, 10**6), Y: Span(2, 10**6)}
    with pytest.raises(Undecided):
        cells_of(all_of(equal, below), wide).find()
