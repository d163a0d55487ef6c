"""A pack is one file or one per section; a fault is given the place where it stands."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.files import as_fault, read_files
from maatwerk_core.rules.wrong import wrong


@pytest.fixture
def folder(tmp_path):
    """A folder with these files."""

    def make(name="stad", **texts):
        home = tmp_path / name
        home.mkdir(exist_ok=True)
        for stem, text in texts.items():
            (home / f"{stem}.yaml").write_text(text, encoding="utf-8")
        return home

    return make


def faults(folder):
    with pytest.raises(Faults) as caught:
        read_files(folder)
    return caught.value.faults


def test_the_name_of_a_file_is_the_name_of_its_section(folder):
    files = read_files(
        folder(stad="pack: stad\nmaximum: 5\n", roles="team: {nl: team}\n", notities="a: b\n")
    )
    assert files.data == {"pack": "stad", "maximum": "5", "roles": {"team": {"nl": "team"}}}
    assert set(files.documents) == {"", "roles"}


def test_a_section_stands_in_one_place_only(folder):
    (fault,) = faults(folder(stad="pack: stad\nroles: {a: {nl: a}}\n", roles="b: {nl: b}\n"))
    assert (fault.code, fault.place.line) == ("pack.section-twice", 2)


def test_every_file_that_can_not_be_read_is_told_at_once(folder):
    found = faults(folder(stad="pack: stad\nmaximum: {5\n", roles="\tteam: x\n", checks="a: *b\n"))
    assert {fault.place.file.rsplit("/", 1)[1] for fault in found} == {
        "stad.yaml",
        "roles.yaml",
        "checks.yaml",
    }


def test_a_folder_without_a_pack_is_told(folder):
    assert [fault.code for fault in faults(folder(name="leeg", a="x: 1\n"))] == ["pack.not-found"]


def test_a_place_is_in_the_file_of_its_section(folder):
    files = read_files(
        folder(stad="pack: stad\nmaximum: 5\n", roles="# over rollen\nteam:\n  nl: team\n")
    )
    assert str(files.place(("roles", "team", "nl"))).endswith("roles.yaml:3:7")
    assert str(files.place(("maximum",))).endswith("stad.yaml:2:10")
    assert str(files.place(("maximum",), key=True)).endswith("stad.yaml:2:1")
    assert str(files.place(("mandate", "per"))).endswith("stad.yaml:1:1")


def test_a_fault_is_placed_in_the_pack_that_holds_most_of_its_path(folder):
    own = read_files(folder(stad="pack: stad\nroles: {team: {en: x}}\n"))
    below = read_files(
        folder(name="grond", grond="pack: grond\nroles: {team: {nl: y}, baas: {nl: z}}\n")
    )
    chain = (own, below)

    def file_of(*path):
        return as_fault(wrong("field.invalid", path), chain).place.file.rsplit("/", 1)[1]

    assert file_of("roles", "baas", "nl") == "grond.yaml"
    assert file_of("roles", "team", "nl") == "grond.yaml"
    assert file_of("roles", "team", "en") == "stad.yaml"
    assert file_of("roles", "team", "fr") == "stad.yaml"
    assert file_of("mandate") == "stad.yaml"


def test_the_hash_changes_with_a_byte_and_with_the_file_it_stands_in(folder):
    one = read_files(folder(name="a", a="pack: a\n", roles="x: {nl: x}\n")).digest
    assert read_files(folder(name="a", roles="x: {nl: y}\n")).digest != one


def test_a_block_text_is_known_in_the_file_of_its_section(folder):
    files = read_files(
        folder(stad="pack: stad\nnote: |\n  Uitleg.\n", roles="team:\n  nl: >\n    Het team.\n")
    )
    assert files.is_block(("note",))
    assert files.is_block(("roles", "team", "nl"))
    assert not files.is_block(("pack",))
    assert not files.is_block(("roles", "team"))
