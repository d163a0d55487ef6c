"""Assesses a table of cases by a policy: its columns are checked, its rows assessed, all at once."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.bounds import Beyond, beyond_bounds
from maatwerk_core.bulk.columns import check_columns
from maatwerk_core.bulk.layout import CASE, DAY, Column, Layout, layout_of
from maatwerk_core.bulk.pandas_frames import is_frame, read_frame
from maatwerk_core.bulk.prepared import Prepared
from maatwerk_core.bulk.synthetic import label_by_ids, label_texts
from maatwerk_core.errors import Fault, Faults, Lang, fault
from maatwerk_core.rules.policy import Policy

#: The column that may be left out: then the scheme says it.
BASIS = "legal_basis"
_DAYS = Layout((Column(DAY, DAY, "day"),))


def assess_table(
    table: Any,
    policy: Policy,
    *,
    day: datetime.date | None = None,
    strict: bool = False,
    missing: bool = True,
    labels: Lang | None = None,
) -> pa.Table:
    """Assess every row of a table with a column per fact (`bulk.layout`): Arrow, DuckDB, Polars or pandas.

    Any object with `__arrow_c_stream__` will do. Without `day`, every row is assessed on its own day (the column
    `day`). A table without the column `legal_basis` takes the scheme's; an empty cell there is unknown. With `strict`,
    assumed and contested values of the policy are unknown. Gives the id of the case and the columns of `bulk.results`,
    in the order of the rows; those of what each question missed can be left out, which saves time. With `labels`,
    columns with words in that language stand before the codes (`bulk.labels`).

    A Spark DataFrame gives a Spark DataFrame with the same columns, worked out when it is asked for
    (`bulk.spark.frames.assess_frame`).

    Raises `Faults` with every column that is missing or of another type, where a row has no day, and with every column
    that holds a number or day beyond its bounds; `TypeError` for what is no table.

    >>> from maatwerk_core.packs.load import load_pack
    >>> policy = load_pack("amsterdam")
    >>> cases = cases_schema(policy).empty_table()
    >>> assess_table(cases, policy).schema.names[:3]
    ['case', 'legitimacy', 'returns']
    """
    if type(table).__module__.startswith("pyspark.sql."):
        from maatwerk_core.bulk.spark.frames import assess_frame

        how = {"strict": strict, "missing": missing}
        return assess_frame(table, policy, day=day, labels=labels, **how)
    cases = as_arrow(table)
    prepared = Prepared(policy, strict=strict, missing=missing, labels=labels)
    check_columns(cases.slice(0, 0), days_layout(day))
    check_columns(with_basis(cases.slice(0, 0), policy, None, strict=strict), prepared.layout)
    days = days_of(cases, day)
    if without := days.null_count:
        raise Faults([fault("table.no-day", f"/{DAY}", rows=without)])
    beyond = list(beyond_bounds(cases, days_layout(day)))
    borrowed = BASIS not in cases.column_names
    cases = with_basis(cases, policy, days, strict=strict)
    beyond += beyond_bounds(cases, prepared.layout)
    if beyond:
        raise Faults(_first_of_each(beyond))
    found = prepared.assess(cases, days, borrowed=borrowed)
    metadata = prepared.metadata(day=day and day.isoformat()) | _label(cases)
    return found.replace_schema_metadata(metadata)


def cases_schema(policy: Policy) -> pa.Schema:
    """The columns that a table of cases has for this policy, with their types: to make such a table by.

    >>> from maatwerk_core.packs.load import load_pack
    >>> cases_schema(load_pack("amsterdam")).field("amount_stated_cents").type
    DataType(int64)
    """
    return layout_of(policy.plan).schema


def as_arrow(table: Any) -> pa.Table:
    """The same table in Arrow's memory, without a copy where its maker keeps it so.

    Raises `Faults` for a frame of pandas with a column of several kinds, `TypeError` for what is no table.
    """
    if isinstance(table, duckdb.DuckDBPyRelation):
        return table.to_arrow_table()
    if isinstance(table, pa.Table):
        return table
    if is_frame(table):
        return read_frame(table)
    if hasattr(table, "__arrow_c_stream__"):
        return pa.table(table)
    raise TypeError(f"{type(table).__name__} is no table: it has no __arrow_c_stream__")


def days_layout(day: datetime.date | None) -> Layout:
    """The column that the days are read from; none where one day holds for all."""
    return _DAYS if day is None else Layout(())


def days_of(cases: pa.Table, day: datetime.date | None) -> pa.ChunkedArray:
    """The day of every row; the column is there and holds days."""
    if day is not None:
        return pa.chunked_array([pa.repeat(pa.scalar(day, pa.date32()), cases.num_rows)])
    return cases[DAY].cast(pa.date32())


def with_basis(
    cases: pa.Table, policy: Policy, days: pa.ChunkedArray | None, *, strict: bool
) -> pa.Table:
    """A table that says nothing of the legal basis takes the scheme's, for the day of each row."""
    if BASIS in cases.column_names:
        return cases
    days = pa.chunked_array([], pa.date32()) if days is None else days
    known = days.unique()
    bases = [policy.value(f"scheme.{BASIS}", day, strict=strict).value for day in known.to_pylist()]
    words = pa.array(bases, pa.string()).take(pc.index_in(days, value_set=known).combine_chunks())
    return cases.append_column(BASIS, words)


def _label(cases: pa.Table) -> dict[str, str]:
    """That cases are made up: as the table says, or as their ids do."""
    by_table = label_texts(cases.schema.metadata)
    return by_table or (label_by_ids(cases[CASE]) if CASE in cases.column_names else {})


def _first_of_each(beyond: list[Beyond]) -> Iterator[Fault]:
    """Of every column the first value that is too large or too small."""
    seen: set[str] = set()
    for one in beyond:
        if one.column not in seen:
            seen.add(one.column)
            yield one.fault()
