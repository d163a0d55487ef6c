"""Writes a folder whole or not at all: beside its place first, and there at once when all went well."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from maatwerk_core.bulk.whole import writing
from maatwerk_core.errors import Faults, Place, fault

#: The file by which a folder is known to be an earlier report, which a new one may replace.
MARK = "impact.json"


@contextmanager
def whole_folder(path: Path, mark: str = MARK) -> Iterator[Path]:
    """A new folder to write in, which takes the place of `path` at the end; an earlier report there goes.

    An earlier report is known by the file `mark` in it.

    Raises `Faults`: `impact.folder-taken` for a folder that holds something else, `bulk.unwritable` when the system
    refuses. Whatever goes wrong, `path` is what it was.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "report")
    >>> with whole_folder(path) as part:
    ...     _ = (part / MARK).write_text("{}")
    >>> [file.name for file in path.iterdir()]
    ['impact.json']
    """
    whole = path.resolve()
    refuse_taken(path, mark)
    token = secrets.token_hex(4)
    part, aside = (whole.with_name(f".{whole.name}.{token}.{end}") for end in ("part", "old"))
    with writing(path):
        try:
            part.mkdir()
            yield part
            _to_disk(part)
            _put(part, whole, aside)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def refuse_taken(path: Path, mark: str = MARK) -> None:
    """Raises `Faults` where something else than an earlier report stands in the way."""
    if not path.exists() and not path.is_symlink():
        return
    if not path.is_dir() or (any(path.iterdir()) and not (path / mark).is_file()):
        raise Faults([fault("impact.folder-taken", place=Place(str(path)))])


def _put(part: Path, whole: Path, aside: Path) -> None:
    """Put a folder in its place; what stood there comes back where that fails."""
    if not whole.exists():
        part.rename(whole)
        return
    whole.rename(aside)
    try:
        part.rename(whole)
    except BaseException:
        aside.rename(whole)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _to_disk(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("rb+") as file:
            os.fsync(file.fileno())
