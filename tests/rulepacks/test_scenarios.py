"""Every pack passes its own look, its examples come out, and they reach each of its rows, tiers, checks and values."""

import pytest

from maatwerk_core.packs.find_cases import pack_folders
from maatwerk_core.workshop.coverage.measuring import measure
from maatwerk_core.workshop.scenarios import run_pack

FOLDERS = pack_folders()


@pytest.mark.parametrize("pack", FOLDERS)
def test_every_example_comes_out_and_together_they_reach_everything(pack):
    run = run_pack(FOLDERS[pack])
    assert [(one.example.name, *map(str, one.differences)) for one in run.failed] == []
    coverage = measure(run)
    assert [(one.goal.path, one.goal.shows) for one in coverage.uncovered] == []
    assert coverage.covered
