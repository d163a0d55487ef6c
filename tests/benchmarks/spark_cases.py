"""Spark beside DuckDB on one file, for the record: what a cluster's engine costs where one machine would do."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from maatwerk_core import assess, load_case, load_pack
from maatwerk_core.bulk import assess_file, assess_table
from maatwerk_core.errors import Faults
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.cases import many
from tests.benchmarks.households import ZAANSTAD
from tests.benchmarks.many_cases import OUTPUTS, as_table
from tests.benchmarks.timing import Row, Side

#: Different cases, how often each stands in the file, and rounds after a first one that counts for nothing.
CASES, TIMES, ROUNDS = 500, 100, 3


def measure_spark_cases() -> Iterator[Row]:
    """Parquet in, Parquet out, warm; nothing where Spark is not installed."""
    from maatwerk_core.bulk.spark.session import spark_session

    try:
        session = spark_session("local[2]")
    except Faults:
        return
    policy = load_pack(ZAANSTAD["pack"])
    alone = [assess(load_case(one, policy.plan.facts), policy) for one in many(ZAANSTAD, CASES)]
    table = pa.concat_tables([as_table(alone, policy)] * TIMES)
    table = table.set_column(0, "case", pa.array([str(at) for at in range(len(table))]))
    with TemporaryDirectory() as folder:
        cases, one, other = (str(Path(folder, name)) for name in ("in.parquet", "one", "other"))
        pq.write_table(table, cases)

        def by_spark() -> None:
            found = assess_table(session.read.parquet(cases), policy)
            found.write.mode("overwrite").parquet(other)

        by_duckdb = partial(assess_file, Path(cases), policy, Path(f"{one}.parquet"))
        sides: tuple[list[float], list[float]] = ([], [])
        for _ in range(ROUNDS + 1):
            sides[0].append(_processor(by_spark, session))
            sides[1].append(_processor(by_duckdb, session))
        same(pq.read_table(other), pq.read_table(f"{one}.parquet"))
    session.stop()
    ours, peer = (Side(tuple(s / len(table) for s in side[1:])) for side in sides)
    note = f"{len(table)} cases: {1 / ours.median:,.0f} per processor second, statement and all"
    yield Row("bulk_spark", ours, peer, None, "Spark local[2], per case", "DuckDB, same file", note)


def _processor(work: Callable[[], object], session: Any) -> float:
    """Seconds of processor time, those of Java too."""
    handle = session.sparkContext._jvm.java.lang.ProcessHandle

    def used() -> float:
        return (
            time.process_time() + handle.current().info().totalCpuDuration().get().toNanos() / 1e9
        )

    before = used()
    work()
    return used() - before


def same(found: pa.Table, expected: pa.Table) -> None:
    """Both engines wrote the same, in whatever order. Raises `Disagreement`."""
    columns = ["case", *OUTPUTS]
    one, other = (each.select(columns).sort_by("case").to_pylist() for each in (found, expected))
    if one != other:
        raise Disagreement("Spark and DuckDB differ")
