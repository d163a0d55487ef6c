"""An impact as JSON, for programs: every field of `found` under its own name, days as text, hidden counts as null."""

from __future__ import annotations

import datetime
import json
from dataclasses import fields, is_dataclass
from typing import Any

from maatwerk_core.bulk.impact.found import Impact


def as_json(impact: Impact) -> str:
    """The text of `impact.json`. The same impact gives the same text."""
    return json.dumps(as_data(impact), ensure_ascii=False, indent=2) + "\n"


def as_data(value: Any) -> Any:
    """Plain data for any part of an impact.

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
