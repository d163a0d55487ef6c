"""Running a receipt again gives the same, or says exactly what differs."""

import json

import pytest

from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.engine.reproduce import compare, reproduce

TEXT = (
    "roles: {team: {nl: team}}\n"
    "mandate: {per: plan, tiers: [{role: team, ceiling: {value: 500, assumed: gok}}]}\n"
)


@pytest.fixture
def receipt(policy, assessed):
    """A receipt as it comes back from a file."""
    history = {"granted": [{"amount": "1", "on": "2020-01-01"}]}
    assessment = assessed(policy(TEXT), amount="300", history=history)
    return json.loads(json.dumps(make_receipt(assessment)))


def test_the_same_policy_gives_the_same(policy, receipt):
    found = reproduce(receipt, policy(TEXT))
    assert found.equal
    assert (found.intact, found.same_meaning, found.same_files, found.same_engine) == (True,) * 4


def test_another_layout_is_other_files_and_the_same_meaning(policy, receipt):
    found = reproduce(receipt, policy(TEXT + "# een opmerking\n"))
    assert (found.equal, found.same_meaning, found.same_files) == (True, True, False)


def test_a_changed_value_is_told_by_what_it_changes(policy, receipt):
    found = reproduce(receipt, policy(TEXT.replace("500", "200")))
    differing = {one.what: (one.then, one.now) for one in found.differences}
    assert not found.equal
    assert differing["ceiling_cents"] == (50_000, None)
    assert differing["role"] == ("team", None)


def test_a_receipt_that_was_tampered_with_is_not_intact(policy, receipt):
    receipt["result"]["ceiling_cents"] = 99_999
    found = reproduce(receipt, policy(TEXT))
    assert (found.intact, found.equal) == (False, False)
    assert [one.what for one in found.differences] == ["ceiling_cents"]


def test_a_fact_that_is_read_now_and_was_not_then_is_told(policy, receipt):
    extra = "facts: {own_extra: {type: yes_no, nl: extra}}\n"
    found = reproduce(receipt, policy(TEXT + extra))
    assert [one.what for one in found.differences] == ["facts.own_extra"]


def test_a_strict_receipt_is_run_strictly(policy, assessed):
    assessment = assessed(policy(TEXT), amount="300", strict=True)
    found = json.loads(json.dumps(make_receipt(assessment)))
    assert found["result"]["ceiling_cents"] is None
    assert reproduce(found, policy(TEXT)).equal


def test_what_only_one_side_has_differs():
    assert [(d.what, d.then, d.now) for d in compare({"a": 1}, {"b": None})] == [
        ("a", 1, "absent"),
        ("b", "absent", None),
    ]
