"""Reads one cell of a text file as the type of its column: never a guess, an empty cell is unknown."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pyarrow as pa

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model.scalars import read_day, read_yes_no

_MOST_DIGITS = 18  # any such number fits in 64 bits


class Unreadable(Exception):
    """What stood there is no value of the type (a term of `errors`); `path` leads to the field of a line."""

    def __init__(self, given: Any, type_: str, *path: str) -> None:
        super().__init__(given)
        self.given, self.type, self.path = given, type_, path


def read_cell(given: Any, type_: pa.DataType) -> Any:
    """The value of a cell; nothing, an empty text and a cell of spaces are unknown.

    Whole numbers are digits, yes and no are `yes` and `no` (or `true`, `false`), days year-month-day, lists JSON.
    Raises `Unreadable`.

    >>> read_cell("1100", pa.int64()), read_cell("", pa.int64()), read_cell("no", pa.bool_())
    (1100, None, False)
    """
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    if pa.types.is_list(type_):
        return _lines(given, type_)
    term = _term(type_)
    try:
        return _READ[term](given)
    except (ScalarFault, ValueError):
        raise Unreadable(given, term) from None


def _term(type_: pa.DataType) -> str:
    """What a type is called for people."""
    if pa.types.is_boolean(type_):
        return "bool"
    if pa.types.is_date(type_):
        return "day"
    return "int" if pa.types.is_integer(type_) else "text"


def _whole(given: Any) -> int:
    """A number without a point; beyond its bounds is for later, beyond 64 bits is none."""
    text = str(given) if isinstance(given, int) and not isinstance(given, bool) else given
    digits = text.strip().removeprefix("-") if isinstance(text, str) else ""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        raise ValueError(given)
    return int(text)


def _word(given: Any) -> str:
    """Text that can be written as UTF-8."""
    if not isinstance(given, str):
        raise ValueError(given)
    given.encode()
    return given.strip()


_READ: dict[str, Callable[[Any], Any]] = {
    "bool": read_yes_no,
    "day": read_day,
    "int": _whole,
    "text": _word,
}


def _lines(given: Any, type_: pa.DataType) -> list[dict[str, Any] | None]:
    """The lines of a list: records with the fields of the type, of which any may be left out."""
    if isinstance(given, str):
        try:
            given = json.loads(given)
        except (ValueError, RecursionError):
            raise Unreadable(given, "list") from None
    if not isinstance(given, list):
        raise Unreadable(given, "list")
    return [None if line is None else _line(line, type_.value_type) for line in given]


def _line(given: Any, type_: pa.StructType) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise Unreadable(given, "mapping")
    names = [field.name for field in type_]
    if strange := next((name for name in given if name not in names), None):
        raise Unreadable(given[strange], "no such field", strange)
    cells = {}
    for field in type_:
        try:
            cells[field.name] = read_cell(given.get(field.name), field.type)
        except Unreadable as error:
            raise Unreadable(error.given, error.type, field.name) from None
    return cells
