"""Dossiers as lists of events, made up in a few words, and what is read of them without a store."""

import datetime
from dataclasses import dataclass

from maatwerk_core.register.drafts import as_draft
from maatwerk_core.register.events import Assessed, Closed, Decided, Opened, Paid
from maatwerk_core.register.events_after import Evaluated, Revised
from maatwerk_core.register.learning.asked import Asked, Said
from maatwerk_core.register.learning.course import course_of
from maatwerk_core.register.learning.reading import Read, read_events
from maatwerk_core.register.store import chain

DAY = datetime.date(2025, 3, 10)
#: A pack with a norm of 20 %, a lesson asked, and two moments.
SAID = Said(2000, True, (3, 12))


def said(policy):
    """What every policy says."""
    return SAID


def asked(day=datetime.date(2026, 12, 31), **others):
    return Asked(day, **others)


@dataclass(frozen=True)
class Look:
    """One look back: what was said, so many months after."""

    months: int = 3
    regret: bool | None = None
    lesson: bool = False
    goal: str | None = None
    cost: int | None = None
    avoided: int | None = None


def history(
    day=DAY, team="noord", pack="amsterdam", budget=None, amount=50_000, saving=None, domain="work",
    category="tools", obstacles=(), regular=None, outcome=None, after=2, acute=False, paid=None,
    looks=(), revised=False, policy="p1",
):  # fmt: skip
    """The events of a dossier in which perhaps was decided, so many days after it was opened."""
    on = (day + datetime.timedelta(days=after)).isoformat()
    events = [
        Opened(pack, policy, day.isoformat(), budget, team=team),
        Assessed(
            "ready", None, "team", 3, amount, "hash", saving, domain, category, obstacles, regular
        ),
    ]
    if outcome is None:
        return events
    given = amount if outcome in ("grant", "deviate") else None
    by = "2099-01-01" if acute else None
    events.append(Decided(outcome, "team", on, "factual", given, 3, 3, by))
    if paid is not None:
        later = datetime.date.fromisoformat(on) + datetime.timedelta(days=paid)
        events.append(Paid(given, "supplier", later.isoformat()))
    for look in looks:
        events.append(
            Evaluated(look.months, on, look.goal, None, None, look.regret, look.lesson, look.cost,
                      look.avoided)
        )  # fmt: skip
    events.append(Revised("mistake", "team", on) if revised else Closed(on))
    return events


def courses(histories):
    """The course of each, under the ids d-000, d-001, …"""
    return [course_of(f"d-{at:03}", events) for at, events in enumerate(histories)]


def stored(streams):
    """Events as a store gives them, from pairs of a stream and its events, in that order."""
    at = datetime.datetime(2025, 1, 1, 9, tzinfo=datetime.UTC)
    rows, numbers = [], {}
    for stream, events in streams:
        position, last = (rows[-1].position, rows[-1].hash) if rows else (0, "0" * 64)
        after = numbers.get(stream, 0)
        rows += chain(position, last, stream, after, [as_draft(event, at) for event in events])
        numbers[stream] = after + len(events)
    return rows


def reading(histories) -> Read:
    """The same as `courses`, through what is stored."""
    return read_events(stored((f"d-{at:03}", events) for at, events in enumerate(histories)))
