"""Any well-typed tree gives the same as one statement over a table and as a function of one case."""

import datetime
from random import Random
from types import SimpleNamespace
from unittest.mock import patch

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlglot import exp

from maatwerk_core.bulk import sharing
from maatwerk_core.bulk.codes import codes_of
from maatwerk_core.bulk.columns import typed, words_of
from maatwerk_core.bulk.dialect import ENGINES
from maatwerk_core.bulk.layout import Column, Layout, table_of
from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.planned import run
from maatwerk_core.bulk.sql import DAY, ROW, Statement
from maatwerk_core.bulk.staged import Staged
from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.rules import expression as tree
from maatwerk_core.rules.facts import Field

TODAY = datetime.date(2026, 1, 1)
DAYS = tuple(TODAY + datetime.timedelta(days=shift) for shift in range(3))
WORDS = ("own", "wmo", "loan", "o'brien; DROP TABLE cases --")

FIELDS = (
    Field("yes", "bool", "yes"),
    Field("size", "cents", "size"),
    Field("word", "enum", "word"),
    Field("on", "day", "on"),
    Field("said", "bool", "said?"),
)
LEAVES = {"bool": ("b1", "b2"), "cents": ("c1", "c2"), "enum": ("e1", "e2"), "day": ("d1",)}
LISTS = ("l1", "l2")
LAYOUT = Layout(
    (
        *(Column(leaf, leaf, type_) for type_, leaves in LEAVES.items() for leaf in leaves),
        *(Column(list_, list_, "list", fields=FIELDS) for list_ in LISTS),
    )
)
NAMES = tuple(column.leaf for column in LAYOUT.columns)
PARAMS = {f"{type_}-{at}": type_ for type_ in LEAVES for at in (1, 2)}

CHOICES = {
    "bool": (True, False),
    "cents": (-120, -7, -3, -2, -1, 0, 1, 2, 3, 5, 12, 50_000),
    "enum": WORDS,
    "day": tuple(TODAY.toordinal() + shift for shift in range(-2, 3)),
}
VALUES = {type_: st.sampled_from(values) for type_, values in CHOICES.items()}


def known_or_not(type_):
    """A value, or, now and then, unknown."""
    return st.one_of(*[VALUES[type_]] * 6, st.none())


def draw_cases(seed, count=64):
    """So many cases from a seed: enough for every pair of values to meet."""
    random = Random(seed)  # noqa: S311  # reason: cases, not secrets

    def value(type_):
        return None if random.random() < 0.15 else random.choice(CHOICES[type_])

    def lines():
        if random.random() < 0.1:
            return None
        kinds = [field.type for field in FIELDS[:-1]]
        return tuple(
            (*map(value, kinds), random.choice((None, True)))
            for _ in range(random.choice((0, 1, 2, 3)))
        )

    return [
        tuple(lines() if column.type == "list" else value(column.type) for column in LAYOUT.columns)
        for _ in range(count)
    ]


def parameters(days):
    """A value per day for every parameter, the same on all days or not."""
    return st.fixed_dictionaries(
        {
            path: st.one_of(
                known_or_not(type_).map(lambda value: (value,) * days),
                st.tuples(*(known_or_not(type_) for _ in range(days))),
            )
            for path, type_ in PARAMS.items()
        }
    )


@st.composite
def nodes(draw, type_, depth=3, line=False):
    """A tree of this type; in a line it may read the line's fields."""
    if depth == 0 or draw(st.integers(0, 4)) == 0:
        return draw(ends(type_, line))
    inner = SimpleNamespace(
        **{name: nodes(name, depth - 1, line) for name in ("bool", "cents", "enum", "day")}
    )
    kinds = [coalesces(type_, inner), picks(type_, inner), lookups(type_, inner)]
    if type_ == "bool":
        kinds += [logic(inner), comparisons(inner), known(inner)]
    if type_ == "cents":
        kinds += [sums(inner), divisions(inner)]
    if not line and type_ in ("bool", "cents"):
        kinds.append(folds(type_, depth))
    return draw(st.one_of(*kinds))


def ends(type_, line):
    """Leaves, parameters, constants and, in a line, its fields."""
    found = [st.sampled_from([tree.Leaf(leaf, type_) for leaf in LEAVES[type_]])]
    found.append(st.sampled_from([tree.Param(p, t) for p, t in PARAMS.items() if t == type_]))
    found.append(known_or_not(type_).map(lambda value: tree.Const(value, type_)))
    if line:
        items = [tree.Item(field.name, field.type) for field in FIELDS if field.type == type_]
        found += [st.sampled_from(items)] * 2
    return st.one_of(*found)


