"""Where events are kept: what any store has to do, and the one over SQL."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, NoReturn, Protocol, TypeAlias

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.chain import Broken, Stored, link, verify
from maatwerk_core.register.database import WRITES, Question, at_one_moment, indexes_hold, reached
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


_DOSSIER = sa.bindparam("dossier", type_=EVENTS.c.dossier.type)
_OF = sa.select(EVENTS).where(EVENTS.c.dossier == _DOSSIER).order_by(EVENTS.c.number)
_REQUEST = sa.select(REQUESTS.c.dossier).where(REQUESTS.c.id == sa.bindparam("request"))
#: All that an append builds on, in one question that takes the head.
_PLACE = sa.select(
    HEAD.c.position,
    HEAD.c.hash,
    sa.select(sa.func.max(EVENTS.c.number)).where(EVENTS.c.dossier == _DOSSIER).scalar_subquery(),
    _REQUEST.scalar_subquery(),
).with_for_update()
_ADD, _REMEMBER = sa.insert(EVENTS), sa.insert(REQUESTS)
_MOVE = sa.update(HEAD).values(position=sa.bindparam("place"), hash=sa.bindparam("last"))


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
        self._of, self._request = Question(engine, _OF), Question(engine, _REQUEST)

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
        with reached():
            try:
                return self._append(dossier, after, drafts, request, beside)
            except sa.exc.IntegrityError:
                # Who waits for the head on a server still sees what was there when the wait began.
                if (done := self.carried_out(request)) is not None:
                    return done
                if len(self.read(dossier)) != after:
                    raise Faults([fault("register.changed-meanwhile", dossier=dossier)]) from None
                raise

    def _append(
        self,
        dossier: str,
        after: int,
        drafts: Sequence[Draft],
        request: str | None,
        beside: Beside | None,
    ) -> str:
        with self._writing.begin() as connection:
            found = connection.execute(_PLACE, {"dossier": dossier, "request": request})
            position, previous, last, done = found.one_or_none() or _no_head()
            if done is not None:
                return str(done)
            if (last or 0) != after:
                raise Faults([fault("register.changed-meanwhile", dossier=dossier)])
            rows = [*chain(position, previous, dossier, after, drafts)]
            if beside is not None:
                stream, work_out = beside
                there = [Stored(*row) for row in connection.execute(_OF, {"dossier": stream})]
                more, behind = work_out(there), rows[-1]
                rows += chain(behind.position, behind.hash, stream, len(there), more)
            new = [_as_row(one) for one in rows]
            connection.execute(_ADD, new if len(new) > 1 else new[0])
            connection.execute(_MOVE, {"place": rows[-1].position, "last": rows[-1].hash})
            if request is not None:
                connection.execute(_REMEMBER, {"id": request, "dossier": dossier})
            return dossier

    def carried_out(self, request: str | None) -> str | None:
        """See `Store.carried_out`."""
        if request is None:
            return None
        found = self._request.ask(request=request)
        return str(found[0][0]) if found else None

    def read(self, dossier: str) -> Sequence[Stored]:
        """See `Store.read`."""
        return [Stored(*row) for row in self._of.ask(dossier=dossier)]

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
            return end_of(connection)

    def verify(self, known: str | None = None) -> Broken | None:
        """See `Store.verify`."""
        with at_one_moment(self.engine) as connection:
            head = end_of(connection)
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


def end_of(connection: sa.Connection, hold: bool = False) -> tuple[int, str]:
    """Place and hash of the last event; who holds them holds everyone else who would add one.

    Raises `Faults` where the register doesn't say so any more.
    """
    end = sa.select(HEAD.c.position, HEAD.c.hash)
    found = connection.execute(end.with_for_update() if hold else end).one_or_none() or _no_head()
    return found.position, found.hash


def _no_head() -> NoReturn:
    raise Faults([fault("register.broken", position=1, why="cut")])


def _stream(connection: sa.Connection, rows: sa.Select[Any]) -> Iterator[Stored]:
    streaming = connection.execution_options(yield_per=AT_A_TIME)
    with streaming.execute(rows.order_by(EVENTS.c.position)) as found:
        for row in found:
            yield Stored(*row)


def _as_row(one: Stored) -> dict[str, object]:
    return {name: getattr(one, name) for name in Stored.__slots__}
