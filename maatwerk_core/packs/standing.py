"""How sure the values of a pack are: sourced, assumed, contested or unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maatwerk_core.packs.files import PackFiles
from maatwerk_core.packs.load import read_chain
from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.shapes import read_record
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.values import ENDED, Entry, Value
from maatwerk_core.rules.wrong import Path as Steps

KINDS: tuple[str, ...] = ("sourced", "assumed", "contested", "unknown", "unsourced")


@dataclass(frozen=True, slots=True)
class Standing:
    """A pack as written, without what it inherits: who it is, and how many of its values are how sure."""

    pack: str
    version: str
    scheme: str
    municipality: str
    example: bool
    folder: Path
    counts: dict[str, int]


def standing_of(folder: Path) -> Standing:
    """What a pack says itself. Raises `Faults` when its files can't be read."""
    chain = read_chain(folder)
    typed = read_own(chain)
    counts = dict.fromkeys(KINDS, 0)
    for _, found in entries(typed):
        if found.value is not ENDED:
            counts[kind_of(found)] += 1
    data = chain[0].data
    return Standing(
        str(data.get("pack", folder.name)),
        str(data.get("version", "")),
        _named(data.get("scheme")),
        _named(data.get("municipality")),
        data.get("example") == "yes",
        folder,
        counts,
    )


def read_own(chain: tuple[PackFiles, ...]) -> dict[str, Any]:
    """The typed data of the first pack of a chain, alone."""
    units = {
        id_: str(row.get("unit", ""))
        for files in chain[1:]
        for id_, row in _rows(files.data.get("parameters"))
    }
    return read_record(Pack, chain[0].data, Reading(of_pack=True, units=units))


def kind_of(entry: Entry) -> str:
    """One of `KINDS`.

    >>> kind_of(Entry(None)), kind_of(Entry(500))
    ('unknown', 'unsourced')
    """
    if entry.value is None:
        return "unknown"
    said = entry.provenance
    return said.flag or ("sourced" if said.source else "unsourced")


def entries(typed: Any, path: Steps = ()) -> Iterator[tuple[Steps, Entry]]:
    """Every value with its path, each of its days apart."""
    if isinstance(typed, Value):
        for entry in typed.entries:
            yield path, entry
    elif isinstance(typed, dict):
        for key, part in typed.items():
            yield from entries(part, (*path, str(key)))
    elif isinstance(typed, tuple | list):
        for at, part in enumerate(typed):
            yield from entries(part, (*path, at))


def _named(section: Any) -> str:
    return str(section.get("name", "")) if isinstance(section, dict) else ""


def _rows(section: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(section, dict):
        yield from ((id_, row) for id_, row in section.items() if isinstance(row, dict))
