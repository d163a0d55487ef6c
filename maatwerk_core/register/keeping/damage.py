"""What is wrong with a file that should be a copy of a register, as faults."""

from __future__ import annotations

from pathlib import Path

from maatwerk_core.errors import Faults, Place, fault
from maatwerk_core.register.keeping.content import Heading
from maatwerk_core.register.migrations.schema import Schema


def damaged(path: Path, line: int | None = None, event: int | None = None) -> Faults:
    """The file isn't what was written: from a line or an event on, or somewhere."""
    return Faults([fault("register.damaged-file", place=Place(str(path), line), event=event)])


def no_copy(path: Path) -> Faults:
    """The file is something else."""
    return Faults([fault("register.no-copy", place=Place(str(path)))])


def known_step(heading: Heading, schema: Schema, path: Path) -> None:
    """See that a copy is of this kind of database, and not from a newer engine. Raises `Faults` where it isn't."""
    if heading.of != schema.name:
        raise no_copy(path)
    if heading.step not in schema.steps:
        told = fault("register.new-schema", register=path.name, step=heading.step, last=schema.last)
        raise Faults([told])
