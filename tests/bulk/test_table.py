"""A table of cases is assessed as each of its cases would be."""

import datetime
import json

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.results import results_of
from maatwerk_core.engine.assess import compiled

CASES, DAYS = 2_000, 40


def by_row(found, plan):
    """The outputs of every row by name, masks taken apart, words for positions."""
    words = json.loads(found.schema.metadata[b"maatwerk"])["words"]
    masks = results_of(plan).masks
    for row in found.to_pylist():
        outputs = {name: row[name] for name in plan.outputs if name in row}
        outputs["role"] = None if outputs["role"] is None else words[outputs["role"]]
        for mask in masks:
            outputs |= mask.read(row[f"{mask.name}_yes"], row[f"{mask.name}_no"])
        yield outputs


def one_by_one(cases, policy, *, strict=False):
    """The same from the engine for single cases."""
    run = compiled(policy.plan)
    for _, day, leaves in cases:
        params = policy.params(datetime.date.fromordinal(day), strict=strict)
        yield dict(zip(policy.plan.outputs, run(leaves, params), strict=True))


def draw(sampler, days, count):
    """So many cases over these days."""
    return [
        (f"case-{at}", (day := days[at % len(days)]).toordinal(), sampler.case(day))
        for at in range(count)
    ]


def differences(cases, policy, **how):
    """Where the two readers don't agree: case, output, table, single."""
    table = table_of(layout_of(policy.plan), policy.plan.leaves, cases)
    found = by_row(assess_table(table, policy, **how), policy.plan)
    alone = one_by_one(cases, policy, strict=how.get("strict", False))
    return [
        (case[0], name, row[name], value)
        for case, row, single in zip(cases, found, alone, strict=True)
        for name, value in single.items()
        if row[name] is not value and row[name] != value
    ]


def test_both_readers_agree_on_every_output_of_every_case(policy, sampler):
    draws = sampler(policy, seed=20260101)
    cases = draw(draws, draws.days(DAYS), CASES)
    assert differences(cases, policy) == []
