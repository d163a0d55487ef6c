"""Every case of every pack comes out as people worked it out by hand, as it stands and in each of its variations."""

from functools import cache
from pathlib import Path

import pytest

from maatwerk_core.packs.cases import load_case_file
from maatwerk_core.packs.examples import load_file
from maatwerk_core.packs.fitting import misfits
from maatwerk_core.packs.load import load_pack
from maatwerk_core.workshop.scenarios import judge

PACKS = Path(__file__).resolve().parents[2] / "rulepacks"
FILES = sorted(PACKS.glob("*/cases/*.yaml"))
#: Packs of a municipality of which no case was described.
WITHOUT = {"eindhoven", "hengelo", "huizen", "landelijk", "utrecht"}


@cache
def opened(path):
    """A case file with the policy of the folder it stands in."""
    policy = load_pack(path.parents[1])
    return load_case_file(path, policy.plan.facts), policy


def every_variation():
    """Each case as it stands, and each entry under `also`."""
    for path in FILES:
        for each in load_file(path, opened(path)[1]):
            yield pytest.param(path, each, id=f"{path.parts[-3]}/{each.name}")


@pytest.mark.parametrize(("path", "example"), list(every_variation()))
def test_a_case_comes_out_as_worked_out_by_hand(path, example):
    assert [str(found) for found in judge(example, opened(path)[1]).differences] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_a_case_says_what_it_expects(path):
    file, policy = opened(path)
    assert "status" in file.expect
    assert all(each.expect for each in load_file(path, policy))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_a_case_fits_its_pack(path):
    file, policy = opened(path)
    assert misfits(file.case, policy) == []
    assert file.case.pack == policy.id


def test_every_municipality_with_a_described_case_has_one():
    packs = {path.parent.name for path in PACKS.glob("*/pyproject.toml")}
    assert packs - {path.parts[-3] for path in FILES} == WITHOUT
