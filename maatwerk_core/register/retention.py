"""How long a dossier is kept after it was closed: by outcome and legal basis, unless a municipality says otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from maatwerk_core.register.dossier import Dossier

#: Where the terms come from. The list of 2020 may have a successor: look before you rely on it.
SOURCE = "Selectielijst gemeenten 2020, procestype 8 (VNG)"

#: Why what is personal was erased: its term was over, the household asked, a court said so, or it was a mistake.
TERM = "term"
GROUNDS = (TERM, "request", "court", "mistake")

#: What an outcome counts as in that list.
_AS: Mapping[str, str] = MappingProxyType(
    {
        "grant": "granted",
        "deviate": "granted",
        "solved_without_money": "granted",
        "refuse": "refused",
        "refer": "broken_off",
        "withdrawn": "broken_off",
    }
)

Terms: TypeAlias = Mapping[tuple[str, str | None], int]

#: Years by what the outcome counts as and the legal basis; `None` is every other basis.
YEARS: Terms = MappingProxyType(
    {
        ("granted", "wmo"): 15,
        ("granted", "jeugdwet"): 20,
        ("granted", "wgs"): 5,
        ("granted", None): 10,
        ("refused", None): 5,
        ("broken_off", None): 1,
    }
)


def kept_until(dossier: Dossier, years: Terms = YEARS) -> datetime.date | None:
    """The first day on which a dossier may go, or `None` while it is open or was never decided.

    >>> kept_until(Dossier("d1")) is None
    True
    """
    if dossier.closed_on is None or dossier.decided is None:
        return None
    counts_as = _AS[dossier.decided.outcome]
    basis = dossier.assessed.basis if dossier.assessed else None
    term = years.get((counts_as, basis), years[(counts_as, None)])
    return _years_after(dossier.closed_on, term)


def _years_after(day: datetime.date, years: int) -> datetime.date:
    """The same day so many years on; from the last of February in a leap year the first of March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 3, 1)
