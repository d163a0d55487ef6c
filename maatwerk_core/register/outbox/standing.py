"""Where each consumer is in the chain, kept in the register's own database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.register.chain import START, Stored
from maatwerk_core.register.database import WRITES, reached
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, check_step
from maatwerk_core.register.places import Place, engines, step_at, told
from maatwerk_core.register.store import end_of
from maatwerk_core.register.tables import DELIVERIES, EVENTS, PASSED_BY


@dataclass(frozen=True, slots=True)
class Standing:
    """A consumer was done with all events up to `position`, and failed `tries` times at the next, with `error`."""

    consumer: str
    position: int = 0
    hash: str = START
    tries: int = 0
    error: str | None = None


class Outbox:
    """What is still to be told to whom. It reads the chain and never needs a key."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._writing = engine.execution_options(**{WRITES: True})

    def head(self) -> int:
        """The place of the last event there is."""
        with reached(), self.engine.connect() as connection:
            return end_of(connection)[0]

    def since(self, position: int, at_most: int) -> Sequence[Stored]:
        """The events behind a place in the chain, the oldest first."""
        behind = sa.select(EVENTS).where(EVENTS.c.position > position)
        with reached(), self.engine.connect() as connection:
            found = connection.execute(behind.order_by(EVENTS.c.position).limit(at_most))
            return [Stored(*row) for row in found]

    def standings(self) -> Sequence[Standing]:
        """Every consumer that ever was told something, by name."""
        with reached(), self.engine.connect() as connection:
            every = sa.select(DELIVERIES).order_by(DELIVERIES.c.consumer)
            return [Standing(*row) for row in connection.execute(every)]

    def enrol(self, consumer: str, from_now: bool = False) -> Standing:
        """Where a consumer is. A new one starts at the first event there ever was, or behind the last.

        Raises `Faults` when it was told of an event that the register doesn't hold.
        """
        with reached(), self.engine.connect() as connection:
            standing = _read(connection, consumer)
            if standing is not None:
                _check(connection, standing)
                return standing
        with reached(), self._writing.begin() as connection:
            # Who holds the head holds everyone else who would enrol the same consumer.
            last = end_of(connection, hold=True)
            meanwhile = _read(connection, consumer)
            if meanwhile is not None:
                return meanwhile
            new = Standing(consumer, *last) if from_now else Standing(consumer)
            connection.execute(sa.insert(DELIVERIES).values(_as_row(new)))
            return new

    def move(self, before: Standing, last: Stored) -> Standing | None:
        """Note that a consumer is done with events up to `last`; `None` when someone else moved it meanwhile."""
        after = Standing(before.consumer, last.position, last.hash)
        return after if self._replace(before, after) else None

    def stay(self, before: Standing, error: str) -> Standing:
        """Note that a consumer failed once more at the event behind its place."""
        after = replace(before, tries=before.tries + 1, error=error)
        self._replace(before, after)
        return after

    def pass_by(self, consumer: str, position: int, at: str) -> Standing:
        """Pass one event by that a consumer fails at; which and why is kept. Raises `Faults` for any other event."""
        known = {one.consumer: one for one in self.standings()}
        if consumer not in known:
            near = did_you_mean(consumer, known)
            raise Faults([fault("register.no-consumer", consumer=consumer, near=near)])
        before, coming = known[consumer], self.since(known[consumer].position, 1)
        if before.error is None or not coming or coming[0].position != position:
            raise Faults([fault("register.not-stuck", consumer=consumer, position=position)])
        row = {"consumer": consumer, "position": position, "at": at, "error": before.error}
        after = Standing(consumer, position, coming[0].hash)
        with reached(), self._writing.begin() as connection:
            connection.execute(sa.insert(PASSED_BY).values(row))
            if connection.execute(_step(before, after)).rowcount != 1:
                raise Faults([fault("register.not-stuck", consumer=consumer, position=position)])
        return after

    def passed_by(self, consumer: str) -> Sequence[int]:
        """The events that a consumer was passed by, the oldest first."""
        of = sa.select(PASSED_BY.c.position).where(PASSED_BY.c.consumer == consumer)
        with reached(), self.engine.connect() as connection:
            return list(connection.scalars(of.order_by(PASSED_BY.c.position)))

    def _replace(self, before: Standing, after: Standing) -> bool:
        with reached(), self._writing.begin() as connection:
            return connection.execute(_step(before, after)).rowcount == 1


@contextmanager
def open_outbox(place: Place) -> Iterator[Outbox]:
    """The outbox of the register that is there; its keys stay shut. Raises `Faults` where there is none."""
    with engines(place) as (events, _):
        step = step_at(place.events, events, EVENTS_SCHEMA)
        if step is None:
            raise Faults([fault("register.not-found", folder=told(place))])
        check_step(step, EVENTS_SCHEMA, told(place))
        yield Outbox(events)


def _read(connection: sa.Connection, consumer: str) -> Standing | None:
    of: sa.Select[Any] = sa.select(DELIVERIES).where(DELIVERIES.c.consumer == consumer)
    found = connection.execute(of).one_or_none()
    return None if found is None else Standing(*found)


def _step(before: Standing, after: Standing) -> sa.Update:
    """From one standing to the next, unless the consumer isn't there any more."""
    there = (DELIVERIES.c.consumer == before.consumer, DELIVERIES.c.position == before.position)
    return sa.update(DELIVERIES).where(*there).values(_as_row(after))


def _as_row(one: Standing) -> dict[str, object]:
    return {name: getattr(one, name) for name in Standing.__slots__}


def _check(connection: sa.Connection, standing: Standing) -> None:
    """See that what a consumer was told last is what stands there: a tail may have been cut off, or a copy put back."""
    if standing.position == 0:
        return
    there = sa.select(EVENTS.c.hash).where(EVENTS.c.position == standing.position)
    if connection.scalar(there) != standing.hash:
        who, last = standing.consumer, standing.position
        raise Faults([fault("register.told-otherwise", consumer=who, position=last)])
