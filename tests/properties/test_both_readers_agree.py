"""A table of cases gives what each of its cases gives alone: in every column, over very many cases of every pack.

Drawing a case takes thirty times as long as assessing it. So a few hundred are drawn to the boundaries of a pack, and
the rest are made of these: every fact of a case comes from one of three that were drawn for the same day.
"""

import datetime
import json
import os
import sys

import numpy as np
import pyarrow as pa
import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.missing import BITS, words_in
from maatwerk_core.bulk.results import results_of
from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.masks import compile_masks
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.testing.sampled_cases import Sampler

#: At least so many cases per pack.
IN_CI = 100_000 if os.environ.get("MAATWERK_CI") == "1" else 4_000
MANY = max(IN_CI, int(os.environ.get("MAATWERK_PROOF_CASES", "0")))
AT_ONCE = 50_000
DRAWN, DAYS, DONORS = 480, 12, 3
ALL = (1 << BITS) - 1


class Crossed:
    """Cases made of drawn ones, as a table and as leaves of the engine."""

    def __init__(self, policy, seed):
        self.drawn = Sampler(policy, seed).cases(DRAWN, DAYS)
        self.table = table_of(layout_of(policy.plan), policy.plan.leaves, self.drawn)
        self.leaves = list(zip(*(leaves for _, _, leaves in self.drawn), strict=True))
        self.places = dict(zip(policy.plan.leaves, range(len(self.leaves)), strict=True))
        self.days = [day for _, day, _ in self.drawn]
        self.columns = {one.name: self.places[one.leaf] for one in layout_of(policy.plan).columns}
        self.numbers = np.random.default_rng(seed)

    def make(self, count):
        """So many cases: their table, and day and leaves of each."""
        first = self.numbers.integers(0, DRAWN, count)
        on = len(set(self.days))
        others = self.numbers.integers(0, DRAWN // on, (count, DONORS))
        # Cases were drawn with the days in turn: those of one day stand so many places apart.
        donors = others * on + (first % on)[:, None]
        donors[:, 0] = first
        pick = self.numbers.integers(0, DONORS, (count, len(self.leaves)))
        rows = np.take_along_axis(donors, pick, axis=1)
        columns = {
            "case": pa.array([str(at) for at in range(count)]),
            "day": self.table["day"].combine_chunks().take(pa.array(first)),
        }
        for name, place in self.columns.items():
            columns[name] = self.table[name].combine_chunks().take(pa.array(rows[:, place]))
        leaves = [
            [values[row] for row in rows[:, place].tolist()]
            for place, values in enumerate(self.leaves)
        ]
        days = [self.days[row] for row in first.tolist()]
        return pa.table(columns), days, list(zip(*leaves, strict=True))


def expected_columns(policy, days, leaves, words):
    """The columns of the result, from the engine for single cases."""
    plan, results = policy.plan, results_of(policy.plan)
    run, params = compiled(plan), {day: policy.params(as_date(day)) for day in set(days)}
    told = zip(
        *(run(each, params[day]) for day, each in zip(days, leaves, strict=True)), strict=True
    )
    outputs = dict(zip(plan.outputs, told, strict=True))
    outputs["role"] = tuple(None if word is None else words.index(word) for word in outputs["role"])
    for name in results.plain:
        yield name, pa.array(outputs[name], results.schema.field(name).type)
    for mask in results.masks:
        for side, verdict in (("yes", True), ("no", False)):
            bits = [
                np.array([one is verdict for one in outputs[name]], np.int64) << at
                for at, name in enumerate(mask.outputs)
            ]
            yield f"{mask.name}_{side}", pa.array(np.bitwise_or.reduce(bits))
    yield from expected_missing(plan, outputs, leaves, [params[day] for day in days])


def as_date(day):
    return datetime.date.fromordinal(day)


def expected_missing(plan, outputs, leaves, params):
    """What each question missed, from the engine: 0 where its answer is known."""
    nodes = tuple(plan.outputs[name] for name in QUESTIONS)
    masks = compile_masks(nodes, plan.leaves, plan.params, plan.fields)
    found = zip(*(masks(*given) for given in zip(leaves, params, strict=True)), strict=True)
    for name, each in zip(QUESTIONS, found, strict=True):
        missed = [
            mask if value is None else 0 for mask, value in zip(each, outputs[name], strict=True)
        ]
        for word in range(words_in(plan)):
            bits = [mask >> word * BITS & ALL for mask in missed]
            yield f"missing_{name}_{word + 1}", pa.array(bits, pa.int64())


def differences(policy, crossed, count):
    """Which columns differ, and in which first row."""
    table, days, leaves = crossed.make(count)
    found = assess_table(table, policy)
    words = json.loads(found.schema.metadata[b"maatwerk"])["words"]
    names = ["case"]
    for name, expected in expected_columns(policy, days, leaves, words):
        names.append(name)
        given = found[name].combine_chunks()
        if not given.equals(expected):
            row = next(at for at in range(count) if given[at] != expected[at])
            yield name, given[row].as_py(), expected[row].as_py(), table.slice(row, 1).to_pylist()
    assert names == found.column_names


@pytest.mark.proof
def test_a_table_gives_what_every_case_gives_alone(policy):
    crossed = Crossed(policy, 20260103)
    compared = 0
    while compared < MANY:
        count = min(AT_ONCE, MANY - compared)
        assert list(differences(policy, crossed, count))[:3] == []
        compared += count


def test_cases_that_are_made_differ_from_those_drawn(policy):
    crossed = Crossed(policy, 7)
    _, days, leaves = crossed.make(2_000)
    assert len(set(zip(days, leaves, strict=True))) > 1_900
    run = compiled(policy.plan)
    outcomes = {
        run(each, policy.params(as_date(day))) for day, each in zip(days, leaves, strict=True)
    }
    assert len(outcomes) > 500


@pytest.mark.parametrize("column", ["returns", "saving_cents", "checks_no", "missing_returns_1"])
def test_a_difference_is_told(rich, monkeypatch, column):
    assess = assess_table

    def wrong(table, policy):
        found = assess(table, policy)
        at, value = found.schema.get_field_index(column), found[column][-1]
        other = not value.as_py() if column == "returns" else (value.as_py() or 0) + 1
        cells = pa.concat_arrays(
            [found[column].combine_chunks()[:-1], pa.array([other], value.type)]
        )
        return found.set_column(at, found.schema.field(at), cells)

    monkeypatch.setattr(sys.modules[__name__], "assess_table", wrong)
    assert list(differences(rich, Crossed(rich, 7), 200)) != []
