"""A result, and a file that a person wrote, is held to the published schema of the version that it names."""

import json

import pytest

import maatwerk_core as mw
from maatwerk_core.errors import Faults
from maatwerk_core.packs.published import hold_to_schema, hold_written, misnamed


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


MODELINE = "# yaml-language-server: $schema=../schemas/"


@pytest.fixture
def written(tmp_path):
    """Write a YAML file that names a schema."""

    def write(schema, text):
        path = tmp_path / "casus.yaml"
        path.write_text(f"{MODELINE}{schema}\n{text}", encoding="utf-8")
        return path

    return write


CASE = "case: fiets\nintervention: {name: fiets, amount: 250}\n"
SCENARIOS = "pack: amsterdam\nscenarios: {klein: {when: 2019-06-01, expect: {status: stop}, because: Zo.}}\n"
CHECKS = "klein:\n  ground: legitimacy\n  require: {in_kind: yes}\n  severity: motivate\n"


@pytest.mark.parametrize(
    ("schema", "kind", "text"),
    [
        ("case.v1.json", "case", CASE),
        ("rulepack-checks.v1.json", "rulepack-checks", CHECKS),
        ("scenarios.v1.json", "scenarios", SCENARIOS),
    ],
)
def test_a_file_as_its_schema_asks_has_no_faults(written, schema, kind, text):
    assert hold_written(written(schema, text), kind) == ()


def test_a_file_that_names_no_schema_is_held_to_none(tmp_path):
    path = tmp_path / "casus.yaml"
    path.write_text("casus: fiets\n", encoding="utf-8")
    assert (hold_written(path, "case"), misnamed(path, "case")) == ((), ())


@pytest.mark.parametrize(
    ("schema", "code", "near"),
    [
        ("case.v7.json", "schema.unknown-version", "case.v1"),
        ("casus.json", "schema.unknown-version", "case.v1"),
        ("", "schema.unknown-version", "case.v1"),
        ("rulepack.v1.json", "schema.other-kind", "case.v1"),
        ("receipt.v1.json", "schema.other-kind", "case.v1"),
    ],
)
@pytest.mark.parametrize("hold", [misnamed, hold_written])
def test_another_schema_is_told_at_its_name_with_the_right_one(written, hold, schema, code, near):
    (one,) = hold(written(schema, CASE), "case")
    assert (one.code, one.place.line, one.place.column) == (code, 1, len(MODELINE) + 1)
    assert near in one.hint("nl")
    assert near in one.hint("en")


def test_what_an_editor_underlines_is_told_with_its_line(written):
    text = "intervention:\n  name: fiets\n  amount: veel\nwnsp: no\n"
    told = hold_written(written("case.v1.json", text), "case")
    assert {one.code for one in told} == {"schema.written-otherwise"}
    assert [(one.pointer, one.place.line) for one in told] == [
        ("", 2), ("", 2), ("/intervention/amount", 4),
    ]  # fmt: skip
    assert "case" in [one.expected("nl") for one in told]


def test_a_section_in_a_file_of_its_own_is_held_to_its_part_of_the_pack(written):
    path = written("rulepack-checks.v1.json", CHECKS.replace("motivate", "hard"))
    (one,) = hold_written(path, "rulepack-checks")
    assert (one.code, one.place.line) == ("schema.written-otherwise", 5)


def test_a_file_full_of_differences_tells_a_screenful_of_them(written):
    text = "case: fiets\n" + "".join(f"veld{at}: a\n" for at in range(40))
    many = text + "household:\n" + "  persons:\n" + "    - {role: niemand}\n" * 30
    assert len(hold_written(written("case.v1.json", many), "case")) == 20
