"""Installed packs and their cases are found, in a steady order."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.find_cases import case_files, pack_folders


def test_every_installed_pack_is_found_once():
    names = list(pack_folders())
    assert names == sorted(names)
    assert {"landelijk", "amsterdam", "zaanstad", "voorbeeld"} <= set(names)


def test_cases_come_by_name():
    assert [path.stem for path in case_files(pack_folders()["amsterdam"])] == [
        "schuur",
        "schuur-tweede-keer",
    ]


def test_a_pack_without_cases_has_none():
    assert case_files(pack_folders()["landelijk"]) == ()


def test_a_folder_that_can_not_be_read_is_never_skipped(tmp_path):
    assert case_files(tmp_path) == ()
    (tmp_path / "cases").write_text("x: 1\n", encoding="utf-8")
    with pytest.raises(Faults) as caught:
        case_files(tmp_path)
    (fault,) = caught.value.faults
    assert (fault.code, dict(fault.values)["folder"]) == ("folder.unreadable", "cases")
