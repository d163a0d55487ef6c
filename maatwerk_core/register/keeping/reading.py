"""Opens a copy, whichever kind it is: by how it begins, not by its name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from maatwerk_core.errors import Faults, Place, fault
from maatwerk_core.register.database import engine_of
from maatwerk_core.register.keeping.content import Content, snapshot
from maatwerk_core.register.keeping.copies import read_copy, write_new
from maatwerk_core.register.keeping.damage import no_copy
from maatwerk_core.register.keeping.lines import read_lines
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import Schema

#: How each kind of copy begins.
SQLITE, PARQUET, LINES = b"SQLite format 3", b"PAR1", b'{"of":'


@contextmanager
def read(path: Path, schema: Schema) -> Iterator[Content]:
    """The content of a copy at the step of this engine; an older one is brought up to date on the way.

    Raises `Faults` for a file that isn't there, is something else, or isn't what was written.
    """
    try:
        content = _read(path, schema)
    except OSError:
        raise Faults([fault("file.unreadable", place=Place(str(path)))]) from None
    if content.heading.step == schema.last:
        yield content
        return
    with TemporaryDirectory() as folder:
        newer = Path(folder, "newer.sqlite")
        write_new(content, schema, newer)
        engine = engine_of(newer)
        try:
            bring_up(engine, schema)
            with snapshot(engine, schema) as content:
                yield content
        finally:
            engine.dispose()


def _read(path: Path, schema: Schema) -> Content:
    with path.open("rb") as file:
        begin = file.read(16)
    if begin.startswith(SQLITE):
        return read_copy(path, schema)
    if begin.startswith(PARQUET):
        content: Content = parquet().read_columns(path, schema)
        return content
    if begin.startswith(LINES):
        return read_lines(path, schema)
    raise no_copy(path)


def parquet() -> ModuleType:
    """The module for Parquet. Raises `Faults` where the extra `bulk` isn't installed."""
    try:
        from maatwerk_core.register.keeping import columns
    except ModuleNotFoundError as missing:
        raise Faults([fault("register.no-parquet", package=missing.name)]) from None
    return columns
