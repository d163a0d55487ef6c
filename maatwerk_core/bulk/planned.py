"""A statement that DuckDB planned once, to run over one table after another, with nothing open to the outside."""

from __future__ import annotations

from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.sql import CASES, DAYS, ROW

#: The connection's settings: nothing is read from or written to outside, nothing is fetched.
_CLOSED: dict[str, Any] = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
}


def connect(**settings: str | int) -> duckdb.DuckDBPyConnection:
    """An engine of its own that reads and writes nothing outside."""
    return duckdb.connect(config={**_CLOSED, **settings})


class Planned:
    """A statement that an engine has planned once, to run over one table of cases after another.

    Planning takes longer than running it over thirty thousand cases.
    """

    def __init__(
        self, sql: str, days: pa.Table, connection: duckdb.DuckDBPyConnection | None = None
    ) -> None:
        self.sql, self.days = sql, days
        self.source: Now | None = None
        self.connection = connect() if connection is None else connection.cursor()

    def run(self, source: pa.Table) -> pa.Table:
        """What it gives over these cases; their columns are the same each time."""
        if self.source is None:
            self.source = Now(source)
            self.connection.register(CASES, self.source)
            self.connection.register(DAYS, self.days)
            self.connection.execute(f"PREPARE planned AS {self.sql}")
        self.source.table = source
        # As Arrow the rows would be copied once more: DuckDB reads them back to make it.
        found = self.connection.execute("EXECUTE planned").fetchnumpy()
        self.source.let_go()
        return pa.table({name: _column(values) for name, values in found.items()})


def _column(values: npt.NDArray[Any]) -> pa.Array:
    """A column of a result; what is unknown stands in a mask beside it."""
    if isinstance(values, np.ma.MaskedArray):
        return pa.array(values.data, mask=np.ma.getmaskarray(values))
    return pa.array(values)


class Now:
    """The cases that the engine asks for when it runs. It knows no connection, so that this one ends in time."""

    def __init__(self, table: pa.Table) -> None:
        self.table, self._nothing = table, table.schema.empty_table()

    def let_go(self) -> None:
        """Keep no cases in memory until others come."""
        self.table = self._nothing

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.table.__arrow_c_stream__(requested_schema)


def in_order(found: pa.Table, numbers: pa.ChunkedArray) -> pa.Table:
    """What a statement gave, in the order of these numbers of rows, which rise."""
    if found[ROW].equals(numbers):
        return found
    return found.take(pc.sort_indices(found[ROW]))


def run(sql: str, source: pa.Table, days: pa.Table) -> pa.Table:
    """What a statement gives over these cases and days."""
    return Planned(sql, days).run(source)
