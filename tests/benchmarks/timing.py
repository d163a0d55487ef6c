"""Times two sides alternately in one run and says how they compare: medians, their ratio, and its spread.

What is counted is processor time of all threads, in the system too: on a machine that has other work, the clock on the
wall tells of that work.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Literal

Work = Callable[[], object]


@dataclass(frozen=True)
class Side:
    """Seconds per piece of work, one per round."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle round."""
        return median(self.seconds)

    @property
    def spread(self) -> tuple[float, float]:
        """Between which two the middle half of the rounds lies."""
        return middle_half(self.seconds)


@dataclass(frozen=True)
class Row:
    """One line of the table: `ours` may take at most `aim` times what `peer` takes; no aim: for the record."""

    name: str
    ours: Side
    peer: Side
    aim: float | None
    what: str
    beside: str
    note: str = ""
    unit: Literal["s", "MB"] = "s"

    @property
    def ratio(self) -> float:
        """Our median over theirs."""
        return self.ours.median / self.peer.median

    @property
    def spread(self) -> tuple[float, float]:
        """The middle half of the ratios round by round: noise that hits both sides of a round falls out of it."""
        pairs = zip(self.ours.seconds, self.peer.seconds, strict=True)
        return middle_half([a / b for a, b in pairs])

    @property
    def reached(self) -> bool:
        """Is the aim met?"""
        return self.aim is None or self.ratio <= self.aim


def alternate(
    ours: Sequence[Work], peer: Sequence[Work], rounds: int, warm: int = 1, each: int | None = None
) -> tuple[Side, Side]:
    """Each round does the work of one side, then that of the other; who goes first changes every round.

    `each` is how many pieces a round takes, in turn, of as many on both sides; short rounds let the median leave out
    what the machine did meanwhile.

    >>> mine, theirs = alternate([lambda: None], [lambda: None] * 2, rounds=3)
    >>> len(mine.seconds), len(theirs.seconds)
    (3, 3)
    """
    found: tuple[list[float], list[float]] = ([], [])
    for at in range(-warm, rounds):
        for side in (0, 1) if at % 2 else (1, 0):
            seconds = timed(_turn((ours, peer)[side], at, each))
            if at >= 0:
                found[side].append(seconds)
    return Side(tuple(found[0])), Side(tuple(found[1]))


def _turn(work: Sequence[Work], at: int, each: int | None) -> Sequence[Work]:
    if each is None:
        return work
    start = at * each % len(work)
    return work[start : start + each]


def timed(work: Sequence[Work]) -> float:
    """Seconds per piece of work, those of the programs it ran and waited for included."""
    start = spent()
    for each in work:
        each()
    return (spent() - start) / len(work)


def spent() -> float:
    """Processor seconds of this process and of the programs that it waited for."""
    of_programs = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + of_programs.ru_utime + of_programs.ru_stime


def middle_half(values: Sequence[float]) -> tuple[float, float]:
    """The first and the third quartile.

    >>> middle_half([1, 2, 3, 4, 5])
    (2.0, 4.0)
    """
    if len(values) < 2:
        return values[0], values[0]
    low, _, high = quantiles(values, n=4, method="inclusive")
    return low, high
