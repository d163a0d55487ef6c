"""What the policy holds on a day: plain values, and those worked out from a day (periods, lead times, validity)."""

from __future__ import annotations

import datetime
from typing import Protocol

from maatwerk_core.frozen import dataclass
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.values import ENDED, UNSET, Resolved, Value


class Dated(Protocol):
    """Anything that has a value on a day."""

    def on(self, day: datetime.date, *, strict: bool = False) -> Resolved:
        """The value on a day; with `strict`, assumed and contested values are unknown."""


@dataclass(frozen=True, slots=True)
class TheDay:
    """The day of the case itself."""

    def on(self, day: datetime.date, *, strict: bool = False) -> Resolved:
        """The day as a proleptic ordinal."""
        return Resolved(day.toordinal())


@dataclass(frozen=True, slots=True)
class WindowStart:
    """The first day of the period over which grants count together."""

    within: Value

    def on(self, day: datetime.date, *, strict: bool = False) -> Resolved:
        """The ordinal of the first day that counts; 1 is ever."""
        period = self.within.on(day, strict=strict)
        match period.value:
            case "12 months":
                first = add_months(day, -12).toordinal()
            case "calendar year":
                first = datetime.date(day.year, 1, 1).toordinal()
            case "ever" | "scheme":
                first = 1
            case _:
                return period
        return Resolved(first, period.provenance)


@dataclass(frozen=True, slots=True)
class CountsAll:
    """Does every grant count, whatever its day?"""

    within: Value

    def on(self, day: datetime.date, *, strict: bool = False) -> Resolved:
        """Yes for `ever` and `scheme`."""
        period = self.within.on(day, strict=strict)
        if period.value is None:
            return period
        return Resolved(period.value in ("ever", "scheme"), period.provenance)


@dataclass(frozen=True, slots=True)
class LeadTime:
    """How many calendar days a route takes when asked for on the day of the case."""

    takes: Value

    def on(self, day: datetime.date, *, strict: bool = False) -> Resolved:
        """Whole days."""
        found = self.takes.on(day, strict=strict)
        if not isinstance(found.value, Duration):
            return found
        return Resolved(days_from(day, found.value), found.provenance)


@dataclass(frozen=True, slots=True)
class Holds:
    """Does a row with `from` and `until` hold on this day? Unknown within a vague day."""

    starts: Value
    ends: Value

    def on(self, day: datetime.date, *, strict: bool = False) -> Resolved:
        """Unknown within a vague first or last day."""
        return _between(self.starts, self.ends, day, day, strict)


@dataclass(frozen=True, slots=True)
class Runs:
    """Does a scheme with `from` and `through`, its last day, run on this day?"""

    starts: Value
    through: Value

    def on(self, day: datetime.date, *, strict: bool = False) -> Resolved:
        """Unknown within a vague first or last day."""
        return _between(self.starts, self.through, day, day - datetime.timedelta(days=1), strict)


def _between(
    starts: Value, ends: Value, day: datetime.date, before: datetime.date, strict: bool
) -> Resolved:
    """Is the start reached by `day`, and the end not `before`? It rests on the moment that settles it."""
    begun = _reached(starts, day, strict, unset=True)
    over = _reached(ends, before, strict, unset=False)
    by_start = begun is False or ends is UNSET or (over is False and starts is not UNSET)
    provenance = (starts if by_start else ends).on(day, strict=strict).provenance
    if begun is False or over is True:
        return Resolved(False, provenance)
    if begun is None or over is None:
        return Resolved(None, provenance, why="vague")
    return Resolved(True, provenance)


def _reached(moment: Value, day: datetime.date, strict: bool, *, unset: bool) -> bool | None:
    """Is this (vague) day reached? Not set: `unset`; a day that was written as unknown is one."""
    if moment is UNSET:
        return unset
    span = moment.on(day, strict=strict).value
    if span is None or span is ENDED:
        return None
    first, last = span
    if day < first:
        return False
    return True if first == last or day > last else None


def days_from(day: datetime.date, length: Duration) -> int:
    """Calendar days from `day` over a length of time; working days skip Saturdays and Sundays, begun days count.

    >>> days_from(datetime.date(2026, 1, 2), Duration(working_days=3))
    5
    >>> days_from(datetime.date(2026, 1, 31), Duration(months=1))
    28
    """
    days = length.days - (-length.hours // 24)
    if not (length.months or length.working_days):
        return days  # the commonest case, and each route of each case comes by here
    end = add_months(day, length.months) + datetime.timedelta(days=days)
    left = length.working_days
    while left > 0:
        end += datetime.timedelta(days=1)
        left -= end.weekday() < 5
    return (end - day).days


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months on, or the last day of that month.

    >>> add_months(datetime.date(2024, 2, 29), -12)
    datetime.date(2023, 2, 28)
    """
    month = day.year * 12 + day.month - 1 + months
    year, at = divmod(month, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return datetime.date(year, at + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("a month has at least 28 days")
