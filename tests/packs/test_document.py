"""A file becomes plain data with places, and nothing else ever comes out than that or faults."""

import hashlib
import json

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from maatwerk_core.errors import Faults, Place
from maatwerk_core.packs import yaml_text
from maatwerk_core.packs.document import Document, parse_document, read_document

PACK = """\
# yaml-language-server: $schema=rulepack.v1.json
pack: zaanstad
scheme:
  name: budget maatwerk
  from: {value: 2015-06, source: sozio-2016}
roles:
  - team
  - [wijkteam, jeugdteam]
text: |
  Wat
  nu
note: >-
  een
  twee
"""
SIGNS = st.text("abc:{}[],'\"\n -#&*!|>%@?\t“\u00a0.<=10", max_size=40)


@pytest.mark.parametrize(
    "raw",
    ["no", "yes", "10:4", "0363", "1.100", "2015-06-01", "1_000", "0x1F", "1e3", "~", "null", ".5"],
)
def test_a_value_is_its_raw_text(raw):
    assert parse_document(f"a: {raw}\nb: {{c: {raw}}}\n", "p.yaml").data == {
        "a": raw,
        "b": {"c": raw},
    }


def test_a_key_is_its_raw_text():
    assert parse_document("{2018: 1, no: 2, 1.10: 3, 2015-06-01: 4}", "p.yaml").data == {
        "2018": "1",
        "no": "2",
        "1.10": "3",
        "2015-06-01": "4",
    }


@pytest.mark.parametrize("style", ["500", "'500'", '"500"', "|-\n  500", ">-\n  500"])
def test_the_style_of_a_value_does_not_matter(style):
    assert parse_document(f"a: {style}\n", "p.yaml").data == {"a": "500"}


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 2, 1),
        (("pack",), 2, 7),
        (("scheme",), 4, 3),
        (("scheme", "from"), 5, 9),
        (("scheme", "from", "source"), 5, 34),
        (("roles",), 7, 3),
        (("roles", 0), 7, 5),
        (("roles", 1, 1), 8, 16),
        (("text",), 9, 7),
    ],
)
def test_a_value_has_a_place(path, line, column):
    assert parse_document(PACK, "p.yaml").place(path) == Place("p.yaml", line, column)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [((), 2, 1), (("scheme",), 3, 1), (("scheme", "from", "source"), 5, 26), (("roles", 1), 8, 5)],
)
def test_a_name_has_a_place_too(path, line, column):
    assert parse_document(PACK, "p.yaml").place(path, key=True) == Place("p.yaml", line, column)


def test_what_is_not_there_is_at_the_block_that_lacks_it():
    pack = parse_document(PACK, "p.yaml")
    assert pack.place(("scheme", "until")) == pack.place(("scheme",))
    assert pack.place(("scheme", "from", "about", 3), key=True) == pack.place(("scheme", "from"))
    assert pack.place(("roles", 7)) == pack.place(("roles",))
    assert pack.place(("budget",)) == pack.place(())


def test_a_value_that_was_left_open_is_at_its_name():
    assert parse_document("a:\nb:   \n", "p.yaml").place(("b",)) == Place("p.yaml", 2, 1)


def test_columns_count_characters_and_lines_count_any_break():
    text = "é: {ü: x}\r\nb: y\n"
    assert parse_document(text, "p.yaml").place(("é", "ü")) == Place("p.yaml", 1, 8)
    assert parse_document(text, "p.yaml").place(("b",)) == Place("p.yaml", 2, 4)


def test_block_texts_are_known_as_such():
    pack = parse_document(PACK, "p.yaml")
    assert pack.data["text"] == "Wat\nnu\n"
    assert pack.is_block(("text",))
    assert pack.is_block(("note",))
    assert not pack.is_block(("pack",))
    assert not pack.is_block(("scheme",))
    assert not pack.is_block(("nowhere",))


