"""How long a dossier is kept after it was closed: by outcome and legal basis, unless a municipality says otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from maatwerk_core.model.scalars import Duration
from maatwerk_core.register.choices import SOONER
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.rules.dated import days_from
from maatwerk_core.rules.policy import Policy

#: Why what is personal was erased: its term was over, or it had to go sooner.
TERM = "term"
GROUNDS = (TERM, *SOONER)

#: What an outcome counts as in that list.
_AS: Mapping[str, str] = MappingProxyType(
    {
        "grant": "granted",
        "deviate": "granted",
        "solved_without_money": "granted",
        "refuse": "refused",
        "refer": "broken-off",
        "withdrawn": "broken-off",
    }
)

Terms: TypeAlias = Mapping[str, Duration]

#: Terms by what the outcome counts as, with the legal basis behind it where that has its own.
#: They come from the Selectielijst gemeenten 2020, procestype 8 (VNG); it may have a successor by now.
TERMS: Terms = MappingProxyType(
    {
        "granted": Duration(months=120),
        "granted-wmo": Duration(months=180),
        "granted-jeugdwet": Duration(months=240),
        "granted-wgs": Duration(months=60),
        "refused": Duration(months=60),
        "broken-off": Duration(months=12),
        "objection": Duration(months=60),
    }
)


def terms_of(policy: Policy, day: datetime.date) -> Terms:
    """The terms of a pack on a day; those that it doesn't give are the ones above."""
    said = {one.id: policy.value(f"retention.{one.id}.keep", day) for one in policy.pack.retention}
    own = {id_: found.value for id_, found in said.items() if isinstance(found.value, Duration)}
    return {**TERMS, **own}


def kept_until(dossier: Dossier, terms: Terms = TERMS) -> datetime.date | None:
    """The first day on which a dossier may go, or `None` while it is open or was never decided.

    The name with the legal basis goes before the one without. What was objected to stays as long as objections do.

    >>> kept_until(Dossier("d1")) is None
    True
    """
    if dossier.closed_on is None or dossier.decided is None:
        return None
    counts_as = _AS[dossier.decided.outcome]
    basis = dossier.assessed.basis if dossier.assessed else None
    kept = [terms.get(f"{counts_as}-{basis}") or terms[counts_as]]
    if dossier.objected:
        kept.append(terms["objection"])
    return max(_after(dossier.closed_on, term) for term in kept)


def _after(day: datetime.date, term: Duration) -> datetime.date:
    """The day a term is over. From 29 February that is 1 March: nothing goes early."""
    years, months = divmod(term.months, 12)
    if not (months or term.days or term.hours or term.working_days):
        return _years_after(day, years)
    return day + datetime.timedelta(days=days_from(day, term))


def _years_after(day: datetime.date, years: int) -> datetime.date:
    """The same day so many years on; from the last of February in a leap year the first of March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 3, 1)
