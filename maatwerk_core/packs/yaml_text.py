"""Reads a YAML text into plain data, past slips too; what a slip is called is `yaml_slips`."""

from __future__ import annotations

import re

import yaml

from maatwerk_core.errors import Fault, Place, fault
from maatwerk_core.packs.file_text import MOST_FAULTS, lines_of
from maatwerk_core.packs.places import Places
from maatwerk_core.packs.yaml_events import YamlReading, has_fault_on

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_SLIPS = 20
_FIELD = r"[^\s#\-\[\]{}'\",&*!|>%@`][^:]*:(?:\s|$)"


def read_yaml(text: str, file: str) -> tuple[Places, list[Fault]]:
    """The data of a YAML text with its places, and every fault in it.

    >>> read_yaml("amount: 1.10\\nwsnp: yes", "case.yaml")[0].data
    {'amount': '1.10', 'wsnp': 'yes'}
    """
    reading = YamlReading(text, file).read(LOADER(text))
    places = Places(file, reading.data, reading.starts, frozenset(reading.blocks))
    faults = reading.faults if reading.stopped is None else _read_on(reading, file)
    return places, faults[:MOST_FAULTS]


def _read_on(reading: YamlReading, file: str) -> list[Fault]:
    """Every fault: after a slip that stopped the parser, on from the next field at the margin."""
    # Imported here because it is only needed once something is wrong.
    from maatwerk_core.packs.yaml_slips import slip_behind

    faults = list(reading.faults)
    lines = lines_of(reading.text)
    before = 0
    for _ in range(_MOST_SLIPS):
        if reading.stopped is None:
            break
        slip = slip_behind(reading.stopped, lines[before:], reading.last)
        line = before + slip.line + 1
        if not has_fault_on(faults, line):  # else it is a consequence of that one
            faults.append(fault(slip.code, "", Place(file, line, slip.column + 1), **slip.values))
        before = _next_field(lines, line)
        rest = "\n".join(lines[before:])
        reading = YamlReading(rest, file, before).read(LOADER(rest))
        faults += reading.faults
    return faults


def _next_field(lines: list[str], start: int) -> int:
    """The next line that starts a field at the margin; past the end when there is none."""
    rows = range(start, len(lines))
    return next((row for row in rows if re.match(_FIELD, lines[row])), len(lines))
