"""The rows of many cases: a file assessed by DuckDB beside what reading and writing it takes at the least.

The floor: DuckDB reads the same columns with two threads, each hashed so that none is answered from what the file says
of itself, and writes the same result, which is ready in memory. A million made-up households, unless
`MAATWERK_BENCH_ROWS` (`make bench ROWS=…`) says otherwise; then ten million by the same rules, for whose floor 6 GB is
needed.
"""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from maatwerk_core import Assessment, Policy, load_pack
from maatwerk_core.bulk import assess_file
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.one_case import assess_row
from maatwerk_core.bulk.population import write_population
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.timing import Row, Side, alternate

ROWS = int(os.environ.get("MAATWERK_BENCH_ROWS", "1_000_000"))
#: Ten times as many; a tenth, to see that time is linear; rows that are compared with single cases; megabytes.
MANY, FEWER, COMPARED, MEMORY = 10 * ROWS, 100_000, 500, 512
#: How often both sides are timed, and how often with ten times as many.
ROUNDS, FEW_ROUNDS = 5, 2
SEED, DAY = 7, datetime.date(2020, 6, 1)
#: The pack whose rules the peers have too, and the one whose statement is longest.
BENCHMARK, LARGEST = "amsterdam", "zaanstad"
AIMS = {BENCHMARK: 2.2, LARGEST: 3.0}
OUTPUTS = ("status", "tier", "approvals", "total_nothing_cents", "saving_cents", "payback_months")

#: What `getrusage` says would be that of whoever started the process, where that is more.
ALONE = """
import sys
from pathlib import Path
from maatwerk_core import load_pack
from maatwerk_core.bulk import assess_file
assess_file(Path(sys.argv[1]), load_pack(sys.argv[2]), Path(sys.argv[3]))
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
"""


def measure_many_cases() -> Iterator[Row]:
    """Every row, after the first results were found equal to those of single cases."""
    with TemporaryDirectory() as folder:
        for name in (BENCHMARK, LARGEST):
            file, result = (Path(folder, f"{name}-{what}.parquet") for what in ("in", "out"))
            policy = load_pack(name)
            write_population(file, ROWS, SEED, DAY, [policy])
            assess_file(file, policy, result)
            check(file, result, policy)
            row = "bulk_duckdb" if name == BENCHMARK else "bulk_duckdb_largest"
            yield _beside_floor(row, policy, file, result)
            if name == LARGEST:
                yield _without_missing(policy, file, result)
                yield _linear("bulk_linear", policy, file, result)
                yield _memory("bulk_memory", name, file, result)


def measure_ten_times_as_many() -> Iterator[Row]:
    """The same for ten times as many cases: beside the floor, beside few, and in memory."""
    policy = load_pack(BENCHMARK)
    with TemporaryDirectory() as folder:
        file, result = (Path(folder, f"{what}.parquet") for what in ("in", "out"))
        write_population(file, MANY, SEED, DAY, [policy])
        assess_file(file, policy, result)
        check(file, result, policy)
        yield _beside_floor("bulk_many", policy, file, result, MANY, FEW_ROUNDS)
        yield _linear("bulk_many_linear", policy, file, result, MANY, FEW_ROUNDS)
        yield _memory("bulk_many_memory", BENCHMARK, file, result, MANY)


def check(file: Path, result: Path, policy: Policy) -> None:
    """The first rows are what each case gives alone. Raises `Disagreement`."""
    rows = next(pq.ParquetFile(file).iter_batches(COMPARED)).to_pylist()
    found = pa.Table.from_batches([next(pq.ParquetFile(result).iter_batches(COMPARED))])
    same(found, [assess_row(row, policy) for row in rows])


