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
    """What moved from the first through the last month, in eurocents, and how the budget stood after that.

    Months with few dossiers are taken together. `spent_cents` and `promised_cents` are all that was paid and promised
    since the budget began, `left_cents` what was free.
    """

    first: str
    last: str
    held_cents: int
    freed_cents: int
    paid_cents: int
    returned_cents: int
    spent_cents: int
    promised_cents: int
    left_cents: int


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
        stretches=tuple(_stretches(book, asked)),
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


def _stretches(book: Book, asked: Asked) -> Iterator[Stretch]:
    by_month: dict[str, list[Move]] = defaultdict(list)
    for move in book.moves:
        if asked.holds(move.day):
            by_month[_month(move)].append(move)
    if not by_month:
        return
    months = months_between(min(by_month), max(by_month))
    for first, last in together([(each, {m.dossier for m in by_month[each]}) for each in months]):
        yield _stretch(book, asked, first, last)


def _stretch(book: Book, asked: Asked, first: str, last: str) -> Stretch:
    """Moves before the days that count are in the state of the budget, not in what moved."""
    before = [move for move in book.moves if move.day <= asked.end and _month(move) <= last]
    here = _sums([move for move in before if asked.holds(move.day) and first <= _month(move)])
    since = _sums(before)
    used = since["held"] - since["freed"]
    return Stretch(
        first=first,
        last=last,
        held_cents=here["held"],
        freed_cents=here["freed"],
        paid_cents=here["paid"],
        returned_cents=here["returned"],
        spent_cents=since["paid"],
        promised_cents=used - since["paid"],
        left_cents=book.total_cents - used,
    )


def _month(move: Move) -> str:
    return move.day.isoformat()[:7]
