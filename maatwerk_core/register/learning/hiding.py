"""Small numbers that could point at a household: counts are hidden, months taken together until there are enough."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeAlias

from maatwerk_core.register.learning.intervals import LEAST

#: The first and the last month of a stretch, as `2026-01`.
Months: TypeAlias = tuple[str, str]


def shown(count: int) -> int | None:
    """A count that stands alone: one under five is hidden.

    >>> shown(0), shown(4), shown(5)
    (0, None, 5)
    """
    return None if 0 < count < LEAST else count


def hidden(counts: Sequence[int]) -> tuple[int | None, ...]:
    """Counts of which the total is known: those under five are hidden, with the next one where they would follow.

    >>> hidden([40, 3, 25, 0]), hidden([12, 0]), hidden([2, 3, 9])
    ((40, None, None, 0), (12, 0), (None, None, 9))
    """
    order = sorted(range(len(counts)), key=lambda at: (counts[at], at))
    gone: list[int] = []
    for at in order:
        hides = 0 < counts[at] < LEAST
        follows = bool(gone) and (len(gone) == 1 or sum(counts[one] for one in gone) < LEAST)
        if hides or (follows and counts[at]):
            gone.append(at)
    return tuple(None if at in gone else count for at, count in enumerate(counts))


def months_between(first: str, last: str) -> list[str]:
    """Every month from the first to the last.

    >>> months_between("2025-11", "2026-02")
    ['2025-11', '2025-12', '2026-01', '2026-02']
    """
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, end + 1)]


def together(months: Sequence[tuple[str, Collection[str]]]) -> list[Months]:
    """Stretches of months, each with nobody in it or with at least five dossiers; `[]` where there are fewer in all.

    >>> few, many = {"a", "b"}, {"c", "d", "e"}
    >>> together([("2026-01", few), ("2026-02", ()), ("2026-03", many), ("2026-04", ())])
    [('2026-01', '2026-03'), ('2026-04', '2026-04')]
    """
    found: list[tuple[str, str, int]] = []
    begun: str | None = None
    met: set[str] = set()
    for month, dossiers in months:
        met |= {*dossiers}
        if not met:
            found.append((month, month, 0))
        elif len(met) >= LEAST:
            found.append((begun or month, month, len(met)))
            begun, met = None, set()
        else:
            begun = begun or month
    if met:
        while found and found[-1][2] == 0:
            found.pop()
        if not found:
            return []
        found.append((found.pop()[0], months[-1][0], LEAST))
    return [(first, last) for first, last, _ in found]
