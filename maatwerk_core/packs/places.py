"""Where each value of a document stands, worked out on demand; reading is left to others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from maatwerk_core.errors import Place

#: What a document holds: every scalar is its raw text.
Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Path: TypeAlias = tuple[str | int, ...]
#: A line and a column, counted from 0.
Start: TypeAlias = tuple[int, int]


class _Spot(NamedTuple):
    """Positions in the row of starts: of the value, and of its key or of itself in a list."""

    value: int
    key: int


class Places:
    """The places of a document's values, from the starts of all its parts in reading order.

    A mapping or list starts before its parts; in a mapping each key comes before its value.

    >>> places = Places("a.yaml", {"a": ["x"]}, lambda: [(0, 0), (0, 0), (0, 3), (0, 4)])
    >>> str(places.at(("a", 0))), str(places.at(("a",), key=True)), str(places.at(("a", 7)))
    ('a.yaml:1:5', 'a.yaml:1:1', 'a.yaml:1:4')
    """

    def __init__(
        self,
        file: str,
        data: Data | None,
        starts: Callable[[], Sequence[Start]],
        blocks: frozenset[int] = frozenset(),
    ) -> None:
        self.data = data
        self._file = file
        self._read_starts = starts
        self._blocks = blocks

    def at(self, path: Path, key: bool = False) -> Place:
        """Where the value at a path stands, or its key; what isn't there is where its block is."""
        known = path
        while known not in self._spots:
            known = known[:-1]
        spot = self._spots[known]
        line, column = self._starts[spot.key if key and known == path else spot.value]
        return Place(self._file, line + 1, column + 1)

    def is_block(self, path: Path) -> bool:
        """Is the text at this path written with `|` or `>`?"""
        spot = self._spots.get(path) if self._blocks else None
        return spot is not None and spot.value in self._blocks

    @cached_property
    def _starts(self) -> Sequence[Start]:
        return self._read_starts()

    @cached_property
    def _spots(self) -> dict[Path, _Spot]:
        spots: dict[Path, _Spot] = {}
        _walk(self.data, (), _Spot(0, 0), spots)
        return spots


def _walk(data: Data | None, path: Path, spot: _Spot, spots: dict[Path, _Spot]) -> int:
    """Note the spots below a path; the answer is the position of the part that comes after it."""
    spots[path] = spot
    after = spot.value + 1
    if isinstance(data, dict):
        for key, value in data.items():
            after = _walk(value, (*path, key), _Spot(after + 1, after), spots)
    elif isinstance(data, list):
        for position, value in enumerate(data):
            after = _walk(value, (*path, position), _Spot(after, after), spots)
    return after
