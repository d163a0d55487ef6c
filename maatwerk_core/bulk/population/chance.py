"""Draws in whole numbers that come out alike on every machine: a stream of its own per seed, block and name.

A stream is PCG64, whose numbers numpy keeps the same for ever; what is made of them here is integer arithmetic. So a
distribution that is added or left out changes no other, and a block can be drawn without those before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from maatwerk_core.bulk.population.distributions import ELSE, Curve, Members, Shares

Numbers: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]

#: Households of a block: drawn together, always all of them, so that a longer file begins with a shorter one.
BLOCK = 8_192
#: A draw is a whole number below this.
WHOLE = 1 << 32


@dataclass(frozen=True, eq=False)
class Picked:
    """A value for every household: where it stands in `values`."""

    values: tuple[Any, ...]
    at: Numbers

    def is_(self, *values: Any) -> Flags:
        """Where it is one of these."""
        found: Flags = np.array([one in values for one in self.values])[self.at]
        return found

    @property
    def numbers(self) -> Numbers:
        """The values themselves, where they are numbers or yes and no."""
        return np.array(self.values, dtype=np.int64)[self.at]

    def words(self, known: Flags | None = None) -> pa.Array:
        """The values as text; unknown where `known` says so."""
        at = pa.array(self.at, mask=None if known is None else ~known)
        return pa.array(self.values, pa.string()).take(at)


def picked(flags: Flags, yes: Any = True, no: Any = False) -> Picked:
    """The same for what was worked out, not drawn.

    >>> picked(np.array([True, False]), "old", "young").words().to_pylist()
    ['old', 'young']
    """
    return Picked((no, yes), flags.astype(np.int64))


class Chance:
    """All draws of one block of a seed."""

    def __init__(self, seed: int, block: int, rows: int = BLOCK) -> None:
        self.seed, self.block, self.rows = seed, block, rows

    def draws(self, name: str, width: int = 0) -> Numbers:
        """Numbers below `WHOLE`, each as likely; with a width, that many for every household.

        >>> Chance(7, 0, 3).draws("kind").tolist() == Chance(7, 0, 3).draws("kind").tolist()
        True
        """
        key = np.random.SeedSequence(self.seed, spawn_key=(self.block, crc32(name.encode())))
        raw = np.random.PCG64(key).random_raw(self.rows * max(width, 1))
        found: Numbers = (raw >> np.uint64(32)).astype(np.int64)
        return found.reshape(self.rows, width) if width else found

    def evenly(self, name: str, count: int) -> Numbers:
        """A whole number below `count`, each as likely."""
        found: Numbers = self.draws(name) * count >> 32
        return found

    def within(self, name: str, low: Numbers, high: Numbers) -> Numbers:
        """A whole number from `low` up to and with `high`, of the shape of these."""
        width = low.shape[1] if low.ndim > 1 else 0
        found: Numbers = low + (self.draws(name, width) * (high - low + 1) >> 32)
        return found

    def pick(
        self, shares: Shares, by: Picked | None = None, name: str = "", width: int = 0
    ) -> Picked:
        """One of the values of a distribution for every household; with a width, that many."""
        ends = np.array([_ends(shares.rows[g], shares.values) for g in shares.groups], np.int64)
        drawn = self.draws(name or shares.id, width)
        return Picked(shares.values, _place(drawn, ends, _rows_of(shares.groups, by, drawn)))

    def says(
        self, shares: Shares, by: Picked | None = None, name: str = "", width: int = 0
    ) -> Flags:
        """Where a yes or no comes out as yes."""
        return self.pick(shares, by, name, width).is_(True)

    def number(
        self, curve: Curve, by: Picked | None = None, name: str = "", width: int = 0
    ) -> Numbers:
        """A number of a curve for every household, in the stored unit; with a width, that many."""
        drawn = self.draws(name or curve.id, width)
        longest = max(map(len, curve.rows.values()))
        points = np.array([_padded(curve.rows[group], longest) for group in curve.groups], np.int64)
        at = _rows_of(curve.groups, by, drawn)
        ends, values = points[:, :, 0] * WHOLE // 100, points[:, :, 1] * curve.scale
        after = np.clip(_place(drawn, ends, at), 1, longest - 1)
        start, low = ends[at, after - 1], values[at, after - 1]
        span, rise = np.maximum(ends[at, after] - start, 1), values[at, after] - low
        found: Numbers = (low + (drawn - start) * rise // span) // curve.step * curve.step
        return found

    def members(self, members: Members, by: Picked | None = None) -> Flags:
        """Which things are there: a row for every household, a column for every thing."""
        percent = np.array(
            [[members.rows[g].get(thing, 0) for thing in members.things] for g in members.groups]
        )
        drawn = self.draws(members.id, len(members.things))
        found: Flags = drawn < percent[_rows_of(members.groups, by, drawn[:, 0])] * WHOLE // 100
        return found


def _ends(row: Any, values: Sequence[Any]) -> list[int]:
    """Up to where each value but the last reaches, of `WHOLE`."""
    total, ends = 0, []
    for value in values[:-1]:
        total += row.get(value, 0)
        ends.append(total * WHOLE // 100)
    return ends


def _padded(points: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    return [*points, *[points[-1]] * (length - len(points))]


def _place(drawn: Numbers, ends: Numbers, at: Numbers | int) -> Numbers:
    """How many of the ends of its row each draw has passed."""
    if isinstance(at, int):
        return np.searchsorted(ends[at], drawn, side="right")
    passed = np.zeros(drawn.shape, np.int64)
    for column in ends.T:
        passed += drawn >= column[at]
    return passed


def _rows_of(groups: Sequence[Any], by: Picked | None, drawn: Numbers) -> Numbers | int:
    """The row of a distribution that holds for every draw; one group for a household holds for all its draws."""
    if by is None or len(groups) == 1:
        return 0
    known = [groups.index(value if value in groups else ELSE) for value in by.values]
    at = np.array(known, dtype=np.int64)[by.at]
    return at if at.ndim == drawn.ndim else np.broadcast_to(at[:, None], drawn.shape)
