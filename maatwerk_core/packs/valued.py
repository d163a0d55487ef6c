"""Reads a valued field of a pack: plain, by day, or long form; with the source it has or inherits."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from maatwerk_core.model import scalars
from maatwerk_core.packs.kinds import KINDS
from maatwerk_core.packs.reading import LONG, Read, Reading, provenance, refuse_keys
from maatwerk_core.rules.valued import Valued
from maatwerk_core.rules.values import ENDED, Entry, Value
from maatwerk_core.rules.wrong import Path

#: The unit of a parameter says how its value is read.
OF_UNIT: dict[str, str] = {
    "EUR": "money",
    "EUR per year": "money",
    "EUR per month": "money",
    "months": "months",
    "days": "count",
    "parties": "count",
    "persons": "count",
    "percent": "rate",
}


#: A map of these alone is no long form but a text in each language; where a number is meant, its own reader refuses it.
LANGUAGES: frozenset[str] = frozenset({"nl", "en"})


def valued_reader(mark: Valued) -> Read:
    """The reader of a valued field of this kind."""
    if mark.kind == "choice":
        choices = mark.choices

        def choose(raw: Any) -> str:
            return scalars.read_choice(raw, choices)

        return lambda raw, reading, path: read_value(raw, choose, reading, path)
    scalar = KINDS["ceiling" if "unlimited" in mark.choices else mark.kind]
    return lambda raw, reading, path: read_value(raw, scalar, reading, path)


def read_value(raw: Any, scalar: Callable[[Any], Any], reading: Reading, path: Path) -> Value:
    """A value with its history. `unknown` stands for itself; empty is a fault."""
    if isinstance(raw, dict) and "value" not in raw and _is_dated(raw):
        return _by_day(raw, scalar, reading, path)
    return Value((_entry(raw, scalar, reading, path),))


def _is_dated(raw: Mapping[str, Any]) -> bool:
    return any(str(key)[:1].isdigit() for key in raw)


def _by_day(
    raw: Mapping[str, Any], scalar: Callable[[Any], Any], reading: Reading, path: Path
) -> Value:
    entries = []
    inside = reading.within(raw, path)
    for key, value in raw.items():
        here = (*path, str(key))
        if key in LONG:
            continue
        span = reading.scalar(scalars.read_span, key, here)
        if span is not None:
            entries.append(_entry(value, scalar, inside, here, span))
    return Value(tuple(sorted(entries, key=lambda entry: entry.first or datetime.date.min)))


def _entry(
    raw: Any,
    scalar: Callable[[Any], Any],
    reading: Reading,
    path: Path,
    span: tuple[datetime.date | None, datetime.date | None] = (None, None),
) -> Entry:
    said = reading.inherited
    if isinstance(raw, dict) and not (raw and raw.keys() <= LANGUAGES):
        refuse_keys(raw, LONG, reading, path)
        reading.check_remarks(raw, path)
        said = provenance(raw, said)
        if "value" not in raw:
            reading.fail("field.missing", path, field="value")
            return Entry(None, said, *span)
        raw, path = raw["value"], (*path, "value")
    if raw == "unknown":
        return Entry(None, said, *span)
    if raw == "ended" and span[0] is not None:
        return Entry(ENDED, said, *span)
    return Entry(reading.scalar(scalar, raw, path), said, *span)


def read_parameter(raw: Mapping[str, Any], unit: str, reading: Reading, path: Path) -> Value:
    """A parameter's value, read by its unit; an unknown unit is a fault of its own."""
    kind = OF_UNIT.get(unit, "text")
    return read_value(raw["value"], KINDS[kind], reading.within(raw, path), (*path, "value"))


def read_norm_rows(raw: Any, reading: Reading, path: Path) -> tuple[tuple[str, Value], ...]:
    """Rows by day become one value per column, each cell with its own source or its row's."""
    if not isinstance(raw, list):
        reading.fail("field.not-a-list", path, given=raw)
        return ()
    columns: dict[str, list[Entry]] = {}
    for at, row in enumerate(raw):
        here = (*path, at)
        if not isinstance(row, Mapping):
            reading.fail("field.not-a-mapping", here, given=row)
            continue
        inside = reading.within(row, here)
        first = reading.scalar(scalars.read_span, row.get("from", ""), (*here, "from")) or (
            None,
            None,
        )
        for key, cell in row.items():
            if key not in ("from", "source", "assumed", "note", "about"):
                entry = _entry(cell, scalars.read_money, inside, (*here, str(key)), first)
                columns.setdefault(str(key), []).append(entry)
    return tuple(
        (name, Value(tuple(sorted(entries, key=lambda e: e.first or datetime.date.min))))
        for name, entries in columns.items()
    )
