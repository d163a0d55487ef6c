"""What a household was granted or asked for before under a scheme, as far as this register knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from maatwerk_core.model.decision import GIVES
from maatwerk_core.model.scalars import money_text
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.drafts import as_event
from maatwerk_core.register.events import Opened

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk


def earlier_grants(desk: Desk, pack: str, subject: str | None) -> list[dict[str, Any]] | None:
    """The grants of a household by its key, as a case writes them; none for a household without one.

    What was asked and not decided yet counts as pending. `None` where an amount isn't known: then nobody knows the sum.
    """
    if subject is None:
        return []
    found = [_grant(one) for one in _dossiers(desk, pack, subject) if _counts(one)]
    return None if any(one["amount"] is None for one in found) else found


def _dossiers(desk: Desk, pack: str, subject: str) -> Iterator[Dossier]:
    keys = desk.keys.every()
    for stored in desk.store.of_kinds((Opened.KIND,)):
        opened = as_event(stored, keys.get(stored.dossier))
        if isinstance(opened, Opened) and (opened.subject, opened.pack) == (subject, pack):
            yield desk.dossier(stored.dossier)


def _counts(dossier: Dossier) -> bool:
    """Was it granted, or may it still be? What was closed without a decision won't be."""
    if dossier.decided is not None:
        return dossier.decided.outcome in GIVES
    return dossier.closed_on is None


def _grant(dossier: Dossier) -> dict[str, Any]:
    decided, assessed = dossier.decided, dossier.assessed
    cents = decided.amount_cents if decided else assessed.amount_cents if assessed else None
    return {
        "amount": None if cents is None else money_text(cents),
        "on": decided.on if decided else dossier.day,
        "state": "granted" if decided else "pending",
    }
