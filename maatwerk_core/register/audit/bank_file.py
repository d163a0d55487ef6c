"""Reads a bank's file of transactions: the day and the amount of each line, and nothing else of it.

Banks name and write things differently: `;`, `,` or tabs between cells, `1.234,56` or `1234.56`, `31-12-2026`,
`20261231` or `2026-12-31`, a minus or a column that says `Af` or `D`. Names, accounts and descriptions are never kept,
and never shown in a fault.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from maatwerk_core.errors import Fault, Faults, Place, fault

#: What banks call the columns, without capitals, spaces and signs; the first that is there counts.
DAYS = (
    "boekdatum",
    "boekingsdatum",
    "transactiedatum",
    "datum",
    "bookingdate",
    "transactiondate",
    "date",
)
AMOUNTS = ("bedrageur", "transactiebedrag", "bedrag", "amounteur", "transactionamount", "amount")
SIGNS = ("afbij", "debetcredit", "bijaf", "creditdebet", "dc", "cd", "debitcredit", "creditdebit")
#: What such a column says of money that goes out, and of money that comes in.
OUT, IN = frozenset({"af", "d", "debet", "debit", "-"}), frozenset({"bij", "c", "credit", "+"})
_SEPARATORS = ";\t,"
_DAY = re.compile(r"(?:(\d{4})([-/.]?)(\d{2})\2(\d{2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))")
_AMOUNT = re.compile(
    r"([+-]?)(?:€ ?|EUR ?)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?"
    r"|([+-]?)(?:€ ?|EUR ?)?(\d{1,3}(?:,\d{3})+|\d+)\.(\d{2})"
)
#: A larger file is no list of transactions of a team or municipality.
MOST_BYTES = 64 * 1024 * 1024


class Named(NamedTuple):
    """What the columns are called, where that has to be said."""

    day: str | None = None
    amount: str | None = None
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class BankLine:
    """Money that went out: the number of the line in the file, the day and the amount in eurocents."""

    line: int
    day: datetime.date
    amount_cents: int


@dataclass(frozen=True, slots=True)
class BankFile:
    """All money that went out, and how many lines were about money that came in."""

    lines: tuple[BankLine, ...]
    incoming: int


class _Columns(NamedTuple):
    day: int
    amount: int
    sign: int | None


def read_bank_file(path: Path, named: Named = Named()) -> BankFile:  # noqa: B008  # reason: it can't be changed
    """The transactions in a file. Raises `Faults` with every line that can't be read."""
    rows = _rows(path)
    if not rows:
        raise Faults([fault("bank.empty", place=Place(str(path)))])
    (number, heading), *rest = rows
    columns = _columns(heading, named, Place(str(path), number))
    faults: list[Fault] = []
    found = [
        one for line, cells in rest if (one := _transaction(path, line, cells, columns, faults))
    ]
    if faults:
        raise Faults(faults)
    # Without a sign or a column that says so, a file of one kind of money holds what went out.
    signed = columns.sign is not None or any(_has_sign(cells[columns.amount]) for _, cells in rest)
    out = [BankLine(line, day, abs(cents)) for line, day, cents in found if cents < 0 or not signed]
    return BankFile(tuple(out), len(found) - len(out))


def read_day(text: str) -> datetime.date | None:
    """A day as a bank writes it, or `None`.

    >>> read_day("31-12-2026") == read_day("20261231") == read_day("2026-12-31")
    True
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    year, _, month, day, day_first, _, month_then, year_last = found.groups()
    try:
        return datetime.date(
            int(year or year_last), int(month or month_then), int(day or day_first)
        )
    except ValueError:
        return None


def read_amount(text: str) -> int | None:
    """Eurocents from an amount as a bank writes it, or `None`.

    Without cents a point or comma could be either kind, so that is no amount.

    >>> read_amount("-1.234,56"), read_amount("1,234.56"), read_amount("250"), read_amount("1.234")
    (-123456, 123456, 25000, None)
    """
    found = _AMOUNT.fullmatch(text.replace("\u00a0", " ").strip())
    if found is None:
        return None
    minus, whole, cents, minus_point, whole_point, cents_point = found.groups()
    whole, cents = whole or whole_point, cents or cents_point
    if cents is None and not whole.isdigit():
        return None
    value = int(re.sub(r"\D", "", whole)) * 100 + int(cents or 0)
    return -value if "-" in (minus or "", minus_point or "") else value


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """The rows that hold something, each with the number of its line."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Faults([fault("bank.not-a-table", place=Place(str(path)))])
        raw = path.read_bytes()
    except OSError:
        raise Faults([fault("file.unreadable", place=Place(str(path)))]) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error:
        place = Place(str(path), reader.line_num)
        raise Faults([fault("bank.not-a-table", place=place)]) from None


def _columns(heading: Sequence[str], named: Named, place: Place) -> _Columns:
    """Where day, amount and sign stand. Raises `Faults` for each that isn't found."""
    names = [_plain(one) for one in heading]
    day = _find(names, named.day, DAYS)
    amount = _find(names, named.amount, AMOUNTS)
    sign = _find(names, named.sign, SIGNS)
    wanted = (("day", day, True), ("amount", amount, True), ("sign", sign, named.sign is not None))
    faults = [
        fault("bank.no-column", place=place, thing=f"bank {name}", option=f"bank-{name}")
        for name, at, needed in wanted
        if needed and at is None
    ]
    if faults or day is None or amount is None:
        raise Faults(faults)
    return _Columns(day, amount, sign)


def _find(names: Sequence[str], named: str | None, known: Sequence[str]) -> int | None:
    wanted = known if named is None else (_plain(named),)
    return next((names.index(name) for name in wanted if name in names), None)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.casefold())


def _transaction(
    path: Path, line: int, cells: Sequence[str], columns: _Columns, faults: list[Fault]
) -> tuple[int, datetime.date, int] | None:
    """The line, day and amount (below zero: went out) of a row, or its faults."""
    place = Place(str(path), line)
    if len(cells) <= max(at for at in columns if at is not None):
        faults.append(fault("bank.short-line", place=place, cells=len(cells)))
        return None
    day, cents = read_day(cells[columns.day]), read_amount(cells[columns.amount])
    sign = None if columns.sign is None else cells[columns.sign].strip().casefold()
    wrong = [*_wrong(cells, columns, day, cents, sign)]
    faults += [fault(code, place=place, given=_veiled(text)) for code, text in wrong]
    if wrong or day is None or cents is None:
        return None
    return line, day, cents if sign is None else -abs(cents) if sign in OUT else abs(cents)


def _has_sign(text: str) -> bool:
    return text.strip().startswith(("+", "-"))


def _wrong(
    cells: Sequence[str],
    columns: _Columns,
    day: datetime.date | None,
    cents: int | None,
    sign: str | None,
) -> Iterator[tuple[str, str]]:
    if day is None:
        yield "bank.day", cells[columns.day]
    if cents is None:
        yield "bank.amount", cells[columns.amount]
    if sign is not None and sign not in OUT | IN:
        yield "bank.sign", sign


def _veiled(text: str) -> str:
    """What was written where it can only be a number or a day; anything else may be about a person."""
    text = text.strip()
    return text if len(text) <= 20 and re.fullmatch(r"[\d.,:/+€ -]+", text) else "…"
