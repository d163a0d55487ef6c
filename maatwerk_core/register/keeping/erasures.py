"""Which dossiers were erased: a list without anything personal, to keep apart from every copy."""

from __future__ import annotations

import re
from pathlib import Path

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.errors import Place as Spot
from maatwerk_core.register.database import reached
from maatwerk_core.register.keeping.content import snapshot
from maatwerk_core.register.keeping.rings import ring_of
from maatwerk_core.register.migrations.schema import KEYS_SCHEMA
from maatwerk_core.register.places import Place, engines, see_register
from maatwerk_core.register.tables import EVENTS

#: What a dossier may be called, and the most faults of one list that are told.
_DOSSIER, MOST = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,39}"), 20


def erased_at(place: Place) -> list[str]:
    """The dossiers of a register that were erased, in order. Raises `Faults` where there is no register."""
    with engines(place) as (events, keys):
        see_register(place, events, keys)
        with snapshot(keys, KEYS_SCHEMA) as content:
            return sorted(ring_of(content).erased | erased_in(events))


def erased_in(events: sa.Engine) -> set[str]:
    """The dossiers that the chain says are erased."""
    of = sa.select(EVENTS.c.dossier).where(EVENTS.c.kind == "erased")
    with reached(), events.connect() as connection:
        return set(connection.scalars(of))


def read_erased(path: Path) -> set[str]:
    """A list that was kept elsewhere: a dossier on each line. Raises `Faults` where it is no such list."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError):
        raise Faults([fault("file.unreadable", place=Spot(str(path)))]) from None
    faults = [
        fault("register.no-dossier", place=Spot(str(path), number))
        for number, line in enumerate(lines, 1)
        if not _DOSSIER.fullmatch(line.strip())
    ]
    if faults:
        raise Faults(faults[:MOST])
    return {line.strip() for line in lines}
