"""Hides what is small in a curve: counts under ten, and those that differ by fewer than ten from one that is told.

Neighbours on a curve, and a curve and the packs themselves, are the same cases looked at twice. Where few of them
moved, the difference of two sums would be what these few ask.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from maatwerk_core.bulk.impact.found import Point, Sum
from maatwerk_core.bulk.impact.hiding import HIDDEN
from maatwerk_core.bulk.reports.hiding import LEAST, hidden, hidden_part

#: A sum as it is, and as it is told elsewhere.
Pair = tuple[Sum, Sum]
Sums = tuple[tuple[str, Sum], ...]


@dataclass(frozen=True)
class Beside:
    """What the packs themselves come to, by status and by role, and how many cases flip, as far as that is told."""

    statuses: Mapping[str, Sequence[Pair]] = field(default_factory=dict)
    roles: Mapping[str, Sequence[Pair]] = field(default_factory=dict)
    changed: int | None = None


def hide_points(points: Sequence[Point], beside: Beside) -> tuple[Point, ...]:
    """The points of a curve of real cases, with what may be told of each.

    >>> two = (Point(1, 0, (("ready", Sum(40, 900, 0)), ("stop", Sum(50, 0, 0))), ()),
    ...        Point(2, 3, (("ready", Sum(43, 990, 0)), ("stop", Sum(47, 0, 0))), ()))
    >>> [dict(point.statuses)["ready"].cents for point in hide_points(two, Beside())]
    [900, None]
    """
    statuses, roles = _Row(beside.statuses), _Row(beside.roles)
    changed = [] if beside.changed is None else [beside.changed]
    found = []
    for point in points:
        cases = _hide_changed(point, changed)
        found.append(
            replace(
                point,
                changed=cases,
                statuses=statuses.hide(point.statuses),
                roles=roles.hide(point.roles),
            )
        )
    return tuple(found)


def _hide_changed(point: Point, told: list[int]) -> int | None:
    """How many cases a point changes; `told` are such numbers that are told, to which this is added."""
    exact = point.changed or 0
    total = sum(sum_.cases or 0 for _, sum_ in point.statuses)
    cases = hidden_part(exact, total)
    if cases is None or any(0 < abs(cases - other) < LEAST for other in told):
        return None
    told.append(cases)
    return cases


class _Row:
    """The outcomes of one kind at one point after another, each with what was told of it before."""

    def __init__(self, beside: Mapping[str, Sequence[Pair]]) -> None:
        self.elsewhere = beside
        self.before = {name: [told for _, told in pairs] for name, pairs in beside.items()}

    def hide(self, sums: Sums) -> Sums:
        """The outcomes at a point, which together are all cases."""
        near = {at for at, (name, sum_) in enumerate(sums) if self._is_near(name, sum_)}
        counts = hidden([sum_.cases or 0 for _, sum_ in sums], near)
        return tuple(
            (name, HIDDEN if cases is None else self._tell(name, sum_))
            for (name, sum_), cases in zip(sums, counts, strict=True)
        )

    def _is_near(self, name: str, sum_: Sum) -> bool:
        """Would this differ by few cases from what is told, or is it hidden elsewhere?"""
        if any(exact == sum_ and told.cases is None for exact, told in self._pairs(name)):
            return True
        return any(
            _differs(sum_, other) and _by_few(sum_.cases, other.cases) for other in self._told(name)
        )

    def _tell(self, name: str, sum_: Sum) -> Sum:
        """A sum whose cases are told, its amounts where these are not of few."""
        unknown = sum_.unknown or 0
        known = (sum_.cases or 0) - unknown
        elsewhere = [told for exact, told in self._pairs(name) if exact == sum_]
        shown = elsewhere[0] if elsewhere else sum_
        near = any(
            other.cents is not None and other.cents != sum_.cents
            and (other.unknown is None or _by_few(known, (other.cases or 0) - other.unknown))
            for other in self._told(name)
        )  # fmt: skip
        if near or 0 < known < LEAST:
            shown = replace(shown, cents=None, unknown=None)
        if 0 < unknown < LEAST:
            shown = replace(shown, unknown=None)
        self.before.setdefault(name, []).append(shown)
        return shown

    def _pairs(self, name: str) -> Iterator[Pair]:
        yield from self.elsewhere.get(name, ())

    def _told(self, name: str) -> Iterator[Sum]:
        yield from (told for told in self.before.get(name, ()) if told.cases is not None)


def _differs(one: Sum, other: Sum) -> bool:
    """Do two sums say different things, as far as both say anything?"""
    pairs = ((one.cases, other.cases), (one.cents, other.cents), (one.unknown, other.unknown))
    return any(a != b for a, b in pairs if None not in (a, b))


def _by_few(one: int | None, other: int | None) -> bool:
    return abs((one or 0) - (other or 0)) < LEAST
