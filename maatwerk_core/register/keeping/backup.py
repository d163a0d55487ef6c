"""Makes copies of a register while others go on writing: a backup, or an export for other programs and databases."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from maatwerk_core.errors import Faults, fault
from maatwerk_core.errors import Place as Spot
from maatwerk_core.register.keeping.checking import look_through
from maatwerk_core.register.keeping.content import Content, Heading, snapshot
from maatwerk_core.register.keeping.copies import write_copy
from maatwerk_core.register.keeping.lines import write_lines
from maatwerk_core.register.keeping.reading import parquet
from maatwerk_core.register.keeping.whole_file import new_file
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, KEYS_SCHEMA
from maatwerk_core.register.places import Place, engines, see_register

#: What an export can be, by the end of its name.
EXPORTS = (".jsonl", ".parquet")


def backup(place: Place, file: Path, keys_to: Path | None = None) -> Heading:
    """Copy all events, requests and policies to a file, and the keys to another where that is asked.

    A register of an older version is copied as it is. Raises `Faults`; then there is no file.
    """
    if keys_to and keys_to.resolve() == file.resolve():
        raise Faults([fault("register.file-exists", place=Spot(str(keys_to)))])
    with engines(place) as (events, keys), ExitStack() as files:
        see_register(place, events, keys)
        part = files.enter_context(new_file(file))
        keys_part = keys_to and files.enter_context(new_file(keys_to))
        heading = write_copy(events, EVENTS_SCHEMA, part)
        if keys_part:
            # The keys come last: a dossier that is opened in between has one, one that is erased has none.
            write_copy(keys, KEYS_SCHEMA, keys_part)
        return heading


def export(place: Place, file: Path) -> Heading:
    """Write all events, requests and policies to a file of JSON lines or of Parquet, by its name.

    What is under seal stays under seal. Raises `Faults`; then there is no file.
    """
    write = _writer(file)
    with engines(place) as (events, keys):
        see_register(place, events, keys)
        with new_file(file) as part, snapshot(events, EVENTS_SCHEMA) as content:
            look_through(content).refuse_broken()
            write(content, part)
            return content.heading


def _writer(file: Path) -> Callable[[Content, Path], None]:
    if file.suffix not in EXPORTS:
        kinds = ", ".join(EXPORTS)
        raise Faults([fault("register.export-kind", place=Spot(str(file)), kinds=kinds)])
    if file.suffix == ".jsonl":
        return write_lines
    write: Callable[[Content, Path], None] = parquet().write_columns
    return write