def logic(inner):
    parts = st.lists(inner.bool, min_size=2, max_size=3).map(tuple)
    return st.one_of(parts.map(tree.And), parts.map(tree.Or), inner.bool.map(tree.Not))


def comparisons(inner):
    orders, equal = st.sampled_from(("=", "!=", "<", "<=", ">", ">=")), st.sampled_from(("=", "!="))
    return st.one_of(
        st.builds(tree.Test, inner.cents, orders, inner.cents),
        st.builds(tree.Test, inner.day, orders, inner.day),
        st.builds(tree.Test, inner.enum, equal, inner.enum),
        st.builds(tree.Test, inner.bool, equal, inner.bool),
    )


def known(inner):
    any_ = st.one_of(inner.bool, inner.cents, inner.enum)
    return st.one_of(
        any_.map(tree.Stated), st.builds(tree.Is, inner.bool, st.sampled_from((True, False, None)))
    )


def sums(inner):
    return st.one_of(
        st.builds(
            tree.Calc,
            st.sampled_from(("+", "-", "min", "max")),
            inner.cents,
            inner.cents,
            st.just("cents"),
        ),
        st.builds(
            tree.Calc, st.just("*"), inner.cents, VALUES["cents"].map(number), st.just("cents")
        ),
    )


def divisions(inner):
    few = st.one_of(VALUES["cents"].map(number), st.just(tree.Leaf("c1", "cents")))
    roundings = st.sampled_from(("half_up", "up", "down"))
    return st.builds(tree.MulDiv, inner.cents, few, few | inner.cents, roundings, st.just("cents"))


def number(value):
    return tree.Const(value, "cents")


def coalesces(type_, inner):
    mine = getattr(inner, type_)
    return st.builds(tree.Coalesce, mine, mine, st.just(type_))


def picks(type_, inner):
    rows = st.lists(st.tuples(inner.bool | st.just(tree.YES), getattr(inner, type_)), max_size=3)
    return rows.map(
        lambda found: tree.Pick(
            tree.Choose(
                "t", ("is",), tuple(tree.Row(str(at), w, (c,)) for at, (w, c) in enumerate(found))
            ),
            "is",
            type_,
        )
    )


def lookups(type_, inner):
    fixed = st.sampled_from([tree.Param(p, t) for p, t in PARAMS.items() if t == type_])
    cells = st.one_of(fixed, fixed, getattr(inner, type_))
    tables = st.dictionaries(st.sampled_from(WORDS), cells, max_size=4)
    return st.builds(
        tree.Lookup,
        st.just("t"),
        inner.enum,
        tables.map(lambda found: tuple(found.items())),
        st.just(type_),
    )


@st.composite
def folds(draw, type_, depth):
    op = "any" if type_ == "bool" else draw(st.sampled_from(("sum", "count")))
    body = nodes("bool" if op == "any" else "cents", depth - 1, True) if op != "count" else tree.YES
    where = draw(st.just(tree.YES) | nodes("bool", depth - 1, True))
    list_ = tree.Leaf(draw(st.sampled_from(LISTS)), "list")
    return tree.Fold(op, list_, body if op == "count" else draw(body), where, type_)


TYPES = {"bool": "BOOLEAN", "enum": "INTEGER"}


def as_table(outputs, cases, values, days):
    """The outputs of every case from one statement."""
    table = table_of(LAYOUT, NAMES, [("x", None, case) for case in cases])
    return read_table(outputs, LAYOUT, table, Parameters(days, values))


def read_table(outputs, layout, table, settled):
    """The outputs of every row of a table, words for positions; rows have the days in turn."""
    codes = codes_of(outputs, []).with_words(settled.words())
    statement = Statement(outputs, layout, codes, settled)

    def cells(write):
        return [
            (f"o{at}", exp.cast(write(node), TYPES.get(node.type, "BIGINT")))
            for at, node in enumerate(outputs)
        ]

    sql = statement.select(cells(statement.expression)).sql(ENGINES["duckdb"])
    words = codes.with_words(words_of(table, layout))
    days = settled.days or DAYS[:1]
    source = typed(table, layout, words)
    source = source.append_column(ROW, pa.array(range(len(table)), pa.int64()))
    source = source.append_column(DAY, pa.array([days[at % len(days)] for at in range(len(table))]))
    found = run(sql, source, statement.day_table()).sort_by(ROW)
    assert Staged(outputs, cells, layout, codes, settled).run(source).equals(found)
    rows = zip(*(found[f"o{at}"].to_pylist() for at in range(len(outputs))), strict=True)
    return [
        tuple(
            words.words[cell] if node.type == "enum" and cell is not None else cell
            for cell, node in zip(row, outputs, strict=True)
        )
        for row in rows
    ]


