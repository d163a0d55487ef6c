"""A report is there whole, or what was there before is as it was."""

import errno

import pytest

from maatwerk_core.bulk.reports.whole_folder import MARK, whole_folder
from maatwerk_core.errors import Faults


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def write(folder, text):
    (folder / MARK).write_text(text)


def test_a_new_report_is_there_at_once(tmp_path):
    with whole_folder(tmp_path / "verslag") as part:
        write(part, "nieuw")
        assert not (tmp_path / "verslag").exists()
    assert names(tmp_path) == ["verslag"]
    assert names(tmp_path / "verslag") == [MARK]


def test_an_earlier_report_is_replaced_with_all_its_files(tmp_path):
    report = tmp_path / "verslag"
    with whole_folder(report) as part:
        write(part, "oud")
        (part / "bad.jsonl").write_text("{}")
    with whole_folder(report) as part:
        write(part, "nieuw")
    assert (names(report), (report / MARK).read_text()) == ([MARK], "nieuw")
    assert names(tmp_path) == ["verslag"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError, MemoryError])
def test_whatever_goes_wrong_the_earlier_report_is_as_it_was(tmp_path, stop):
    report = tmp_path / "verslag"
    with whole_folder(report) as part:
        write(part, "oud")
    with pytest.raises(stop), whole_folder(report) as part:
        write(part, "half")
        raise stop
    assert (report / MARK).read_text() == "oud"
    assert names(tmp_path) == ["verslag"]


def test_a_full_disk_is_told_and_leaves_nothing_half(tmp_path):
    with pytest.raises(Faults) as told, whole_folder(tmp_path / "verslag") as part:
        write(part, "half")
        raise OSError(errno.ENOSPC, "No space left on device")
    (fault,) = told.value.faults
    assert (fault.code, dict(fault.values)["error"]) == (
        "bulk.unwritable",
        "no space left on device",
    )
    assert names(tmp_path) == []


def test_the_earlier_report_comes_back_where_the_new_one_can_not_be_put_in_its_place(
    tmp_path, monkeypatch
):
    report = tmp_path / "verslag"
    with whole_folder(report) as part:
        write(part, "oud")
    from pathlib import Path

    rename = Path.rename

    def fails(self, target):
        if self.name.endswith(".part"):
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(Faults), whole_folder(report) as part:
        write(part, "nieuw")
    assert (report / MARK).read_text() == "oud"
    assert names(tmp_path) == ["verslag"]


def test_a_folder_that_holds_something_else_is_never_replaced(tmp_path):
    (tmp_path / "brief.txt").write_text("van iemand")
    with pytest.raises(Faults) as told, whole_folder(tmp_path):
        pass
    assert told.value.faults[0].code == "impact.folder-taken"
    assert names(tmp_path) == ["brief.txt"]


def test_a_file_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "verslag").write_text("van iemand")
    with pytest.raises(Faults) as told, whole_folder(tmp_path / "verslag"):
        pass
    assert told.value.faults[0].code == "impact.folder-taken"
    assert (tmp_path / "verslag").read_text() == "van iemand"


def test_an_empty_folder_may_be_filled(tmp_path):
    (tmp_path / "verslag").mkdir()
    with whole_folder(tmp_path / "verslag") as part:
        write(part, "nieuw")
    assert names(tmp_path / "verslag") == [MARK]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Faults) as told, whole_folder(tmp_path / "nergens" / "verslag"):
        pass
    assert told.value.faults[0].code == "bulk.unwritable"
