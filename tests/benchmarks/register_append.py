"""The rows of adding to a register with a million events: an append beside a bare insert, a transaction each.

The insert puts the same bytes in the same table, by SQLAlchemy, and knows of no order, no chain and no other writer.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from itertools import count
from statistics import fmean
from typing import Any

import sqlalchemy as sa

from maatwerk_core.register.chain import Stored
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.store import Draft
from maatwerk_core.register.tables import EVENTS
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.register_open import BLOCKS, WARM, in_blocks, told
from tests.benchmarks.timing import Row, Side

#: Events per block and side; so many dossiers are needed, for two clocks.
SIZE = 40
NEEDED = 4 * SIZE * (BLOCKS + WARM)
#: So many times a bare insert may an append take: half of its throughput.
AIM = 2.0
#: Places for the bare rows, far behind every event that the register has.
BEHIND = count(10**12)


def measure_append(name: str, desk: Desk, ids: Sequence[str]) -> Iterator[Row]:
    """By the clock, for both wait for the disk; and what of it is the processor's, for the record."""
    compare(desk, last_of(desk, ids[0]))
    work = iter([last_of(desk, id_) for id_ in ids[1 : NEEDED + 1]])
    for clock, aim in ((time.perf_counter, AIM), (time.process_time, None)):
        turns = [next(work) for _ in range(NEEDED // 2)]
        blocks = in_blocks(
            lambda one: append(desk, one), lambda one: insert(desk, one), turns, clock
        )
        sides = [Side(tuple(fmean(block[side]) for block in blocks)) for side in (0, 1)]
        yield Row(
            f"register_append_{name}" + ("" if aim else "_processor"), *sides, aim,
            "store.append of an event", "an insert of the same bytes by SQLAlchemy",
            f"a transaction each, {desk.store.head()[0]:,} events{told(clock)}",
        )  # fmt: skip


def last_of(desk: Desk, id_: str) -> Stored:
    """The event that a dossier ends with, whose bytes are added once more."""
    return desk.store.read(id_)[-1]


def append(desk: Desk, one: Stored) -> None:
    """The same bytes once more, behind the others."""
    draft = Draft(one.kind, one.version, one.at, one.clear, one.sealed)
    desk.store.append(one.dossier, one.number, [draft])


def insert(desk: Desk, one: Stored) -> int:
    """The same bytes once more, far behind everything; gives the place."""
    row: dict[str, Any] = {name: getattr(one, name) for name in EVENTS.c.keys()}
    row |= {"position": next(BEHIND), "number": -one.number}
    with desk.store.engine.begin() as connection:
        connection.execute(sa.insert(EVENTS), row)
    return int(row["position"])


def compare(desk: Desk, one: Stored) -> None:
    """Both sides store the bytes that they were given. Raises `Disagreement`."""
    append(desk, one)
    place = sa.select(EVENTS).where(EVENTS.c.position == insert(desk, one))
    with desk.store.engine.connect() as connection:
        inserted = Stored(*connection.execute(place).one())
    for found in (last_of(desk, one.dossier), inserted):
        if (found.kind, found.clear, found.sealed) != (one.kind, one.clear, one.sealed):
            raise Disagreement(f"{one.dossier} was given other bytes than it has")
