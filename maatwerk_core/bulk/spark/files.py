"""The batches of a file assessed by Spark: sifted here, one by one, then all of them in one statement.

What is sifted goes to a file that Spark reads, and what Spark writes is read in the order of the rows: so the result is
the one that DuckDB gives, whichever processor had which row. Both stand in a folder of their own that goes again.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from maatwerk_core.bulk.batches import ROWS, Bad, Source
from maatwerk_core.bulk.layout import CASE, Layout
from maatwerk_core.bulk.prepared import Prepared
from maatwerk_core.bulk.sieve import Sieve
from maatwerk_core.bulk.spark.failures import in_words
from maatwerk_core.bulk.spark.frames import assessed
from maatwerk_core.bulk.spark.session import spark_session, stopped_with
from maatwerk_core.bulk.sql import ROW


def assess_batches(
    source: Source, wanted: pa.Schema, prepared: Prepared, day: datetime.date | None
) -> Iterator[tuple[pa.Table, tuple[Bad, ...], int]]:
    """The results and the bad rows of a file, and how far it is: the bad rows come first, and are half of the work.

    Raises `Faults` (`spark.*`) for what goes wrong within Spark.
    """
    nothing = prepared.schema(wanted).empty_table()
    with in_words(), TemporaryDirectory(prefix="maatwerk-") as folder:
        cases, results = Path(folder, "cases.parquet"), Path(folder, "results")
        done = 0
        for bad, done in _sifted(source, wanted, prepared, day, cases):
            yield nothing, bad, done // 2
        session = spark_session()
        with stopped_with(session):
            frame = session.read.parquet(str(cases))
            found = assessed(frame, prepared, day, (ROW, CASE)).orderBy(ROW).drop(ROW)
            found.write.parquet(str(results))
        for part in sorted(results.glob("part-*.parquet")):
            for batch in pq.ParquetFile(part).iter_batches(ROWS):
                yield pa.Table.from_batches([batch]), (), done


def _sifted(
    source: Source,
    wanted: pa.Schema,
    prepared: Prepared,
    day: datetime.date | None,
    cases: Path,
) -> Iterator[tuple[tuple[Bad, ...], int]]:
    """Writes the rows that can be assessed, each with its number, and gives the others batch by batch."""
    sieve = Sieve(Layout(tuple(c for c in prepared.layout.columns if c.name in wanted.names)), day)
    fields = [pa.field(one.name, _signed(one.type)) for one in wanted]
    schema, first = pa.schema([pa.field(ROW, pa.int64()), *fields]), 0
    with pq.ParquetWriter(cases, schema, store_schema=False) as writer:
        for batch in source.batches(wanted):
            sifted = sieve.sift(batch)
            numbers = pa.array(range(first, first + len(sifted.table)), pa.int64())
            first += len(sifted.table)
            writer.write_table(sifted.table.add_column(0, ROW, numbers).cast(schema))
            yield sifted.bad, batch.done


def _signed(type_: pa.DataType) -> pa.DataType:
    """The same type in a file that Spark reads: an unsigned number of 64 bits would come in as a decimal."""
    if pa.types.is_uint64(type_):
        return pa.int64()
    if pa.types.is_dictionary(type_):
        return _signed(type_.value_type)
    if pa.types.is_list(type_) or pa.types.is_large_list(type_):
        return pa.list_(_signed(type_.value_type))
    if pa.types.is_struct(type_):
        return pa.struct([pa.field(one.name, _signed(one.type)) for one in type_])
    return type_
