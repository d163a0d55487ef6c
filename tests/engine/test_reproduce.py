"""Running a receipt again gives the same, or says exactly what differs."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.engine.reproduce import compare, reproduce
from maatwerk_core.errors import Faults

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


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("day", "2019-13-45"), ("day", 20190601), ("strict", None), ("strict", "no"), ("engine", None), ("facts", []),
        ("result", None), ("policy", {}), ("policy", {"pack": "x", "meaning": "", "files": 3}), ("replaced", 3),
        ("replaced", {"stated": "amount"}), ("replaced", {"forced": [3]}),
    ],
)  # fmt: skip  # one part and one value a line would take thirty
def test_a_receipt_with_a_part_that_is_none_is_told(policy, receipt, part, value):
    with pytest.raises(Faults) as caught:
        reproduce({**receipt, part: value}, policy(TEXT))
    assert [found.code for found in caught.value.faults] == ["receipt.unreadable"]


@pytest.mark.parametrize("nothing", [None, [], "{}", {}])
def test_what_is_no_receipt_is_told(policy, nothing):
    with pytest.raises(Faults) as caught:
        reproduce(nothing, policy(TEXT))
    assert [found.code for found in caught.value.faults] == ["receipt.unreadable"]


@pytest.mark.parametrize("value", [[3], [["a"]], [[1, 2, 3, 4, 5, 6, 7, 8]], "x", 3])
def test_lines_that_are_read_otherwise_now_are_unknown_and_named(policy, receipt, value):
    receipt["facts"]["granted"] = value
    found = reproduce(receipt, policy(TEXT))
    assert ("facts.granted", value, None) in [(d.what, d.then, d.now) for d in found.differences]


def test_a_stated_fact_that_nobody_knows_any_more_changes_nothing(policy, receipt):
    receipt["replaced"] = {"stated": ["own_gone", "amount_stated"], "forced": ["party_kinds"]}
    assert reproduce(receipt, policy(TEXT)).differences == ()


def test_a_fact_put_in_place_of_its_derivation_is_read_again_with_the_policy_as_it_is(
    policy, assessed
):
    bare = policy(TEXT)
    assessment = assessed(bare, amount="300", facts={"in_kind": True})
    found = json.loads(json.dumps(make_receipt(assessment)))
    assert found["replaced"]["stated"] == ["in_kind"]
    assert reproduce(found, bare).equal


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=5), parts),
    max_leaves=6,
)


@pytest.fixture
def today(policy):
    return policy(TEXT)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # neither is changed
@given(data=st.data())
def test_whatever_a_receipt_was_changed_into_it_is_told_or_run(today, receipt, data):
    part = data.draw(st.sampled_from(["facts", "result", "policy", "replaced"]))
    key = data.draw(st.sampled_from(sorted(receipt[part])))
    changed = {**receipt, part: {**receipt[part], key: data.draw(JSON)}}
    try:
        # 0 and False are equal in Python and not the same text.
        assert reproduce(changed, today).intact == (repr(changed) == repr(receipt))
    except Faults as told:
        assert [found.code for found in told.faults] == ["receipt.unreadable"]
