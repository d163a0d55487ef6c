"""Reads the day that was asked for on the command line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from maatwerk_core.errors import Fault, Faults, ScalarFault
from maatwerk_core.errors.fault import as_values
from maatwerk_core.model.scalars import read_day


def day_of(text: str | None, name: str = "day") -> datetime.date | None:
    """The day that was typed for an option; nothing where none was. Raises `Faults` for what is no day.

    >>> day_of("2025-09-01")
    datetime.date(2025, 9, 1)
    """
    try:
        return read_day(text) if text is not None else None
    except ScalarFault as error:
        raise Faults([Fault(error.code, f"/{name}", None, as_values(dict(error.values)))]) from None


def day_or_today(text: str | None, name: str = "on") -> datetime.date:
    """The day that was typed for an option, or today. Raises `Faults` for what is no day.

    >>> day_or_today("2025-09-01")
    datetime.date(2025, 9, 1)
    """
    return day_of(text, name) or datetime.date.today()


def days_of(texts: Mapping[str, str | None]) -> list[datetime.date | None]:
    """The days that were typed, by their options. Raises `Faults` for all that are none, at once.

    >>> days_of({"from": "2025-09-01", "to": None})
    [datetime.date(2025, 9, 1), None]
    """
    found: list[datetime.date | None] = []
    faults: list[Fault] = []
    for name, text in texts.items():
        try:
            found.append(day_of(text, name))
        except Faults as error:
            faults.extend(error.faults)
    if faults:
        raise Faults(faults)
    return found
