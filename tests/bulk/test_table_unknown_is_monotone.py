"""In a table too: one fact or one value of the pack less never turns yes into no, and never changes a figure.

All that can be taken away from some cases, drawn and real, stands in one table, so each pack takes two statements: one
with a fact less in every row, and one with a value of the pack less on every day.
"""

import datetime
import os
from dataclasses import dataclass, replace

import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.results import results_of
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.rules.values import Resolved
from maatwerk_core.testing.leaf_tuples import drawer
from tests.properties.conftest import CASES as REAL
from tests.properties.conftest import PACKS, policy_of, real_case

#: What is still to be done may get less when a fact goes missing: that is no verdict.
NOT_MONOTONE = {"status"}
#: So many drawn cases a pack, and of the real ones each; in `make proof` with all that their files change in them.
PROOF = "MAATWERK_PROOF_CASES" in os.environ
DRAWN = 60 if PROOF else 12
DAYS = tuple(map(datetime.date.fromisoformat, ("2015-06-15", "2018-06-01", "2025-09-01")))
#: Packs with so many values that some have to be missed; of others most are unknown already.
RICH = ("voorbeeld", "zaanstad", "leeuwarden")
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


@dataclass(frozen=True)
class Group:
    """Cases of one policy: the day and the leaves of each."""

    policy: object
    cases: tuple

    @property
    def days(self):
        return tuple(dict.fromkeys(day for day, _ in self.cases))


def drawn(policy, sampler):
    """Cases on the boundaries of the pack that don't contradict themselves."""
    draw = sampler(policy, 20, unknown=0.05)
    for at in range(DRAWN):
        day = DAYS[at % len(DAYS)]
        yield day, drawer(policy, day).consistent(draw.case(day))


def real(pack):
    """The real cases of a pack, by the policy that reads them: a case that states what follows has one of its own."""
    for path in REAL:
        if path.parts[0] == pack:
            one = real_case(path)
            for each in one.variations() if PROOF else [one]:
                leaves = read_leaves(each.case, each.policy, each.case.day)
                yield each.policy, (each.case.day, leaves)


@pytest.fixture(params=PACKS, scope="module")
def groups(request, sampler):
    """All cases of a pack, those of each policy together."""
    pack = policy_of(request.param)
    found = {pack: list(drawn(pack, sampler))}
    for policy, case in real(request.param):
        found.setdefault(policy, []).append(case)
    return [Group(policy, tuple(cases)) for policy, cases in found.items()]


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


@pytest.mark.proof
def test_a_fact_less_is_never_another_answer(groups):
    lost = 0
    for group in groups:
        plan, rows = group.policy.plan, []
        for day, leaves in group.cases:
            rows.append((None, day, leaves))
            for leaf in [column.leaf for column in layout_of(plan).columns]:
                at = plan.leaves.index(leaf)
                if leaves[at] is not None:
                    rows.append((leaf, day, (*leaves[:at], None, *leaves[at + 1 :])))
        lost += held(plan, rows, assessed(rows, group.policy))
    assert lost > DRAWN


@pytest.mark.proof
def test_a_value_of_the_pack_less_is_never_another_answer(groups):
    lost, pack = 0, groups[0].policy.id
    for group in groups:
        policy, plan, days = group.policy, group.policy.plan, group.days
        standing = {
            path: Stand(value, path, days, plan.params) for path, value in policy.values.items()
        }
        rows = []
        for day, leaves in group.cases:
            whole = FIRST + datetime.timedelta(days=days.index(day) * (len(plan.params) + 1))
            rows.append((None, whole, leaves))
            rows += [
                (path, whole + datetime.timedelta(days=gone), leaves)
                for gone, path in enumerate(plan.params, start=1)
                if policy.value(path, day).value is not None
            ]
        lost += held(plan, rows, assessed(rows, replace(policy, values=standing)))
    assert lost > DRAWN // 2 or pack not in RICH


def test_another_answer_and_one_that_names_nothing_are_found(sampler):
    policy = policy_of("zaanstad")
    plan, (day, leaves) = policy.plan, next(drawn(policy, sampler))
    (found,) = assessed([(None, day, leaves)], policy)
    before = found | {"mandate": True, "tier": 0, "checks_yes": 0, "checks_no": 1, "status": 1}
    assert broken(plan, before, before | {"status": 2, "tier": None}, plan.leaves[0]) == []
    other = before | {"mandate": False, "tier": 1, "checks_yes": 1, "checks_no": 0}
    assert turned(results_of(plan), before, other) == ["mandate", "tier", "checks_yes"]
    named = before | {"mandate": None, "missing_mandate_1": 1}
    assert silent(plan, before, named, plan.leaves[0]) == []
    assert silent(plan, before, named, plan.leaves[1]) == [f"mandate names no {plan.leaves[1]}"]
