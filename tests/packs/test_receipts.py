"""A receipt runs again with the policy that was kept, also when the pack has changed since."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.shape import as_json
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.receipts import read_receipt, reproduce_receipt, store_policy

ROOT = Path(__file__).parents[2]


@pytest.fixture
def packs(tmp_path):
    """A copy of two packs that a test may change."""
    for name in ("landelijk", "amsterdam"):
        shutil.copytree(ROOT / "rulepacks" / name, tmp_path / "packs" / name)
    return tmp_path / "packs"


def kept(folder, packs, *sets):
    """The file of a receipt of the shed, as the pack is now."""
    policy = load_pack(packs / "amsterdam")
    case = load_case(packs / "amsterdam" / "cases" / "schuur.yaml", policy.plan.facts)
    case, policy = set_facts(case, policy, None, sets)
    path = folder / "receipt.json"
    path.write_text(json.dumps(as_json(assess(case, policy))["receipt"]), encoding="utf-8")
    return path


def lower_the_ceiling(packs):
    path = packs / "amsterdam" / "amsterdam.yaml"
    text = path.read_text(encoding="utf-8")
    assert "ceiling: {2018: 500}" in text
    path.write_text(text.replace("ceiling: {2018: 500}", "ceiling: {2018: 200}"), encoding="utf-8")


def test_a_kept_policy_gives_the_same_after_the_pack_changed(tmp_path, packs):
    receipt = kept(tmp_path, packs)
    store_policy(packs / "amsterdam", tmp_path / "store")
    lower_the_ceiling(packs)
    found = reproduce_receipt(receipt, tmp_path / "store")
    assert found.equal
    assert (found.same_files, found.same_meaning, found.same_engine) == (True, True, True)


def test_without_a_kept_policy_the_pack_as_it_is_now_says_what_differs(
    tmp_path, packs, monkeypatch
):
    receipt = kept(tmp_path, packs)
    lower_the_ceiling(packs)
    monkeypatch.chdir(packs)
    found = reproduce_receipt(receipt)
    assert not found.equal
    assert found.intact
    assert not found.same_meaning
    assert ("status", 0, 2) in [(d.what, d.then, d.now) for d in found.differences]


def test_a_layout_that_changes_nothing_is_the_same_meaning_in_other_files(
    tmp_path, packs, monkeypatch
):
    receipt = kept(tmp_path, packs)
    path = packs / "amsterdam" / "amsterdam.yaml"
    path.write_text("# een opmerking\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(packs)
    found = reproduce_receipt(receipt)
    assert found.equal
    assert found.same_meaning
    assert not found.same_files


def test_a_fact_that_was_put_in_place_of_its_derivation_comes_out_again(
    tmp_path, packs, monkeypatch
):
    receipt = kept(tmp_path, packs, "amount=250.01", "granted_total=250.01")
    assert read_receipt(receipt)["replaced"]["forced"] == ["granted_total"]
    monkeypatch.chdir(packs)
    assert reproduce_receipt(receipt).equal


def test_a_receipt_that_was_changed_is_noticed(tmp_path, packs, monkeypatch):
    receipt = kept(tmp_path, packs)
    data = json.loads(receipt.read_text(encoding="utf-8"))
    data["facts"]["amount_stated"] = 49_000
    receipt.write_text(json.dumps(data), encoding="utf-8")
    monkeypatch.chdir(packs)
    found = reproduce_receipt(receipt)
    assert not found.intact
    assert not found.equal


def test_keeping_a_policy_twice_keeps_it_once(tmp_path, packs):
    homes = {store_policy(packs / "amsterdam", tmp_path / "store") for _ in range(2)}
    assert len(homes) == 1
    assert load_pack(homes.pop()).id == "amsterdam"


@pytest.mark.parametrize(
    ("text", "code"),
    [("{}", "receipt.unreadable"), ("geen json", "receipt.unreadable"), ("[1]", "receipt.unreadable"),
     ('{"schema": "receipt.v1"}', "receipt.unreadable"), (None, "receipt.no-file")],
)  # fmt: skip
def test_what_is_no_receipt_is_said_in_one_line(tmp_path, text, code):
    path = tmp_path / "x.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(Faults) as raised:
        read_receipt(path)
    assert [found.code for found in raised.value.faults] == [code]
