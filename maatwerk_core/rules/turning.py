"""The days on which something that a policy says changes: between two of them it says the same."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from maatwerk_core.rules.dated import CountsAll, Dated, Holds, LeadTime, Runs, WindowStart
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import Value

_NEXT = datetime.timedelta(days=1)


def turning_days(policy: Policy, paths: Iterable[str]) -> tuple[datetime.date, ...]:
    """The first day of every stretch in which these values stay as they are, oldest first; none for undated values.

    A vague day (`2018`) begins two stretches: one within it and one after. Values worked out from the day itself
    (a period that counts back, a lead time) move every day; for these only the days of what they rest on are given.
    """
    found = {
        day
        for path in paths
        if path in policy.values
        for day in _days_of(policy.values[path])
        if datetime.date.min < day < datetime.date.max
    }
    return tuple(sorted(found))


def _days_of(dated: Dated) -> Iterator[datetime.date]:
    match dated:
        case Value(entries=entries):
            for entry in entries:
                if entry.first is not None:
                    yield entry.first
                if entry.last is not None and entry.last != entry.first:
                    yield entry.last + _NEXT
        case WindowStart(within=value) | CountsAll(within=value) | LeadTime(takes=value):
            yield from _days_of(value)
        case Holds(starts=starts, ends=ends):
            yield from (*_of_spans(starts, 0), *_of_spans(ends, 0))
        case Runs(starts=starts, through=through):
            yield from (*_of_spans(starts, 0), *_of_spans(through, 1))


def _of_spans(moment: Value, later: int) -> Iterator[datetime.date]:
    """The days on which a (vague) moment is reached, `later` days on."""
    yield from _days_of(moment)
    for entry in moment.entries:
        if isinstance(entry.value, tuple):
            first, last = entry.value
            yield first + later * _NEXT
            if last != first:
                yield last + (1 + later) * _NEXT
