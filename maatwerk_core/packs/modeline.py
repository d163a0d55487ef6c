"""Finds in a file that a person writes the line that names its published schema; what that asks is for others."""

from __future__ import annotations

import re
from pathlib import Path

from maatwerk_core.errors import Faults, Place
from maatwerk_core.frozen import dataclass
from maatwerk_core.packs.file_text import MOST_BYTES, lines_of, text_of

_LINE = re.compile(r"#\s*yaml-language-server:\s*\$schema=(\S*)")
_FOLDER = re.compile(r".*[/\\]")


@dataclass(frozen=True, slots=True)
class Modeline:
    """The schema that a file names (`case.v1`), and where it does."""

    schema: str
    place: Place


def read_modeline(file: Path) -> Modeline | None:
    """The schema that a YAML file names above its first field; `None` where it names none or can't be read."""
    try:
        with file.open("rb") as opened:
            text, _ = text_of(opened.read(MOST_BYTES + 1), str(file))
    except (OSError, Faults):
        return None
    return find_modeline(text, str(file))


def find_modeline(text: str, file: str) -> Modeline | None:
    """The same, from the text of a file.

    >>> found = find_modeline("# yaml-language-server: $schema=../schemas/case.v1.json\\ncase: a", "a.yaml")
    >>> found.schema, str(found.place)
    ('case.v1', 'a.yaml:1:44')
    >>> find_modeline("case: a", "a.yaml")
    """
    for row, line in enumerate(lines_of(text), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            return None
        if found := _LINE.search(line):
            folder = _FOLDER.match(found[1])
            column = found.start(1) + (folder.end() if folder else 0)
            name = found[1][folder.end() if folder else 0 :].removesuffix(".json")
            return Modeline(name, Place(file, row, column + 1))
    return None
