"""A file is there whole or as it was."""

import errno
import os
import subprocess
import sys

import pytest

from maatwerk_core.bulk.whole import whole
from maatwerk_core.errors import Faults


@pytest.fixture
def path(tmp_path):
    """A file that is there already."""
    path = tmp_path / "out.txt"
    path.write_text("old")
    return path


def left(path):
    """Every file in its folder."""
    return sorted(each.name for each in path.parent.iterdir())


def test_it_is_there_at_once_when_all_went_well(path):
    with whole(path) as part:
        part.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert left(path) == ["out.txt"]


@pytest.mark.parametrize("broken_off", [KeyboardInterrupt, SystemExit, ValueError])
def test_the_old_file_stays_when_it_is_broken_off(path, broken_off):
    with pytest.raises(broken_off), whole(path) as part:
        part.write_text("half")
        raise broken_off
    assert path.read_text() == "old"
    assert left(path) == ["out.txt"]


def test_an_empty_file_is_not_kept_and_an_older_one_goes(path):
    with whole(path):
        pass
    assert left(path) == []


def test_a_folder_that_is_not_there_is_a_fault(tmp_path):
    with pytest.raises(Faults) as refused, whole(tmp_path / "nowhere" / "out.txt"):
        pass
    assert [one.code for one in refused.value.faults] == ["bulk.unwritable"]


FULL = """
import resource, signal, sys
from pathlib import Path
from maatwerk_core.bulk.whole import whole
from maatwerk_core.errors import Faults
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    with whole(Path(sys.argv[1])) as part:
        part.write_bytes(b"x" * 5000)
except Faults as refused:
    print(refused.faults[0].text("en"))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits on files are of Unix")
def test_no_room_is_a_fault_and_leaves_the_old_file(path):
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, check=True
    )
    assert (
        "bulk.unwritable the result can't be written: a file may not be that large here"
        in run.stdout
    )
    assert path.read_text() == "old"
    assert left(path) == ["out.txt"]


@pytest.mark.parametrize(
    ("number", "nl", "en"),
    [
        (errno.ENOSPC, "de schijf is vol", "the disk is full"),
        (errno.EACCES, "u mag hier niet schrijven", "you may not write here"),
        (errno.ENOENT, "die map is er niet", "there is no such folder"),
    ],
)
def test_what_the_system_says_is_told_in_both_languages(path, number, nl, en):
    with pytest.raises(Faults) as refused, whole(path):
        raise OSError(number, os.strerror(number))
    (told,) = refused.value.faults
    assert (told.message("nl"), told.message("en")) == (
        f"de uitkomst kan niet worden geschreven: {nl}",
        f"the result can't be written: {en}",
    )
