"""What was kept long enough, and throwing away the key of a dossier."""

from __future__ import annotations

import datetime

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.drafts import as_draft
from maatwerk_core.register.events import Erased
from maatwerk_core.register.retention import TERM, kept_until


def due(desk: Desk, today: datetime.date) -> list[Dossier]:
    """The dossiers that were kept as long as they had to be, and are still readable."""
    found = [desk.dossier(id_) for id_ in desk.dossiers()]
    return [one for one in found if not one.erased and _is_over(kept_until(one), today)]


def erase(desk: Desk, id_: str, today: datetime.date, ground: str | None = None) -> None:
    """Throw away the key of a dossier, so that nobody reads what is personal any more. It can't be undone.

    Before its term is over that takes a ground of `retention.GROUNDS`. Raises `Faults`.
    """
    dossier = desk.dossier(id_)
    until = kept_until(dossier)
    if ground is None and not _is_over(until, today):
        raise Faults([fault("register.not-due", dossier=id_, until=until)])
    if not dossier.erased:
        event, name = Erased(ground or TERM), dossier.budget
        beside = None if name is None else desk.budgets.beside(name, id_, [event])
        desk.store.append(id_, dossier.number, [as_draft(event, desk.clock())], None, beside)
    # What was written down first is done at last: who is interrupted in between erases again.
    desk.keys.drop(id_)


def _is_over(until: datetime.date | None, today: datetime.date) -> bool:
    return until is not None and until <= today
