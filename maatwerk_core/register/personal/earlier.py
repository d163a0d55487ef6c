"""What was told of earlier households, read from the receipts of their dossiers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maatwerk_core.register.desk import Desk
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.personal.rare import Earlier
from maatwerk_core.register.personal.traits import Trait, traits_of

#: The newest so many are compared with, so that nobody waits.
AT_MOST = 1000


def earlier_than(desk: Desk, dossier: Dossier) -> Earlier:
    """What was told of the newest other households, of each by its newest dossier that can be read."""
    rows: dict[str, frozenset[Trait]] = {}
    for id_ in desk.dossiers()[:AT_MOST]:
        one = desk.dossier(id_)
        row = None if one.id == dossier.id or _same(one, dossier) else _row(one)
        if row is not None:
            rows.setdefault(one.subject or one.id, row)
    return Earlier(tuple(rows.values()))


def _row(dossier: Dossier) -> frozenset[Trait] | None:
    """What was told of a household, as its receipt holds it; `None` once that is erased."""
    receipt = None if dossier.assessed is None else dossier.assessed.receipt
    if receipt is None:
        return None
    facts: Mapping[str, Any] = receipt["facts"]
    return frozenset(traits_of(facts.get))


def _same(one: Dossier, other: Dossier) -> bool:
    return one.subject is not None and one.subject == other.subject
