"""Hands events to consumers: what one was told is noted only when it is done with it, so that nothing is missed.

A consumer that fails gets the same event again, and nothing behind it. Each has a thread of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any, TypeAlias

from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.plugins import FAILURES
from maatwerk_core.register.chain import Stored
from maatwerk_core.register.outbox.news import as_news
from maatwerk_core.register.outbox.standing import Outbox, Standing
from maatwerk_core.register.privacy import mask

#: So many events are read at a time, and so many seconds are spent on them at most before their end is noted.
AT_A_TIME, SECONDS_AT_A_TIME = 100, 1.0
#: Between two looks at a register in which nothing happened, and between tries of what fails at most.
PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 60.0
#: So much is kept of what a consumer says went wrong.
LONGEST_ERROR = 300

Report: TypeAlias = Callable[[Fault], None]


@dataclass(frozen=True, slots=True)
class Consumer:
    """Who wants to know: a name that stays the same, and the function that is called with each event."""

    name: str
    hear: Callable[[Mapping[str, Any]], object]


def deliver(box: Outbox, consumer: Consumer, from_now: bool = False) -> Fault | None:
    """Tell a consumer all that is there now; gives what it failed at, if it did.

    Where another process tells the same consumer at this moment, that one goes on. Raises `Faults`.
    """
    standing, head = box.enrol(consumer.name, from_now), box.head()
    while standing.position < head:
        told, error = _hand_over(consumer, box.since(standing.position, AT_A_TIME))
        if told is not None:
            moved = box.move(standing, told)
            if moved is None:
                return None
            standing = moved
        if error is not None:
            return failure(box.stay(standing, error))
    return None


def deliver_all(box: Outbox, consumers: Iterable[Consumer], from_now: bool = False) -> list[Fault]:
    """Tell all consumers what is there now, side by side; gives what each failed at."""
    faults: list[Fault] = []
    _side_by_side(lambda consumer: faults.extend(_attempt(box, consumer, from_now)), [*consumers])
    return sorted(faults, key=str)


def follow(
    box: Outbox, consumers: Iterable[Consumer], report: Report, stop: Event, from_now: bool = False
) -> None:
    """Tell all consumers what is there and what comes, until `stop`. What fails is reported once and tried again."""

    def keep_on(consumer: Consumer) -> None:
        pause, told = PAUSE_SECONDS, None
        while not stop.is_set():
            found = next(iter(_attempt(box, consumer, from_now)), None)
            pause = PAUSE_SECONDS if found is None else min(pause * 2, LONGEST_PAUSE_SECONDS)
            if found is not None and _what(found) != told:
                report(found)
            told = found and _what(found)
            stop.wait(pause)

    _side_by_side(keep_on, [*consumers])


def failure(standing: Standing) -> Fault:
    """The fault of a consumer that doesn't get past an event."""
    return fault(
        "register.not-delivered",
        consumer=standing.consumer,
        position=standing.position + 1,
        tries=standing.tries,
        error=standing.error,
    )


def _attempt(box: Outbox, consumer: Consumer, from_now: bool) -> Sequence[Fault]:
    """The faults in which an attempt ended."""
    try:
        found = deliver(box, consumer, from_now)
    except Faults as error:
        return error.faults
    return [] if found is None else [found]


def _what(found: Fault) -> object:
    """What went wrong, however often it was tried."""
    return found.code, *(each for each in found.values if each[0] != "tries")


def _hand_over(consumer: Consumer, events: Sequence[Stored]) -> tuple[Stored | None, str | None]:
    """The last event that a consumer was done with, and what it failed at next."""
    told, until = None, time.monotonic() + SECONDS_AT_A_TIME
    for event in events:
        try:
            consumer.hear(as_news(event))
        except FAILURES as error:
            said = mask(f"{type(error).__name__}: {error}".strip())
            return told, " ".join(said.split())[:LONGEST_ERROR]
        told = event
        if time.monotonic() > until:
            break
    return told, None


def _side_by_side(work: Callable[[Consumer], None], consumers: Sequence[Consumer]) -> None:
    """Do this for each at the same time. Who is interrupted doesn't wait for who hangs."""
    threads = [Thread(target=work, args=(each,), daemon=True) for each in consumers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
