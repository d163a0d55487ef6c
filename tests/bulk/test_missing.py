"""What an unknown value missed is the same in a table as the engine says, whatever the expression."""

import datetime
from types import SimpleNamespace

import pyarrow as pa
import pytest

from maatwerk_core.bulk.codes import codes_of
from maatwerk_core.bulk.columns import typed
from maatwerk_core.bulk.dialect import ENGINES
from maatwerk_core.bulk.layout import Column, Layout, table_of
from maatwerk_core.bulk.missing import BITS, missing_of, words_in
from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.planned import run
from maatwerk_core.bulk.sql import DAY, ROW, Statement
from maatwerk_core.bulk.staged import Staged
from maatwerk_core.engine.masks import compile_masks
from maatwerk_core.rules.expression import (
    YES,
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
    Item,
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
)  # fmt: skip
from maatwerk_core.rules.facts import Field

A, B = Leaf("a", "bool"), Leaf("b", "bool")
X, Y = Leaf("x", "cents"), Leaf("y", "cents")
WORD = Leaf("word", "enum")
P, Q = Param("p", "cents"), Param("q", "cents")
LINES = Leaf("lines", "list")
ITEM, SIZE = Item("item", "enum"), Item("size", "cents")
# Enough leaves before it that the masks have two words.
FIRST = tuple(f"leaf-{at}" for at in range(BITS - 3))
FIELDS = (Field("item", "enum", "item"), Field("size", "cents", "size"))
COLUMNS = (
    Column("a", "a", "bool"), Column("b", "b", "bool"), Column("x", "x", "cents"),
    Column("y", "y", "cents"), Column("word", "word", "enum"), Column("lines", "lines", "list", fields=FIELDS),
)  # fmt: skip
LAYOUT = Layout(COLUMNS)
PLAN = SimpleNamespace(
    leaves=(*FIRST, *(one.leaf for one in COLUMNS)),
    params=("p", "q"),
    fields={"lines": ("item", "size")},
)
DAY_ONE = datetime.date(2026, 1, 1)
PARAMS = {"p": 7, "q": None}

PRICE = Lookup("price", ITEM, (("own", SIZE), ("loan", P), ("gift", Q)), "cents")
FIRST_HIT = Choose(
    "t", ("c",), (Row("1", A, (X,)), Row("2", B, (Y,)), Row("3", Test(X, ">", P), (Q,)))
)
ALWAYS_HIT = Choose("u", ("c",), (Row("1", A, (X,)), Row("2", B, (X,)), Row("3", YES, (P,))))
ZERO = Const(0, "cents")

NODES = {
    "and": And((A, B, Test(X, "<", Y))),
    "or": Or((A, Not(B), Test(X, "=", Q))),
    "test": Test(X, ">=", Q),
    "calc": Calc("min", X, Calc("+", Y, P, "cents"), "cents"),
    "first known": Coalesce(X, Y, "cents"),
    "divided by a fact": MulDiv(X, P, Y, "up", "cents"),
    "divided by a sum": MulDiv(X, P, Coalesce(Y, Calc("+", X, P, "cents"), "cents"), "up", "cents"),
    "stated": Stated(A),
    "looked up": Lookup("t", WORD, (("own", P), ("loan", Q), ("gift", X)), "cents"),
    "looked up without open rows": Lookup("t", WORD, (("own", P), ("loan", P)), "cents"),
    "first hit": Pick(FIRST_HIT, "c", "cents"),
    "hit at last": Pick(ALWAYS_HIT, "c", "cents"),
    "sum": Fold("sum", LINES, PRICE, YES, "cents"),
    "sum of some": Fold("sum", LINES, PRICE, Test(SIZE, ">", Y), "cents"),
    "count": Fold("count", LINES, YES, Test(PRICE, ">", ZERO), "int"),
    "any": Fold("any", LINES, Test(PRICE, ">", X), Test(ITEM, "!=", WORD), "bool"),
}

LISTS = (
    None, (), ((None, None),), (("own", 5),), (("own", None), ("gift", 3)), (("loan", 0), ("else", 1)),
)  # fmt: skip


def cases():
    """Every combination of a few values of each leaf."""
    return [
        (*(None for _ in FIRST), a, b, x, y, word, lines)
        for a in (True, False, None)
        for b in (True, False, None)
        for x in (0, 9, None)
        for y in (0, 5, None)
        for word in ("own", "loan", "gift", "else", None)
        for lines in LISTS
    ]


@pytest.fixture(scope="module")
def source():
    """The cases as a statement reads them, with the words they hold."""
    rows = [(str(at), None, leaves) for at, leaves in enumerate(cases())]
    table = table_of(LAYOUT, PLAN.leaves, rows)
    codes = codes_of(NODES.values(), []).with_words(["own", "loan", "gift", "else"])
    numbers = pa.array(range(len(rows)), pa.int64())
    days = pa.repeat(pa.scalar(DAY_ONE, pa.date32()), len(rows))
    return typed(table, LAYOUT, codes).append_column(ROW, numbers).append_column(DAY, days), codes


@pytest.mark.parametrize("name", NODES)
def test_a_table_misses_what_the_engine_misses(source, name):
    table, codes = source
    node, words = NODES[name], range(words_in(PLAN))
    outputs = [missing_of(node, PLAN, word) for word in words]
    parameters = Parameters((DAY_ONE,), {path: (value,) for path, value in PARAMS.items()})
    statement = Statement([node, *outputs], LAYOUT, codes, parameters)

    def cells(write):
        return [*((f"w{word}", write(outputs[word])) for word in words), ("known", write(node))]

    sql = statement.select(cells(statement.expression)).sql(ENGINES["duckdb"])
    whole = run(sql, table, statement.day_table()).sort_by(ROW)
    found = whole.to_pylist()
    staged = Staged([node, *outputs], cells, LAYOUT, codes, parameters)
    assert staged.run(table).to_pylist() == found
    masks = compile_masks([node], PLAN.leaves, PLAN.params, PLAN.fields)
    expected = [masks(leaves, tuple(PARAMS.values()))[0] for leaves in cases()]
    told = [row["w0"] | row["w1"] << BITS for row in found]
    unknown = [row["known"] is None for row in found]
    assert told == [mask if open_ else 0 for mask, open_ in zip(expected, unknown, strict=True)]
    assert any(told)
