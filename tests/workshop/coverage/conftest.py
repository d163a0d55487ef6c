"""A small pack beside the base, written by each test, and its examples."""

import shutil
from pathlib import Path

import pytest

from maatwerk_core.workshop.coverage.measuring import measure
from maatwerk_core.workshop.scenarios import run_pack

ROOT = Path(__file__).resolve().parents[3]
HEAD = """\
pack: proefstad
version: 1.0.0
extends: landelijk
scheme: {legal_basis: {value: local_scheme, assumed: Verzonnen.}}
"""


@pytest.fixture
def proefstad(tmp_path):
    """The folder of a pack with these rules and these scenarios."""
    shutil.copytree(ROOT / "rulepacks" / "landelijk", tmp_path / "landelijk")

    def proefstad(rules="", scenarios=""):
        folder = tmp_path / "proefstad"
        (folder / "scenarios").mkdir(parents=True, exist_ok=True)
        (folder / "proefstad.yaml").write_text(HEAD + rules, encoding="utf-8")
        if scenarios:
            text = f"pack: proefstad\nscenarios:\n{scenarios}"
            (folder / "scenarios" / "proef.yaml").write_text(text, encoding="utf-8")
        return folder

    return proefstad


@pytest.fixture
def measured(proefstad):
    """The coverage of a pack with these rules and scenarios."""
    return lambda rules, scenarios: measure(run_pack(proefstad(rules, scenarios)))


@pytest.fixture
def covered(measured):
    """What the examples show, as `kind path shows` with a yes or no; what only the head writes is left out."""

    def covered(rules, scenarios):
        found = measured(rules, scenarios)
        told = {True: found.covered, False: found.uncovered}
        return {
            f"{one.goal.kind} {one.goal.path} {one.goal.shows}": reached
            for reached, shown in told.items()
            for one in shown
            if not one.goal.path.startswith("scheme")
        }

    return covered