def _beside_floor(
    name: str, policy: Policy, file: Path, result: Path, rows: int = ROWS, rounds: int = ROUNDS
) -> Row:
    floor = Floor(file, result, layout_of(policy.plan).schema.names)
    ours, peer = alternate([partial(assess_file, file, policy, result)], [floor.work], rounds)
    speed = rows / ours.median
    return Row(
        name,
        per_case(ours, rows),
        per_case(peer, rows),
        AIMS[policy.id],
        f"assess_file on {policy.id}, Parquet to Parquet, with what was missed, per case",
        "DuckDB reading the same columns and writing the same ready result, two threads",
        f"{rows} made-up households, {COMPARED} compared: {speed:,.0f} per processor second",
    )


def _without_missing(policy: Policy, file: Path, result: Path) -> Row:
    other = result.with_name("less.parquet")
    ours, peer = alternate(
        [partial(assess_file, file, policy, other, missing=False)],
        [partial(assess_file, file, policy, result)],
        ROUNDS,
    )
    note = f"{policy.id}; for the record"
    return Row("bulk_no_missing", per_case(ours), per_case(peer), None,
               "assess_file without what was missed, per case", "with it", note)  # fmt: skip


def _linear(
    name: str, policy: Policy, file: Path, result: Path, rows: int = ROWS, rounds: int = ROUNDS
) -> Row:
    """Per case, for all of them and for fewer."""
    few = file.with_name("few.parquet")
    write_population(few, FEWER, SEED, DAY, [policy])
    ours, peer = alternate(
        [partial(assess_file, file, policy, result)],
        [partial(assess_file, few, policy, result.with_name("few-out.parquet"))],
        rounds,
    )
    return Row(name, per_case(ours, rows), per_case(peer, FEWER), 1.1,
               f"a case among {rows}", f"a case among {FEWER}", "statement and all")  # fmt: skip


def _memory(name: str, pack: str, file: Path, result: Path, rows: int = ROWS) -> Row:
    """The most that a process of its own takes."""
    command = [sys.executable, "-c", ALONE, str(file), pack, str(result)]
    told = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2)]
    peaks = tuple(int(one.stdout) / 1024 for one in told)
    limit = Side((float(MEMORY),) * len(peaks))
    row = Row(name, Side(peaks), limit, 1.0, f"the most memory for {rows} cases",
              "the limit", "a process of its own, everything that it imports included")  # fmt: skip
    return replace(row, unit="MB")


class Floor:
    """The same columns read and the same result written, with nothing in between."""

    def __init__(self, file: Path, result: Path, names: Sequence[str]) -> None:
        self.connection = duckdb.connect(config={"threads": 2})
        self.connection.execute(f"CREATE TABLE ready AS FROM '{result}'")
        given = pq.read_schema(file)
        read = ", ".join(_read(name, given.field(name).type) for name in names)
        self.read = f"SELECT {read} FROM '{file}'"  # noqa: S608  # reason: names of our own columns
        self.write = f"COPY ready TO '{result.with_name('floor.parquet')}'"

    def work(self) -> None:
        """Read, then write."""
        self.connection.execute(self.read).fetchall()
        self.connection.execute(self.write)


def _read(name: str, type_: pa.DataType) -> str:
    """What makes DuckDB read a whole column."""
    return f'count("{name}")' if pa.types.is_list(type_) else f'bit_xor(hash("{name}"))'


def per_case(side: Side, rows: int = ROWS) -> Side:
    """Seconds for one case of a side that did so many."""
    return Side(tuple(seconds / rows for seconds in side.seconds))


def as_table(alone: Sequence[Assessment], policy: Policy) -> pa.Table:
    """The table that holds what these read."""
    rows = [(f"{at}", one.day.toordinal(), one.result.leaves) for at, one in enumerate(alone)]
    return table_of(layout_of(policy.plan), policy.plan.leaves, rows)


def same(found: pa.Table, alone: Sequence[Assessment]) -> None:
    """Both readers come to the same. Raises `Disagreement`."""
    for name in OUTPUTS:
        if found.column(name).to_pylist() != [one.output(name) for one in alone]:
            raise Disagreement(f"{name} differs between the table and single cases")
