"""A look at a whole pack finds the faults of its files and its cases, and what comes out otherwise than expected."""

import shutil
from pathlib import Path

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.reviewing import review

PACKS = Path(__file__).resolve().parents[2] / "rulepacks"


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


def test_a_pack_in_order_has_neither(copied):
    found = review(copied)
    assert (found.pack, found.version, found.faults, found.warnings) == (
        "amsterdam",
        "1.0.0",
        (),
        (),
    )


def test_the_faults_of_a_pack_come_with_their_place(copied):
    replace(copied / "amsterdam.yaml", "approvals: 3 ", "approvals: drie ")
    [found] = review(copied).faults
    assert found.place.file.endswith("amsterdam.yaml")


def test_the_faults_of_a_case_are_faults_of_the_pack(copied):
    replace(copied / "cases" / "schuur.yaml", "amount: 250\n", "amount: 2.500\n")
    assert [found.code for found in review(copied).faults] == ["value.money-thousands"]


def test_a_changed_ceiling_shows_which_cases_come_out_otherwise(copied):
    replace(copied / "amsterdam.yaml", "ceiling: {2018: 500}", "ceiling: {2018: 200}")
    found = review(copied)
    assert found.faults == ()
    assert {each.code for each in found.warnings} == {"warning.not-as-expected"}
    told = [each.message("en") for each in found.warnings]
    assert "schuur: status comes out as incomplete, not as ready" in told


def test_no_pack_is_no_review(tmp_path):
    with pytest.raises(Faults):
        review(tmp_path)
