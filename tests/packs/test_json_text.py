"""JSON is read into the same plain data as YAML, without floats and without guessing."""

import json

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.document import parse_document
from maatwerk_core.packs.yaml_events import MOST_DEPTH, MOST_PARTS


def faults(text):
    """The faults of a JSON text."""
    with pytest.raises(Faults) as caught:
        parse_document(text, "c.json")
    return caught.value.faults


def found(text):
    """The place and code of each fault."""
    return [f"{fault.place.line}:{fault.place.column} {fault.code}" for fault in faults(text)]


@pytest.mark.parametrize(
    "raw", ["1100", "1100.50", "1.10", "-5", "0.1", "1e3", "1E400", "9" * 5000, "NaN", "Infinity"]
)
def test_a_number_is_its_raw_text(raw):
    assert parse_document(f'{{"a": {raw}, "b": [{raw}]}}', "c.json").data == {"a": raw, "b": [raw]}


def test_yes_and_no_are_words():
    assert parse_document('{"a": true, "b": false}', "c.json").data == {"a": "true", "b": "false"}


def test_every_null_is_a_fault_with_its_pointer_and_place():
    text = '{"a": null,\n "b": [1, null]}'
    assert [(fault.pointer, str(fault.place), fault.code) for fault in faults(text)] == [
        ("/a", "c.json:1:7", "value.null"),
        ("/b/1", "c.json:2:11", "value.null"),
    ]


def test_a_name_that_stands_twice_is_a_fault_that_names_the_first():
    [fault] = faults('{"a": 1,\n "b": {"c": [{"d": "x,{"}]},\n "a": 2}')
    assert (fault.code, str(fault.place)) == ("yaml.duplicate-key", "c.json:3:2")
    assert dict(fault.values) == {"field": "a", "line": "1"}


def test_other_faults_are_told_in_the_same_run():
    assert found('{"a": null, "b": "\\u0000", "\\ud800": 1, "c": 2, "c": null}') == [
        "1:7 value.null",
        "1:18 yaml.control-character",
        "1:28 yaml.control-character",
        "1:49 yaml.duplicate-key",
        "1:54 value.null",
    ]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ('{"a": 1,}', "1:9", "een veldnaam tussen dubbele aanhalingstekens"),
        ("{'a': 1}", "1:2", "een veldnaam tussen dubbele aanhalingstekens"),
        ('{"a": 1 "b": 2}', "1:9", "een komma"),
        ('{"a" 1}', "1:6", "een dubbele punt"),
        ('{"a": }', "1:7", "een waarde"),
        ('{"a": 1}\n{"b": 2}', "2:1", "niets meer"),
        ('{"a": "x\n"}', "1:9", ""),
    ],
)
def test_a_slip_has_a_place_and_what_was_expected(text, place, expected):
    [fault] = faults(text)
    assert fault.code == "json.syntax"
    assert f"{fault.place.line}:{fault.place.column}" == place
    assert fault.expected("nl") == expected


@pytest.mark.parametrize("text", ["[]", "[1]", '"x"', "5", "true"])
def test_the_top_is_made_of_fields(text):
    assert found(text) == ["1:1 yaml.not-a-mapping"]


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_file_is_a_fault(text):
    assert found(text) == ["1:1 yaml.empty-file"]


def nested(depth):
    """Lists in lists, under one field."""
    return '{"a":' + "[" * (depth - 1) + "]" * (depth - 1) + "}"


def test_depth_has_a_limit():
    assert parse_document(nested(MOST_DEPTH), "c.json").data
    assert found(nested(MOST_DEPTH + 1)) == [f"1:{5 + MOST_DEPTH} yaml.too-deep"]


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_no_depth_is_too_much_for_us(depth):
    assert [fault.code for fault in faults(nested(depth))] == ["yaml.too-deep"]


def test_the_number_of_parts_has_a_limit():
    text = json.dumps({"a": [[]] * (MOST_PARTS + 1)})
    assert [fault.code for fault in faults(text)] == ["yaml.too-large"]


def test_no_more_faults_are_told_than_one_can_read():
    assert len(faults(json.dumps({"a": [None] * 1000}))) == 100
