"""A wrong threshold in a copy of a pack is caught by the pack's own examples: each of its sections, one at a time."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from maatwerk_core.errors import Place
from maatwerk_core.workshop.mutate.written_pack import read_written
from maatwerk_core.workshop.scenarios import run_pack

PACKS = Path(__file__).resolve().parents[2] / "rulepacks"
WITH_SCENARIOS = sorted(
    path.parent.name for path in PACKS.glob("*/scenarios") if any(path.glob("*.yaml"))
)
#: Packs of which no number was ever found.
WITHOUT_A_NUMBER = {"eindhoven", "huizen"}


@cache
def opened(name):
    return read_written(PACKS / name)


def thresholds(name):
    """Of each section that holds numbers one that is a step aside: the first that a plain edit can make."""
    found = {}
    for mutant in opened(name).mutants:
        if mutant.kind in ("number", "bound"):
            found.setdefault(mutant.section, mutant)
    return found


def planted():
    for name in WITH_SCENARIOS:
        for section, mutant in thresholds(name).items():
            yield pytest.param(name, mutant, id=f"{name}/{section}")


def change(path, place: Place, before, after):
    """Write another text where this one stands, and nowhere else."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    line, at = lines[place.line - 1], place.column - 1
    at = line.index(before, at)
    lines[place.line - 1] = line[:at] + after + line[at + len(before) :]
    path.write_text("".join(lines), encoding="utf-8")


@pytest.mark.parametrize(("name", "mutant"), list(planted()))
def test_a_wrong_threshold_is_caught_by_the_packs_own_examples(name, mutant, tmp_path):
    folder = tmp_path / name
    shutil.copytree(
        PACKS / name, folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
    )
    place = opened(name).place(mutant)
    change(folder / Path(place.file).name, place, mutant.before, mutant.after)
    assert run_pack(folder).failed != ()


def test_every_pack_with_scenarios_has_a_threshold_to_plant():
    assert {name for name in WITH_SCENARIOS if not thresholds(name)} == WITHOUT_A_NUMBER


def test_a_plain_copy_passes(tmp_path):
    folder = tmp_path / "amsterdam"
    shutil.copytree(PACKS / "amsterdam", folder)
    assert run_pack(folder).failed == ()
