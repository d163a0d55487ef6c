"""Edits a YAML text in place: every character that isn't part of an edit stays as it was written.

A round trip through a YAML library keeps most of the layout and loses some of it: spaces that line values up, the
comment above the next row when a row goes. Here a part goes, moves or changes by where it stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml
from yaml import events

from maatwerk_core.packs.yaml_text import LOADER

Step: TypeAlias = "str | int"
Path: TypeAlias = tuple[Step, ...]


@dataclass(slots=True)
class Part:
    """A value in a text, from `start` up to `end`, and where its key starts (or itself, in a list)."""

    key: int
    start: int
    end: int
    in_brackets: bool = False
    parts: dict[Step, Part] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters from `start` up to `end` become `text`."""

    start: int
    end: int
    text: str


class Writing:
    """A YAML text with the span of each of its parts. The text must be one that the reader of packs takes.

    >>> Writing("a: 1  # een\\nb: 2\\n").removal(("a",))
    Edit(start=0, end=12, text='')
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._top = parts_of(text)

    def at(self, path: Path) -> Part | None:
        """The part at a path."""
        here: Part | None = self._top
        for step in path:
            here = here.parts.get(step) if here is not None else None
        return here

    def removal(self, path: Path) -> Edit | None:
        """Takes a part out with its key; a block that would be left empty goes with it. The last part of a file stays.

        A comment on the line of the part goes along, a comment above it stays.
        """
        while path:
            around, part = self.at(path[:-1]), self.at(path)
            if around is None or part is None:
                return None
            if len(around.parts) > 1:
                return (
                    self._from_brackets(around, part)
                    if around.in_brackets
                    else self._whole_lines(part)
                )
            path = path[:-1]
        return None

    def order(self, path: Path, keys: Sequence[Step]) -> Edit | None:
        """Puts the parts of a mapping in the order of `keys`, each with the comments above it."""
        around = self.at(path)
        if around is None or set(keys) != set(around.parts):
            return None
        now = [around.parts[key] for key in around.parts]
        then = [around.parts[key] for key in keys]
        if around.in_brackets:
            return self._swapped(now, then)
        return self._moved_lines(now, then)

    def change(self, path: Path, text: str) -> Edit | None:
        """Writes another value in the place of a scalar, between the same quotes."""
        part = self.at(path)
        if part is None or part.parts or part.in_brackets:
            return None
        quote = self._quote(part)
        return Edit(part.start, part.end, f"{quote}{text}{quote}")

    def written(self, part: Part) -> str:
        """The text of a scalar without its own quotes; those within it are part of what it says.

        >>> writing = Writing("a: 'b c'")
        >>> writing.written(writing.at(("a",)))
        'b c'
        """
        own = len(self._quote(part))
        return self.text[part.start + own : part.end - own]

    def _quote(self, part: Part) -> str:
        first = self.text[part.start : part.start + 1]
        return first if first in ("'", '"') else ""

    def _whole_lines(self, part: Part) -> Edit | None:
        start, end = self._line_start(part.key), self._line_end(part.end)
        return (
            Edit(start, end, "")
            if self.text[start : part.key].isspace() or start == part.key
            else None
        )

    def _from_brackets(self, around: Part, part: Part) -> Edit:
        parts = list(around.parts.values())
        at = parts.index(part)
        if at + 1 < len(parts):
            return Edit(part.key, parts[at + 1].key, "")
        return Edit(parts[at - 1].end, part.end, "")

    def _swapped(self, now: list[Part], then: list[Part]) -> Edit:
        pieces, end = [], now[0].key
        for old, new in zip(now, then, strict=True):
            pieces += [self.text[end : old.key], self.text[new.key : new.end]]
            end = old.end
        return Edit(now[0].key, now[-1].end, "".join(pieces))

    def _moved_lines(self, now: list[Part], then: list[Part]) -> Edit | None:
        """Each part with the comments and blank lines above it; the last one may lack its line end."""
        first = now[0].key
        if not (
            self.text[self._line_start(first) : first].isspace() or self._line_start(first) == first
        ):
            return None
        ends = [self._line_end(part.end) for part in now]
        starts = [self._after_line_before(first), *ends[:-1]]
        lines = {
            part.key: self.text[start:end].rstrip("\n") + "\n"
            for part, start, end in zip(now, starts, ends, strict=True)
        }
        return Edit(starts[0], ends[-1], "".join(lines[part.key] for part in then))

    def _after_line_before(self, index: int) -> int:
        """The start of the comments and blank lines above a line."""
        start = self._line_start(index)
        while start:
            above = self._line_start(start - 1)
            line = self.text[above:start].strip()
            if line and not line.startswith("#"):
                return start
            start = above
        return start

    def _line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def _line_end(self, index: int) -> int:
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end + 1


def applied(text: str, edits: Sequence[Edit]) -> tuple[str, tuple[Edit, ...]]:
    """The text after the edits, and which were carried out: of edits that touch the same place the first.

    >>> applied("a b", [Edit(0, 1, "c"), Edit(0, 2, "")])
    ('c b', (Edit(start=0, end=1, text='c'),))
    """
    done: list[Edit] = []
    for edit in edits:
        if all(edit.end <= other.start or edit.start >= other.end for other in done):
            done.append(edit)
    for edit in sorted(done, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text, tuple(done)


def parts_of(text: str) -> Part:
    """The span of every part of a YAML text.

    >>> parts_of("a: {b: 1}").parts["a"].parts["b"].start
    7
    """
    loader = LOADER(text)
    try:
        stream = iter(loader.get_event, None)
        for event in stream:
            if isinstance(event, events.DocumentStartEvent):
                return _part(next(stream), stream, text, None)
    finally:
        loader.dispose()
    raise yaml.YAMLError("no document")


def _part(event: Any, stream: Iterator[Any], text: str, key: int | None) -> Part:
    start = event.start_mark.index
    part = Part(start if key is None else key, start, event.end_mark.index)
    if isinstance(event, events.MappingStartEvent):
        _read_mapping(part, stream, text)
    elif isinstance(event, events.SequenceStartEvent):
        _read_list(part, stream, text)
    elif event.style in ("|", ">"):
        part.end = start + len(text[start : part.end].rstrip())
    if isinstance(event, events.CollectionStartEvent):
        part.in_brackets = bool(event.flow_style)
    return part


def _read_mapping(part: Part, stream: Iterator[Any], text: str) -> None:
    for event in stream:
        if isinstance(event, events.MappingEndEvent):
            _close(part, event, text)
            return
        part.parts[event.value] = _part(next(stream), stream, text, event.start_mark.index)


def _read_list(part: Part, stream: Iterator[Any], text: str) -> None:
    for at, event in enumerate(stream):
        if isinstance(event, events.SequenceEndEvent):
            _close(part, event, text)
            return
        part.parts[at] = _part(event, stream, text, None)


def _close(part: Part, event: Any, text: str) -> None:
    """Between brackets a part ends with its bracket; a block ends where the last of its parts does."""
    end = event.end_mark.index
    closed = re.match(r"[\]}]", text[end - 1 : end]) and text[part.start : part.start + 1] in "[{"
    part.end = end if closed else max((each.end for each in part.parts.values()), default=end)
