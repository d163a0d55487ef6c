"""A file is there whole or not at all, and never in the place of another."""

import pytest

from maatwerk_core.register.keeping.whole_file import new_file
from tests.register.conftest import refused


def write(path, then=lambda part: None):
    with new_file(path) as part:
        part.write_text("alles")
        then(part)


def test_what_was_written_is_there_under_its_name(tmp_path):
    write(tmp_path / "a")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "alles"


def test_whatever_goes_wrong_leaves_nothing(tmp_path):
    def fail(part):
        part.with_name(f"{part.name}-wal").touch()
        raise KeyError

    with pytest.raises(KeyError):
        write(tmp_path / "a", fail)
    assert list(tmp_path.iterdir()) == []


def test_what_the_system_says_is_told(tmp_path):
    def fail(part):
        raise OSError(28, "No space left on device")

    assert refused(lambda: write(tmp_path / "a", fail)) == ["register.file-unwritable"]
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_came_meanwhile_stays(tmp_path):
    other = tmp_path / "a"
    codes = refused(lambda: write(other, lambda part: other.write_text("van een ander")))
    assert codes == ["register.file-unwritable"]
    assert other.read_text() == "van een ander"
    assert len(list(tmp_path.iterdir())) == 1
