"""The register beside the bank, around New Year too."""

import datetime

import pytest

from maatwerk_core.register.audit.account import account_of
from maatwerk_core.register.audit.bank import check_bank, key_of
from maatwerk_core.register.audit.bank_file import BankFile, BankLine


def lines(*said):
    found = [
        BankLine(at, datetime.date.fromisoformat(day), cents)
        for at, (day, cents) in enumerate(said, 2)
    ]
    return BankFile(tuple(found), 4)


@pytest.fixture
def check(books):
    def check(year, *said, days=3):
        return check_bank(account_of(books.desk, year), lines(*said), days)

    return check


def names(rows):
    return [row.dossier for row in rows]


def test_each_payment_and_each_line_is_in_one_place(check, books):
    found = check(2026, ("2026-07-01", 12_345), ("2026-02-01", 30_000), ("2026-05-05", 999))
    assert {key: line.line for key, line in found.matched.items()} == {
        (books.second, 8): 2, (books.erased, 8): 3,
    }  # fmt: skip
    assert names(found.register_only) == [books.first, books.without]
    assert [line.line for line in found.bank_only] == [4]
    assert (found.unsure, found.incoming) == ((), 4)


def test_what_was_paid_last_year_is_not_missing_in_this_one(check, books):
    """A payment of 31 December stands at the bank on 2 January, and that of 2 January on the 5th."""
    both = (("2026-01-02", 5_000), ("2026-01-05", 5_000))
    this, last = check(2026, *both), check(2025, *both)
    assert [line.line for line in this.matched.values()] == [3]
    assert [line.line for line in last.matched.values()] == [2]
    assert (this.bank_only, last.bank_only) == ((), ())


def test_a_line_of_another_year_is_not_told(check):
    assert check(2026, ("2025-06-01", 999)).bank_only == ()


def test_what_is_not_sure_is_told_as_it_is(check, account, books):
    found = check(2026, ("2026-07-01", 200), ("2026-07-01", 200))
    (unsure,) = found.unsure
    assert names(unsure.payments) == [books.without]
    assert [line.line for line in unsure.lines] == [2, 3]
    row = next(row for row in account.rows if row.dossier == books.without)
    assert found.of(row) == ("unsure", None)
    assert found.bank_only == ()


def test_of_each_row_it_is_known_what_became_of_it(check, account, books):
    found = check(2026, ("2026-07-01", 12_345))
    said = {row.dossier: found.of(row)[0] for row in account.rows}
    assert said == {
        books.second: "matched", books.first: "register_only", books.erased: "register_only",
        books.without: "register_only",
    }  # fmt: skip
    assert all(key_of(row) == (row.dossier, 8) for row in account.rows)


def test_the_room_in_days_is_what_was_asked(check):
    assert len(check(2026, ("2026-07-03", 12_345), days=3).matched) == 1
    assert len(check(2026, ("2026-07-03", 12_345), days=2).matched) == 0
