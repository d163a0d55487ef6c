"""A copy as lines of JSON: the heading, a row a line, and the fingerprint."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
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
    print_, lines = Fingerprint(content.heading), _lines(path)
    number, line = next(lines, (1, b""))
    if line != content.heading.line:
        raise damaged(path, number)
    while print_.rows < content.heading.rows:
        number, line = next(lines, (number + 1, b""))
        try:
            found = row_in(line, tables)
        except ValueError:
            raise damaged(path, number) from None
        print_.add(line)
        yield found
    if [line for _, line in islice(lines, 2)] != [_end(print_)]:
        raise damaged(path)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as file:
            yield from enumerate(file, 1)
    except OSError:
        raise damaged(path) from None


def _end(print_: Fingerprint) -> bytes:
    return json.dumps({"sha256": print_.hash}).encode() + b"\n"
