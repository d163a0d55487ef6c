"""A value as a person writes it in a pack, by its kind: euros, percentages, months, lengths of time."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from maatwerk_core.model.scalars import Duration, rate_text
from maatwerk_core.model.scalars import money_text as money_text
from maatwerk_core.rules.expression import UNLIMITED
from maatwerk_core.rules.values import ENDED


def as_written(value: Any) -> str:
    """A value without a unit as it stands in a file.

    >>> as_written(None), as_written(True), as_written(["a", 3]), as_written({"by": ["a"]})
    ('unknown', 'yes', '[a, 3]', '{by: [a]}')
    """
    if type(value) is str:
        return value
    if value is None or value is ENDED:
        return "unknown" if value is None else "ended"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Duration):
        return duration_text(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {as_written(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(as_written, value))}]"
    return str(value)


def in_kind(value: Any, kind: str) -> str:
    """A value in the written form of its kind; `kind` is that of a field, or the type of a fact.

    >>> in_kind(50001, "money"), in_kind(2000, "rate"), in_kind(12, "months"), in_kind(-1, "approvals")
    ('500.01', '20%', '12 months', 'all')
    >>> in_kind(None, "money")
    'unknown'
    """
    if value is None or value is ENDED or isinstance(value, bool):
        return as_written(value)
    match kind:
        case "money" | "ceiling" | "cents":
            return "unlimited" if value == UNLIMITED else money_text(value)
        case "rate" | "share" | "chance" | "bp":
            return rate_text(value)
        case "months":
            return f"{value} months" if value != 1 else "1 month"
        case "approvals":
            return {-1: "all", 0: "none"}.get(value, str(value))
        case "span":
            return span_text(*value)
        case "day" if isinstance(value, int):
            return datetime.date.fromordinal(value).isoformat()
        case _:
            return as_written(value)


def duration_text(length: Duration) -> str:
    """A length of time in the one unit it has.

    >>> duration_text(Duration(days=42)), duration_text(Duration(hours=24))
    ('6 weeks', '24 hours')
    """
    for number, unit in (
        (length.months, "month"),
        (length.hours, "hour"),
        (length.working_days, "working day"),
    ):
        if number:
            return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
    number, unit = (length.days // 7, "week") if length.days % 7 == 0 else (length.days, "day")
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def span_text(first: datetime.date, last: datetime.date) -> str:
    """A year, a month or a day, from its first and last day.

    >>> span_text(datetime.date(2018, 1, 1), datetime.date(2018, 12, 31))
    '2018'
    """
    if first == last:
        return first.isoformat()
    return f"{first.year}" if first.month != last.month else f"{first.year}-{first.month:02d}"
