"""The rows of opening one dossier of a register with a million events.

Beside it stand the same rows by the driver alone, over a connection that is open. The two sides take dossiers at
random, never the same one, so that neither finds what the other just read.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from statistics import quantiles
from typing import Any

from maatwerk_core.register.chain import Stored
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.tables import EVENTS
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.timing import Row, Side

#: Pieces of work per block and side, blocks, blocks to get warm, dossiers that are compared first.
SIZE, BLOCKS, WARM, COMPARED = 300, 15, 2, 200
#: So many dossiers are needed for each comparison, of which there are two.
NEEDED = 2 * SIZE * (BLOCKS + WARM)
#: So many times its rows may a dossier take.
AIM = 3.0
COLUMNS = ", ".join(EVENTS.c.keys())
SELECT = f"SELECT {COLUMNS} FROM events WHERE dossier = {{}} ORDER BY number"  # noqa: S608  # reason: our own names

Clock = Callable[[], float]
Blocks = list[tuple[list[float], list[float]]]


def measure_open(name: str, desk: Desk, ids: Sequence[str]) -> Iterator[Row]:
    """The middle and the slowest hundredth, after rows and dossiers were found to be the same."""
    read = reader(name, desk)
    compare(desk, read, ids[:COMPARED])
    clock, beside = clock_of(name), "the same rows by the driver alone"
    note = f"{desk.store.head()[0]:,} events, {COMPARED} dossiers compared{told(clock)}"
    blocks = in_blocks(desk.dossier, read, ids[:NEEDED], clock)
    for at in (50, 99):
        yield Row(
            f"register_open_{name}_p{at}", *sides(blocks, at), AIM,
            "desk.dossier(id): all events folded; seals are opened by who reads what is in them",
            beside, note,
        )  # fmt: skip
    blocks = in_blocks(lambda id_: unsealed(desk.dossier(id_)), read, ids[NEEDED:], clock)
    yield Row(
        f"register_open_{name}_unsealed", *sides(blocks, 50), None,
        "the same, and every seal opened: who voted, words, case, receipt, decision", beside, note,
    )  # fmt: skip


def sides(blocks: Blocks, at: int) -> tuple[Side, Side]:
    """Of both sides, a hundredth of each block."""
    ours, peer = (Side(tuple(quantile(block[of], at) for block in blocks)) for of in (0, 1))
    return ours, peer


def unsealed(dossier: Dossier) -> tuple[object, ...]:
    """All in a dossier that has a seal."""
    assert dossier.assessed is not None and dossier.decided is not None
    payees = [one.payee for one in dossier.paid]
    return dossier.case, dossier.assessed.receipt, dossier.votes, dossier.decided.decision, payees


def reader(name: str, desk: Desk) -> Callable[[str], list[tuple[Any, ...]]]:
    """The rows of a dossier by the driver alone."""
    lent = (
        desk.store.engine.raw_connection()
    )  # kept, or the pool would lend it to the other side too
    driver: Any = lent.driver_connection
    select = SELECT.format("?" if name == "sqlite" else "%s")
    if name == "postgres":
        driver.autocommit = True
    return lambda id_, _=lent: driver.execute(select, (id_,)).fetchall()  # type: ignore[misc]  # reason: holds on to it


def compare(desk: Desk, read: Callable[[str], list[tuple[Any, ...]]], ids: Sequence[str]) -> None:
    """Both sides see the same rows, and these make the dossier that was filed. Raises `Disagreement`."""
    for id_ in ids:
        if [Stored(*row) for row in read(id_)] != list(desk.store.read(id_)):
            raise Disagreement(f"the rows of {id_} differ")
        dossier = desk.dossier(id_)
        found = (len(dossier.votes), dossier.paid_cents, str(dossier.closed_on))
        whole = dossier.case and dossier.assessed and dossier.assessed.receipt
        if found != (3, 24_000, "2019-06-03") or not whole:
            raise Disagreement(f"{id_} came out as {found}")


def clock_of(name: str) -> Clock:
    """A server works in processes of its own, which only the clock on the wall sees."""
    return time.process_time if name == "sqlite" else time.perf_counter


def told(clock: Clock) -> str:
    """Which clock, where it isn't that of the processor."""
    return "; by the clock on the wall" if clock is time.perf_counter else ""


def in_blocks(
    ours: Callable[[Any], object], peer: Callable[[Any], object], work: Sequence[Any], clock: Clock
) -> Blocks:
    """Seconds of each piece of work; both sides by turns, and who goes first changes each time."""
    left, blocks = iter(work), []
    for block in range(WARM + BLOCKS):
        found: tuple[list[float], list[float]] = ([], [])
        for at in range(len(work) // 2 // (WARM + BLOCKS)):
            for side in (0, 1) if at % 2 else (1, 0):
                one = next(left)
                start = clock()
                (ours, peer)[side](one)
                found[side].append(clock() - start)
        if block >= WARM:
            blocks.append(found)
    return blocks


def quantile(seconds: Sequence[float], at: int) -> float:
    """So many hundredths took less than this.

    >>> quantile([1.0, 2.0, 3.0], 50)
    2.0
    """
    return quantiles(seconds, n=100, method="inclusive")[at - 1]
