"""A policy made ready for tables: its statement is written once and run over each batch of cases.

What a batch holds is checked elsewhere (`bulk.columns`, `bulk.bounds`); here it is right.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.codes import codes_of
from maatwerk_core.bulk.columns import typed, words_of
from maatwerk_core.bulk.dialect import ENGINES
from maatwerk_core.bulk.layout import CASE, DAY, layout_of
from maatwerk_core.bulk.missing import bits_of
from maatwerk_core.bulk.parameters import parameters_of
from maatwerk_core.bulk.results import results_of
from maatwerk_core.bulk.sql import CASES, DAYS, ROW, Statement
from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.version import VERSION

#: The key in the metadata of a result, whose value is JSON.
METADATA = "maatwerk"

#: The connection's settings: nothing is read from or written to outside, nothing is fetched.
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
}


class Prepared:
    """The statement of a policy. It is written for the days seen so far, and again when a batch brings others."""

    def __init__(self, policy: Policy, *, strict: bool = False) -> None:
        self.policy, self.strict = policy, strict
        self.layout, self.results = layout_of(policy.plan), results_of(policy.plan)
        self.days: set[datetime.date] = set()
        outputs, facts = policy.plan.outputs.values(), policy.plan.facts.values()
        # INVARIANT: this list only grows at its end, so positions mean the same in every batch.
        self.codes = codes_of(outputs, facts)
        self.planned: Planned | None = None

    def assess(self, cases: pa.Table, days: pa.ChunkedArray) -> pa.Table:
        """The columns of a result for cases whose columns were checked, in the order of the rows."""
        new = set(days.unique().to_pylist()) - self.days
        if new or self.planned is None:
            self.planned = Planned(*self.write(new))
        words = self.codes.with_words(words_of(cases, self.layout))
        numbers = pa.array(range(cases.num_rows), pa.int64())
        source = typed(cases, self.layout, words).append_column(ROW, numbers)
        found = self.planned.run(source.append_column(DAY, days))
        return self._named(found, cases, numbers)

    def schema(self, cases: pa.Schema) -> pa.Schema:
        """The columns of the result for cases with these columns."""
        fields = list(self.results.schema)
        return pa.schema([cases.field(CASE), *fields] if CASE in cases.names else fields)

    def metadata(self, **beside: Any) -> dict[str, str]:
        """What is needed to read a result and to make it again, as JSON."""
        policy = self.policy
        told = {
            "pack": policy.id,
            "version": policy.pack.version,
            "meaning": meaning_of(policy),
            "files": policy.files,
            "engine": VERSION,
            "strict": self.strict,
            "masks": {mask.name: mask.outputs for mask in self.results.masks},
            "missing": bits_of(policy.plan),
            "words": self.codes.words,
        }
        return {METADATA: json.dumps(told | beside, ensure_ascii=False)}

    def write(self, new: Iterable[datetime.date], engine: str = "duckdb") -> tuple[str, pa.Table]:
        """The statement for these days and those before, as an engine reads it, and what differs per day."""
        self.days.update(new)
        _, paths = reads(*self.policy.plan.outputs.values())
        parameters = parameters_of(self.policy, paths, self.days, strict=self.strict)
        self.codes = self.codes.with_words(parameters.words())
        statement = Statement(self.results.nodes, self.layout, self.codes, parameters)
        cells = self.results.cells(statement.expression)
        return statement.select(cells).sql(ENGINES[engine]), statement.day_table()

    def _named(self, found: pa.Table, cases: pa.Table, numbers: pa.Array) -> pa.Table:
        """The result in the order of the rows, under the names of the outputs, with the enforced types."""
        if not found[ROW].combine_chunks().equals(numbers):
            found = found.take(pc.sort_indices(found[ROW]))
        schema = self.results.schema
        found = found.drop_columns([ROW]).rename_columns(schema.names)
        if found.schema != schema:
            raise TypeError(f"the engine gave {found.schema}, not {schema}")
        if CASE in cases.column_names:
            found = found.add_column(0, cases.schema.field(CASE), cases[CASE])
        return found


class Planned:
    """A statement that an engine has planned once, to run over one table of cases after another.

    Planning takes longer than running it over thirty thousand cases.
    """

    def __init__(self, sql: str, days: pa.Table) -> None:
        self.sql, self.days = sql, days
        self.source: _Now | None = None
        self.connection = duckdb.connect(config=_CLOSED)

    def run(self, source: pa.Table) -> pa.Table:
        """What it gives over these cases; their columns are the same each time."""
        if self.source is None:
            self.source = _Now(source)
            self.connection.register(CASES, self.source)
            self.connection.register(DAYS, self.days)
            self.connection.execute(f"PREPARE planned AS {self.sql}")
        self.source.table = source
        return self.connection.sql("EXECUTE planned").to_arrow_table()


class _Now:
    """The cases that the engine asks for when it runs. It knows no connection, so that this one ends in time."""

    def __init__(self, table: pa.Table) -> None:
        self.table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.table.__arrow_c_stream__(requested_schema)


def run(sql: str, source: pa.Table, days: pa.Table) -> pa.Table:
    """What a statement gives over these cases and days."""
    return Planned(sql, days).run(source)
