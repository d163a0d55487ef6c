"""Laws of an impact: nothing flips between equal packs, a change mirrored is mirrored, order makes no difference."""

from dataclasses import replace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.impact import passing
from maatwerk_core.bulk.impact.as_json import as_json
from maatwerk_core.bulk.impact.finding import Making
from maatwerk_core.bulk.impact.found import GROUPINGS
from maatwerk_core.bulk.impact.passing import Asked, Pass
from maatwerk_core.bulk.impact.report import open_cases
from maatwerk_core.bulk.reports.found import Data
from maatwerk_core.errors import Faults

from .conftest import DAYS, EDITS

CASES = 120


@pytest.fixture(scope="module")
def change(edited, pack):
    return pack("amsterdam"), edited(*EDITS["ceiling"])


def test_a_pack_beside_itself_flips_nothing(change, drawn, impact_of):
    old, _ = change
    impact = impact_of(drawn((old, old), CASES), old, old)
    assert (impact.households, impact.changed) == (CASES, 0)
    assert impact.flips == impact.moved == ()
    assert all(cost.old == cost.new for cost in impact.costs)


def test_a_pack_that_reads_the_same_from_another_folder_flips_nothing(
    edited, pack, drawn, impact_of
):
    old, new = (
        pack("amsterdam"),
        edited("amsterdam", "# Wie tot welk bedrag beslist.", "# Wie beslist."),
    )
    impact = impact_of(drawn((old, new), CASES), old, new)
    assert (impact.changed, impact.moved) == (0, ())
    assert impact.old.files != impact.new.files


@pytest.mark.parametrize("edit", ["ceiling", "tier"])
def test_a_change_taken_back_flips_the_same_cases_back(edit, edited, pack, drawn, impact_of):
    old, new = pack(EDITS[edit][0]), edited(*EDITS[edit])
    table = drawn((old, new), CASES)
    there, back = impact_of(table, old, new), impact_of(table, new, old)
    mirrored = {(flip.about, flip.new, flip.old): flip.amount for flip in there.flips}
    assert {(flip.about, flip.old, flip.new): flip.amount for flip in back.flips} == mirrored
    assert {(c.year, c.role, c.status, c.new, c.old) for c in there.costs} == {
        (c.year, c.role, c.status, c.old, c.new) for c in back.costs
    }
    assert mirrored


def test_the_order_of_the_cases_makes_no_difference(change, drawn, impact_of, shuffled):
    table = drawn(change, CASES)
    assert as_json(impact_of(table, *change)) == as_json(impact_of(shuffled(table), *change))


@pytest.mark.parametrize("enough", [1, 40])
def test_batches_make_no_difference(change, drawn, impact_of, monkeypatch, tmp_path, enough):
    from maatwerk_core.bulk import files
    from maatwerk_core.bulk.batches import ParquetSource

    table = drawn(change, CASES)
    whole = impact_of(table, *change, out=tmp_path / "heel")
    monkeypatch.setattr(files, "SOURCES", {".parquet": lambda path: ParquetSource(path, 17)})
    monkeypatch.setattr(passing, "ENOUGH", enough)
    assert as_json(impact_of(table, *change, out=tmp_path / "delen")) == as_json(whole)
    one, other = (pq.read_table(tmp_path / name / "flipped.parquet") for name in ("heel", "delen"))
    assert one.equals(other)


def test_the_groups_of_a_division_are_all_households_together(change, drawn, tmp_path, impact_of):
    impact_of(drawn(change, CASES), *change)
    passed = Pass(Asked(change), open_cases(tmp_path / "casussen.parquet").source)
    assert [count.rows for count in passed.run()] == [CASES]
    making = Making(passed, Data("", True, CASES, 0))
    assert passed.by == GROUPINGS
    sums = making.telling.cells.sum
    for by in passed.by:
        values = making.telling.cells.values(by)
        groups = [making.group(by, value, sums) for value in values]
        assert sum(group.households for group in groups) == CASES
        assert sum(group.changed for group in groups) == making.impact().changed


def test_only_the_groups_that_were_asked_for_are_there(change, drawn, impact_of):
    impact = impact_of(drawn(change, CASES), *change, by=("domain",))
    assert {group.by for group in impact.groups} == {"domain"}


def test_a_file_without_the_columns_of_a_group_leaves_that_group_out(change, drawn, impact_of):
    impact = impact_of(drawn(change, CASES).drop_columns(["kind_stated"]), *change)
    assert {group.by for group in impact.groups} == {"domain"}


def test_a_column_that_a_pack_reads_and_the_file_lacks_is_told(change, drawn, impact_of):
    with pytest.raises(Faults) as told:
        impact_of(drawn(change, CASES).drop_columns(["wsnp", "form"]), *change)
    assert {(f.code, f.pointer) for f in told.value.faults} == {
        ("table.missing-column", "/wsnp"),
        ("table.missing-column", "/form"),
    }


def test_without_a_legal_basis_each_pack_takes_that_of_its_own_scheme(
    edited, pack, drawn, impact_of
):
    old = pack("amsterdam")
    new = edited("amsterdam", "    value: local_scheme\n", "    value: participatiewet\n")
    table = drawn((old, new), CASES)
    assert impact_of(table, old, new).changed == 0
    impact = impact_of(table.drop_columns(["legal_basis"]), old, new)
    assert impact.changed > 0
    assert impact.about("status")


def test_one_day_for_all_cases_is_the_day_of_that_file(change, drawn, impact_of):
    table = drawn(change, CASES, days=DAYS[:1])
    own, given = (
        impact_of(table, *change),
        impact_of(table.drop_columns(["day"]), *change, day=DAYS[0]),
    )
    assert replace(given, day=None) == own


def test_no_cases_are_no_flips(change, drawn, impact_of):
    impact = impact_of(drawn(change, CASES).slice(0, 0), *change)
    assert (impact.households, impact.changed, impact.flips, impact.costs) == (0, 0, (), ())


def test_an_own_fact_that_two_packs_hold_to_be_different_things_is_told(
    edited, pack, drawn, impact_of
):
    old = pack("voorbeeld")
    new = edited(
        "voorbeeld",
        "    type: choice\n    choices: [a, b, c, lager]\n",
        "    type: yes_no\n",
        ("derive: {own_energielabel: [a, b]}", "derive: {own_energielabel: yes}"),
    )
    table = pa.table({"case": ["a"], "day": [DAYS[0]]})
    with pytest.raises(Faults) as told:
        impact_of(table, old, new)
    found = told.value.faults[0]
    assert (found.code, found.place) == ("impact.other-fact", None), (
        "it is of the packs, not of the file"
    )
