"""How sure a pack's own values are, and what in it deserves another look."""

import shutil
from pathlib import Path

import pytest

from maatwerk_core.model.provenance import Provenance
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.standing import kind_of, standing_of, warnings_of
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


@pytest.mark.parametrize(
    ("line", "code", "place"),
    [
        ("maximum: 500", "warning.no-source", "eigen.yaml:10:10"),
        ("maximum: {value: 500, source: een, also_found: [{value: 600, source: twee}]}",
         "warning.no-choice", "eigen.yaml:10:10"),
        ("words: {professional: {nl: coach}}", "warning.one-language", "eigen.yaml:10:23"),
        ("words: {professional: {en: coach, nl: coach}, plan: {nl: plan}}", "warning.one-language", "eigen.yaml:10:53"),
    ],
)  # fmt: skip
def test_what_deserves_another_look_is_told_with_its_place(own, line, code, place):
    [found] = warnings_of(own(line))
    assert found.code == code
    assert str(found.place).endswith(place)


@pytest.mark.parametrize(
    "line",
    [
        "maximum: {value: 500, source: een}",
        "maximum: {value: 500, assumed: gok}",
        "maximum: unknown",
        "maximum: {value: 500, source: een, also_found: [{value: 600, source: twee}], chosen: nieuwer}",
        "words: {professional: {nl: coach, en: coach}}",
    ],
)
def test_what_is_told_well_is_left_alone(own, line):
    assert warnings_of(own(line)) == ()


@pytest.mark.parametrize(
    "pack", sorted(path.parent.name for path in PACKS.glob("*/pyproject.toml"))
)
def test_our_own_packs_have_no_warnings(pack):
    assert [found.text("en") for found in warnings_of(PACKS / pack)] == []
