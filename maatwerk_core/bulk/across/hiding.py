"""Which numbers of a comparison are told: none of fewer than ten cases, nor any from which one would follow.

All tables tell of the same cases, so a number that one of them keeps back can follow from another: where one pack never
knows who decides, what it differs in from a second one is what that one does know. So what is kept back is gathered
first, and then number after number is told unless something that is kept back follows from all that is told
(`reports.following`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

import numpy as np

from maatwerk_core.bulk.across.cells import ANY, Cells, In, Places, Weights
from maatwerk_core.bulk.across.found import ASPECTS, Aspect
from maatwerk_core.bulk.reports.following import PRIME, Following, Vector, rows_of_parts
from maatwerk_core.bulk.reports.hiding import LEAST

#: A number of the report: which table it is of, and where it stands there.
Name: TypeAlias = tuple[str | int, ...]
Table: TypeAlias = dict[Name, Weights]
#: What two packs are compared in.
INS: tuple[In, ...] = (ANY, *ASPECTS)


def outcome(pack: int, aspect: Aspect, value: int) -> Name:
    """How many cases have this outcome in a pack."""
    return aspect, pack, value


def pair(places: Places, in_: In = ANY) -> Name:
    """In how many cases two packs differ."""
    return "pair", *places, in_


def kind(number: int) -> Name:
    """How many cases are of a situation."""
    return "kind", number


def apart(number: int) -> Name:
    """In how many pairs of packs and cases of a situation the two differ."""
    return "apart", number


def told(cells: Cells, order: Callable[[Name], tuple[str, ...]]) -> dict[Name, int | None]:
    """Every number of the report as far as it may be told, and nothing where it may not.

    Outcomes come first, then pairs and situations: large numbers before small ones, equal ones by `order`. That may
    not hang on the order of the packs: two reports of the same packs would tell what either keeps back.
    """
    tables = list(_tables(cells))
    vector = _Vectors(cells, sum(map(len, tables)))
    kept = [one for one in _kept(cells, tables) if 0 < cells.count(one) < LEAST]
    following = Following([vector(one) for one in kept])
    following.know(vector(cells.all))
    found: dict[Name, int | None] = {}
    for table in tables:
        count = {name: cells.count(weights) for name, weights in table.items()}
        for name in sorted(table, key=lambda one: (-count[one], order(one))):
            shown = _large(name, count[name], found) and following.tell(vector(table[name]))
            found[name] = count[name] if shown else None
    return found


def _large(name: Name, count: int, found: Mapping[Name, int | None]) -> bool:
    """Is the number large enough itself? How much differs in a situation is a number of pairs, not of cases."""
    table, *places = name
    if table == "apart":
        return found["kind", *places] is not None
    return not 0 < count < LEAST


class _Vectors:
    """The vectors of numbers over cells, short enough for as many as are asked."""

    def __init__(self, cells: Cells, asked: int) -> None:
        self._rows = rows_of_parts(len(cells.cases), asked + 8).astype(np.int64)

    def __call__(self, weights: Weights) -> Vector:
        found: Vector = weights @ self._rows % PRIME
        return found


def _tables(cells: Cells) -> Iterator[Table]:
    """What is to be told, one table after the other."""
    for aspect in ASPECTS:
        outcomes = [_outcomes(cells, pack, aspect) for pack in cells.packs]
        yield dict(chain.from_iterable(each.items() for each in outcomes))
    for in_ in INS:
        yield {pair(places, in_): cells.differ(places, in_) for places in cells.pairs}
    yield {kind(number): cells.of_kind(number) for number in cells.kinds}
    yield {apart(number): cells.of_kind(number) * cells.apart for number in cells.kinds}


def _outcomes(cells: Cells, pack: int, aspect: Aspect) -> Table:
    values = cells.values(pack, aspect)
    return {outcome(pack, aspect, one): cells.having(pack, aspect, one) for one in values}


def _kept(cells: Cells, tables: Iterable[Table]) -> Iterator[Weights]:
    """What is kept back where it is of few cases: each number, what is left of it, and small ones together."""
    for table in tables:
        yield from (one for name, one in table.items() if name[0] != "apart")
    for aspect in ASPECTS:
        for pack in cells.packs:
            yield from _together(cells, _outcomes(cells, pack, aspect).values())
    yield from _together(cells, map(cells.of_kind, cells.kinds))
    for places in cells.pairs:
        differs = cells.differ(places)
        for in_ in INS:
            yield cells.all - cells.differ(places, in_)
            yield differs - cells.differ(places, in_)
    somewhere = np.minimum(cells.apart, 1)
    for number in cells.kinds:
        yield cells.of_kind(number) * somewhere
        yield cells.of_kind(number) * (1 - somewhere)


def _together(cells: Cells, parts: Iterable[Weights]) -> Iterator[Weights]:
    """All parts that are small, as one: together they can still be few."""
    small = [one for one in parts if 0 < cells.count(one) < LEAST]
    if len(small) > 1:
        yield np.add.reduce(small)
