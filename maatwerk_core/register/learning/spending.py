"""What each budget promised, paid and got back, month by month, beside what it holds. Too little spent is told too."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from maatwerk_core.register.learning.asked import Asked
from maatwerk_core.register.learning.hiding import months_between, together
from maatwerk_core.register.learning.intervals import share
from maatwerk_core.register.learning.reading import Book, Move


@dataclass(frozen=True, slots=True)
class Stretch:
    """What moved from the first through the last month, in eurocents. Months with few dossiers are taken together."""

    first: str
    last: str
    held_cents: int
    freed_cents: int
    paid_cents: int
    returned_cents: int


@dataclass(frozen=True, slots=True)
class Spending:
    """A budget on the last day that counts: all that it holds, and what was done with it since it began.

    `used_bp` is what part of it is paid or promised, `year_bp` what part of its year has passed; `None` without a year.
    """

    budget: str
    year: int | None
    total_cents: int
    paid_cents: int
    promised_cents: int
    returned_cents: int
    left_cents: int
    used_bp: int | None
    year_bp: int | None
    stretches: tuple[Stretch, ...]


def spending(books: Sequence[Book], names: Collection[str], asked: Asked) -> tuple[Spending, ...]:
    """The budgets of these names, as they stood on the last day that counts."""
    return tuple(_spending(book, asked) for book in books if book.name in names)


def _spending(book: Book, asked: Asked) -> Spending:
    sums = _sums([move for move in book.moves if move.day <= asked.end])
    promised = sums["held"] - sums["freed"] - sums["paid"]
    used = promised + sums["paid"]
    return Spending(
        budget=book.name,
        year=book.year,
        total_cents=book.total_cents,
        paid_cents=sums["paid"],
        promised_cents=promised,
        returned_cents=sums["returned"],
        left_cents=book.total_cents - used,
        used_bp=share(used, book.total_cents) if book.total_cents else None,
        year_bp=None if book.year is None else _passed(book.year, asked.end),
        stretches=tuple(_stretches([move for move in book.moves if asked.holds(move.day)])),
    )


def _passed(year: int, day: datetime.date) -> int:
    """What part of a year has passed at the end of a day.

    >>> _passed(2025, datetime.date(2025, 12, 31)), _passed(2025, datetime.date(2024, 7, 1))
    (10000, 0)
    """
    start, end = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
    days = min(max((day - start).days + 1, 0), (end - start).days)
    return share(days, (end - start).days)


def _sums(moves: Sequence[Move]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for move in moves:
        sums[move.flow] += move.cents
    return sums


def _stretches(moves: Sequence[Move]) -> Iterator[Stretch]:
    by_month: dict[str, list[Move]] = defaultdict(list)
    for move in moves:
        by_month[move.day.isoformat()[:7]].append(move)
    if not by_month:
        return
    months = months_between(min(by_month), max(by_month))
    for first, last in together([(each, {m.dossier for m in by_month[each]}) for each in months]):
        sums = _sums([move for each in months_between(first, last) for move in by_month[each]])
        yield Stretch(first, last, sums["held"], sums["freed"], sums["paid"], sums["returned"])
