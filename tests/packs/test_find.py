"""A pack is found by its folder first, then beside the asking pack, then among what is installed."""

import os

import pytest

from maatwerk_core.errors import Fault, Faults
from maatwerk_core.packs.examples import scenario_files
from maatwerk_core.packs.files import read_files
from maatwerk_core.packs.find import find_folder, main_file
from maatwerk_core.packs.find_cases import case_files
from maatwerk_core.plugins import Found


@pytest.fixture
def pack(tmp_path):
    """Make the folder of a pack."""

    def make(name, file=None, under="", text=None):
        folder = tmp_path / under / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / (file or f"{name}.yaml")).write_text(
            text or f"pack: {name}\nversion: 1.0.0\n", encoding="utf-8"
        )
        return folder

    return make


@pytest.fixture
def installed(monkeypatch):
    """Pretend that these folders are installed, by name."""

    def pretend(folders, faults=()):
        found = Found()
        found.folders.update(folders)
        found.faults.extend(faults)
        monkeypatch.setattr("maatwerk_core.plugins.find_installed", lambda only=None: found)

    return pretend


def codes(where, beside=None):
    with pytest.raises(Faults) as caught:
        find_folder(where, beside)
    return [fault.code for fault in caught.value.faults]


@pytest.mark.parametrize("file", ["stad.yaml", "pack.yaml", "regels.yaml"])
def test_the_main_file_is_named_after_the_folder_or_names_the_pack(pack, file):
    folder = pack("stad", file)
    (folder / "roles.yaml").write_text("team: {nl: team}\n", encoding="utf-8")
    assert main_file(folder) == folder / file


def test_two_files_that_name_a_pack_are_no_pack(pack):
    folder = pack("stad", "een.yaml")
    pack("stad", "twee.yaml")
    assert main_file(folder) is None
    assert main_file(folder / "gone") is None


def test_a_folder_on_the_command_line_wins_from_an_installed_pack(
    pack, installed, monkeypatch, tmp_path
):
    here, there = pack("stad"), pack("stad", under="installed")
    installed({"stad": [there]})
    monkeypatch.chdir(tmp_path)
    assert find_folder("stad").resolve() == here.resolve()
    assert find_folder(here / "stad.yaml") == here
    os.chdir(tmp_path / "installed" / "stad")
    assert find_folder("stad") == there


def test_a_pack_beside_the_asking_one_wins_from_an_installed_pack(
    pack, installed, monkeypatch, tmp_path
):
    beside, there = pack("grond"), pack("grond", under="installed")
    installed({"grond": [there]})
    asking = pack("stad")
    monkeypatch.chdir(asking)
    assert find_folder("grond", beside=asking) == beside
    assert find_folder("grond") == there


def test_what_a_pack_stands_on_is_never_sought_where_one_happens_to_work(
    pack, installed, monkeypatch, tmp_path
):
    there, asking = pack("grond", under="installed"), pack("stad", under="werk")
    pack("grond")
    installed({"grond": [there]})
    monkeypatch.chdir(tmp_path)
    assert find_folder("grond", beside=asking) == there
    monkeypatch.chdir(asking)
    beside = pack("grond", under="werk")
    assert find_folder("grond", beside=find_folder(".")) == beside


def test_the_folder_one_works_in_is_a_pack_by_its_name(pack, monkeypatch):
    folder = pack("stad")
    pack("stad", "kosten.yaml")
    monkeypatch.chdir(folder)
    assert main_file(find_folder(".")).name == "stad.yaml"


@pytest.mark.parametrize("name", ["leeg", "leeg/los.yaml", "twee"])
def test_a_folder_or_file_that_is_there_is_told_by_what_it_lacks(
    pack, installed, monkeypatch, tmp_path, name
):
    installed({})
    pack("leeg", "los.yaml", text="x: 1\n")
    pack("twee", "een.yaml")
    pack("twee", "ander.yaml")
    monkeypatch.chdir(tmp_path)
    assert codes(name) == ["pack.which-file" if name == "twee" else "pack.not-in-folder"]
    assert codes("") == ["pack.not-found"]


def test_a_folder_with_the_name_of_a_file_is_no_file_of_a_pack(pack, tmp_path):
    folder = pack("stad", "regels.yaml")
    (folder / "checks.yaml").mkdir()
    assert main_file(folder) == folder / "regels.yaml"


def test_what_a_build_leaves_beside_a_pack_is_no_pack_and_no_case(
    pack, installed, monkeypatch, tmp_path
):
    folder = pack("stad", text="pack: stad\nversion: 1.0.0\n")
    (folder / "cases").mkdir()
    (folder / "cases" / "fiets.yaml").write_text("case: fiets\n", encoding="utf-8")
    before = read_files(folder)
    for left in ("build/lib", "build/bdist.linux-x86_64", "dist", "stad.egg-info"):
        copy = pack("stad", under=f"stad/{left}", text="pack: stad\nversion: 0.9.0\n")
        for part in ("cases", "scenarios"):
            (copy / part).mkdir()
            (copy / part / "oud.yaml").write_text("case: oud\n", encoding="utf-8")
        (copy / "costs.yaml").write_text("tolk: {price: 1}\n", encoding="utf-8")

    assert main_file(folder) == folder / "stad.yaml"
    assert read_files(folder).digest == before.digest
    assert case_files(folder) == (folder / "cases" / "fiets.yaml",)
    assert scenario_files(folder) == ()
    installed({})
    monkeypatch.chdir(folder)
    assert find_folder(".").resolve() == folder.resolve()
    for left in ("build", "dist", "stad.egg-info"):
        assert main_file(folder / left) is None
        assert codes(left) == ["pack.not-in-folder"]


def test_a_folder_that_is_no_pack_is_no_answer(pack, installed, monkeypatch, tmp_path):
    there = pack("stad", under="installed")
    (tmp_path / "stad").mkdir()
    installed({"stad": [there]})
    monkeypatch.chdir(tmp_path)
    assert find_folder("stad") == there


def test_two_installed_packs_of_one_name_are_a_fault(pack, installed, tmp_path):
    installed({"stad": [pack("stad", under="a"), pack("stad", under="b")]})
    assert codes("stad") == ["pack.duplicate-name"]


def test_one_pack_that_is_found_twice_is_one_pack(pack, installed):
    folder = pack("stad", under="a")
    installed({"stad": [folder, folder / ".." / "stad"]})
    assert find_folder("stad") == folder


def test_a_name_that_nobody_has_is_told_with_what_was_meant(pack, installed):
    installed({"zaanstad": [pack("zaanstad", under="a")]})
    with pytest.raises(Faults) as caught:
        find_folder("zanstad")
    (fault,) = caught.value.faults
    assert (fault.code, dict(fault.values)["near"]) == ("pack.not-found", "zaanstad")


def test_a_plugin_of_that_name_that_is_broken_is_told_instead(installed):
    broken = Fault("pack.broken-plugin", values=(("plugin", "stad"),))
    installed({}, [broken])
    assert codes("stad") == ["pack.broken-plugin"]
    assert codes("anders") == ["pack.not-found"]
