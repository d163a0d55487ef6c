"""The lessons that were written down, of dossiers whose key is still there. Nothing else that is sealed is opened."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from maatwerk_core.register.drafts import as_event
from maatwerk_core.register.events import Decided, Opened
from maatwerk_core.register.events_after import Evaluated
from maatwerk_core.register.learning.asked import Asked
from maatwerk_core.register.sealing import Keys
from maatwerk_core.register.store import Store


class Lesson(NamedTuple):
    """What people learned, by pack and team; not in which dossier or when."""

    pack: str
    team: str | None
    words: str


def lessons(store: Store, keys: Keys, asked: Asked) -> tuple[Lesson, ...]:
    """The lessons of decisions that were taken on a day that counts, by pack, team and words."""
    opened: dict[str, Opened] = {}
    counted: set[str] = set()
    found: list[Lesson] = []
    by_dossier = keys.every()
    for one in store.of_kinds({Opened.KIND, Decided.KIND, Evaluated.KIND}):
        lesson = one.kind == Evaluated.KIND and one.dossier in counted
        event = as_event(one, by_dossier.get(one.dossier) if lesson else None)
        match event:
            case Opened(team=team) if asked.team in (None, team):
                opened[one.dossier] = event
            case Decided(on=on) if one.dossier in opened:
                counts = asked.holds(datetime.date.fromisoformat(on))
                (counted.add if counts else counted.discard)(one.dossier)
            case Evaluated(lesson=str(words)):
                where = opened[one.dossier]
                found.append(Lesson(where.pack, where.team, words))
    return tuple(sorted(found, key=lambda each: (each.pack, each.team or "", each.words)))
