"""Takes parts out of a YAML text and leaves every other character as it was, comments and tables too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import yaml

#: Where a part stands: the keys and positions that lead to it.
Steps: TypeAlias = tuple[str | int, ...]
Doomed: TypeAlias = Callable[[Steps, yaml.Node], bool]
#: First and last character of what goes.
Span: TypeAlias = tuple[int, int]


def cut(text: str, doomed: Doomed) -> str:
    """The text without the parts that are doomed, and without what is empty once these are gone.

    >>> print(cut("a: {b: 1, c: 2}\\nd: {c: 3}\\ne: 4\\n", lambda steps, node: steps[-1] == "c"), end="")
    a: {b: 1}
    e: 4
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    spans = _Cuts(text, doomed).within(root, ()) if root is not None else []
    for first, last in sorted(spans or [], reverse=True):
        text = text[:first] + text[last:]
    return text


class _Cuts:
    """Finds what goes from one text."""

    def __init__(self, text: str, doomed: Doomed) -> None:
        self.text, self.doomed = text, doomed

    def within(self, node: yaml.Node, at: Steps) -> list[Span] | None:
        """What goes within a node; `None` when nothing of it is left."""
        entries = list(_entries(node))
        if not entries:
            return []
        left = [self._left(step, value, at) for step, _, value in entries]
        if all(spans is None for spans in left):
            return None
        found = [span for spans in left for span in spans or []]
        gone = [number for number, spans in enumerate(left) if spans is None]
        in_flow = isinstance(node, yaml.CollectionNode) and node.flow_style
        where = self._in_flow if in_flow else self._in_block
        return found + [where(entries, number, gone) for number in gone]

    def _left(self, step: str | int, value: yaml.Node, at: Steps) -> list[Span] | None:
        here = (*at, step)
        return None if self.doomed(here, value) else self.within(value, here)

    def _in_flow(self, entries: list[_Entry], number: int, gone: list[int]) -> Span:
        """An entry between brackets goes with the comma that parts it from what stays."""
        _, start, value = entries[number]
        if all(before in gone for before in range(number)):
            return start, entries[number + 1][1]
        return entries[number - 1][2].end_mark.index, value.end_mark.index

    def _in_block(self, entries: list[_Entry], number: int, gone: list[int]) -> Span:
        """An entry on lines of its own goes with its lines; one behind a hyphen leaves the hyphen to the next."""
        _, start, value = entries[number]
        line = self.text.rfind("\n", 0, start) + 1
        is_first_behind_hyphen = self.text[line:start].strip() == "-" and number + 1 < len(entries)
        if is_first_behind_hyphen and isinstance(entries[number][0], str):
            return start, entries[number + 1][1]
        return line, self._end_of_line(_last_character(value))

    def _end_of_line(self, index: int) -> int:
        found = self.text.find("\n", index - 1)  # a block of text ends behind its last line
        return len(self.text) if found < 0 else found + 1


#: The name or number of an entry, the place of its first character, and its value.
_Entry: TypeAlias = tuple[str | int, int, yaml.Node]


def _entries(node: yaml.Node) -> Iterator[_Entry]:
    if isinstance(node, yaml.MappingNode):
        yield from ((key.value, key.start_mark.index, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from ((at, part.start_mark.index, part) for at, part in enumerate(node.value))


def _last_character(node: yaml.Node) -> int:
    """Where a node really ends: the reader lets a block run on to what comes next."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_character(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)
