"""What the pack's own files say, part by part: each value, text and reference with the path at which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from maatwerk_core.model.scalars import read_span
from maatwerk_core.rules.consistency import source_id
from maatwerk_core.rules.values import ENDED, Entry, Value
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.subject import Subject

#: Keys whose text is a source with perhaps an article behind it.
REFERENCES = frozenset({"source", "law", "article"})
#: Keys whose text is written by the pack's own author, for people to read.
WORDS = frozenset(
    "nl en assumed chosen note reason removed scope name then when_short judged_by".split()
    + ["objection_to", "complaint_to"]
)
#: Sections whose texts are those of others, or that no one is shown.
_OF_OTHERS = frozenset({"sources", "analysis"})
_DAY = re.compile(r"\d{4}")


class Stated(NamedTuple):
    """One entry of a value, with the path at which it stands: its day included where it has one."""

    path: Path
    entry: Entry
    name: str


def stated_values(subject: Subject) -> Iterator[Stated]:
    """Every value of the pack's own files that isn't an end, each day apart."""
    for stated in _values(subject.own, subject.data, ()):
        if stated.entry.value is not ENDED:
            yield stated


def _values(typed: Any, raw: Any, path: Path) -> Iterator[Stated]:
    if isinstance(typed, Value):
        for entry in typed.entries:
            yield Stated((*path, *_day_of(entry, raw)), entry, _key(path))
    elif path[-1:] == ("rows",):
        yield from _cells(typed, raw, path)
    else:
        for step, part, written in _inside(typed, raw):
            yield from _values(part, written, (*path, step))


def _inside(typed: Any, raw: Any) -> Iterator[tuple[str | int, Any, Any]]:
    """The parts of a mapping or a list, as typed and as written."""
    if isinstance(typed, dict) and isinstance(raw, dict):
        yield from ((key, part, raw[key]) for key, part in typed.items() if key in raw)
    elif isinstance(typed, tuple | list) and isinstance(raw, list):
        yield from ((at, *both) for at, both in enumerate(zip(typed, raw, strict=False)))


def _day_of(entry: Entry, raw: Any) -> Path:
    """The key of the day from which this entry holds, as it was written."""
    if entry.first is None or not isinstance(raw, dict):
        return ()
    days = (key for key in raw if _DAY.match(key))
    return tuple(key for key in days if read_span(key) == (entry.first, entry.last))[:1]


def _cells(columns: Any, rows: Any, path: Path) -> Iterator[Stated]:
    """The cells of a table of norms: read by column, written by row."""
    for name, value in columns or ():
        for entry in value.entries:
            for at, row in enumerate(rows):
                if name in row and read_span(row["from"]) == (entry.first, entry.last):
                    yield Stated((*path, at, name), entry, name)


def _key(path: Path) -> str:
    """The key of a value, also where it stands in long form; a parameter goes by its own name."""
    return str(path[-2] if path[-1] == "value" and len(path) > 1 else path[-1])


def scalars(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in plain data with its path."""
    if isinstance(data, dict):
        for key, part in data.items():
            yield from scalars(part, (*path, key))
    elif isinstance(data, list):
        for at, part in enumerate(data):
            yield from scalars(part, (*path, at))
    else:
        yield path, data


def texts(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Every text that the pack's author wrote for people, with its path."""
    for path, text in scalars(subject.data):
        if path[0] not in _OF_OTHERS and (_key(path) in WORDS or path[0] in ("words", "texts")):
            yield path, text


def references(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Every reference to a source, such as `pw art 15 lid 1`, with its path."""
    for path, text in scalars(subject.data):
        if path[-1] in REFERENCES and path[0] != "sources":
            yield path, text


def named_sources(subject: Subject) -> frozenset[str]:
    """The ids of the sources that something in the pack's own files rests on."""
    return frozenset(source_id(text) for _, text in references(subject))
