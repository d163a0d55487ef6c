"""The rule about days: what ends before it begins, days out of order, values on days when the scheme doesn't run."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model.scalars import read_span
from maatwerk_core.rules.values import ENDED, Value
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.finding import Found, Rule, Witness, found
from maatwerk_core.workshop.analysis.subject import Subject

#: First and last day of a moment that may be vague.
Span = tuple[datetime.date, datetime.date]


def find_days_out_of_order(subject: Subject) -> Iterator[Found]:
    """A row that ends before it begins, days written out of order, a row or a budget outside the scheme's days."""
    yield from _ending_first(subject.own, ())
    yield from _unordered(subject.data, ())
    yield from _outside_the_scheme(subject)


def _ending_first(typed: Any, path: Path) -> Iterator[Found]:
    if not isinstance(typed, Mapping):
        if isinstance(typed, tuple | list):
            for at, part in enumerate(typed):
                yield from _ending_first(part, (*path, at))
        return
    first = _moment(typed.get("from"))
    for key in ("until", "through"):
        last = _moment(typed.get(key))
        if first and last and _is_over(first, last, key):
            yield found(
                (*path, key),
                Witness(first[1]),
                first=first[0].isoformat(),
                last=last[1].isoformat(),
            )
    for key, part in typed.items():
        yield from _ending_first(part, (*path, str(key)))


def _is_over(first: Span, last: Span, key: str) -> bool:
    """`until` is the first day on which a row no longer holds, `through` the last on which it does."""
    return first[0] >= last[1] if key == "until" else first[0] > last[1]


def _moment(value: Any) -> Span | None:
    """The one moment that a value stands for; dated and unknown ones have none."""
    if isinstance(value, Value) and len(value.entries) == 1:
        held = value.entries[0].value
        return held if isinstance(held, tuple) else None
    return None


def _unordered(data: Any, path: Path) -> Iterator[Found]:
    """Values by day are read oldest first, whatever their order; written so they are also read so by people."""
    if isinstance(data, list):
        if path[:1] == ("norms",):
            yield from _rows_out_of_order(data, path)
        for at, part in enumerate(data):
            yield from _unordered(part, (*path, at))
    if not isinstance(data, Mapping):
        return
    days = [(span, key) for key in data if (span := _as_span(key)) is not None]
    for (before, earlier), (after, key) in zip(days, days[1:], strict=False):
        if after[0] <= before[0]:
            here = (*path, str(key))
            yield found(here, Witness(after[1]), key=True, first=earlier, last=key)
            break
    for key, part in data.items():
        yield from _unordered(part, (*path, str(key)))


def _rows_out_of_order(rows: list[Any], path: Path) -> Iterator[Found]:
    """Rows of a norm that don't follow each other; of two of one day only the order would decide which holds."""
    days = [
        (at, row["from"])
        for at, row in enumerate(rows)
        if isinstance(row, Mapping) and "from" in row
    ]
    spans = [(at, day, span) for at, day in days if (span := _as_span(day)) is not None]
    for (_, earlier, before), (at, day, after) in zip(spans, spans[1:], strict=False):
        if after[0] <= before[0]:
            yield found((*path, at, "from"), Witness(after[1]), first=earlier, last=day)


def _as_span(key: Any) -> Span | None:
    if not str(key)[:4].isdigit():
        return None
    try:
        return read_span(key)
    except ScalarFault:
        return None


def _outside_the_scheme(subject: Subject) -> Iterator[Found]:
    """Rows of tiers and checks, and amounts of budgets, that never hold while the scheme runs."""
    scheme = subject.policy.pack.scheme
    begins, ends = _moment(scheme.starts), _moment(scheme.through)
    for path, first, last in _stretches(subject):
        if ends and first and first[0] > ends[1]:
            yield found(
                path, Witness(first[0]), first=first[0].isoformat(), last=ends[1].isoformat()
            )
        elif begins and last and last[1] <= begins[0]:
            yield found(
                path, Witness(begins[0]), first=begins[0].isoformat(), last=last[1].isoformat()
            )


def _stretches(subject: Subject) -> Iterator[tuple[Path, Span | None, Span | None]]:
    """From when and until when each row holds, with where that is written."""
    pack = subject.policy.pack
    rows: list[tuple[Path, Any]] = [(("checks", check.id), check) for check in pack.checks]
    rows += [(("mandate", "tiers", at), tier) for at, tier in enumerate(pack.mandate.tiers or ())]
    for path, row in rows:
        yield (*path, "from"), _moment(row.starts), None
        yield (*path, "until"), None, _moment(row.ends)
    for budget in pack.budget or ():
        for entry in budget.amount.entries:
            if entry.first is not None and entry.last is not None:
                stretch = (entry.first, entry.last)
                path = ("budget", budget.id, "amount")
                ended = entry.value is ENDED
                yield path, None if ended else stretch, stretch if ended else None


RULES: tuple[Rule, ...] = (Rule("day.order", "error", find_days_out_of_order, fixable=True),)
