"""Budgets as purses: money is held when people decide, booked when it is paid, and free again when it isn't needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce, singledispatch

from maatwerk_core.errors import Faults, fault
from maatwerk_core.model.decision import GIVES
from maatwerk_core.model.scalars import money_text
from maatwerk_core.register.events import (
    Booked,
    Closed,
    Decided,
    Erased,
    Event,
    Freed,
    Held,
    Paid,
    PurseSet,
    Returned,
)
from maatwerk_core.register.events_after import Repaid, Revised


@dataclass(frozen=True, slots=True)
class Purse:
    """What a budget holds in a year, in eurocents. `held` is promised to dossiers and not yet paid."""

    name: str
    total_cents: int = 0
    year: int | None = None
    held: tuple[tuple[str, int], ...] = ()
    paid: tuple[tuple[str, int], ...] = ()
    returned_cents: int = 0

    @property
    def paid_cents(self) -> int:
        """All that was paid. What came back isn't taken off: whether it may be spent again is for people to say."""
        return sum(cents for _, cents in self.paid)

    @property
    def held_cents(self) -> int:
        """All that is promised."""
        return sum(cents for _, cents in self.held)

    @property
    def left_cents(self) -> int:
        """What can still be promised; below zero when the total was lowered afterwards."""
        return self.total_cents - self.paid_cents - self.held_cents

    def held_for(self, dossier: str) -> int:
        """What is promised to one dossier."""
        return dict(self.held).get(dossier, 0)

    def paid_for(self, dossier: str) -> int:
        """What was paid in one dossier."""
        return dict(self.paid).get(dossier, 0)


def fold_purse(name: str, events: Iterable[Event]) -> Purse:
    """The purse after all its events.

    >>> purse = fold_purse("team", [PurseSet(200_000, 2026), Held("d1", 25_000), Booked("d1", 20_000)])
    >>> purse.left_cents, purse.held_cents, purse.paid_cents
    (175000, 5000, 20000)
    """
    return reduce(lambda purse, event: _after(event, purse), events, Purse(name))


def move(purse: Purse, dossier: str, events: Iterable[Event]) -> tuple[Event, ...]:
    """What happens to a purse when these events happen in a dossier that draws on it.

    Raises `Faults` when it holds too little, or is of another year.
    """
    moves: list[Event] = []
    for event in events:
        for one in _moves(event, purse, dossier):
            purse = _after(one, purse)
            moves.append(one)
    return tuple(moves)


@singledispatch
def _moves(event: Event, purse: Purse, dossier: str) -> Iterator[Event]:
    return iter(())


@_moves.register
def _(event: Decided, purse: Purse, dossier: str) -> Iterator[Event]:
    if event.outcome not in GIVES:
        return
    if event.amount_cents is None:
        raise Faults([fault("register.amount-unknown")])
    if purse.year is not None and not event.on.startswith(f"{purse.year:04}-"):
        raise Faults([fault("register.budget-year", budget=purse.name, year=purse.year)])
    # Who decides anew doesn't promise again what was paid already.
    more = max(event.amount_cents - purse.paid_for(dossier), 0)
    if more > purse.left_cents:
        amount, left = money_text(more), money_text(purse.left_cents)
        raise Faults([fault("register.budget-short", budget=purse.name, amount=amount, left=left)])
    if more:
        yield Held(dossier, more)


@_moves.register
def _(event: Paid, purse: Purse, dossier: str) -> Iterator[Event]:
    yield Booked(dossier, event.amount_cents)


@_moves.register
def _(event: Repaid, purse: Purse, dossier: str) -> Iterator[Event]:
    yield Returned(dossier, event.amount_cents)


@_moves.register(Revised)
@_moves.register(Closed)
@_moves.register(Erased)
def _(event: Event, purse: Purse, dossier: str) -> Iterator[Event]:
    if rest := purse.held_for(dossier):
        yield Freed(dossier, rest)


@singledispatch
def _after(event: Event, purse: Purse) -> Purse:
    raise TypeError(f"{event!r} happens to no budget")


@_after.register
def _(event: PurseSet, purse: Purse) -> Purse:
    return replace(purse, total_cents=event.total_cents, year=event.year)


@_after.register
def _(event: Held, purse: Purse) -> Purse:
    return _promise(purse, event.dossier, event.amount_cents)


@_after.register
def _(event: Freed, purse: Purse) -> Purse:
    return _promise(purse, event.dossier, -event.amount_cents)


@_after.register
def _(event: Booked, purse: Purse) -> Purse:
    moved = _promise(purse, event.dossier, -event.amount_cents)
    return replace(moved, paid=_added(purse.paid, event.dossier, event.amount_cents))


@_after.register
def _(event: Returned, purse: Purse) -> Purse:
    return replace(purse, returned_cents=purse.returned_cents + event.amount_cents)


def _promise(purse: Purse, dossier: str, cents: int) -> Purse:
    return replace(purse, held=_added(purse.held, dossier, cents))


def _added(
    by_dossier: tuple[tuple[str, int], ...], dossier: str, cents: int
) -> tuple[tuple[str, int], ...]:
    sums = {**dict(by_dossier), dossier: dict(by_dossier).get(dossier, 0) + cents}
    return tuple((id_, rest) for id_, rest in sums.items() if rest)
