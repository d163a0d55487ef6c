"""In a table too: one fact or one value of the pack less never turns yes into no, and never changes a figure.

All that can be taken away from some drawn cases stands in one table, so each pack takes two statements: one with a
fact less in every row, and one with a value of the pack less on every day.
"""

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.results import results_of
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.values import Resolved
from maatwerk_core.testing.leaf_tuples import drawer

ROOT = Path(__file__).resolve().parents[2]
#: What is still to be done may get less when a fact goes missing: that is no verdict.
NOT_MONOTONE = {"status"}
#: Packs that between them say most of what a pack can say, with days that differ.
PACKS = ("voorbeeld", "zaanstad", "leeuwarden")
CASES = 36
DAYS = tuple(map(datetime.date.fromisoformat, ("2015-06-15", "2018-06-01", "2025-09-01")))
#: The days that stand for a real day and a value that is gone; no rule reads the day but through the pack.
FIRST = datetime.date(1950, 1, 1)


@dataclass(frozen=True)
class Stand:
    """A value of a pack on days that stand for others: `real` days, each with every one of `paths` taken away."""

    value: object
    path: str
    real: tuple[datetime.date, ...]
    paths: tuple[str, ...]

    def on(self, day, *, strict=False):
        at, gone = divmod((day - FIRST).days, len(self.paths) + 1)
        if gone and self.paths[gone - 1] == self.path:
            return Resolved(None, why="unset")
        return self.value.on(self.real[at], strict=strict)


@pytest.fixture(params=PACKS)
def policy(request):
    return load_pack(ROOT / "rulepacks" / request.param)


@pytest.fixture
def drawn(policy, sampler):
    """Cases on the boundaries of the pack that don't contradict themselves: which day, the day itself, the leaves."""
    draw, found = sampler(policy, 20, unknown=0.05), []
    for case in range(CASES):
        at = case % len(DAYS)
        leaves = drawer(policy, DAYS[at]).consistent(draw.case(DAYS[at]))
        found.append((at, DAYS[at], leaves))
    return found


def assessed(rows, policy):
    """The result of each row: `(what was taken, day, leaves)`."""
    numbered = [(str(at), day.toordinal(), leaves) for at, (_, day, leaves) in enumerate(rows)]
    table = table_of(layout_of(policy.plan), policy.plan.leaves, numbered)
    return assess_table(table, policy).to_pylist()


def broken(plan, before, after, gone):
    """Columns of a row that tell something else than before, or don't name what was taken away."""
    return [*turned(results_of(plan), before, after), *silent(plan, before, after, gone)]


def turned(results, before, after):
    """Columns that became something else than unknown; a bit that is set anew is an answer that wasn't there."""
    names = set(results.plain) - NOT_MONOTONE
    bits = [f"{mask.name}_{side}" for mask in results.masks for side in ("yes", "no")]
    return [
        *(name for name in sorted(names) if after[name] not in (None, before[name])),
        *(name for name in bits if after[name] & ~before[name]),
    ]


def silent(plan, before, after, gone):
    """Questions that became unknown without naming what was taken away."""
    results, bit = results_of(plan), (*plan.leaves, *plan.params).index(gone)
    return [
        f"{question} names no {gone}"
        for question in QUESTIONS
        if before[question] is not None and after[question] is None
        if not results.read_missing(after, question) >> bit & 1
    ]


def held(plan, rows, found):
    """How many answers became unknown; each whole row stands before those with something less."""
    lost, whole = 0, {}
    for (gone, _, _), result in zip(rows, found, strict=True):
        if gone is None:
            whole = result
            continue
        assert broken(plan, whole, result, gone) == []
        lost += sum(whole[name] is not None and result[name] is None for name in QUESTIONS)
    return lost


def test_a_fact_less_is_never_another_answer(policy, drawn):
    plan = policy.plan
    read = [column.leaf for column in layout_of(plan).columns]
    rows = []
    for _, day, leaves in drawn:
        rows.append((None, day, leaves))
        for leaf in read:
            at = plan.leaves.index(leaf)
            if leaves[at] is not None:
                rows.append((leaf, day, (*leaves[:at], None, *leaves[at + 1 :])))
    assert held(plan, rows, assessed(rows, policy)) > CASES // 2


def test_a_value_of_the_pack_less_is_never_another_answer(policy, drawn):
    plan = policy.plan
    standing = {
        path: Stand(value, path, DAYS, plan.params) for path, value in policy.values.items()
    }
    stand_in = replace(policy, values=standing)
    rows = []
    for at, _, leaves in drawn:
        whole = FIRST + datetime.timedelta(days=at * (len(plan.params) + 1))
        rows.append((None, whole, leaves))
        rows += [
            (path, whole + datetime.timedelta(days=gone), leaves)
            for gone, path in enumerate(plan.params, start=1)
            if policy.value(path, DAYS[at]).value is not None
        ]
    assert held(plan, rows, assessed(rows, stand_in)) > CASES // 2


@pytest.mark.parametrize("policy", ["zaanstad"], indirect=True)
def test_another_answer_and_one_that_names_nothing_are_found(policy, drawn):
    plan = policy.plan
    (found,) = assessed([(None, *drawn[0][1:])], policy)
    before = found | {"mandate": True, "tier": 0, "checks_yes": 0, "checks_no": 1, "status": 1}
    assert broken(plan, before, before | {"status": 2, "tier": None}, plan.leaves[0]) == []
    other = before | {"mandate": False, "tier": 1, "checks_yes": 1, "checks_no": 0}
    assert turned(results_of(plan), before, other) == ["mandate", "tier", "checks_yes"]
    named = before | {"mandate": None, "missing_mandate_1": 1}
    assert silent(plan, before, named, plan.leaves[0]) == []
    assert silent(plan, before, named, plan.leaves[1]) == [f"mandate names no {plan.leaves[1]}"]
