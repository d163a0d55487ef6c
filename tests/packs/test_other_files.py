"""A file that stands in the place of another is told as what it is, in one line."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.document import parse_document
from maatwerk_core.packs.other_files import (
    kind_of_file,
    refuse_no_pack,
    refuse_other,
    refuse_place,
    unread_files,
)

TEXTS = {
    "a rule pack": "pack: stad\nversion: 1.0.0\n",
    "a case": "case: bril\nintervention: {name: bril}\nscenarios: {nothing: {happens: niets}}\n",
    "scenarios": "pack: stad\nscenarios: {klein: {}}\n",
    "a decision": "case: bril\noutcome: grant\n",
}


def codes(call, *given):
    with pytest.raises(Faults) as caught:
        call(*given)
    return [fault.code for fault in caught.value.faults]


@pytest.mark.parametrize("kind", TEXTS)
def test_a_file_is_known_by_its_fields(kind):
    document = parse_document(TEXTS[kind], "x.yaml")
    assert kind_of_file(document.data) == kind
    refuse_other(document, kind)


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("wanted", ["a case", "scenarios"])
def test_another_kind_of_file_is_one_fault(kind, wanted):
    if kind != wanted:
        document = parse_document(TEXTS[kind], "x.yaml")
        assert codes(refuse_other, document, wanted) == ["file.other-kind"]


def test_a_file_of_which_the_kind_can_not_be_told_is_left_to_its_reader():
    assert kind_of_file({"case": "bril"}) is None
    refuse_other(parse_document("case: bril\n", "x.yaml"), "scenarios")


def test_a_pack_without_a_version_is_still_a_pack():
    refuse_no_pack(parse_document("pack: stad\nroles: {}\n", "x.yaml"))
    for kind in ("a case", "scenarios", "a decision"):
        document = parse_document(TEXTS[kind], "x.yaml")
        assert codes(refuse_no_pack, document) == ["pack.other-file"]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "pack.not-in-folder"),
        ({"a.yaml": b""}, "yaml.empty-file"),
        ({"a.yaml": "pack: \u00e9".encode("latin-1")}, "yaml.not-utf8"),
        ({"a.yaml": b"x: 1\n"}, "pack.not-in-folder"),
        ({"a.yaml": b"pack: a\n", "b.yaml": b"pack: b\n"}, "pack.which-file"),
    ],
)
def test_what_keeps_a_folder_from_being_a_pack(tmp_path, files, code):
    for name, text in files.items():
        (tmp_path / name).write_bytes(text)
    named = [tmp_path / name for name, text in files.items() if text.startswith(b"pack:")]
    assert [fault.code for fault in refuse_place(tmp_path, named)] == [code]


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("check.yaml", "checks.yaml"),
        ("checks.yml", "checks.yaml"),
        ("uitleg.yaml", None),
        ("scenarios/klein.yml", "scenarios/klein.yaml"),
        ("cases/oud/bril.yaml", "cases/bril.yaml"),
    ],
)
def test_a_file_that_nobody_reads_is_told(tmp_path, name, near):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("x: 1\n", encoding="utf-8")
    (told,) = unread_files(tmp_path, tmp_path / "stad.yaml")
    assert (told.code, dict(told.values).get("near")) == ("warning.unread-file", near)


@pytest.mark.parametrize(
    "name",
    ["stad.yaml", "checks.yaml", "scenarios/a.yaml", "cases/a.yaml", ".lint.yaml", "mkdocs.yml"],
)
def test_a_file_that_is_read_or_is_no_part_of_a_pack_is_left_alone(tmp_path, name):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("x: 1\n", encoding="utf-8")
    assert not list(unread_files(tmp_path, tmp_path / "stad.yaml"))
