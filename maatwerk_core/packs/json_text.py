"""Reads JSON into the same plain data as YAML: numbers as their raw text, never as floats."""

from __future__ import annotations

import json
import re
from bisect import bisect_right

from maatwerk_core.errors import Fault, Faults, Place, fault, pointer_to
from maatwerk_core.packs.file_text import MOST_FAULTS, ends_of_lines, place_at
from maatwerk_core.packs.places import Data, Path, Places, Start
from maatwerk_core.packs.yaml_events import MOST_DEPTH, MOST_PARTS
from maatwerk_core.packs.yaml_refusals import no_text_in

_PART = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[^\s\[\]{},:"]+')
_WANTED = {
    "Expecting ',' delimiter": "a comma",
    "Expecting ':' delimiter": "a colon",
    "Expecting value": "a value",
    "Expecting property name enclosed in double quotes": "a field name",
    "Illegal trailing comma before end of object": "a field name",
    "Illegal trailing comma before end of array": "a value",
    "Extra data": "the end",
}


class _Pairs(list[tuple[str, object]]):
    """An object as it was written: a name may stand in it twice."""


def read_json(text: str, file: str) -> tuple[Places, list[Fault]]:
    """The data of a JSON text with its places, and every fault in it.

    >>> read_json('{"amount": 1.10, "wsnp": true}', "case.json")[0].data
    {'amount': '1.10', 'wsnp': 'true'}
    """
    nothing = Places(file, None, list)
    if not text.strip():
        return nothing, []
    try:
        written = json.loads(
            text, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_Pairs
        )
    except json.JSONDecodeError as wrong:
        place = place_at(text, wrong.pos, file)
        return nothing, [fault("json.syntax", "", place, wanted=_WANTED.get(wrong.msg))]
    except RecursionError:
        return nothing, [fault("yaml.too-deep", "", Place(file), limit=MOST_DEPTH)]
    plain = _Plain(text, file)
    data = plain.value(written, ())
    return Places(file, data, plain.starts), plain.faults


class _Plain:
    """Makes plain data of what the JSON parser gave; counts the parts to know their places."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.faults: list[Fault] = []
        self._parts = 0

    def starts(self) -> list[Start]:
        """The line and column of each part in reading order, counted from 0."""
        lines = [0, *ends_of_lines(self.text)]
        rows = []
        for part in _PART.finditer(self.text):
            line = bisect_right(lines, part.start()) - 1
            rows.append((line, part.start() - lines[line]))
        return rows

    def value(self, written: object, path: Path) -> Data:
        """Plain data at a path; what can't be plain is a fault and reads as an empty text."""
        here = self._parts
        self._parts += 1
        if isinstance(written, list):
            return self._container(written, path, here)
        if isinstance(written, bool):
            return "true" if written else "false"
        if not isinstance(written, str):
            self._refuse("value.null", here, path, given="null")
            return ""
        return self._text(written, path, here)

    def _container(self, written: list[object], path: Path, here: int) -> Data:
        if len(path) >= MOST_DEPTH:
            self._refuse("yaml.too-deep", here, path, limit=MOST_DEPTH)
            raise Faults(self.faults)
        if self._parts > MOST_PARTS:
            self._refuse("yaml.too-large", here, path, limit="100000 parts")
            raise Faults(self.faults)
        if isinstance(written, _Pairs):
            return self._mapping(written, path)
        return [self.value(item, (*path, position)) for position, item in enumerate(written)]

    def _mapping(self, written: _Pairs, path: Path) -> Data:
        data: dict[str, Data] = {}
        first: dict[str, int] = {}
        for key, item in written:
            here = self._parts
            self._parts += 1
            if key in data:
                line = self._place(first[key]).line
                self._refuse("yaml.duplicate-key", here, path, field=key, line=line)
            first.setdefault(key, here)
            data[self._text(key, path, here)] = self.value(item, (*path, key))
        return data

    def _text(self, written: str, path: Path, here: int) -> str:
        sign = None if written.isprintable() else no_text_in(written)
        if sign:
            self._refuse("yaml.control-character", here, path, sign=sign)
        return written

    def _refuse(self, code: str, here: int, path: Path, **values: object) -> None:
        self.faults.append(fault(code, pointer_to(path), self._place(here), **values))
        if len(self.faults) >= MOST_FAULTS:
            raise Faults(self.faults)

    def _place(self, part: int) -> Place:
        line, column = self.starts()[part]
        return Place(self.file, line + 1, column + 1)
