"""Turns a file into plain data with places; what the data means is left to the models.

Every fault that can be told from the file alone is raised at once, as `Faults`.
"""

from __future__ import annotations

import hashlib
from dataclasses import field
from pathlib import Path

from maatwerk_core.errors import Fault, Faults, Place, fault, pointer_to
from maatwerk_core.frozen import dataclass
from maatwerk_core.packs.file_text import MOST_BYTES, MOST_FAULTS, text_of
from maatwerk_core.packs.places import Data, Places
from maatwerk_core.packs.yaml_refusals import with_space
from maatwerk_core.packs.yaml_text import read_yaml

__all__ = ["Data", "Document", "parse_document", "read_document"]


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
    places, found = _read_json(text, file) if file.endswith(".json") else read_yaml(text, file)
    data = places.data
    if not found and not isinstance(data, dict):
        found = [_not_a_mapping(data, places.at(()) if data else Place(file, 1, 1))]
    if faults or found or not isinstance(data, dict):
        raise Faults((faults + found)[:MOST_FAULTS])
    in_bytes = raw.encode() if isinstance(raw, str) else raw
    return Document(file, data, hashlib.sha256(in_bytes).hexdigest(), places)


def _read_json(text: str, file: str) -> tuple[Places, list[Fault]]:
    # Imported here because most commands read YAML only, and each start counts.
    from maatwerk_core.packs.json_text import read_json

    return read_json(text, file)


def _not_a_mapping(data: Data | None, place: Place) -> Fault:
    if data is None or data == "":
        return fault("yaml.empty-file", "", place)
    near = with_space(data) if isinstance(data, str) else None
    if near is None:
        return fault("yaml.not-a-mapping", "", place)
    return fault("yaml.no-space-after-colon", "", place, given=data, near=near)
