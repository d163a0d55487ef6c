"""Turns a file into plain data with places; what the data means is left to the models.

Every fault that can be told from the file alone is raised at once, as `Faults`.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from maatwerk_core.errors import Fault, Faults, Place, fault, pointer_to
from maatwerk_core.packs.file_text import MOST_BYTES, MOST_FAULTS, lines_of, text_of
from maatwerk_core.packs.json_text import read_json
from maatwerk_core.packs.places import Data, Places
from maatwerk_core.packs.yaml_events import YamlReading, has_fault_on
from maatwerk_core.packs.yaml_refusals import GLUED
from maatwerk_core.packs.yaml_slips import slip_behind

__all__ = ["Data", "Document", "parse_document", "read_document"]

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_SLIPS = 20
_FIELD = re.compile(r"[^\s#\-\[\]{}'\",&*!|>%@`][^:]*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its data, the sha256 of its bytes, and places on demand.

    Every scalar in `data` is its raw text, whatever its style: `no` is `"no"`, not False.

    >>> document = parse_document("pack: zaanstad\\nbudget: {2019: 400000}\\n", "pack.yaml")
    >>> document.data["budget"]
    {'2019': '400000'}
    >>> str(document.place(("budget", "2019")))
    'pack.yaml:2:16'
    """

    file: str
    data: dict[str, Data]
    digest: str
    _places: Places = field(repr=False, compare=False)

    def place(self, path: tuple[str | int, ...], key: bool = False) -> Place:
        """Where a value stands (or its key); for what isn't there, the nearest block around it."""
        return self._places.at(path, key)

    def is_block(self, path: tuple[str | int, ...]) -> bool:
        """Is this text written as a block (`|` or `>`)?"""
        return self._places.is_block(path)

    def fault(
        self, code: str, path: tuple[str | int, ...], key: bool = False, **values: object
    ) -> Fault:
        """A fault at this path, with its pointer and place."""
        return fault(code, pointer_to(path), self.place(path, key), **values)


def read_document(path: Path) -> Document:
    """Read a YAML or JSON file; raises `Faults` for what is wrong in it."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError:
        raise Faults([fault("file.unreadable", "", Place(str(path)))]) from None
    return parse_document(raw, str(path))


def parse_document(raw: bytes | str, file: str) -> Document:
    """Parse the bytes or the text of a file; `file` is its name in faults, `.json` means JSON.

    >>> parse_document("amount: 1.100", "case.yaml").data
    {'amount': '1.100'}
    """
    text, faults = text_of(raw, file)
    read = read_json if file.endswith(".json") else _read_yaml
    places, found = read(text, file)
    data = places.data
    if not found and not isinstance(data, dict):
        found = [_not_a_mapping(data, places.at(()) if data else Place(file, 1, 1))]
    if faults or found or not isinstance(data, dict):
        raise Faults((faults + found)[:MOST_FAULTS])
    in_bytes = raw.encode() if isinstance(raw, str) else raw
    return Document(file, data, hashlib.sha256(in_bytes).hexdigest(), places)


def _not_a_mapping(data: Data | None, place: Place) -> Fault:
    if data is None or data == "":
        return fault("yaml.empty-file", "", place)
    glued = GLUED.match(data) if isinstance(data, str) else None
    if glued is None:
        return fault("yaml.not-a-mapping", "", place)
    near = f"{glued[1]}: {glued[2]}"
    return fault("yaml.no-space-after-colon", "", place, given=glued[0], near=near)


def _read_yaml(text: str, file: str) -> tuple[Places, list[Fault]]:
    reading = YamlReading(text, file).read(_LOADER(text))
    places = Places(file, reading.data, reading.starts, frozenset(reading.blocks))
    faults = reading.faults if reading.stopped is None else _slips(reading, file)
    return places, faults[:MOST_FAULTS]


def _slips(reading: YamlReading, file: str) -> list[Fault]:
    """Every fault: after a slip that stopped the parser, on from the next field at the margin."""
    faults = list(reading.faults)
    lines = lines_of(reading.text)
    before = 0
    for _ in range(_MOST_SLIPS):
        if reading.stopped is None:
            break
        slip = slip_behind(reading.stopped, lines[before:], reading.last)
        place = Place(file, before + slip.line + 1, slip.column + 1)
        if not has_fault_on(faults, before + slip.line + 1):  # else it is a consequence of that
            faults.append(fault(slip.code, "", place, **slip.values))
        before = _next_field(lines, before + slip.line + 1)
        rest = "\n".join(lines[before:])
        reading = YamlReading(rest, file, before).read(_LOADER(rest))
        faults += reading.faults
    return faults


def _next_field(lines: list[str], start: int) -> int:
    """The next line that starts a field at the margin; past the end when there is none."""
    rows = range(start, len(lines))
    return next((row for row in rows if _FIELD.match(lines[row])), len(lines))
