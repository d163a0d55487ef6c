"""How each thing that can be repaired without a choice is repaired in the text of a pack."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model.scalars import read_span
from maatwerk_core.workshop.edits import Edit, Path, Writing

#: What was said of the thing: the values of its words.
Given: TypeAlias = Mapping[str, str]
Repair: TypeAlias = Callable[[Writing, Path, Given], Edit | None]


def take_out(writing: Writing, path: Path, given: Given) -> Edit | None:
    """Takes a row out."""
    return writing.removal(path)


def write_right(writing: Writing, path: Path, given: Given) -> Edit | None:
    """Writes what was meant in the place of what was written, where there is one reading of it.

    >>> write_right(Writing("a: ja"), ("a",), {"given": "ja", "near": "yes"})
    Edit(start=3, end=5, text='yes')
    """
    part, near, written = writing.at(path), given.get("near"), given.get("given")
    if part is None or near is None or not written or "other" in given:
        return None
    text = writing.written(part)
    return writing.change(path, text.replace(written, near)) if written in text else None


def write_meant(writing: Writing, path: Path, given: Given) -> Edit | None:
    """The same for a value as a whole."""
    part = writing.at(path)
    is_whole = part is not None and writing.written(part) == given.get("given")
    return write_right(writing, path, given) if is_whole else None


def put_in_order(writing: Writing, path: Path, given: Given) -> Edit | None:
    """Puts the days of a value in order, each with its value; what is no day stays where it is.

    >>> put_in_order(Writing("a: {2020: 1, 2018: 2, source: b}"), ("a", "2018"), {})
    Edit(start=4, end=31, text='2018: 2, 2020: 1, source: b')
    """
    around = writing.at(path[:-1])
    if not path or around is None or _day(path[-1]) is None:
        return None
    days = iter(sorted((key for key in around.parts if _day(key)), key=lambda key: str(_day(key))))
    order = [next(days) if _day(key) else key for key in around.parts]
    return writing.order(path[:-1], order)


def _day(key: str | int) -> datetime.date | None:
    """The first day of what a key stands for; `None` where it is no day."""
    try:
        return read_span(key)[0] if isinstance(key, str) else None
    except ScalarFault:
        return None


#: What `--fix` repairs: rules of the analysis, and faults whose value can be read in one way only.
REPAIRS: Mapping[str, Repair] = MappingProxyType(
    {
        "source.unused": take_out,
        "citation.form": write_right,
        "day.order": put_in_order,
        "value.day": write_meant,
        "value.duration": write_meant,
        "value.hard-space": write_meant,
        "value.money": write_meant,
        "value.rate": write_meant,
        "value.yes-no": write_meant,
    }
)