def test_a_fault_at_a_path_has_its_pointer_and_place():
    fault = parse_document(PACK, "p.yaml").fault("value.day", ("scheme", "from"), given="x")
    assert fault.text("en").startswith("p.yaml:5:9 value.day `x` is not a day")
    assert fault.pointer == "/scheme/from"


def test_the_digest_is_of_the_bytes():
    raw = "naam: café\n".encode()
    assert parse_document(raw, "p.yaml").digest == hashlib.sha256(raw).hexdigest()
    assert parse_document(raw.decode(), "p.yaml").digest == hashlib.sha256(raw).hexdigest()


def test_a_file_is_read_from_disk(tmp_path):
    path = tmp_path / "pack.yaml"
    path.write_bytes(b"\xef\xbb\xbfpack: x\r\n")
    read = read_document(path)
    assert read.data == {"pack": "x"}
    assert read.file == str(path)
    assert read.place(("pack",)) == Place(str(path), 1, 7)


@pytest.mark.parametrize("name", ["gone.yaml", "."])
def test_a_file_that_cannot_be_read_is_a_fault(tmp_path, name):
    with pytest.raises(Faults) as caught:
        read_document(tmp_path / name)
    assert [fault.code for fault in caught.value.faults] == ["file.unreadable"]


def test_a_document_is_compared_by_what_it_holds():
    assert parse_document("a: b", "p.yaml") == parse_document("a: b", "p.yaml")
    assert parse_document("a: b", "p.yaml") != parse_document("a: c", "p.yaml")


def test_a_document_cannot_be_changed():
    with pytest.raises(AttributeError):
        parse_document("a: b", "p.yaml").digest = ""


def outcome(raw, file):
    """A document, or faults that can be told in both languages."""
    try:
        return parse_document(raw, file)
    except Faults as faults:
        for fault in faults.faults:
            assert "\n" not in fault.text("nl") + fault.text("en")
            assert fault.place is not None
        return faults


@pytest.mark.parametrize("file", ["p.yaml", "p.json"])
@given(raw=st.binary(max_size=200) | st.text(max_size=200) | SIGNS)
@example(raw=b"\xff\xfe\x00")
@example(raw="\ud800")
@example(raw='"\\ud800"')
@example(raw="[" * 5000)
@example(raw="{" * 5000)
@example(raw="- " * 5000)
@example(raw="? " * 5000)
@example(raw="{a: " * 5000)
@example(raw='{"a":' * 100_000)
@example(raw="a: |\x00")
def test_anything_is_a_document_or_faults(file, raw):
    assert isinstance(outcome(raw, file), Document | Faults)


@given(SIGNS)
def test_both_parsers_give_the_same_verdict(text):
    outcomes = []
    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_text, "LOADER", loader)
            found = outcome(text, "p.yaml")
        outcomes.append(found.data if isinstance(found, Document) else None)
    assert outcomes[0] == outcomes[1]


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=8)
DATA = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4)
)


@given(st.dictionaries(TEXTS, DATA, max_size=5))
def test_what_is_written_as_json_is_read_the_same_as_yaml(data):
    text = json.dumps(data, ensure_ascii=False)
    assert parse_document(text, "p.json").data == data
    assert parse_document(text, "p.yaml").data == data


@given(st.dictionaries(TEXTS, DATA, max_size=5), st.integers(0, 4))
def test_every_value_is_where_its_place_says(data, indent):
    text = json.dumps(data, indent=indent, ensure_ascii=False)
    for file in ("p.json", "p.yaml"):
        read = parse_document(text, file)
        for path, value in scalars(data):
            place = read.place(path)
            line = text.splitlines()[place.line - 1]
            assert line[place.column - 1 :].startswith(json.dumps(value, ensure_ascii=False))


def scalars(data, path=()):
    """Every scalar with its path."""
    if isinstance(data, str):
        yield path, data
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if not isinstance(data, str):
            yield from scalars(value, (*path, key))