def one_by_one(outputs, cases, values, days):
    """The same from the function of one case."""
    function = compile_nodes(outputs, NAMES, tuple(values), {name: ITEMS for name in LISTS})
    return [
        function(case, tuple(per_day[at % len(days)] for per_day in values.values()))
        for at, case in enumerate(cases)
    ]


ITEMS = tuple(field.name for field in FIELDS)


def agree(outputs, seed, days, values, long=(4, 20)):
    """Do both readers give the same for all of these cases, wherever expressions are shared?"""
    cases = draw_cases(seed)
    with patch.multiple(sharing, LONG=long[0], LONG_IN_LINE=long[1]):
        found = as_table(outputs, cases, values, DAYS[:days])
    return found == one_by_one(outputs, cases, values, DAYS[:days])


SEEDS, HOW_MANY_DAYS = st.integers(0, 1_000), st.sampled_from((1, 3))
LONG = st.sampled_from(((4, 20), (2, 2), (1, 1), (1_000, 2)))
TYPE = st.sampled_from(tuple(LEAVES))


@settings(max_examples=80, deadline=None)
@given(st.lists(TYPE.flatmap(nodes), min_size=1, max_size=4), SEEDS, HOW_MANY_DAYS, LONG, st.data())
def test_a_statement_gives_what_the_function_gives(outputs, seed, days, long, data):
    assert agree(outputs, seed, days, data.draw(parameters(days)), long)


B1, B2, C1, C2 = (tree.Leaf(leaf, t) for t in ("bool", "cents") for leaf in LEAVES[t])
E1, D1, L1 = tree.Leaf("e1", "enum"), tree.Leaf("d1", "day"), tree.Leaf("l1", "list")
YES, SIZE, WORD, ON, SAID = (tree.Item(field.name, field.type) for field in FIELDS)
TWELVE = tree.Const(12, "int")


def table(*rows):
    """A column of a first-hit table."""
    found = tuple(tree.Row(str(at), when, (cell,)) for at, (when, cell) in enumerate(rows))
    return tree.Pick(tree.Choose("t", ("is",), found), "is", rows[0][1].type)


ONE_OF_EACH = {
    **{f"test {op}": tree.Test(C1, op, C2) for op in ("=", "!=", "<", "<=", ">", ">=")},
    "test of words": tree.Test(E1, "=", tree.Leaf("e2", "enum")),
    "test with an unknown word": tree.Test(E1, "=", tree.Const(None, "enum")),
    "and": tree.And((B1, B2)),
    "or": tree.Or((B1, B2)),
    "not": tree.Not(B1),
    "stated": tree.Stated(C1),
    **{f"is {verdict}": tree.Is(B1, verdict) for verdict in (True, False, None)},
    "coalesce": tree.Coalesce(C1, C2, "cents"),
    **{f"calc {op}": tree.Calc(op, C1, C2, "cents") for op in ("+", "-", "*", "min", "max")},
    **{
        f"divide {rounding} by {name}": tree.MulDiv(C1, tree.Const(3, "int"), by, rounding, "cents")
        for rounding in ("half_up", "up", "down")
        for name, by in (("twelve", TWELVE), ("minus two", number(-2)), ("nothing", number(0)), ("c2", C2))
    },
    "pick": table((B1, C1), (B2, C2), (tree.YES, TWELVE)),
    "pick without a last row": table((B1, C1), (B2, C2)),
    "pick of words": table((B1, E1), (B2, tree.Leaf("e2", "enum")), (tree.YES, E1)),
    "lookup": tree.Lookup(
        "t", E1, (("own", C1), ("wmo", tree.Param("cents-1", "cents")), ("loan", TWELVE)), "cents"
    ),
    "sum": tree.Fold("sum", L1, SIZE, tree.YES, "cents"),
    "sum where": tree.Fold("sum", L1, SIZE, YES, "cents"),
    "count": tree.Fold("count", L1, tree.YES, tree.YES, "int"),
    "count where": tree.Fold("count", L1, tree.YES, YES, "int"),
    "any": tree.Fold("any", L1, YES, tree.YES, "bool"),
    "any where": tree.Fold("any", L1, YES, SAID, "bool"),
    "any at all": tree.Fold("any", L1, tree.YES, tree.YES, "bool"),
    "any with what is outside": tree.Fold("any", L1, tree.Test(ON, "<=", D1), tree.And((B1, B2)), "bool"),
    "words in lines": tree.Fold("any", L1, tree.Test(WORD, "=", E1), tree.YES, "bool"),
    "day": D1,
}  # fmt: skip


