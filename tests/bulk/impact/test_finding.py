"""Every figure of an impact is what a slow count of single cases gives, for changes of many kinds."""

from collections import Counter, defaultdict

import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.impact.found import GROUPINGS
from maatwerk_core.bulk.impact.passing import Asked, Pass
from maatwerk_core.bulk.impact.report import find_impact, open_cases
from maatwerk_core.bulk.synthetic import labelled

from .conftest import EDITS
from .slowly import answer, count, group_of, summed

CASES = 160


@pytest.fixture(scope="module", params=[*EDITS, "other-pack"])
def looked_at(request, edited, pack, drawn, tmp_path_factory):
    """A change with its impact, the same counted case by case, and the columns of facts."""
    if request.param == "other-pack":
        old, new = pack("zaanstad"), pack("voorbeeld")
    else:
        name, before, after = EDITS[request.param]
        old, new = pack(name), edited(name, before, after)
    table = drawn((old, new), CASES)
    path = tmp_path_factory.mktemp("cases") / "casussen.parquet"
    pq.write_table(table.replace_schema_metadata(labelled("{}")), path)
    asked, cases = Asked((old, new)), open_cases(path)
    columns = {column.name for column in Pass(asked, cases.source).layout.columns}
    return find_impact(cases, asked), count(table, old, new), columns


def test_as_many_cases_flip_as_a_slow_count_says(looked_at):
    impact, rows, _ = looked_at
    assert impact.households == len(rows) == CASES
    assert impact.changed == sum(old != new for _, old, new, _ in rows)


def test_every_flip_has_the_cases_and_amounts_of_a_slow_count(looked_at):
    impact, rows, _ = looked_at
    expected = defaultdict(list)
    for each in rows:
        for about in each[1]:
            if each[1][about] != each[2][about]:
                expected[about, each[1][about], each[2][about]].append(each)
    found = {(flip.about, flip.old, flip.new): flip.amount for flip in impact.flips}
    assert found == {key: summed(each) for key, each in expected.items()}


def test_every_cost_is_what_a_slow_count_says(looked_at):
    impact, rows, _ = looked_at
    expected = defaultdict(lambda: ([], []))
    for each in rows:
        for at in (0, 1):
            said = each[1 + at]
            expected[each[0]["day"].year, said["role"], said["status"]][at].append(each)
    found = {(cost.year, cost.role, cost.status): (cost.old, cost.new) for cost in impact.costs}
    assert found == {key: (summed(old), summed(new)) for key, (old, new) in expected.items()}


def test_every_group_that_is_shown_is_as_a_slow_count_says(looked_at):
    impact, rows, _ = looked_at
    for by in GROUPINGS:
        households, changed = Counter(), Counter()
        for _, old, new, both in rows:
            value = group_of(by, both)
            households[value] += 1
            changed[value] += old != new
        groups = [group for group in impact.groups if group.by == by]
        assert {group.value for group in groups} == set(households)
        for group in groups:
            assert group.households in (None, households[group.value])
            assert group.changed in (None, changed[group.value])
            if group.households is None:
                assert group.changed is None


def test_every_cause_stands_in_as_many_cases_as_a_slow_count_says(looked_at):
    impact, rows, _ = looked_at
    outputs = {"check": "check:", "ask": "ask:", "question": ""}
    for flip in impact.about("status"):
        flipped = [
            both
            for _, old, new, both in rows
            if (old["status"], new["status"]) == (flip.old, flip.new)
        ]
        assert flip.causes
        assert sum(cause.cases for cause in flip.causes) >= flip.cases
        for cause in flip.causes:
            name = f"{outputs[cause.kind]}{cause.id}"
            pairs = [
                tuple(
                    answer(one.output(name)) if name in one.policy.plan.outputs else "absent"
                    for one in both
                )
                for both in flipped
            ]
            assert cause.cases == pairs.count((cause.old, cause.new))


def size(row, both, columns):
    """How many facts are known, what is asked, and the id: by which the smallest case is chosen."""
    facts = {name: value for name, value in row.items() if name in columns}
    stated = {
        f.column for one in both for f in one.policy.plan.facts.values() if f.reads == "stated"
    }
    known = sum(
        value is not None and not (value is False and name in stated)
        for name, value in facts.items()
    )
    amount = both[0].on_demand("fact:amount")
    return known, 2**62 if amount is None or amount < 0 else amount, row["case"]


def test_every_witness_is_the_smallest_case_that_flips(looked_at):
    impact, rows, columns = looked_at
    for flip in impact.flips:
        sizes = [
            size(row, both, columns)
            for row, old, new, both in rows
            if (old[flip.about], new[flip.about]) == (flip.old, flip.new)
        ]
        assert flip.witness is not None
        assert flip.witness.case == min(sizes)[-1]


def test_a_value_that_decides_is_one_that_moved(looked_at):
    impact, _, _ = looked_at
    moved = {(each.path, each.old, each.new) for each in impact.moved}
    behind = [each for flip in impact.flips for cause in flip.causes for each in cause.values]
    assert {(each.path, each.old, each.new) for each in behind} <= moved
