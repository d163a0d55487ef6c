"""The rows of many cases, for the record: a table by DuckDB beside the same cases one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import pyarrow as pa

from maatwerk_core import Assessment, Policy, assess, load_case, load_pack
from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.cases import many
from tests.benchmarks.households import ZAANSTAD
from tests.benchmarks.timing import Row, Side, alternate

#: Different cases, and how often each stands in the table.
CASES, TIMES = 500, 400
ROUNDS = 7
OUTPUTS = ("status", "tier", "approvals", "total_nothing_cents", "saving_cents", "payback_months")


def measure_many_cases() -> Iterator[Row]:
    """DuckDB's rows per second, after its outcomes were found equal."""
    policy = load_pack(ZAANSTAD["pack"])
    cases = [load_case(one, policy.plan.facts) for one in many(ZAANSTAD, CASES)]
    alone = [assess(case, policy) for case in cases]
    table = as_table(alone, policy)
    same(assess_table(table, policy), alone)
    whole = pa.concat_tables([table] * TIMES)
    ours, peer = alternate(
        [partial(assess_table, whole, policy)],
        [partial(assess, case, policy) for case in cases],
        ROUNDS,
    )
    ours = Side(tuple(seconds / len(whole) for seconds in ours.seconds))
    yield Row(
        "bulk_duckdb",
        ours,
        peer,
        None,
        "assess_table, per case",
        "assess, one by one",
        f"{len(whole)} cases: {1 / ours.median:,.0f} per processor second",
    )


def as_table(alone: Sequence[Assessment], policy: Policy) -> pa.Table:
    """The table that holds what these read."""
    rows = [(f"{at}", one.day.toordinal(), one.result.leaves) for at, one in enumerate(alone)]
    return table_of(layout_of(policy.plan), policy.plan.leaves, rows)


def same(found: pa.Table, alone: Sequence[Assessment]) -> None:
    """Both readers come to the same. Raises `Disagreement`."""
    for name in OUTPUTS:
        if found.column(name).to_pylist() != [one.output(name) for one in alone]:
            raise Disagreement(f"{name} differs between the table and single cases")
