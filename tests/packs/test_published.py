"""A result is held to the published schema of the version that it names."""

import json

import pytest

import maatwerk_core as mw
from maatwerk_core.errors import Faults
from maatwerk_core.packs.published import hold_to_schema


@pytest.fixture
def file(tmp_path):
    """Write something as a JSON file."""

    def write(data):
        path = tmp_path / "uitkomst.json"
        path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="module")
def result():
    """The JSON of a real assessment."""
    policy = mw.load_pack("amsterdam")
    return json.loads(mw.assess(mw.load_case("amsterdam/schuur", policy), policy).to_json())


def test_an_assessment_and_its_receipt_are_as_their_schemas_ask(file, result):
    for data in (result, result["receipt"]):
        held = hold_to_schema(file(data))
        assert (held.schema, held.faults) == (data["schema"], ())


def differing(file, data):
    return [(one.code, one.pointer) for one in hold_to_schema(file(data)).faults]


def test_every_difference_is_told_with_its_place(file, result):
    receipt = result["receipt"]
    broken = {**receipt, "day": 5, "policy": {**receipt["policy"], "pack": None}}
    assert differing(file, broken) == [
        ("schema.differs", "/day"), ("schema.differs", "/policy/pack"),
    ]  # fmt: skip
    missing = {key: value for key, value in receipt.items() if key != "facts"}
    (one,) = hold_to_schema(file(missing)).faults
    assert (one.pointer, one.expected("nl")) == ("", "facts")


def test_a_file_full_of_differences_tells_a_screenful(file, result):
    reasons = [{"id": at} for at in range(30)]
    findings = {
        **result["findings"],
        "legitimacy": {**result["findings"]["legitimacy"], "reasons": reasons},
    }
    assert len(differing(file, {**result, "findings": findings})) == 20


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("geen json", "schema.no-json"),
        ("[" * 100_000, "schema.no-json"),
        ([], "schema.none-named"),
        ({}, "schema.none-named"),
        ({"schema": 1}, "schema.none-named"),
        ({"schema": "receipt.v9"}, "schema.unknown-version"),
    ],
    ids=["no json", "deep", "a list", "nothing", "a number", "another version"],
)
def test_what_names_no_published_schema_is_told(file, data, code):
    with pytest.raises(Faults) as raised:
        hold_to_schema(file(data))
    assert [fault.code for fault in raised.value.faults] == [code]


def test_another_version_is_told_with_the_one_that_is_near(file):
    with pytest.raises(Faults) as raised:
        hold_to_schema(file({"schema": "receipt.v9"}))
    assert "receipt.v1" in raised.value.faults[0].text("nl")


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Faults) as raised:
        hold_to_schema(tmp_path / "weg.json")
    assert [fault.code for fault in raised.value.faults] == ["receipt.no-file"]
