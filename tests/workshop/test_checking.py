"""A look at a whole pack finds the faults of its files and its cases, what it says unmeant, and surprises."""

import shutil
from pathlib import Path

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs import published
from maatwerk_core.workshop.checking import check

PACKS = Path(__file__).resolve().parents[2] / "rulepacks"
EVERY = sorted(path.parent.name for path in PACKS.glob("*/pyproject.toml"))


@pytest.fixture
def copied(tmp_path):
    """Copies of amsterdam and what it builds on."""
    ignored = shutil.ignore_patterns("*.py", "*.egg-info", "__pycache__")
    for name in ("landelijk", "amsterdam"):
        shutil.copytree(PACKS / name, tmp_path / name, ignore=ignored)
    return tmp_path / "amsterdam"


def replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("pack", EVERY)
def test_our_own_packs_are_in_order(pack):
    found = check(PACKS / pack)
    assert [each.text("en") for each in found.faults] == []
    assert [each.finding.fault.text("en") for each in found.findings] == []
    assert [each.text("en") for each in found.warnings] == []
    assert [each.fault.text("en") for each in found.undecided] == []


def test_a_pack_in_order_says_who_it_is(copied):
    found = check(copied)
    assert (found.pack, found.version, found.errors, found.doubts) == ("amsterdam", "1.0.0", 0, 0)


def test_the_faults_of_a_pack_come_with_their_place(copied):
    replace(copied / "amsterdam.yaml", "approvals: 3 ", "approvals: drie ")
    found = check(copied)
    assert found.faults[0].place.file.endswith("amsterdam.yaml")
    assert (found.version, found.errors, found.findings) == ("", 1, ())


def test_the_faults_of_a_case_are_faults_of_the_pack(copied):
    replace(copied / "cases" / "schuur.yaml", "amount: 250\n", "amount: 2.500\n")
    assert [found.code for found in check(copied).faults] == ["value.money-thousands"]


@pytest.mark.parametrize(
    ("file", "old", "code"),
    [
        ("amsterdam.yaml", "rulepack.v1", "schema.unknown-version"),
        ("cases/schuur.yaml", "case.v1", "schema.unknown-version"),
        ("scenarios/teambudget.yaml", "scenarios.v1", "schema.unknown-version"),
    ],
)
def test_a_schema_that_is_not_there_is_a_fault_of_the_pack(copied, file, old, code):
    replace(copied / file, f"{old}.json", f"{old[:-1]}9.json")
    (one,) = check(copied).faults
    assert (one.code, one.place.line) == (code, 1)
    assert one.place.file.endswith(file)


def test_a_section_that_names_the_schema_of_another_is_a_fault(copied):
    replace(copied.parent / "landelijk" / "checks.yaml", "rulepack-checks.v1", "rulepack-costs.v1")
    assert [one.code for one in check(copied.parent / "landelijk").faults] == ["schema.other-kind"]


def test_a_wrong_schema_line_is_told_beside_the_other_faults(copied):
    replace(copied / "amsterdam.yaml", "rulepack.v1", "rulepack.v9")
    replace(copied / "amsterdam.yaml", "approvals: 3 ", "approvals: drie ")
    replace(copied / "cases" / "schuur.yaml", "case.v1", "rulepack.v1")
    codes = [one.code for one in check(copied).faults]
    assert codes == ["schema.unknown-version", "value.count"]
    replace(copied / "amsterdam.yaml", "approvals: drie ", "approvals: 3 ")
    replace(copied / "cases" / "schuur.yaml", "amount: 250\n", "amount: 2.500\n")
    codes = [one.code for one in check(copied).faults]
    assert codes == ["schema.unknown-version", "schema.other-kind", "value.money-thousands"]


def test_what_our_reader_takes_and_the_named_schema_does_not_is_told(copied, monkeypatch):
    """So that a file of an older version is held to that version."""
    monkeypatch.setattr(published, "load_schema", lambda name: {"required": ["nieuw"]})
    found = check(copied)
    assert {one.code for one in found.faults} == {"schema.written-otherwise"}
    assert "nieuw" in found.faults[0].expected("nl")


def test_the_faults_of_a_scenario_are_faults_of_the_pack(copied):
    folder = copied / "scenarios"
    folder.mkdir(exist_ok=True)
    (folder / "kapot.yaml").write_text("scenarios: {een: {gegeven: {}}}\n", encoding="utf-8")
    faults = check(copied).faults
    assert {found.place.file for found in faults} == {str(folder / "kapot.yaml")}


def test_a_changed_ceiling_shows_which_cases_come_out_otherwise(copied):
    replace(copied / "amsterdam.yaml", "ceiling: {2018: 500}", "ceiling: {2018: 200}")
    found = check(copied)
    assert found.faults == ()
    assert {each.code for each in found.warnings} == {"warning.not-as-expected"}
    told = [each.message("en") for each in found.warnings]
    assert "schuur: status comes out as incomplete, not as ready" in told


def test_errors_and_warnings_are_counted_apart(copied):
    replace(copied / "amsterdam.yaml", "    en: neighbourhood team\n", "")
    replace(
        copied / "amsterdam.yaml", "source: vng-2022\n\n# Hoeveel collega", "\n# Hoeveel collega"
    )
    found = check(copied)
    codes = {(each.finding.rule, each.level) for each in found.findings}
    assert codes == {("text.one-language", "warn"), ("value.no-source", "error")}
    assert (found.errors, found.doubts) == (2, 1)


def test_no_pack_is_no_check(tmp_path):
    with pytest.raises(Faults):
        check(tmp_path)
