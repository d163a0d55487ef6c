"""Assesses a DataFrame of cases by a policy: looked over in one pass, then one statement that Spark runs when asked."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa
from pyspark.sql import functions as F

from maatwerk_core.bulk.columns import check_columns
from maatwerk_core.bulk.labels.columns import Labels
from maatwerk_core.bulk.layout import CASE, DAY, Layout
from maatwerk_core.bulk.prepared import Prepared
from maatwerk_core.bulk.spark.cells import Cell, cells_of, changed, column_at, numbered, read
from maatwerk_core.bulk.spark.dialect import BulkSpark
from maatwerk_core.bulk.spark.failures import in_words
from maatwerk_core.bulk.spark.labels import label_columns
from maatwerk_core.bulk.spark.survey import Survey, survey
from maatwerk_core.bulk.spark.types import arrow_struct, arrow_type
from maatwerk_core.bulk.sql import CASES, DAYS, ROW
from maatwerk_core.bulk.synthetic import LABEL, is_synthetic, label_texts
from maatwerk_core.bulk.table import BASIS, days_layout, with_basis
from maatwerk_core.errors import Lang
from maatwerk_core.rules.policy import Policy


def assess_frame(
    frame: Any,
    policy: Policy,
    *,
    day: datetime.date | None = None,
    strict: bool = False,
    missing: bool = True,
    labels: Lang | None = None,
) -> Any:
    """Assess every row of a Spark DataFrame, as `assess_table` does those of other tables: the same columns and types.

    The cases are read once now, and again whenever the result is. What other tables keep in their metadata is in that
    of the column `legitimacy`, under `maatwerk`, the label of cases that are made up too. Raises the same `Faults`;
    rows are numbered as Spark reads them. What goes wrong within Spark meanwhile is one too (`spark.*`); what does
    when the result is worked out comes as Spark's own error.
    """
    prepared = Prepared(policy, strict=strict, missing=missing, labels=labels)
    with in_words():
        return assessed(frame, prepared, day, (CASE,))


def assessed(
    frame: Any, prepared: Prepared, day: datetime.date | None, beside: Sequence[str]
) -> Any:
    """The same for a policy that is ready; these columns of the cases stand before the results, as they are."""
    given = pa.schema(list(arrow_struct(frame.schema)))
    _check(given, prepared, day)
    rows, day_at = numbered(frame), None if day else given.names.index(DAY)
    cells = tuple(cells_of(_stated(prepared, given, day), given))
    id_at = given.names.index(CASE) if CASE in given.names else None
    found = survey(rows, cells, day_at, id_at)
    days: Collection[datetime.date] = found.days if day is None else {day}
    statement, by_day = prepared.write(days, BulkSpark)
    on = F.lit(day) if day_at is None else _one_of(days, column_at(day_at))
    kept = [given.names.index(name) for name in beside if name in given.names]
    key = F.struct(*map(column_at, kept)) if kept else F.lit(None)
    columns = _columns(prepared, given, cells, found, _bases(prepared, days, on))
    source = rows.select(*columns, key.alias(ROW), on.cast("date").alias(DAY))
    result = run_statement(frame.sparkSession, statement, source, by_day)
    keys = {f"k{at}": given.names[at] for at in kept}
    label = _label(frame, found)
    told = prepared.metadata(day=day and day.isoformat()) | label
    labels = prepared.labels(borrowed=BASIS not in given.names)
    return _named(result, keys, prepared, labels, told)


def run_statement(session: Any, statement: str, source: Any, by_day: pa.Table) -> Any:
    """What a statement gives over the cases of a frame, when it is asked; `by_day` stands beside these."""
    tables = f"{CASES} AS (SELECT * FROM {{{CASES}}}), {DAYS} AS (SELECT * FROM {{{DAYS}}})"  # noqa: S608  # reason: names of our own, which Spark fills in
    text = f"WITH {tables}, {statement.removeprefix('WITH ')}"
    return session.sql(text, **{CASES: source, DAYS: session.createDataFrame(by_day)})


def _check(given: pa.Schema, prepared: Prepared, day: datetime.date | None) -> None:
    """Raises `Faults` with every column that is missing, twice there, or of another type."""
    empty = given.empty_table()
    check_columns(empty, days_layout(day))
    whole = with_basis(empty, prepared.policy, None, strict=prepared.strict)
    check_columns(whole, prepared.layout)


def _stated(prepared: Prepared, given: pa.Schema, day: datetime.date | None) -> Layout:
    """The columns that are looked at: those of the policy, and that of the days where these are read."""
    columns = [one for one in prepared.layout.columns if one.name in given.names]
    return Layout((*days_layout(day).columns, *columns))


def _columns(
    prepared: Prepared, given: pa.Schema, cells: Sequence[Cell], found: Survey, basis: Any
) -> Iterator[Any]:
    """The columns of the layout by generated name, as a statement reads them."""
    words = [word for each in found.words.values() for word in each]
    codes = prepared.codes.with_words(words)
    positions = {
        name: {word: codes.positions[word] for word in each} for name, each in found.words.items()
    }
    for at, one in enumerate(prepared.layout.columns):
        if one.name in given.names:
            value = read(one, column_at(given.names.index(one.name)), cells, positions)
        else:
            value = basis
        yield value.alias(f"c{at}")


def _bases(prepared: Prepared, days: Collection[datetime.date], on: Any) -> Any:
    """The position of the scheme's legal basis on the day of a row: for cases that say nothing of it."""
    policy, strict, codes = prepared.policy, prepared.strict, prepared.codes
    found = {day: policy.value(f"scheme.{BASIS}", day, strict=strict).value for day in days}
    known = [(F.lit(day), F.lit(codes.positions[word])) for day, word in found.items() if word]
    if not known:
        return F.lit(None).cast("int")
    return F.try_element_at(F.create_map(*(one for pair in known for one in pair)), on)


def _one_of(days: Collection[datetime.date], value: Any) -> Any:
    """A day of those that were found: a row of another day would not come out at all."""
    return F.when(value.isin(*days), value).otherwise(changed()) if days else value


def _label(frame: Any, found: Survey) -> dict[str, str]:
    """That the cases are made up: as a column of the frame carries it, or as the ids say."""
    for field in frame.schema:
        told = {name.encode(): str(value).encode() for name, value in field.metadata.items()}
        if is_synthetic(told):
            return label_texts(told)
    return label_texts({LABEL: b"true"}) if found.made_up else {}


def _named(
    result: Any,
    keys: Mapping[str, str],
    prepared: Prepared,
    labels: Labels | None,
    told: Mapping[str, str],
) -> Any:
    """The result under the names of the outputs, with what is needed to read it."""
    schema = prepared.results.schema
    at = {name: F.col(f"o{place}") for place, name in enumerate(schema.names)}
    words = label_columns(labels.wording, at.__getitem__) if labels else ()
    columns = [
        at[name].alias(name, **({} if place else {"metadata": dict(told)}))
        for place, name in enumerate(schema.names)
    ]
    beside = [F.col(f"{ROW}.{key}").alias(name) for key, name in keys.items()]
    found = result.select(*beside, *words, *columns)
    types = [arrow_type(one.dataType) for one in found.schema.fields[-len(columns) :]]
    if types != schema.types:
        raise TypeError(f"the engine gave {types}, not {schema.types}")
    return found
