"""Assesses a table of cases by a policy: reads its columns, runs one statement, names what came out."""

from __future__ import annotations

import datetime
import json
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.codes import Codes, codes_of
from maatwerk_core.bulk.columns import check_columns, typed, words_of
from maatwerk_core.bulk.dialect import ENGINES
from maatwerk_core.bulk.layout import CASE, DAY, Column, Layout, layout_of
from maatwerk_core.bulk.parameters import parameters_of
from maatwerk_core.bulk.results import Results, results_of
from maatwerk_core.bulk.sql import CASES, DAYS, ROW, Statement
from maatwerk_core.errors import Faults, fault
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy

#: The connection's settings: nothing is read from or written to outside, nothing is fetched.
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
}


def assess_table(
    table: Any, policy: Policy, *, day: datetime.date | None = None, strict: bool = False
) -> pa.Table:
    """Assess every row of a table: an Arrow table or a DuckDB relation with a column per fact (`bulk.layout`).

    Without `day`, every row is assessed on its own day (the column `day`). A table without the column `legal_basis`
    takes the scheme's; an empty cell there is unknown. With `strict`, assumed and contested values of the policy are
    unknown. Gives the id of the case and the columns of `bulk.results`, in the order of the rows.

    Raises `Faults` with every column that is missing or of another type, and where a row has no day.

    >>> from maatwerk_core.packs.load import load_pack
    >>> policy = load_pack("amsterdam")
    >>> cases = layout_of(policy.plan).schema.empty_table()
    >>> assess_table(cases, policy).schema.names[:3]
    ['case', 'legitimacy', 'returns']
    """
    cases = _as_arrow(table)
    days = _days(cases, day)
    layout, results = layout_of(policy.plan), results_of(policy.plan)
    cases = _with_basis(cases, policy, days, strict=strict)
    check_columns(cases, layout)
    _, paths = reads(*policy.plan.outputs.values())
    parameters = parameters_of(policy, paths, days.unique().to_pylist(), strict=strict)
    codes = policy_codes(policy).with_words(parameters.words())
    statement = Statement(results.nodes, layout, codes, parameters)
    sql = statement.select(results.cells(statement.expression)).sql(ENGINES["duckdb"])
    words = codes.with_words(words_of(cases, layout))
    numbers = _numbers(cases.num_rows)
    source = typed(cases, layout, words).append_column(ROW, numbers).append_column(DAY, days)
    found = run(sql, source, statement.day_table())
    return _named(found, cases, results, codes, numbers)


def policy_codes(policy: Policy) -> Codes:
    """The words that the rules of a policy know; a table may have others."""
    return codes_of(policy.plan.outputs.values(), policy.plan.facts.values())


def _as_arrow(table: Any) -> pa.Table:
    if isinstance(table, duckdb.DuckDBPyRelation):
        return table.to_arrow_table()
    assert isinstance(table, pa.Table), f"{type(table).__name__} is no table"  # noqa: S101  # reason: typed by its name
    return table


def _days(cases: pa.Table, day: datetime.date | None) -> pa.ChunkedArray:
    """The day of every row."""
    if day is not None:
        return pa.chunked_array([pa.repeat(pa.scalar(day, pa.date32()), cases.num_rows)])
    check_columns(cases, Layout((Column(DAY, DAY, "day"),)))
    if missing := cases[DAY].null_count:
        raise Faults([fault("table.no-day", f"/{DAY}", rows=missing)])
    return cases[DAY].cast(pa.date32())


def _with_basis(
    cases: pa.Table, policy: Policy, days: pa.ChunkedArray, *, strict: bool
) -> pa.Table:
    """A table that says nothing of the legal basis takes the scheme's, for the day of each row."""
    if "legal_basis" in cases.column_names:
        return cases
    known = days.unique()
    bases = [
        policy.value("scheme.legal_basis", day, strict=strict).value for day in known.to_pylist()
    ]
    words = pa.array(bases, pa.string()).take(pc.index_in(days, value_set=known).combine_chunks())
    return cases.append_column("legal_basis", words)


def _numbers(count: int) -> pa.Array:
    return pa.array(range(count), pa.int64())


def run(sql: str, source: pa.Table, days: pa.Table) -> pa.Table:
    """What a statement gives over these cases and days."""
    with duckdb.connect(config=_CLOSED) as connection:
        connection.register(CASES, source)
        connection.register(DAYS, days)
        return connection.sql(sql).to_arrow_table()


def _named(
    found: pa.Table, cases: pa.Table, results: Results, codes: Codes, numbers: pa.Array
) -> pa.Table:
    """The result in the order of the rows, under the names of the outputs, with the enforced types."""
    if not found[ROW].combine_chunks().equals(numbers):
        found = found.take(pc.sort_indices(found[ROW]))
    schema = results.schema
    found = found.drop_columns([ROW]).rename_columns(schema.names)
    if found.schema != schema:
        raise TypeError(f"the engine gave {found.schema}, not {schema}")
    if CASE in cases.column_names:
        found = found.add_column(0, cases.schema.field(CASE), cases[CASE])
    told = {"masks": {m.name: m.outputs for m in results.masks}, "words": codes.words}
    return found.replace_schema_metadata({"maatwerk": json.dumps(told)})
