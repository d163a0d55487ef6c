"""Earlier receipts say what comes out otherwise with a changed pack, and which value does that."""

import json

import pytest

from maatwerk_core import assess, load_case
from maatwerk_core.bulk.impact.passing import Asked
from maatwerk_core.bulk.impact.replay import replay
from maatwerk_core.bulk.impact.report import Receipts, find_impact
from maatwerk_core.errors import Faults
from maatwerk_core.packs.changes import set_facts

from .conftest import EDITS, RULEPACKS

CASES = RULEPACKS / "amsterdam" / "cases"


@pytest.fixture(scope="module")
def change(edited, pack):
    return pack("amsterdam"), edited(*EDITS["ceiling"])


@pytest.fixture
def told(change):
    """An assessment as it is written, with some facts set."""

    def told(*sets):
        case, policy = set_facts(load_case(CASES / "schuur.yaml", change[0]), change[0], None, sets)
        return json.loads(assess(case, policy).to_json())

    return told


@pytest.fixture
def kept(tmp_path, told):
    """A folder with a receipt that comes out the same, one that doesn't, one that was changed, and no receipt."""
    folder = tmp_path / "bewijzen"
    folder.mkdir()
    broken = told()
    broken["receipt"]["facts"]["wsnp"] = True
    for name, data in {
        "a": told(),
        "b": told("amount=600"),
        "c": broken,
        "d": {"iets": "anders"},
    }.items():
        (folder / f"{name}.json").write_text(json.dumps(data), "utf-8")
    (folder / "e.json").write_text("{", "utf-8")
    (folder / "brief.txt").write_text("geen bewijs", "utf-8")
    return folder


def test_every_receipt_is_the_same_different_or_unread(kept, change):
    found = replay(kept, change, "evaluatie")
    assert (found.receipts, found.same, found.purpose) == (3, 1, "evaluatie")
    assert [rerun.receipt for rerun in found.changed] == ["b.json", "c.json"]
    assert found.unread == ("d.json", "e.json")


def test_what_differs_is_told_with_the_value_that_decides(kept, change):
    rerun = replay(kept, change, "evaluatie").changed[0]
    assert ("role", "unknown", "team") in rerun.differences
    (moved,) = rerun.values
    assert (moved.path, moved.old, moved.new, moved.decides) == (
        "mandate.tiers.team.ceiling", 50_000, 75_000, True,
    )  # fmt: skip
    assert rerun.intact
    assert "beslissen over €\u00a0600" in rerun.new.lead.nl


def test_a_receipt_that_was_changed_is_told_as_such(kept, change):
    assert not replay(kept, change, "evaluatie").changed[1].intact


def test_a_file_of_lines_holds_a_receipt_a_line(tmp_path, told, change):
    file = tmp_path / "bewijzen.jsonl"
    lines = [json.dumps(told("amount=600")["receipt"]), "", json.dumps(told()), "geen"]
    file.write_text("\n".join(lines), "utf-8")
    found = replay(file, change, "evaluatie")
    assert (found.receipts, found.unread) == (2, ("bewijzen.jsonl:4",))
    assert [rerun.receipt for rerun in found.changed] == ["bewijzen.jsonl:1"]


def test_the_pack_it_was_made_with_changes_nothing(kept, change):
    found = replay(kept, (change[0], change[0]), "evaluatie")
    assert [rerun.receipt for rerun in found.changed] == ["c.json"]


@pytest.mark.parametrize("name", ["leeg", "nergens"])
def test_a_place_without_receipts_is_told(tmp_path, change, name):
    (tmp_path / "leeg").mkdir()
    with pytest.raises(Faults) as wrong:
        replay(tmp_path / name, change, "evaluatie")
    assert wrong.value.faults[0].code == "impact.no-receipts"


def test_receipts_are_of_real_cases_and_ask_for_a_purpose(kept, change):
    with pytest.raises(Faults) as wrong:
        replay(kept, change, " ")
    assert wrong.value.faults[0].code == "bulk.no-purpose"


def test_a_replay_alone_is_an_impact_without_households(kept, change):
    impact = find_impact(None, Asked(change), receipts=Receipts(kept, "evaluatie"))
    assert (impact.data, impact.households) == (None, 0)
    assert impact.replay is not None
    assert len(impact.replay.changed) == 2
