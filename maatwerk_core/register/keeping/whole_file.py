"""Writes a new file whole or not at all: beside its place first, and there at once when all went well."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EEXIST
from pathlib import Path

from maatwerk_core.errors import Faults, Place, fault

#: What SQLite may leave beside a file.
BESIDE = ("", "-wal", "-shm", "-journal")


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A file to write to, only for its owner, which is called `path` at the end; what is there is never replaced.

    Raises `Faults` where there is such a file already, or where the system refuses: no folder, no right, no room.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "a.txt")
    >>> with new_file(path) as part:
    ...     _ = part.write_text("all of it")
    >>> path.read_text()
    'all of it'
    """
    if path.exists():
        raise Faults([fault("register.file-exists", place=Place(str(path)))])
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield part
        _to_disk(part)
        if path.exists():
            raise FileExistsError(EEXIST, os.strerror(EEXIST))
        part.rename(path)
        _to_disk(path.parent)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        told = fault("register.file-unwritable", place=Place(str(path)), error=why)
        raise Faults([told]) from error
    finally:
        remove(part)


def remove(file: Path) -> None:
    """Take a file away, with what SQLite left beside it."""
    for end in BESIDE:
        file.with_name(file.name + end).unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
