"""A copy as lines of JSON: the heading, a row a line, and the fingerprint."""

from __future__ import annotations

import json
from pathlib import Path

from maatwerk_core.register.keeping.content import (
    Content,
    Fingerprint,
    Rows,
    heading_in,
    line_of,
    row_in,
    tables_at,
)
from maatwerk_core.register.keeping.damage import damaged, known_step
from maatwerk_core.register.migrations.schema import Schema


def write_lines(content: Content, path: Path) -> None:
    """Write a copy. Raises `OSError` where the system refuses."""
    print_ = Fingerprint(content.heading)
    with path.open("wb") as file:
        file.write(content.heading.line)
        for table, row in content.rows():
            line = line_of(table, row)
            print_.add(line)
            file.write(line)
        file.write(_end(print_))


def read_lines(path: Path, schema: Schema) -> Content:
    """The content of a copy; its rows raise `Faults` at the first line that isn't what was written."""
    with path.open("rb") as file:
        line = file.readline()
    try:
        heading = heading_in(line)
    except ValueError:
        raise damaged(path, 1) from None
    known_step(heading, schema, path)
    content = Content(heading, lambda: _rows(path, content, schema))
    return content


def _rows(path: Path, content: Content, schema: Schema) -> Rows:
    tables = tables_at(schema, content.heading.step)
    print_, number = Fingerprint(content.heading), 1
    with path.open("rb") as file:
        if file.readline() != content.heading.line:
            raise damaged(path, number)
        for number, line in enumerate(file, 2):
            if print_.rows == content.heading.rows:
                break
            try:
                found = row_in(line, tables)
            except ValueError:
                raise damaged(path, number) from None
            print_.add(line)
            yield found
        else:
            raise damaged(path, number + 1)
        if line != _end(print_) or file.read(1):
            raise damaged(path)


def _end(print_: Fingerprint) -> bytes:
    return json.dumps({"sha256": print_.hash}).encode() + b"\n"
