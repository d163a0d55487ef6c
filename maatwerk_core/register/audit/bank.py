"""Lays the payments of a register beside the lines of a bank, and says of each what it is paired with."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from maatwerk_core.register.audit.account import Account
from maatwerk_core.register.audit.bank_file import BankFile, BankLine
from maatwerk_core.register.audit.matching import match
from maatwerk_core.register.audit.rows import Row

#: A payment by dossier and number of its event.
Key: TypeAlias = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Unsure:
    """Payments and lines of one amount between which several pairings are equally good."""

    payments: tuple[Row, ...]
    lines: tuple[BankLine, ...]


@dataclass(frozen=True, slots=True)
class BankCheck:
    """How the year's payments and the bank's lines of that year go together. Each is in one place only.

    `alone` names those that are in the register only; `incoming` counts the lines left out because that money came in.
    """

    matched: Mapping[Key, BankLine]
    alone: frozenset[Key]
    register_only: tuple[Row, ...]
    bank_only: tuple[BankLine, ...]
    unsure: tuple[Unsure, ...]
    incoming: int

    def of(self, row: Row) -> tuple[str, BankLine | None]:
        """What became of one payment: `matched` with its line, `register_only` or `unsure`."""
        line = self.matched.get(key_of(row))
        if line is not None:
            return "matched", line
        return ("register_only" if key_of(row) in self.alone else "unsure"), None


def check_bank(account: Account, bank: BankFile, days: int = 3) -> BankCheck:
    """Pair the payments of all years with all lines, for around New Year they mix; then keep what is of this year."""
    rows: Sequence[Row] = (*account.rows, *account.other)
    found = match(
        [(row.amount_cents, datetime.date.fromisoformat(row.day)) for row in rows],
        [(line.amount_cents, line.day) for line in bank.lines],
        days,
    )
    ours = len(account.rows)
    unsure = [(mine, other) for mine, other in found.unsure if _touches(account, bank, mine, other)]
    return BankCheck(
        matched={key_of(rows[mine]): bank.lines[at] for mine, at in found.pairs if mine < ours},
        alone=frozenset(key_of(rows[at]) for at in found.payments if at < ours),
        register_only=tuple(rows[at] for at in found.payments if at < ours),
        bank_only=tuple(
            bank.lines[at] for at in found.lines if bank.lines[at].day.year == account.year
        ),
        unsure=tuple(
            Unsure(tuple(rows[at] for at in mine), tuple(bank.lines[at] for at in other))
            for mine, other in unsure
        ),
        incoming=bank.incoming,
    )


def key_of(row: Row) -> Key:
    """What names a payment in a register."""
    return row.dossier, row.event


def _touches(account: Account, bank: BankFile, mine: Sequence[int], other: Sequence[int]) -> bool:
    """Is a payment or a line of the year among these?"""
    in_year = any(bank.lines[at].day.year == account.year for at in other)
    return in_year or any(at < len(account.rows) for at in mine)
