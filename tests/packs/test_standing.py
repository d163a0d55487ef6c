"""How sure a pack's own values are."""

import shutil
from pathlib import Path

import pytest

from maatwerk_core.model.provenance import Provenance
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.standing import kind_of, standing_of
from maatwerk_core.rules.values import Entry

PACKS = Path(__file__).resolve().parents[2] / "rulepacks"
OWN = """\
pack: eigen
version: 0.1.0
extends: landelijk
municipality: {code: GM0000, name: Eigen}
scheme: {name: Eigen regeling}
sources:
  een: {kind: practice, label: B, by: X, year: 2020, title: T}
  twee: {kind: practice, label: B, by: Y, year: 2020, title: U}
roles: {team: {nl: team, en: team}}
"""


@pytest.fixture
def own(tmp_path):
    """A small pack beside the national one; it takes further lines."""
    ignored = shutil.ignore_patterns("*.py", "*.egg-info", "__pycache__")
    shutil.copytree(PACKS / "landelijk", tmp_path / "landelijk", ignore=ignored)

    def own(*lines):
        (tmp_path / "eigen").mkdir(exist_ok=True)
        text = OWN + "\n".join(lines) + "\n"
        (tmp_path / "eigen" / "eigen.yaml").write_text(text, encoding="utf-8")
        return tmp_path / "eigen"

    return own


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (Entry(500, Provenance(source="een")), "sourced"),
        (Entry(500, Provenance(source="een", assumed="omdat")), "assumed"),
        (Entry(500, Provenance(source="een", also_found=(("600", "twee"),))), "contested"),
        (Entry(None, Provenance(source="een")), "unknown"),
        (Entry(500), "unsourced"),
        (Entry(False, Provenance(source="een")), "sourced"),
    ],
)
def test_a_value_is_one_kind(entry, kind):
    assert kind_of(entry) == kind


def test_amsterdam_says_what_it_says():
    found = standing_of(find_folder("amsterdam"))
    assert (found.pack, found.municipality, found.example) == ("amsterdam", "Amsterdam", False)
    assert found.counts["contested"] == 1
    assert found.counts["unsourced"] == 0


def test_what_is_inherited_is_not_counted(own):
    assert sum(standing_of(own()).counts.values()) == 0


def test_each_day_of_a_value_counts(own):
    folder = own(
        "maximum: {2018: {value: 500, source: een}, 2020: {value: 600, assumed: gok}, 2021: ended}"
    )
    counts = standing_of(folder).counts
    assert (counts["sourced"], counts["assumed"]) == (1, 1)
