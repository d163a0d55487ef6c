"""Reads the day that was asked for on the command line."""

from __future__ import annotations

import datetime

from maatwerk_core.errors import Fault, Faults, ScalarFault
from maatwerk_core.errors.fault import as_values
from maatwerk_core.model.scalars import read_day


def day_of(text: str | None) -> datetime.date | None:
    """The day that was typed; nothing where none was. Raises `Faults` for what is no day.

    >>> day_of("2025-09-01")
    datetime.date(2025, 9, 1)
    """
    try:
        return read_day(text) if text is not None else None
    except ScalarFault as error:
        raise Faults([Fault(error.code, "/day", None, as_values(dict(error.values)))]) from None
