"""Reads all dossiers and budgets of a register in one pass, without a key."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.register.budgets import STREAM
from maatwerk_core.register.chain import Stored
from maatwerk_core.register.drafts import as_event
from maatwerk_core.register.events import (
    Assessed,
    Booked,
    Closed,
    Decided,
    Erased,
    Event,
    Freed,
    Held,
    Opened,
    Paid,
    PurseSet,
    Returned,
)
from maatwerk_core.register.events_after import Evaluated, Repaid, Revised
from maatwerk_core.register.kinds import EventType
from maatwerk_core.register.learning.course import Course, course_of
from maatwerk_core.register.store import Store

Flow: TypeAlias = Literal["held", "freed", "paid", "returned"]

_FLOWS: dict[EventType, Flow] = {Held: "held", Freed: "freed", Booked: "paid", Returned: "returned"}  # fmt: skip
#: What happens in a dossier, and what moves in its budget by that.
_CAUSES: dict[EventType, Flow] = {
    Decided: "held", Paid: "paid", Repaid: "returned", Closed: "freed", Revised: "freed", Erased: "freed",
}  # fmt: skip
#: Of these the clear half tells what is counted.
_COUNTED: tuple[EventType, ...] = (
    Opened, Assessed, Decided, Paid, Evaluated, Repaid, Revised, Closed, Erased, PurseSet, *_FLOWS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Move:
    """Money of a budget that moved for a dossier, on the day that people named; without one, when it was written."""

    day: datetime.date
    flow: Flow
    dossier: str
    cents: int


@dataclass(frozen=True, slots=True)
class Book:
    """A budget with all that moved in it. `total_cents` is what was said last."""

    name: str
    total_cents: int
    year: int | None
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """Every dossier and every budget, each by its name."""

    courses: tuple[Course, ...]
    books: tuple[Book, ...]


def read(store: Store) -> Read:
    """All that stands in the clear in a store."""
    return read_events(store.of_kinds({each.KIND for each in _COUNTED}))


def read_events(stored: Iterable[Stored]) -> Read:
    """The same from events in the order of their chain.

    >>> read_events([])
    Read(courses=(), books=())
    """
    dossiers: dict[str, list[Event]] = defaultdict(list)
    books: dict[str, PurseSet] = {}
    moves: dict[str, list[Move]] = defaultdict(list)
    said: dict[tuple[str, Flow], datetime.date] = {}
    for one in stored:
        event, written = as_event(one), datetime.date.fromisoformat(one.at[:10])
        if isinstance(event, PurseSet):
            books[one.dossier] = event
        elif isinstance(event, Held | Freed | Booked | Returned):
            flow = _FLOWS[type(event)]
            day = said.get((event.dossier, flow), written)
            moves[one.dossier].append(Move(day, flow, event.dossier, event.amount_cents))
        else:
            dossiers[one.dossier].append(event)
            # What moves in a budget was written together with what happened in the dossier, right behind it.
            if (cause := _CAUSES.get(type(event))) is not None:
                said[one.dossier, cause] = _day_of(event) or written
    return Read(tuple(_courses(dossiers)), tuple(_books(books, moves)))


def _day_of(event: Event) -> datetime.date | None:
    named: str | None = getattr(event, "on", None)
    return None if named is None else datetime.date.fromisoformat(named)


def _courses(dossiers: dict[str, list[Event]]) -> Iterator[Course]:
    for dossier in sorted(dossiers):
        if (course := course_of(dossier, dossiers[dossier])) is not None:
            yield course


def _books(books: dict[str, PurseSet], moves: dict[str, list[Move]]) -> Iterator[Book]:
    for stream in sorted(books):
        purse = books[stream]
        name = stream.removeprefix(STREAM)
        yield Book(name, purse.total_cents, purse.year, tuple(moves[stream]))
