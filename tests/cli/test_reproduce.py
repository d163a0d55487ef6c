"""`maatwerk reproduce` says whether a receipt comes out the same, or what doesn't."""

import json

import pytest


@pytest.fixture
def receipt(run, tmp_path):
    """A receipt in a file, with some of it changed."""

    def receipt(**changed):
        found = run("assess", "amsterdam/schuur", "--json").json["receipt"]
        path = tmp_path / "bewijs.json"
        path.write_text(json.dumps({**found, **changed}), encoding="utf-8")
        return path

    return receipt


def test_a_receipt_comes_out_the_same(run, receipt):
    ran = run("reproduce", receipt())
    assert (ran.code, ran.out) == (0, "Er komt hetzelfde uit.\n")


def test_a_receipt_that_was_changed_is_1_and_told(run, receipt):
    ran = run("reproduce", receipt(hash="0" * 64))
    assert ran.code == 1
    assert "Het bewijs is veranderd sinds het is gemaakt." in ran.out


def test_a_result_that_differs_is_told_value_by_value(run, receipt):
    result = run("assess", "amsterdam/schuur", "--json").json["receipt"]["result"]
    found = run("reproduce", receipt(result={**result, "status": 3}), "--json").json
    assert not found["equal"]
    assert {"what": "status", "then": 3, "now": 0} in found["differences"]


def test_something_else_is_no_receipt(run, tmp_path):
    path = tmp_path / "bewijs.json"
    path.write_text("{}", encoding="utf-8")
    ran = run("reproduce", path)
    assert ran.code == 2
    assert "receipt.unreadable" in ran.err
