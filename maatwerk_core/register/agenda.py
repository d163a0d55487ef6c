"""What is to be done and when: agreements, paying back, acute decisions, objections and looking back."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.register.desk import Desk
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.looking_back import still_to_ask
from maatwerk_core.register.promises import Promise
from maatwerk_core.rules.pack import Pack

What: TypeAlias = Literal["complete", "agreement", "repayment", "objection", "evaluation"]
#: How a point stands: past its day, on it, later, without a day, or over in one of the ways an agreement ends.
State: TypeAlias = Literal[
    "late", "today", "later", "no-day", "kept", "broken_culpably", "broken_otherwise", "waived"
]
#: What is over needs nothing more of anyone.
OVER: frozenset[State] = frozenset({"kept", "broken_culpably", "broken_otherwise", "waived"})


@dataclass(frozen=True, slots=True)
class Point:
    """One thing on the agenda. `about` is an agreement or a number of months; `cents` is what is to be paid back."""

    dossier: str
    what: What
    about: str
    due: datetime.date | None
    state: State
    cents: int | None = None


def agenda(desk: Desk, today: datetime.date) -> list[Point]:
    """All points of all dossiers that can be read, the soonest first; what has no day comes last. Raises `Faults`."""
    found: list[Point] = []
    for id_ in desk.dossiers():
        dossier = desk.dossier(id_)
        if not dossier.erased:
            found.extend(points(dossier, desk.policy(dossier).pack, today))
    return sorted(found, key=_soonest)


def points(dossier: Dossier, pack: Pack, today: datetime.date) -> Iterator[Point]:
    """The points of one dossier.

    >>> [*points(Dossier("d-1"), Pack(pack="p", version="1.0.0"), datetime.date(2026, 1, 1))]
    []
    """
    yield from _complete(dossier, today)
    for promise in dossier.promises:
        yield from _promise(dossier, promise, today)
    if dossier.objection is not None:
        yield Point(dossier.id, "objection", dossier.objection.way, None, "no-day")
    for months, day in still_to_ask(dossier, pack).items():
        yield Point(dossier.id, "evaluation", str(months), day, _state(day, today))


def to_do(found: Iterable[Point], today: datetime.date, ahead: int) -> list[Point]:
    """What asks something of someone now, or within so many days."""
    last = today + datetime.timedelta(days=ahead)
    return [one for one in found if one.state not in OVER and (one.due is None or one.due <= last)]


def _complete(dossier: Dossier, today: datetime.date) -> Iterator[Point]:
    decided = dossier.decided
    if dossier.incomplete and decided is not None and decided.complete_by is not None:
        day = datetime.date.fromisoformat(decided.complete_by)
        yield Point(dossier.id, "complete", decided.by, day, _state(day, today))


def _promise(dossier: Dossier, promise: Promise, today: datetime.date) -> Iterator[Point]:
    if promise.ended is None:
        state = _state(promise.due, today)
        yield Point(dossier.id, "agreement", promise.name, promise.due, state)
        return
    yield Point(dossier.id, "agreement", promise.name, promise.due, _ended(promise.ended.how))
    if promise.owed_cents != 0:
        # From the day on which it was settled there is something to pay back; no term for it is known.
        day = datetime.date.fromisoformat(promise.ended.on)
        cents = promise.owed_cents
        yield Point(dossier.id, "repayment", promise.name, day, _state(day, today), cents)


def _ended(how: str) -> State:
    return next(state for state in OVER if state == how)


def _state(due: datetime.date | None, today: datetime.date) -> State:
    if due is None:
        return "no-day"
    if due == today:
        return "today"
    return "late" if due < today else "later"


def _soonest(point: Point) -> tuple[bool, datetime.date, str, str, str]:
    return (
        point.due is None,
        point.due or datetime.date.max,
        point.dossier,
        point.what,
        point.about,
    )
