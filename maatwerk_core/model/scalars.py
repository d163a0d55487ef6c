"""Reads one value by the type its field has; `unknown`, places and fields are left to the caller."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

#: What a reader takes: raw text of a file, or a Python value through the dict door.
Raw: TypeAlias = str | bool | int | Decimal | date


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as it was written; months, days and hours are not converted into each other."""

    months: int = 0
    days: int = 0
    hours: int = 0
    working_days: int = 0


def read_money(raw: Raw, *, negative: bool = False) -> int:
    """Eurocents from euros."""
    raise NotImplementedError


def read_yes_no(raw: Raw) -> bool:
    """Yes or no."""
    raise NotImplementedError


def read_count(raw: Raw) -> int:
    """A whole number of zero or more."""
    raise NotImplementedError


def read_day(raw: Raw) -> date:
    """A day, YYYY-MM-DD."""
    raise NotImplementedError


def read_span(raw: Raw) -> tuple[date, date]:
    """First and last day of a year, a month or a day."""
    raise NotImplementedError


def read_duration(raw: Raw) -> Duration:
    """A length of time."""
    raise NotImplementedError


def read_rate(raw: Raw) -> int:
    """Basis points from a percentage."""
    raise NotImplementedError


def read_word(raw: Raw) -> str:
    """An identifier."""
    raise NotImplementedError


def read_text(raw: Raw) -> str:
    """Text, trimmed and not empty."""
    raise NotImplementedError
