"""What is held about a household: its dossiers, and everything in them but what is a colleague's own."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.register.desk import Desk, Happened
from maatwerk_core.register.dossier import Dossier, fold
from maatwerk_core.register.erasing import until
from maatwerk_core.register.events import Opened
from maatwerk_core.register.subject import subject_in

#: Who of the colleagues it was, and what they are to the household. The role is told, the rest is theirs.
PERSON = "person"
COLLEAGUES = frozenset({PERSON, "knows_household", "requester"})


@dataclass(frozen=True, slots=True)
class Held:
    """One dossier with all that happened in it, and the day until which it is kept, if that is known."""

    dossier: Dossier
    history: Sequence[Happened]
    until: datetime.date | None

    @property
    def as_json(self) -> dict[str, Any]:
        """Every field, sealed and clear, for a program; without who of the colleagues it was."""
        return {
            "dossier": self.dossier.id,
            "subject": self.dossier.subject,
            "pack": self.dossier.pack,
            "erased": self.dossier.erased,
            "kept_until": self.until and self.until.isoformat(),
            "events": [
                {"number": one.number, "at": one.at, "kind": one.event.KIND}
                | without_colleagues(asdict(one.event))
                for one in self.history
            ],
        }


def held_about(desk: Desk, who: str) -> list[Held]:
    """What is held about a household, by its key or by one of its dossiers, the oldest first. Raises `Faults`.

    By a dossier, that one alone is given; by a key, all that have it and are not erased.
    """
    return [_held(desk, id_) for id_ in dossiers_of(desk, who)]


def dossiers_of(desk: Desk, who: str) -> list[str]:
    """The dossier that was named, or those of a key, the oldest first. Raises `Faults` where there is none."""
    every = desk.dossiers()
    if who in every:
        return [who]
    keys, openings = desk.keys.every(), desk.store.of_kinds({Opened.KIND})
    found = [one.dossier for one in openings if subject_in(one, keys.get(one.dossier)) == who]
    if not found:
        near = did_you_mean(who, every)
        raise Faults([fault("register.unknown-subject", who=who, near=near)])
    return found


def without_colleagues(value: Any) -> Any:
    """The same without who of the colleagues it was, however deep that stands.

    >>> without_colleagues({"votes": [{"role": "team", "person": "a"}]})
    {'votes': [{'role': 'team'}]}
    """
    if isinstance(value, Mapping):
        return {
            key: without_colleagues(each) for key, each in value.items() if key not in COLLEAGUES
        }
    if isinstance(value, list | tuple):
        return [without_colleagues(each) for each in value]
    return value


def _held(desk: Desk, id_: str) -> Held:
    history = desk.history(id_)
    dossier = fold(id_, (one.event for one in history))
    return Held(dossier, history, until(desk, dossier))
