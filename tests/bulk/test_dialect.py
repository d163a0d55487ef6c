"""Each engine writes each of our own nodes, and the tests that hold it to the tree run each way of writing one."""

import inspect

import pytest
from sqlglot import exp
from sqlglot.dialects.duckdb import DuckDB
from sqlglot.dialects.spark import Spark

from maatwerk_core.bulk import dialect
from maatwerk_core.bulk.codes import codes_of
from maatwerk_core.bulk.dialect import BulkDuckDB
from maatwerk_core.bulk.missing import missing_of
from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.spark.dialect import BulkSpark
from maatwerk_core.bulk.sql import Statement
from tests.bulk import test_missing as masks
from tests.bulk import test_sql as nodes
from tests.bulk.spark import test_dialect as on_spark

OURS = {
    node
    for _, node in inspect.getmembers(dialect, inspect.isclass)
    if issubclass(node, exp.Expression) and node.__module__ == dialect.__name__
}
VALUES = {path: (nodes.CHOICES[type_][1],) * 3 for path, type_ in nodes.PARAMS.items()}


def own(engine, base):
    """The table of an engine: what it writes otherwise than the dialect it is made from."""
    before = base.Generator.TRANSFORMS
    found = engine.Generator.TRANSFORMS
    return {node: write for node, write in found.items() if before.get(node) is not write}


ENGINES = {"duckdb": (BulkDuckDB, DuckDB), "spark": (BulkSpark, Spark)}
#: What the tests of an engine run: the nodes of one case, and those of what was missed.
RUN = {"duckdb": nodes.ONE_OF_EACH | dict(enumerate(nodes.SHARED_IN_LINES)), "spark": on_spark.ALL}


def statements(engine):
    """The statements that those tests run."""
    outputs = list(RUN[engine].values())
    missed = [missing_of(node, masks.PLAN, 0) for node in masks.NODES.values()]
    for each, layout, parameters in (
        (outputs, nodes.LAYOUT, Parameters(nodes.DAYS, VALUES)),
        (missed, masks.LAYOUT, Parameters((masks.DAY_ONE,), {p: (v,) for p, v in masks.PARAMS.items()})),
    ):  # fmt: skip
        statement = Statement(each, layout, codes_of(each, []), parameters)
        yield statement.select(
            [(f"o{at}", statement.expression(node)) for at, node in enumerate(each)]
        )


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_writes_every_node_of_ours(engine):
    assert set(own(*ENGINES[engine])) == OURS


@pytest.mark.parametrize("engine", ENGINES)
def test_every_entry_is_run_by_the_tests_of_its_engine(engine):
    run = {type(node) for select in statements(engine) for node in select.walk()}
    assert OURS - run == set()


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_brought_together_is_always_made_of_each_line(engine):
    found = [
        type(node.this)
        for select in statements(engine)
        for node in select.find_all(dialect.Total, dialect.AllBits, dialect.AnyTrue)
    ]
    assert set(found) == {dialect.Each}  # Spark folds the lines themselves
