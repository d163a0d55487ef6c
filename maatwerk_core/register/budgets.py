"""The budgets of a register: set by people, drawn on by dossiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.register.chain import Stored
from maatwerk_core.register.clock import Clock
from maatwerk_core.register.drafts import as_draft, as_event
from maatwerk_core.register.events import Event, PurseSet
from maatwerk_core.register.privacy import refuse_personal
from maatwerk_core.register.purses import Purse, fold_purse, move
from maatwerk_core.register.store import Beside, Draft, Store

#: Budgets stand in the chain beside dossiers, under their name with this before it.
STREAM = "budget:"


@dataclass(frozen=True, slots=True)
class Budgets:
    """All budgets in a store."""

    store: Store
    clock: Clock

    def set(self, name: str, total_cents: int, year: int | None = None) -> Purse:
        """Say how much a budget holds; said again, the last word counts. Raises `Faults` for a name of a person's."""
        if personal := [*refuse_personal(name, "/budget")]:
            raise Faults(personal)
        stream = STREAM + name
        draft = as_draft(PurseSet(total_cents, year), self.clock())
        self.store.append(stream, len(self.store.read(stream)), [draft])
        return self.purse(name)

    def purse(self, name: str) -> Purse:
        """A budget as it stands. Raises `Faults` where there is none."""
        stored = self.store.read(STREAM + name)
        if not stored:
            near = did_you_mean(name, self.names())
            raise Faults([fault("register.no-budget", budget=name, near=near)])
        return fold_purse(name, map(as_event, stored))

    def names(self) -> list[str]:
        """The names of all budgets, in alphabetical order."""
        return sorted(one.removeprefix(STREAM) for one in self.store.streams(PurseSet.KIND))

    def beside(self, name: str, dossier: str, events: Sequence[Event]) -> Beside:
        """What happens to a budget when these events happen in a dossier that draws on it."""

        def work_out(stored: Sequence[Stored]) -> list[Draft]:
            purse = fold_purse(name, map(as_event, stored))
            return [as_draft(one, self.clock()) for one in move(purse, dossier, events)]

        return STREAM + name, work_out
