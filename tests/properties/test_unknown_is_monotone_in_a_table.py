"""The same law for a table: a case with one fact or one value of the pack less is never another answer there either."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.missing import bits_of
from maatwerk_core.bulk.population import draw_population
from maatwerk_core.bulk.results import results_of
from maatwerk_core.model.assessment import QUESTIONS
from tests.properties.test_unknown_is_monotone import NOT_MONOTONE, OTHER_WAY, poorer

DAY = datetime.date(2024, 6, 1)


def fewer(policy, table):
    """Each case of a table as it is and with one fact less each; and per row what is gone and from which case."""
    columns = {one.name: one.leaf for one in layout_of(policy.plan).columns}
    rows, gone = [], []
    for at, row in enumerate(table.to_pylist()):
        known = [name for name in columns if row.get(name) is not None]
        for name in (None, *known):
            rows.append({**row, **({name: None} if name else {}), "case": str(len(rows))})
            gone.append((at, columns.get(name)))
    return pa.Table.from_pylist(rows, table.schema), gone


def turned(results, before, after):
    """The columns that became something else than unknown; of a mask, that got a bit it didn't have."""
    for name in results.plain:
        if name not in NOT_MONOTONE and after[name] is not None and after[name] != before[name]:
            yield name
    for name in results.bits:
        if after[name] & ~before[name]:
            yield name


def unnamed(results, before, after, gone):
    """The questions that became unknown without naming what is gone."""
    bits = bits_of(results.plan)
    for question in QUESTIONS:
        if before[question] is not None and after[question] is None:
            missed = results.read_missing(after, question)
            names = {
                name.removesuffix("_stated") for at, name in enumerate(bits) if missed >> at & 1
            }
            if not {gone.removesuffix("_stated"), OTHER_WAY.get(gone)} & names:
                yield question, gone, names


def in_order(table, policy):
    """The result, a dict per case in the order of the table."""
    return sorted(assess_table(table, policy).to_pylist(), key=lambda row: int(row["case"]))


def hold_the_law(policy, table):
    results, wholes = results_of(policy.plan), {}
    lesser, gone = fewer(policy, table)
    for (at, name), row in zip(gone, in_order(lesser, policy), strict=True):
        before = wholes.setdefault(at, row)
        assert list(turned(results, before, row)) == [], f"without {name}"
        assert list(unnamed(results, before, row, name or "")) == []


def as_table(real):
    """A real case as a table of one."""
    found, plan = real.assess(), real.policy.plan
    named = [("0", found.day.toordinal(), found.result.leaves)]
    return table_of(layout_of(plan), plan.leaves, named)


def test_a_real_case_holds_the_law_in_a_table(real):
    hold_the_law(real.policy, as_table(real))


@pytest.mark.parametrize("pack", ["voorbeeld", "zaanstad"])
def test_generated_cases_hold_the_law_in_a_table(policies, pack):
    policy = policies(pack)
    hold_the_law(policy, next(iter(draw_population(25, 7, DAY, [policy], rows=25))))


def test_a_value_less_of_the_pack_is_no_other_answer_in_a_table(cases_of):
    real = next(one for one in cases_of("voorbeeld") if one.name == "wasmachine")
    table, results = as_table(real), results_of(real.policy.plan)
    (before,) = in_order(table, real.policy)
    lost = set()
    for path in (
        "mandate.tiers.wijkwerker.ceiling",
        "quorum.wijkwerker.approvals",
        "parameters.giftvrijlating",
    ):
        (after,) = in_order(table, poorer(real.policy, path))
        assert list(turned(results, before, after)) == [], f"without {path}"
        lost |= {name for name in results.plain if before[name] is not None and after[name] is None}
    assert {"role", "approvals"} <= lost
