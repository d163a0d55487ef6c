"""Every euro that was paid in a year is in exactly one row, and the sums are those of the budgets."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register.audit.account import account_of
from maatwerk_core.register.drafts import as_draft
from maatwerk_core.register.events import Booked
from maatwerk_core.register.events_after import Repaid
from tests.register.audit.conftest import pay


@pytest.fixture
def one(desk):
    """A register of its own, to write in: one payment."""
    desk.budgets.set("team", 100_000, 2026)
    return pay(desk, 5_000, "2026-01-02", "team")


def test_every_payment_of_the_year_is_in_one_row(books, account):
    assert [row.dossier for row in account.rows] == [
        books.first, books.erased, books.second, books.without,
    ]  # fmt: skip
    assert [row.dossier for row in account.other] == [books.before]
    assert account.total_cents == 5_000 + 12_345 + 200 + 30_000


def test_the_sums_are_those_of_the_budgets(books, account):
    found = {one.budget: one for one in account.budgets}
    for name, year_cents in (("team-2025", 0), ("team-2026", 47_345)):
        purse = books.desk.budgets.purse(name)
        assert (found[name].booked_cents, found[name].paid_cents) == (purse.paid_cents,) * 2
        assert (found[name].year_cents, found[name].difference_cents) == (year_cents, 0)


def test_the_years_together_come_to_all_that_was_paid(books, account):
    every = account.total_cents + account_of(books.desk, 2025).total_cents
    dossiers = [books.desk.dossier(id_) for id_ in books.desk.dossiers()]
    assert every == sum(one.paid_cents for one in dossiers)


def test_an_erased_dossier_still_counts_with_all_that_is_not_personal(books, account):
    row = next(row for row in account.rows if row.dossier == books.erased)
    assert (row.amount_cents, row.mandate, row.ceiling_cents, row.approvals) == (
        30_000,
        "listed",
        50_000,
        3,
    )
    assert row.flags.raised == ("no_document", "erased")


def test_flags_are_counted(account):
    assert account.flagged() == {"no_document": 3, "no_budget": 1, "erased": 1}


def test_a_year_without_payments_is_empty(books):
    empty = account_of(books.desk, 2024)
    assert (empty.rows, empty.total_cents, empty.flagged()) == ((), 0, {})


def test_what_came_back_in_the_year_is_in_no_row(desk, one):
    draft = as_draft(Repaid("lening", 700, "2026-08-01"), desk.clock())
    desk.store.append(one, desk.dossier(one).number, [draft])
    assert account_of(desk, 2026).returned_cents == 700
    assert account_of(desk, 2025).returned_cents == 0
    assert account_of(desk, 2026).total_cents == 5_000


def test_a_booking_without_a_payment_is_told(desk, one):
    draft = as_draft(Booked(one, 1), desk.clock())
    desk.store.append("budget:team", len(desk.store.read("budget:team")), [draft])
    with pytest.raises(Faults, match="register.broken-account"):
        account_of(desk, 2026)


def test_no_key_is_asked(desk, one):
    before = account_of(desk, 2026)
    desk.keys.drop(one)
    assert account_of(desk, 2026) == before
