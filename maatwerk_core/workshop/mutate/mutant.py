"""What a mutant is: one small change in what a pack's own files write. Finding and judging them is left to others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.packs.places import Data
from maatwerk_core.rules.wrong import Path

#: What is changed: a number, a day, a word; in a condition a number, a comparison, a code, a part, a joint; a row or
#: the order of rows.
Kind: TypeAlias = Literal[
    "number", "day", "word", "bound", "comparison", "code", "part", "joint", "row", "order"
]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: at `path` stands `before`, and in the mutant `after` (empty: nothing any more).

    `at` and `data` are what is put where in the pack's data to make it. Only a mutant of the `shape` can change an
    expression; the others change a value on some day.
    """

    kind: Kind
    path: Path
    before: str
    after: str
    at: Path
    data: Data
    shape: bool = True

    @property
    def section(self) -> str:
        """The section of the pack that it changes."""
        return str(self.path[0])

    @property
    def id(self) -> str:
        """A name that stays the same while the pack does.

        >>> Mutant("number", ("maximum",), "8000", "8000.01", ("maximum",), "8000.01").id
        'maximum: 8000 > 8000.01'
        """
        return f"{'.'.join(map(str, self.path))}: {self.before} > {self.after or '-'}"


def part_at(data: Data, path: Path) -> Data:
    """What stands at a path.

    >>> part_at({"tiers": [{"role": "team"}]}, ("tiers", 0, "role"))
    'team'
    """
    here = data
    for step in path:
        here = here[step]  # type: ignore[index]  # reason: the path was found in this data
    return here


def said_path(data: Data, path: Path) -> tuple[str, ...]:
    """A path as people say it: a tier by its first role, whatever its number.

    >>> said_path({"tiers": [{"role": ["team", "manager"], "ceiling": "500"}]}, ("tiers", 0, "ceiling"))
    ('tiers', 'team', 'ceiling')
    """
    found: list[str] = []
    for at, step in enumerate(path):
        part = part_at(data, path[: at + 1]) if isinstance(step, int) else None
        role = part.get("role") if isinstance(part, dict) else None
        first = role[0] if isinstance(role, list) and role else role
        found.append(first if isinstance(first, str) else str(step))
    return tuple(found)


def put(data: Data, path: Path, value: Data) -> Data:
    """The data with a value put at a path; what is not on the way is shared.

    >>> put({"a": ["x", "y"], "b": "z"}, ("a", 1), "new")
    {'a': ['x', 'new'], 'b': 'z'}
    """
    if not path:
        return value
    step, *rest = path
    if isinstance(data, list):
        assert isinstance(step, int)  # noqa: S101  # reason: the path was found in this data
        return [*data[:step], put(data[step], tuple(rest), value), *data[step + 1 :]]
    assert isinstance(data, dict)  # noqa: S101  # reason: as above
    return {**data, str(step): put(data[str(step)], tuple(rest), value)}


def without(data: Data, step: str | int) -> Data:
    """A mapping or list without one of its parts.

    >>> without({"a": "1", "b": "2"}, "a"), without(["a", "b"], 1)
    ({'b': '2'}, ['a'])
    """
    if isinstance(data, dict):
        return {key: value for key, value in data.items() if key != step}
    return [part for at, part in enumerate(data) if at != step]


def renamed(data: dict[str, Data], old: str, new: str) -> dict[str, Data]:
    """A mapping with one key by another name, in its place.

    >>> renamed({"2018": "500", "2020": "750"}, "2018", "2019")
    {'2019': '500', '2020': '750'}
    """
    return {new if key == old else key: value for key, value in data.items()}
