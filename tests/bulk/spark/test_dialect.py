"""Spark gives for every kind of node what the function of one case gives, and misses what that misses.

One statement holds them all: planning one for each would take minutes.
"""

import pyarrow as pa
import pytest
from sqlglot import exp

from maatwerk_core.bulk.codes import codes_of
from maatwerk_core.bulk.columns import typed, words_of
from maatwerk_core.bulk.layout import table_of
from maatwerk_core.bulk.missing import BITS, missing_of, words_in
from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.sql import DAY, ROW, Statement
from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.engine.masks import compile_masks
from maatwerk_core.rules import expression as tree
from tests.bulk import test_missing as masks
from tests.bulk import test_sql as nodes

pytestmark = [pytest.mark.java, pytest.mark.xdist_group("spark")]

BIG = tree.Calc("+", tree.Const(2**53, "cents"), nodes.C1, "cents")
ALL = {
    **nodes.ONE_OF_EACH,
    **{f"shared in lines {at}": node for at, node in enumerate(nodes.SHARED_IN_LINES)},
    "above what a float holds": BIG,
    "a sum above what a float holds": tree.Fold(
        "sum", nodes.L1, tree.Calc("+", nodes.SIZE, BIG, "cents"), tree.YES, "cents"
    ),
}
VALUES = {path: (nodes.CHOICES[type_][1],) * 3 for path, type_ in nodes.PARAMS.items()} | {
    "cents-1": (7, None, -7)
}


def run(spark, statement, cells, source):
    """The rows of a statement on Spark, in their order."""
    from maatwerk_core.bulk.spark.dialect import BulkSpark
    from maatwerk_core.bulk.spark.frames import run_statement

    text = statement.select(cells).sql(BulkSpark)
    found = run_statement(spark, text, spark.createDataFrame(source), statement.day_table())
    return found.toArrow().sort_by(ROW)


@pytest.fixture(scope="module")
def answers(spark):
    """By name of the node: what Spark gives, and what the function of one case gives, case by case."""
    cases, outputs = nodes.draw_cases(20260103, 200), list(ALL.values())
    settled = Parameters(nodes.DAYS, VALUES)
    table = table_of(nodes.LAYOUT, nodes.NAMES, [("x", None, case) for case in cases])
    codes = codes_of(outputs, []).with_words(settled.words())
    words = codes.with_words(words_of(table, nodes.LAYOUT))
    days = [nodes.DAYS[at % 3] for at in range(len(cases))]
    source = typed(table, nodes.LAYOUT, words)
    source = source.append_column(ROW, pa.array(range(len(cases)), pa.int64()))
    source = source.append_column(DAY, pa.array(days))
    statement = Statement(outputs, nodes.LAYOUT, codes, settled)
    cells = [
        (f"o{at}", exp.cast(statement.expression(node), nodes.TYPES.get(node.type, "BIGINT")))
        for at, node in enumerate(outputs)
    ]
    found = run(spark, statement, cells, source)
    alone = zip(*nodes.one_by_one(outputs, cases, VALUES, nodes.DAYS), strict=True)
    return {
        name: (read(found[f"o{at}"].to_pylist(), node, words.words), list(single))
        for at, ((name, node), single) in enumerate(zip(ALL.items(), alone, strict=True))
    }


def read(values, node, words):
    """Words for positions."""
    if node.type != "enum":
        return values
    return [None if value is None else words[value] for value in values]


@pytest.mark.parametrize("name", ALL)
def test_each_kind_of_node_gives_the_same(answers, name):
    found, alone = answers[name]
    assert found == alone


@pytest.fixture(scope="module")
def missed(spark):
    """By name of the node: the masks that Spark gives, and those of the engine for one case."""
    rows = [(str(at), None, leaves) for at, leaves in enumerate(masks.cases())]
    table = table_of(masks.LAYOUT, masks.PLAN.leaves, rows)
    codes = codes_of(masks.NODES.values(), []).with_words(["own", "loan", "gift", "else"])
    source = typed(table, masks.LAYOUT, codes)
    source = source.append_column(ROW, pa.array(range(len(rows)), pa.int64()))
    source = source.append_column(DAY, pa.repeat(pa.scalar(masks.DAY_ONE, pa.date32()), len(rows)))
    count = words_in(masks.PLAN)
    words = {
        (name, word): missing_of(node, masks.PLAN, word)
        for name, node in masks.NODES.items()
        for word in range(count)
    }
    params = {path: (value,) for path, value in masks.PARAMS.items()}
    statement = Statement(
        [*masks.NODES.values(), *words.values()],
        masks.LAYOUT,
        codes,
        Parameters((masks.DAY_ONE,), params),
    )
    cells = [(f"o{at}", statement.expression(node)) for at, node in enumerate(words.values())]
    found = run(spark, statement, cells, source)
    columns = {key: found[f"o{at}"].to_pylist() for at, key in enumerate(words)}
    return {
        name: [
            sum(mask << word * BITS for word, mask in enumerate(row))
            for row in zip(*(columns[name, word] for word in range(count)), strict=True)
        ]
        for name in masks.NODES
    }


@pytest.mark.parametrize("name", masks.NODES)
def test_what_an_unknown_value_missed_is_the_same(missed, name):
    node, plan, params = masks.NODES[name], masks.PLAN, tuple(masks.PARAMS.values())
    lacking = compile_masks([node], plan.leaves, plan.params, plan.fields)
    value = compile_nodes([node], plan.leaves, plan.params, plan.fields)
    expected = [
        lacking(leaves, params)[0] if value(leaves, params)[0] is None else 0
        for leaves in masks.cases()
    ]
    assert missed[name] == expected
    assert any(expected)
