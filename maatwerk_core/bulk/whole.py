"""Writes a file whole or not at all: beside its place first, and there at once when all went well."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from maatwerk_core.errors import Faults, Place, fault


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A new file to write to, which takes the place of `path` at the end.

    Whatever goes wrong in between, `path` is what it was. A file that stayed empty is not kept, and an older one of
    that name goes. Raises `Faults` with `bulk.unwritable` when the system refuses: no folder, no right, no room.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "a.txt")
    >>> with whole(path) as part:
    ...     _ = part.write_text("all of it")
    >>> path.read_text()
    'all of it'
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    with writing(path):
        try:
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            yield part
            _put(part, path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """What the system refuses meanwhile is told of this file: `Faults` with `bulk.unwritable`."""
    try:
        yield
    except OSError as error:
        told = fault("bulk.unwritable", place=Place(str(path)), error=_why(error))
        raise Faults([told]) from error


def _put(part: Path, path: Path) -> None:
    """Put a file in its place, its bytes on the disk first; nothing where it is empty."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    if part.stat().st_size:
        part.replace(path)
    else:
        path.unlink(missing_ok=True)


def _why(error: OSError) -> str:
    """The system's own words, without the path that no user chose; Arrow puts some of its own around these."""
    return (os.strerror(error.errno) if error.errno else str(error)).lower()