def price(times):
    """An expression of a line that is long, and longer."""
    found = SIZE
    for _ in range(times):
        found = tree.MulDiv(tree.Calc("min", found, C1, "cents"), TWELVE, C2, "half_up", "cents")
    return table((YES, found), (tree.Test(ON, "<", D1), SIZE), (tree.YES, found))


COUNTED = tree.Fold("count", L1, tree.YES, YES, "int")
MORE_THAN_COUNTED = tree.Calc("max", tree.Calc("+", SIZE, COUNTED, "cents"), C1, "cents")

BOTH = tree.Calc("+", C1, C2, "cents")
OUTSIDE = tree.Calc("max", tree.Calc("*", BOTH, tree.Const(2, "int"), "cents"), BOTH, "cents")
MORE_THAN_OUTSIDE = tree.Calc("max", tree.Calc("+", SIZE, OUTSIDE, "cents"), C1, "cents")

SHARED_IN_LINES = [
    tree.Fold("sum", L1, MORE_THAN_OUTSIDE, tree.Test(MORE_THAN_OUTSIDE, ">", C2), "cents"),
    tree.Fold("sum", L1, MORE_THAN_COUNTED, tree.Test(MORE_THAN_COUNTED, ">", C2), "cents"),
    tree.Fold("sum", L1, price(2), tree.YES, "cents"),
    tree.Fold("sum", L1, price(2), tree.And((YES, SAID)), "cents"),
    tree.Fold("any", L1, tree.Test(price(3), ">", price(1)), tree.Test(WORD, "=", E1), "bool"),
    tree.Fold("count", tree.Leaf("l2", "list"), tree.YES, tree.Test(price(2), ">", C1), "int"),
]


@pytest.mark.parametrize("long", [(4, 20), (2, 2), (1, 1), (1_000, 2), (1_000, 100_000)])
def test_what_lines_share_gives_the_same(long):
    values = {path: (CHOICES[type_][1],) for path, type_ in PARAMS.items()}
    assert agree(SHARED_IN_LINES, 3, 1, values, long)


def test_what_lines_share_becomes_a_new_list():
    lines = sharing.share(SHARED_IN_LINES).lists
    assert [made.stages > 0 for made in lines.values()] == [True, True]


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_each_kind_of_node_gives_the_same(name):
    values = {path: (CHOICES[type_][1],) * 3 for path, type_ in PARAMS.items()}
    values["cents-1"] = (7, None, -7)
    assert agree([ONE_OF_EACH[name]], 1, 3, values)


def test_cents_above_what_a_float_can_hold_stay_exact():
    whole = tree.Calc("+", tree.Const(2**53, "cents"), C1, "cents")
    outputs = [whole, tree.Fold("sum", L1, tree.Calc("+", SIZE, whole, "cents"), tree.YES, "cents")]
    values = {path: (None,) for path in PARAMS}
    assert agree(outputs, 5, 1, values)


def test_what_is_not_said_is_unknown_however_the_table_writes_it():
    layout = Layout(
        (Column("b1", "b1", "bool", stated=True), Column("l1", "l1", "list", fields=FIELDS))
    )
    rows = [(said, ((None, 1, None, None, said),)) for said in (True, False, None)]
    cases = table_of(layout, ("b1", "l1"), [("x", None, row) for row in rows])
    lines = tree.Fold("any", L1, SAID, tree.YES, "bool")
    found = read_table([B1, lines], layout, cases, Parameters((), {}))
    assert found == [(True, True), (None, None), (None, None)]


def test_a_word_with_a_quote_in_it_never_enters_the_text():
    outputs = [tree.Test(E1, "=", tree.Const(WORDS[-1], "enum")), ONE_OF_EACH["lookup"]]
    settled = Parameters(DAYS[:1], {path: (None,) for path in PARAMS})
    statement = Statement(outputs, LAYOUT, codes_of(outputs, []), settled)
    cells = [(f"o{at}", statement.expression(node)) for at, node in enumerate(outputs)]
    sql = statement.select(cells).sql(ENGINES["duckdb"])
    assert not any(word in sql for word in (*WORDS, "o'brien"))


def test_a_statement_grows_with_the_tree_and_not_with_its_paths():
    node = C1
    for _ in range(60):
        node = tree.Calc("min", tree.Calc("+", node, node, "cents"), node, "cents")
    settled = Parameters((), {})
    statement = Statement([node], LAYOUT, codes_of([node], []), settled)
    sql = statement.select([("o0", statement.expression(node))]).sql(ENGINES["duckdb"])
    assert len(sql) < 60 * 400


def test_words_have_no_order():
    settled = Parameters((), {})
    later = tree.Test(E1, "<", tree.Const("own", "enum"))
    with pytest.raises(AssertionError, match="no order"):
        Statement([later], LAYOUT, codes_of([later], []), settled).expression(later)
