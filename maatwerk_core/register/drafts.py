"""From an event to what is stored of it, and back."""

from __future__ import annotations

import datetime
import json
from functools import partial
from typing import Any

from cryptography.exceptions import InvalidTag
from pydantic_core import from_json

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.chain import Stored
from maatwerk_core.register.events import Event
from maatwerk_core.register.kinds import known, read_event
from maatwerk_core.register.sealing import seal, unseal
from maatwerk_core.register.store import Draft


def as_draft(
    event: Event, at: datetime.datetime, key: bytes | None = None, about: str = ""
) -> Draft:
    """An event ready to be stored. What is personal needs a key, and the place (`about`) where it will stand."""
    clear = json.dumps(event.clear, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    sealed = None if key is None else seal(event.sealed, key, about)
    return Draft(event.KIND, event.VERSION, at.isoformat(timespec="seconds"), clear, sealed)


def as_event(stored: Stored, key: bytes | None = None) -> Event:
    """The event that was stored; without its key what is personal is `None`.

    What is personal is opened when somebody reads it. Raises `Faults` for what was broken, here or then.
    """
    try:
        clear = from_json(stored.clear)
    except ValueError:
        raise _broken(stored) from None
    event = read_event(stored.kind, stored.version, clear, None)
    if key is not None and stored.sealed is not None:
        event.leave_shut(partial(_opened, type(event), stored, key))
    return event


def _opened(of: type[Event], stored: Stored, key: bytes) -> dict[str, Any]:
    try:
        sealed = unseal(stored.sealed, key, place_of(stored.dossier, stored.number))
    except InvalidTag:
        raise _broken(stored) from None
    return known(of, sealed or {})


def _broken(stored: Stored) -> Faults:
    return Faults([fault("register.broken", position=stored.position, why="changed")])


def place_of(stream: str, number: int) -> str:
    """What a sealed part is bound to."""
    return f"{stream}/{number}"
