"""Pairs payments with lines of a bank: of the same amount, days close by, as many pairs as there can be.

Taking the nearest line first goes wrong: with payments on the 1st and the 3rd, lines on the 3rd and the 5th and two
days of room, the nearest pair is 3 with 3, and then 1 and 5 are left over while everything fits. So per amount the
whole is weighed: first as many pairs as possible, then as little distance as possible (squared, so that one far pair is
worse than two near ones). Of such a pairing none crosses another, which is what makes it quick to find.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

#: An amount in eurocents on a day.
Item: TypeAlias = tuple[int, datetime.date]


@dataclass(frozen=True, slots=True)
class Matched:
    """What belongs together, by position: pairs, what is left over on either side, and where it could be otherwise.

    Each group of `unsure` holds payments and lines between which several pairings are equally good.
    """

    pairs: tuple[tuple[int, int], ...]
    payments: tuple[int, ...]
    lines: tuple[int, ...]
    unsure: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def match(payments: Sequence[Item], lines: Sequence[Item], days: int = 3) -> Matched:
    """The best pairing; every position is in exactly one place of the result.

    >>> first, third, fifth = (datetime.date(2026, 3, day) for day in (1, 3, 5))
    >>> match([(5000, first), (5000, third)], [(5000, third), (5000, fifth)], days=2).pairs
    ((0, 0), (1, 1))
    """
    pairs: list[tuple[int, int]] = []
    unsure: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    for left, right in _near(payments, lines, days):
        for ours, theirs in _weigh(_days(payments, left), _days(lines, right), days):
            mine = tuple(sorted(left[at] for at in ours))
            other = tuple(sorted(right[at] for at in theirs))
            if _is_sure(payments, lines, mine, other):
                pairs += zip(mine, other, strict=True)
            else:
                unsure.append((mine, other))
    taken = {mine for mine, _ in pairs} | {one for mine, _ in unsure for one in mine}
    gone = {other for _, other in pairs} | {one for _, other in unsure for one in other}
    return Matched(
        tuple(sorted(pairs)),
        tuple(at for at in range(len(payments)) if at not in taken),
        tuple(at for at in range(len(lines)) if at not in gone),
        tuple(sorted(unsure)),
    )


def _is_sure(
    payments: Sequence[Item], lines: Sequence[Item], mine: Sequence[int], other: Sequence[int]
) -> bool:
    """One of each; or as many alike on both sides, where it makes no difference which is which."""
    if len(mine) != len(other):
        return False
    return len(mine) == 1 or len({payments[at] for at in mine} | {lines[at] for at in other}) == 1


def _days(items: Sequence[Item], positions: Iterable[int]) -> list[int]:
    return [items[at][1].toordinal() for at in positions]


def _near(
    payments: Sequence[Item], lines: Sequence[Item], days: int
) -> Iterator[tuple[list[int], list[int]]]:
    """Payments and lines of one amount that are near each other in time, in order of days."""
    by_amount: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for side, items in enumerate((payments, lines)):
        for at, (cents, on) in enumerate(items):
            by_amount[cents].append((on.toordinal(), side, at))
    for cents in sorted(by_amount):
        group: tuple[list[int], list[int]] = ([], [])
        before = None
        for day, side, at in sorted(by_amount[cents]):
            if before is not None and day - before > days:
                yield group
                group = ([], [])
            group[side].append(at)
            before = day
        yield group


def _weigh(left: list[int], right: list[int], days: int) -> Iterator[tuple[set[int], set[int]]]:
    """Groups that stay together in every best pairing; what is never paired is in none."""
    pair = (len(left) + 1) * (days * days + 1)  # worth more than all distance together
    ahead = _best(left, right, days, pair)
    behind = _best([-day for day in reversed(left)], [-day for day in reversed(right)], days, pair)
    best = ahead[-1].at(len(right))
    edges = set()
    for at, mine in enumerate(left):
        for to in range(bisect_left(right, mine - days), bisect_right(right, mine + days)):
            rest = behind[len(left) - at - 1].at(len(right) - to - 1)
            if ahead[at].at(to) + pair - (mine - right[to]) ** 2 + rest == best:
                edges.add((mine, right[to]))
    for some, others in _together(sorted(edges)):
        yield (
            {at for at, day in enumerate(left) if day in some},
            {to for to, day in enumerate(right) if day in others},
        )


class _Row(NamedTuple):
    """What the best pairing of some payments is worth, with so many lines from `start`; more lines add nothing."""

    start: int
    worth: list[int]

    def at(self, lines: int) -> int:
        """With the first so many lines; never asked for fewer than `start`."""
        return self.worth[min(lines - self.start, len(self.worth) - 1)]


def _best(left: list[int], right: list[int], days: int, pair: int) -> list[_Row]:
    """For the first so many payments, what their best pairing is worth: only lines near enough are looked at."""
    rows = [_Row(0, [0])]
    for mine in left:
        start, end = bisect_left(right, mine - days), bisect_right(right, mine + days)
        above = rows[-1]
        worth = [above.at(start)]
        for to in range(start, end):
            paired = above.at(to) + pair - (mine - right[to]) ** 2
            worth.append(max(above.at(to + 1), worth[-1], paired))
        rows.append(_Row(start, worth))
    return rows


def _together(edges: Iterable[tuple[int, int]]) -> Iterator[tuple[set[int], set[int]]]:
    """Days of payments and days of lines that edges join. Of one day nobody can tell which is which."""
    groups: list[tuple[set[int], set[int]]] = []
    for mine, other in edges:
        joined = [one for one in groups if mine in one[0] or other in one[1]]
        groups = [one for one in groups if one not in joined]
        groups.append(
            ({mine}.union(*(one[0] for one in joined)), {other}.union(*(one[1] for one in joined)))
        )
    yield from groups
