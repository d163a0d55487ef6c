"""Builds plain data from YAML's parse events; what a value may not hold is in `yaml_refusals`.

Events are read one by one instead of composed: the C composer crashes the process on deep nesting,
and every value is wanted as its raw text, never as YAML 1.1's guess at `no`, `10:4` or `1.100`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple, Protocol, TypeAlias

import yaml
from yaml import events

from maatwerk_core.errors import Fault, Place, fault, pointer_to
from maatwerk_core.packs import yaml_refusals as refusals
from maatwerk_core.packs.file_text import MOST_FAULTS, place_at
from maatwerk_core.packs.places import Data, Path, Places, Start
from maatwerk_core.packs.yaml_refusals import suspect

MOST_DEPTH = 40
MOST_PARTS = 100_000

Container: TypeAlias = "list[Data] | dict[str, Data]"


class Loader(Protocol):
    """The part of a PyYAML loader that is used, be it in C or in Python."""

    def get_event(self) -> Any:
        """The next event."""

    def dispose(self) -> None:
        """Let go of the text."""


class _Enough(Exception):
    """Reading on makes no sense, or is not safe."""


class _Around(NamedTuple):
    """What goes on being read after the mapping or list that now is."""

    into: Container
    key: str | None
    in_brackets: bool


def has_fault_on(faults: list[Fault], line: int) -> bool:
    """Does some fault stand on this line (counted from 1)?"""
    return any(found.place is not None and found.place.line == line for found in faults)


class YamlReading:
    """One reading of a text: its data, the starts of its parts, and every fault met.

    `blocks` holds the positions of block texts among the starts; `stopped` is YAML's own
    complaint, `last` the last value before it.
    """

    def __init__(self, text: str, file: str, lines_before: int = 0) -> None:
        self.text = text
        self.faults: list[Fault] = []
        self.blocks: set[int] = set()
        self.last: events.ScalarEvent | None = None
        self.stopped: yaml.MarkedYAMLError | None = None
        self._file = file
        self._lines_before = lines_before
        self._marks: list[Any] = []
        self._top: list[Data] = []
        self._into: Container = self._top
        self._key: str | None = None
        self._key_event: Any = None
        self._in_brackets = False
        self._around: list[_Around] = []
        self._quoted: list[tuple[int, int]] = []
        self._documents = 0
        self._careful = suspect(text)
        self._glued = ":[" in text or ":{" in text

    @property
    def data(self) -> Data | None:
        """The top of the document, `None` when there is nothing at all."""
        return self._top[0] if self._top else None

    def starts(self) -> list[Start]:
        """The line and column of each part in reading order, counted from 0."""
        return [(mark.line, mark.column) for mark in self._marks]

    def read(self, loader: Loader) -> YamlReading:
        """Read to the end, or as far as reading makes sense."""
        try:
            self._read_events(loader)
            self._refuse(refusals.stray_tabs(self.text, self._quoted))
        except yaml.MarkedYAMLError as complaint:
            self.stopped = complaint
        except _Enough:
            pass
        finally:
            loader.dispose()
        return self

    def _read_events(self, loader: Loader) -> None:
        handlers = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._start,
            events.SequenceStartEvent: self._start,
            events.MappingEndEvent: self._end,
            events.SequenceEndEvent: self._end,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }
        get_event = loader.get_event
        for _ in range(MOST_PARTS):
            event = get_event()
            handle = handlers.get(type(event))
            if handle is not None:
                handle(event)
            elif type(event) is events.StreamEndEvent:
                return
        self._add(fault("yaml.too-large", "", Place(self._file), limit="100000 parts"))
        raise _Enough

    def _scalar(self, event: Any) -> None:
        self.last = event
        value, into = event.value, self._into
        if event.style or event.tag or event.anchor or (self._careful and suspect(value)):
            self._look_at(event)
        self._marks.append(event.start_mark)
        if type(into) is list:
            into.append(value)
        elif self._key is None:
            self._take_key(event)
        else:
            if not value and not event.style:
                self._take_nothing(event)
            into[self._key] = value  # type: ignore[call-overload]  # a list was ruled out above
            self._key = None

    def _take_key(self, event: Any) -> None:
        key = event.value
        if not event.style and key in ("", "<<"):
            self._refuse(refusals.strange_key(self.text, event))
        if self._glued and self._in_brackets and not event.style:
            self._refuse(refusals.glued_bracket(self.text, event))
        if key in self._into:
            first = self._places().at((*self._path(), key), key=True)
            self._refuse([refusals.twice(event, first.line)])
            key = self._unnamed()
        self._key, self._key_event = key, event

    def _take_nothing(self, event: Any) -> None:
        """A field without a value stands where its name does: the two parsers differ about it."""
        if self._key_event is None:
            return  # what should be its name is no text, which was told
        self._marks[-1] = self._key_event.start_mark
        line = self._key_event.start_mark.line + self._lines_before + 1
        if not has_fault_on(self.faults, line):  # else it is a consequence of that fault
            self._refuse(refusals.no_value(self.text, self._key_event, event))

    def _start(self, event: Any) -> None:
        if len(self._around) == MOST_DEPTH:
            self._refuse([refusals.too_deep(event, MOST_DEPTH)])
            raise _Enough
        self._marks.append(event.start_mark)
        if event.tag or event.anchor:
            self._refuse(refusals.decorations(event))
        new: Container = {} if type(event) is events.MappingStartEvent else []
        into, key = self._into, None
        if type(into) is list:
            into.append(new)
        elif self._key is None:
            self._refuse([refusals.key_not_text(event)])
            key, self._key_event = self._unnamed(), None
        else:
            into[self._key] = new  # type: ignore[call-overload]  # a list was ruled out above
        self._around.append(_Around(into, key, self._in_brackets))
        self._into, self._key, self._in_brackets = new, None, bool(event.flow_style)

    def _end(self, _event: Any) -> None:
        self._into, self._key, self._in_brackets = self._around.pop()

    def _alias(self, event: Any) -> None:
        self._refuse(refusals.decorations(event))
        self._scalar(
            events.ScalarEvent(None, None, (True, False), "*", event.start_mark, event.end_mark)
        )

    def _document(self, event: Any) -> None:
        self._documents += 1
        self._refuse(refusals.directives(event))
        if self._documents > 1:
            self._refuse([refusals.second_document(event)])
            raise _Enough

    def _look_at(self, event: Any) -> None:
        if event.tag or event.anchor:
            self._refuse(refusals.decorations(event))
        start, end = event.start_mark.index, event.end_mark.index
        if not event.style:
            self._refuse(refusals.stray_in_plain(self.text, start, end, self._in_brackets))
            return
        if event.style in "|>":
            self.blocks.add(len(self._marks))
            start = refusals.end_of_header(self.text, start)
            self._refuse(refusals.stray_in_header(self.text, event.start_mark.index, start))
        self._quoted.append((start, end))
        if self._careful:
            self._refuse(refusals.stray_in_quoted(event))

    def _refuse(self, strays: Iterable[refusals.Stray]) -> None:
        for stray in strays:
            place = place_at(self.text, stray.at, self._file)
            place = replace(place, line=(place.line or 1) + self._lines_before)
            self._add(fault(stray.code, pointer_to(self._path()), place, **stray.values))

    def _add(self, found: Fault) -> None:
        self.faults.append(found)
        if len(self.faults) >= MOST_FAULTS:
            raise _Enough

    def _unnamed(self) -> str:
        """A key for what has none, or one too many, so that reading can go on."""
        return f"\0{len(self._marks)}"

    def _path(self) -> Path:
        """Where reading is now."""
        *outer, inner = [around.into for around in self._around[1:]] + [self._into]
        steps = [len(c) - 1 if isinstance(c, list) else next(reversed(c), "") for c in outer]
        if self._around:
            steps.append(len(inner) if isinstance(inner, list) else self._key or "")
        return tuple(step for step in steps if step != "")

    def _places(self) -> Places:
        return Places(self._file, self.data or {}, self.starts)
