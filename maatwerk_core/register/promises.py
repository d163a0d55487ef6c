"""What was promised in a dossier, by the resident or another party, and what came of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from maatwerk_core.register.events_after import Agreed, AgreementEnded


@dataclass(frozen=True, slots=True)
class Promise:
    """An agreement as it stands: made, perhaps ended, and what was paid back under it so far."""

    made: Agreed
    ended: AgreementEnded | None = None
    repaid_cents: int = 0

    @property
    def name(self) -> str:
        """The agreement of the pack, or the party that promised."""
        return self.made.agreement

    @property
    def due(self) -> datetime.date | None:
        """The day on which it is clear whether it was kept."""
        return None if self.made.due is None else datetime.date.fromisoformat(self.made.due)

    @property
    def owed_cents(self) -> int | None:
        """What is still to be paid back; unknown is `None`. Nothing follows while an agreement runs."""
        if self.ended is None:
            return 0
        pays = self.ended.pays_cents
        return None if pays is None else max(pays - self.repaid_cents, 0)

    @property
    def settled(self) -> bool:
        """Is there nothing more to do?"""
        return self.ended is not None and self.owed_cents == 0
