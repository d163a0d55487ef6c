"""A file is UTF-8 text of a sensible size; anything else is told with its place."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.document import parse_document, read_document
from maatwerk_core.packs.file_text import MOST_BYTES, MOST_FAULTS, place_at, text_of


def found(raw, file="p.yaml"):
    """The place and code of each fault."""
    with pytest.raises(Faults) as caught:
        parse_document(raw, file)
    return [f"{fault.place} {fault.code}" for fault in caught.value.faults]


@pytest.mark.parametrize("file", ["p.yaml", "p.json"])
@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ("naam: x\nplaats: café\n".encode("latin-1"), "2:12"),
        ("\ufeffé: ".encode() + b"\xff", "1:4"),
        ("naam: x".encode("utf-16"), "1:1"),
        ("naam: x".encode("utf-16-le"), "1:1"),
        ("naam: x".encode("utf-16-be"), "1:1"),
        ("naam: x".encode("utf-32"), "1:1"),
        (b"\x00", "1:1"),
        (b"\xc3", "1:1"),
    ],
)
def test_another_encoding_is_told_at_its_first_sign(file, raw, place):
    assert found(raw, file) == [f"{file}:{place} yaml.not-utf8"]


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert text_of(b"\xef\xbb\xbfa: b", "p.yaml") == ("a: b", [])
    assert text_of("\ufeffa: b", "p.yaml") == ("a: b", [])


def test_a_file_may_be_one_mebibyte():
    text = "a: " + "x" * (MOST_BYTES - 3)
    assert parse_document(text, "p.yaml").data["a"] == text[3:]
    assert found(text + "x") == ["p.yaml yaml.too-large"]
    assert found(text.encode() + b"x") == ["p.yaml yaml.too-large"]


def test_the_size_is_counted_in_bytes():
    assert found("é" * (MOST_BYTES // 2 + 1)) == ["p.yaml yaml.too-large"]


def test_a_file_on_disk_is_not_read_beyond_the_limit(tmp_path):
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a" * (MOST_BYTES + 1))
    with pytest.raises(Faults, match=r"yaml\.too-large"):
        read_document(path)


def test_characters_that_are_no_text_are_told_once_a_line_with_the_other_faults():
    text = "a: b\x07c\x07\nd: \x1b\ne: 5\ne: 6\n"
    assert found(text) == [
        "p.yaml:1:5 yaml.control-character",
        "p.yaml:2:4 yaml.control-character",
        "p.yaml:4:1 yaml.duplicate-key",
    ]


@pytest.mark.parametrize(
    "sign", ["\x00", "\x08", "\x1f", "\x7f", "\x80", "\ud800", "\ufeff", "\uffff"]
)
def test_what_yaml_does_not_take_is_no_text(sign):
    with pytest.raises(Faults) as caught:
        parse_document(f"a: 'x{sign}'", "p.yaml")
    [fault] = caught.value.faults
    assert dict(fault.values) == {"sign": f"U+{ord(sign):04X}"}


@pytest.mark.parametrize("sign", ["é", "€", "\u00a0", "😀", "\ue000", "\ufffd"])
def test_every_other_character_is_text(sign):
    assert parse_document(f"a: 'x{sign}'", "p.yaml").data == {"a": f"x{sign}"}


def test_no_more_faults_are_told_than_one_can_read():
    assert len(found("\x00\n" * 1000)) == MOST_FAULTS
    assert len(found("a: &b c\n" * 1000)) == MOST_FAULTS


@pytest.mark.parametrize(
    ("text", "index", "place"),
    [
        ("", 0, "p:1:1"),
        ("ab", 1, "p:1:2"),
        ("a\nb", 1, "p:1:2"),
        ("a\nb", 2, "p:2:1"),
        ("a\r\nbc", 4, "p:2:2"),
        ("a\rb\u2028c\x85d", 6, "p:4:1"),
    ],
)
def test_a_position_is_a_line_and_a_column(text, index, place):
    assert str(place_at(text, index, "p")) == place
