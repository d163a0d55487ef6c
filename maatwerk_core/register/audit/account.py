"""The account of a year: every payment in exactly one row, and the sums held against what the budgets booked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.audit.rows import Row, row_of
from maatwerk_core.register.audit.trails import KINDS, Trail, trail_of
from maatwerk_core.register.budgets import STREAM
from maatwerk_core.register.drafts import as_event
from maatwerk_core.register.events import Booked, Event, PurseSet

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk


@dataclass(frozen=True, slots=True)
class BudgetSum:
    """A budget over all years: what it booked and what its dossiers paid; and what of that was paid in the year."""

    budget: str
    booked_cents: int
    paid_cents: int
    year_cents: int

    @property
    def difference_cents(self) -> int:
        """Not 0 means that the register contradicts itself."""
        return self.booked_cents - self.paid_cents


@dataclass(frozen=True, slots=True)
class Account:
    """The payments of a year by day, with those of all `other` years; money in eurocents.

    `returned_cents` came back in the year under an agreement; it is in no row.
    """

    year: int
    rows: tuple[Row, ...]
    other: tuple[Row, ...]
    budgets: tuple[BudgetSum, ...]
    returned_cents: int

    @property
    def total_cents(self) -> int:
        """All that was paid in the year."""
        return sum(row.amount_cents for row in self.rows)

    def flagged(self) -> dict[str, int]:
        """How many rows have each flag that any of them has."""
        counted: defaultdict[str, int] = defaultdict(int)
        for row in self.rows:
            for name in row.flags.raised:
                counted[name] += 1
        return dict(counted)


def account_of(desk: Desk, year: int) -> Account:
    """The account of a year, read in one pass and without a key.

    Raises `Faults` (`register.broken-account`) where budgets and payments don't come to the same sum.
    """
    trails, sums = _read(desk)
    rows = sorted(_rows(desk, trails, sums), key=lambda row: (row.day, row.dossier, row.event))
    inside = tuple(row for row in rows if row.day.startswith(f"{year:04}-"))
    other = tuple(row for row in rows if not row.day.startswith(f"{year:04}-"))
    budgets = tuple(_budget(name, sums[name], rows, inside) for name in sorted(sums))
    wrong = [
        fault("register.broken-account", budget=one.budget)
        for one in budgets
        if one.difference_cents
    ]
    if wrong:
        raise Faults(wrong)
    repaid = (one for trail in trails.values() for one in trail.repaid)
    returned = sum(one.amount_cents for one in repaid if one.on.startswith(f"{year:04}-"))
    return Account(year, inside, other, budgets, returned)


@dataclass(slots=True)
class _Sum:
    """What was read of a budget so far."""

    year: int | None = None
    booked_cents: int = 0


def _read(desk: Desk) -> tuple[Mapping[str, Trail], Mapping[str, _Sum]]:
    """Every dossier and every budget, at one moment."""
    events: defaultdict[str, list[tuple[int, Event]]] = defaultdict(list)
    sums: defaultdict[str, _Sum] = defaultdict(_Sum)
    for stored in desk.store.of_kinds((*KINDS, PurseSet.KIND, Booked.KIND)):
        event = as_event(stored)
        if isinstance(event, PurseSet):
            sums[stored.dossier.removeprefix(STREAM)].year = event.year
        elif isinstance(event, Booked):
            sums[stored.dossier.removeprefix(STREAM)].booked_cents += event.amount_cents
        else:
            events[stored.dossier].append((stored.number, event))
    return {id_: trail_of(id_, events[id_]) for id_ in events}, sums


def _rows(desk: Desk, trails: Mapping[str, Trail], sums: Mapping[str, _Sum]) -> Iterator[Row]:
    years = {name: one.year for name, one in sums.items()}
    load = cache(desk.policies.load)
    for trail in trails.values():
        for payment in trail.payments:
            policy = load(trail.opened.policy if trail.opened else "")
            yield row_of(trail, payment, policy, years.get)


def _budget(name: str, one: _Sum, rows: list[Row], inside: tuple[Row, ...]) -> BudgetSum:
    return BudgetSum(
        name,
        one.booked_cents,
        sum(row.amount_cents for row in rows if row.budget == name),
        sum(row.amount_cents for row in inside if row.budget == name),
    )
