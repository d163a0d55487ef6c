"""A report as plain data, for programs: every field under its own name, days as text, hidden counts as null."""

from __future__ import annotations

import datetime
from dataclasses import fields, is_dataclass
from typing import Any


def as_data(value: Any) -> Any:
    """Plain data for any part of a report; its schema comes first.

    >>> as_data((datetime.date(2026, 1, 1), None))
    ['2026-01-01', None]
    """
    if is_dataclass(value):
        named = [field.name for field in fields(value)]
        first = [name for name in named if name == "schema"]
        return {name: as_data(getattr(value, name)) for name in (*first, *named)}
    if isinstance(value, list | tuple):
        return [as_data(part) for part in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
