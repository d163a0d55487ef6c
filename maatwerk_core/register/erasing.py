"""What was kept long enough, and throwing away the key of a dossier."""

from __future__ import annotations

import datetime

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.drafts import as_draft
from maatwerk_core.register.events import Erased
from maatwerk_core.register.retention import TERM, kept_until, terms_of


def due(desk: Desk, today: datetime.date) -> list[Dossier]:
    """The dossiers that were kept as long as they had to be, and are still readable."""
    found = [desk.dossier(id_) for id_ in desk.dossiers()]
    return [one for one in found if not one.erased and _is_over(until(desk, one), today)]


def until(desk: Desk, dossier: Dossier) -> datetime.date | None:
    """The first day on which a dossier may go by the terms of its own pack, or `None` while it is open."""
    if dossier.closed_on is None:
        return None
    return kept_until(dossier, terms_of(desk.policy(dossier), dossier.closed_on))


def erase(desk: Desk, id_: str, today: datetime.date, ground: str | None = None) -> None:
    """Throw away the key of a dossier, so that nobody reads what is personal any more. It can't be undone.

    Before its term is over that takes a ground of `retention.GROUNDS`. Raises `Faults`.
    """
    dossier = desk.dossier(id_)
    if ground is None:
        last = until(desk, dossier)
        if not _is_over(last, today):
            raise Faults([fault("register.not-due", dossier=id_, until=last)])
    throw_away(desk, dossier, ground or TERM)


def throw_away(desk: Desk, dossier: Dossier, ground: str) -> None:
    """Write down that a dossier is erased, if that wasn't yet, and throw its key away. Raises `Faults`."""
    if not dossier.erased:
        event, name = Erased(ground), dossier.budget
        beside = None if name is None else desk.budgets.beside(name, dossier.id, [event])
        drafts = [as_draft(event, desk.clock())]
        desk.store.append(dossier.id, dossier.number, drafts, None, beside)
    # What was written down first is done at last: who is interrupted in between erases again.
    desk.keys.drop(dossier.id)


def _is_over(last: datetime.date | None, today: datetime.date) -> bool:
    return last is not None and last <= today
