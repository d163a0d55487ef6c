"""How much is asked over time, and whether that grew. What it grew by can't be read from a register."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from maatwerk_core.register.learning.asked import Asked
from maatwerk_core.register.learning.course import Course
from maatwerk_core.register.learning.hiding import months_between, shown, together
from maatwerk_core.register.learning.intervals import (
    LEAST,
    LEAST_OF_SHARES,
    quantile,
    wilson,
)

#: A comparison takes at least so many months on either side, and at most a year: then the seasons are the same.
_FEWEST, _YEAR = 6, 12


@dataclass(frozen=True, slots=True)
class Opened:
    """What was asked from the first through the last month: dossiers, and the sum of their amounts where known.

    `without` of them have no known amount. Months with few dossiers are taken together.
    """

    first: str
    last: str
    dossiers: int
    cents: int | None
    without: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """The last `months` whole months beside as many before. `times_bp` is how many times as much was asked: 10,000 is
    as much.

    The interval holds if requests come independently of each other. `usual_cents` are the middle amounts, before and
    after; `None` under five known amounts. `seasons` says whether both sides are a whole year.
    """

    months: int
    before: int
    after: int
    times_bp: int
    low_bp: int
    high_bp: int
    usual_before_cents: int | None
    usual_after_cents: int | None
    seasons: bool


@dataclass(frozen=True, slots=True)
class Demand:
    """Everything over time; no change where there is too little to compare."""

    stretches: tuple[Opened, ...]
    change: Change | None


def demand(courses: Sequence[Course], asked: Asked) -> Demand:
    """Dossiers by the day of their case."""
    by_month: dict[str, list[Course]] = defaultdict(list)
    for one in courses:
        if asked.holds(one.day):
            by_month[one.opened.day[:7]].append(one)
    if not by_month:
        return Demand((), None)
    months = months_between(min(by_month), asked.end.isoformat()[:7])
    stretches = together([(each, {one.dossier for one in by_month[each]}) for each in months])
    rows = [
        _opened(
            first, last, [one for each in months_between(first, last) for one in by_month[each]]
        )
        for first, last in stretches
    ]
    whole = months if _is_last_of_month(asked.end) else months[:-1]
    return Demand(
        tuple(rows), _change([by_month[each] for each in whole[_part(asked, months[0]) :]])
    )


def _opened(first: str, last: str, courses: Sequence[Course]) -> Opened:
    known = [*_amounts(courses)]
    with_, without = shown(len(known)), shown(len(courses) - len(known))
    return Opened(
        first,
        last,
        len(courses),
        None if with_ is None else sum(known),
        None if with_ is None else without,
    )


def _amounts(courses: Sequence[Course]) -> Iterator[int]:
    for one in courses:
        if one.assessed is not None and one.assessed.amount_cents is not None:
            yield one.assessed.amount_cents


def _is_last_of_month(day: datetime.date) -> bool:
    return (day + datetime.timedelta(days=1)).day == 1


def _part(asked: Asked, month: str) -> bool:
    """Does only a part of this first month count?"""
    return asked.first is not None and asked.first.day > 1 and asked.first.isoformat()[:7] == month


def _change(months: Sequence[Sequence[Course]]) -> Change | None:
    """The share of both sides that came in the last: with nothing changed that is a half."""
    side = min(len(months) // 2, _YEAR)
    if side < _FEWEST:
        return None
    earlier, later = (
        [one for month in part for one in month]
        for part in (months[-2 * side : -side], months[-side:])
    )
    before, after = len(earlier), len(later)
    if before + after < LEAST_OF_SHARES or min(before, after) < LEAST:
        return None
    low, high = wilson(after, before + after)
    return Change(
        months=side,
        before=before,
        after=after,
        times_bp=(after * 20_000 + before) // (2 * before),
        low_bp=low * 10_000 // (10_000 - low),
        high_bp=-(-high * 10_000 // (10_000 - high)),
        usual_before_cents=_usual(earlier),
        usual_after_cents=_usual(later),
        seasons=side == _YEAR,
    )


def _usual(courses: Sequence[Course]) -> int | None:
    known = [*_amounts(courses)]
    return quantile(known, 50) if len(known) >= LEAST else None
