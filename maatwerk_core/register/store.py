"""Where events are kept: what any store has to do, and the one over SQL."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.chain import Broken, Stored, link, verify
from maatwerk_core.register.database import WRITES, at_one_moment, indexes_hold, reached
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA
from maatwerk_core.register.tables import EVENTS, FIRST, HEAD, REQUESTS

#: So many events are read from the database at a time.
AT_A_TIME = 1000


class Draft(NamedTuple):
    """An event about to be stored; `clear` is JSON text, `at` a moment in ISO form."""

    kind: str
    version: int
    at: str
    clear: str
    sealed: bytes | None


#: What must happen in another stream at the same moment: its name, and its events in the light of those it has.
Beside: TypeAlias = tuple[str, Callable[[Sequence[Stored]], Sequence[Draft]]]


class Store(Protocol):
    """Adds events together or not at all; gives them back in the order in which they came."""

    def append(
        self,
        dossier: str,
        after: int,
        drafts: Sequence[Draft],
        request: str | None = None,
        beside: Beside | None = None,
    ) -> str:
        """Add events behind number `after` of a dossier; gives the dossier in which the request stands.

        A `request` that was carried out before changes nothing. Raises `Faults` (`register.changed-meanwhile`) when
        the dossier isn't at `after` any more. What happens `beside` is worked out while nobody else can write; what
        it raises leaves everything as it was.
        """

    def carried_out(self, request: str | None) -> str | None:
        """The dossier in which a request was carried out, or `None`."""

    def read(self, dossier: str) -> Sequence[Stored]:
        """The events of one dossier."""

    def streams(self, kind: str) -> Sequence[str]:
        """Every stream that began with an event of this kind, the one that came last first."""

    def everything(self) -> Iterator[Stored]:
        """Every event in the order of the chain."""

    def of_kinds(self, kinds: Collection[str]) -> Iterator[Stored]:
        """Every event of these kinds in the order of the chain."""

    def head(self) -> tuple[int, str]:
        """Place and hash of the last event."""

    def verify(self, known: str | None = None) -> Broken | None:
        """The first place where what stands isn't what was written, while others write on; see `chain.verify`."""


class SqlStore:
    """A store in a database that SQLAlchemy knows. Each `append` is one transaction that holds the head."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._writing = engine.execution_options(**{WRITES: True})

    def create(self) -> None:
        """Make the tables in an empty database."""
        bring_up(self.engine, EVENTS_SCHEMA)

    def append(
        self,
        dossier: str,
        after: int,
        drafts: Sequence[Draft],
        request: str | None = None,
        beside: Beside | None = None,
    ) -> str:
        """See `Store.append`."""
        with reached(), self._writing.begin() as connection:
            position, previous = _head(connection, hold=True)
            done = _carried_out(connection, request)
            if done is not None:
                return done
            if _last(connection, dossier) != after:
                raise Faults([fault("register.changed-meanwhile", dossier=dossier)])
            rows = [*chain(position, previous, dossier, after, drafts)]
            if beside is not None:
                stream, work_out = beside
                there = _read(connection, stream)
                more, last = work_out(there), rows[-1]
                rows += chain(last.position, last.hash, stream, len(there), more)
            connection.execute(sa.insert(EVENTS), [_as_row(one) for one in rows])
            connection.execute(
                sa.update(HEAD).values(position=rows[-1].position, hash=rows[-1].hash)
            )
            if request is not None:
                connection.execute(sa.insert(REQUESTS).values(id=request, dossier=dossier))
            return dossier

    def carried_out(self, request: str | None) -> str | None:
        """See `Store.carried_out`."""
        with reached(), self.engine.connect() as connection:
            return _carried_out(connection, request)

    def read(self, dossier: str) -> Sequence[Stored]:
        """See `Store.read`."""
        with reached(), self.engine.connect() as connection:
            return _read(connection, dossier)

    def streams(self, kind: str) -> Sequence[str]:
        """See `Store.streams`."""
        first = sa.select(EVENTS.c.dossier).where(FIRST, EVENTS.c.kind == kind)
        with reached(), self.engine.connect() as connection:
            return list(connection.scalars(first.order_by(EVENTS.c.position.desc())))

    def everything(self) -> Iterator[Stored]:
        """See `Store.everything`."""
        yield from self._streaming(sa.select(EVENTS))

    def of_kinds(self, kinds: Collection[str]) -> Iterator[Stored]:
        """See `Store.of_kinds`."""
        yield from self._streaming(sa.select(EVENTS).where(EVENTS.c.kind.in_(kinds)))

    def head(self) -> tuple[int, str]:
        """See `Store.head`."""
        with reached(), self.engine.connect() as connection:
            return _head(connection)

    def verify(self, known: str | None = None) -> Broken | None:
        """See `Store.verify`."""
        with at_one_moment(self.engine) as connection:
            head = _head(connection)
            broken = verify(_stream(connection, sa.select(EVENTS)), head, known)
            if broken is None and not indexes_hold(connection):
                return Broken(1, None, "index")
            return broken

    def _streaming(self, rows: sa.Select[Any]) -> Iterator[Stored]:
        with reached(), self.engine.connect() as connection:
            yield from _stream(connection, rows)


def chain(
    position: int, previous: str, stream: str, after: int, drafts: Iterable[Draft]
) -> Iterator[Stored]:
    """Events as they are stored behind a place in the chain and a number in their stream."""
    for further, draft in enumerate(drafts, 1):
        row = (position + further, stream, after + further, *draft[:4])
        previous = link(previous, row, draft.sealed)
        yield Stored(*row, draft.sealed, previous)


def _head(connection: sa.Connection, *, hold: bool = False) -> tuple[int, str]:
    head = sa.select(HEAD.c.position, HEAD.c.hash)
    found = connection.execute(head.with_for_update() if hold else head).one_or_none()
    if found is None:
        raise Faults([fault("register.broken", position=1, why="cut")])
    return found.position, found.hash


def _stream(connection: sa.Connection, rows: sa.Select[Any]) -> Iterator[Stored]:
    streaming = connection.execution_options(yield_per=AT_A_TIME)
    with streaming.execute(rows.order_by(EVENTS.c.position)) as found:
        for row in found:
            yield Stored(*row)


def _carried_out(connection: sa.Connection, request: str | None) -> str | None:
    found: str | None = connection.scalar(
        sa.select(REQUESTS.c.dossier).where(REQUESTS.c.id == request)
    )
    return found


def _last(connection: sa.Connection, dossier: str) -> int:
    last = sa.func.coalesce(sa.func.max(EVENTS.c.number), 0)
    return int(connection.scalar(sa.select(last).where(EVENTS.c.dossier == dossier)) or 0)


def _read(connection: sa.Connection, stream: str) -> Sequence[Stored]:
    of = sa.select(EVENTS).where(EVENTS.c.dossier == stream).order_by(EVENTS.c.number)
    return [Stored(*row) for row in connection.execute(of)]


def _as_row(one: Stored) -> dict[str, object]:
    return {name: getattr(one, name) for name in Stored.__slots__}
