"""Puts a copy in an empty place, or nothing at all. What was erased since the copy was made stays erased."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.clock import Clock
from maatwerk_core.register.database import WRITES, reached
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.erasing import throw_away
from maatwerk_core.register.keeping.checking import Seen, look_through
from maatwerk_core.register.keeping.content import Content, tables_at
from maatwerk_core.register.keeping.copies import insert
from maatwerk_core.register.keeping.damage import damaged
from maatwerk_core.register.keeping.reading import read
from maatwerk_core.register.keeping.rings import Ring, ring_at, ring_of
from maatwerk_core.register.keys import SqlKeys
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, KEYS_SCHEMA, check_step
from maatwerk_core.register.places import Place, engines, make_tables, open_register, step_at, told
from maatwerk_core.register.store import end_of

#: The ground of an erasure that was done before, and again after an older copy was put back.
AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the chain of the copy ends, and the dossiers in it that were erased since it was made."""

    events: int
    head: str
    erased_again: tuple[str, ...]


def restore(
    place: Place,
    file: Path,
    clock: Clock,
    keys_from: Path | None = None,
    without_keys: bool = False,
    erased: Collection[str] = (),
) -> Restored:
    """Put a copy of a register in a place that has none or an empty one, and the keys of a copy beside it.

    All of it is looked through before a thing is written. A key comes back only for a dossier that is erased neither
    in the chain, nor in the list beside the keys that are there, nor in that beside the keys of the copy, nor in
    `erased`, a list that was kept elsewhere. Who goes on `without_keys` leaves dossiers that nobody can read. Raises
    `Faults`; then nothing was written.
    """
    with ExitStack() as files:
        content = files.enter_context(read(file, EVENTS_SCHEMA))
        kept = files.enter_context(read(keys_from, KEYS_SCHEMA)) if keys_from else None
        seen = _seen(content, file)
        given = ring_of(kept) if kept else Ring()
        with engines(place) as (events, keys):
            _see_empty(place, events)
            there = ring_at(keys) if step_at(place.keys, keys, KEYS_SCHEMA) else Ring()
            ring = there.with_(given, seen.erased.union(erased))
            lost = seen.sealed - ring.erased - ring.keys.keys()
            if lost and not without_keys:
                raise Faults([fault("register.keys-missing", count=len(lost))])
            make_tables(place, events, keys)
            _put(content, ring, events, keys, place)
    with open_register(place, clock) as desk:
        again = _erase_again(desk, sorted((seen.sealed & ring.erased) - seen.erased))
    return Restored(content.heading.position, content.heading.head, again)


def _see_empty(place: Place, events: sa.Engine) -> None:
    """See that nothing was ever written in a place. Raises `Faults`."""
    step = step_at(place.events, events, EVENTS_SCHEMA)
    if step is None:
        return
    check_step(step, EVENTS_SCHEMA, told(place))
    with reached(), events.connect() as connection:
        _refuse_full(connection, place)


def _refuse_full(connection: sa.Connection, place: Place) -> None:
    for table in tables_at(EVENTS_SCHEMA, EVENTS_SCHEMA.last).values():
        if connection.execute(sa.select(table).limit(1)).first() is not None:
            raise Faults([fault("register.not-empty", register=told(place))])


def _seen(content: Content, file: Path) -> Seen:
    seen = look_through(content)
    if seen.broken is not None:
        raise damaged(file, event=seen.broken.position)
    return seen


def _put(content: Content, ring: Ring, events: sa.Engine, keys: sa.Engine, place: Place) -> None:
    with reached(), events.execution_options(**{WRITES: True}).begin() as connection:
        # Whoever else puts something here waits, and then finds that it is not empty any more.
        end_of(connection, hold=True)
        _refuse_full(connection, place)
        insert(connection, content, EVENTS_SCHEMA)
        # The keys are kept first: events whose keys aren't there yet would look erased.
        SqlKeys(keys).take_over(ring.keys, ring.erased)


def _erase_again(desk: Desk, dossiers: list[str]) -> tuple[str, ...]:
    for dossier in dossiers:
        throw_away(desk, desk.dossier(dossier), AGAIN)
    return tuple(dossiers)
