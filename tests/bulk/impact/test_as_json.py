"""The JSON of an impact is what its schema promises, whatever was asked."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from maatwerk_core import assess, load_case
from maatwerk_core.bulk.impact.as_json import as_json
from maatwerk_core.bulk.impact.passing import Asked
from maatwerk_core.bulk.impact.replay import replay
from maatwerk_core.bulk.impact.report import Receipts, find_impact
from maatwerk_core.bulk.impact.sweep import read_sweep
from maatwerk_core.packs.schemas import load_schema

from .conftest import EDITS, RULEPACKS


def faults_of(impact):
    """Where the JSON of an impact doesn't fit its schema."""
    errors = Draft202012Validator(load_schema("impact.v1")).iter_errors(json.loads(as_json(impact)))
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


@pytest.fixture(scope="module")
def change(edited, pack):
    return pack("amsterdam"), edited(*EDITS["ceiling"])


@pytest.fixture
def receipts(tmp_path, change):
    case = load_case(RULEPACKS / "amsterdam" / "cases" / "schuur-tweede-keer.yaml", change[0])
    (tmp_path / "bewijs.json").write_text(assess(case, change[0]).to_json(), "utf-8")
    return tmp_path / "bewijs.json"


@pytest.mark.parametrize("purpose", ["", "raadsvoorstel"])
def test_everything_that_can_be_asked_fits(change, drawn, impact_of, receipts, purpose):
    sweep = read_sweep("mandate.tiers.team.ceiling=250..1000:250", change[1])
    impact = impact_of(drawn(change, 80), *change, purpose=purpose, sweeps=(sweep,))
    whole = replace(impact, replay=replay(receipts, change, "evaluatie"))
    assert whole.flips
    assert whole.replay.changed
    assert faults_of(whole) == []


def test_receipts_alone_fit(change, receipts):
    impact = find_impact(None, Asked(change), receipts=Receipts(receipts, "evaluatie"))
    assert faults_of(impact) == []
