"""What is asked and spent month by month, and what can't be known from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from maatwerk_core.cli.learning.figures import between, euros, months, number, share, tell, times
from maatwerk_core.cli.learning.page import Bars, Grid, Part

if TYPE_CHECKING:
    from maatwerk_core.register.learning.demand import Change, Demand
    from maatwerk_core.register.learning.spending import Spending

#: Basis points of a whole, and of as much as before.
_WHOLE = 10_000


def spending_part(one: Spending, at: int) -> Part:
    """A budget, month by month."""
    title = tell("budget", name=one.budget)
    if one.year is not None:
        title = tell("budget.year", name=one.budget, year=one.year)
    text = tuple(_spent(one))
    if not one.stretches:
        return Part(f"budget-{at}", title, text)
    names = tuple(months(each.first, each.last) for each in one.stretches)
    sums = (
        (each.held_cents, each.freed_cents, each.paid_cents, each.returned_cents, each.left_cents)
        for each in one.stretches
    )
    rows = tuple((name, *map(euros, each)) for name, each in zip(names, sums, strict=True))
    heads = ("month", "held", "freed", "paid", "returned", "left")
    grid = Grid(tell("budget.caption", name=one.budget), tuple(map(tell, heads)), rows)
    stood = tuple(
        tuple(
            max(cents, 0) // 100
            for cents in (each.spent_cents, each.promised_cents, each.left_cents)
        )
        for each in one.stretches
    )
    series = tuple(map(tell, ("spent", "promised", "left")))
    bars = Bars(tell("budget.alt", name=one.budget), names, series, stood)
    return Part(f"budget-{at}", title, text, grid, bars, tell("few-together"))


def _spent(one: Spending) -> Iterator[str]:
    yield tell(
        "budget.text", total=euros(one.total_cents), paid=euros(one.paid_cents),
        promised=euros(one.promised_cents), left=euros(one.left_cents),
    )  # fmt: skip
    if one.returned_cents:
        yield tell("budget.back", back=euros(one.returned_cents))
    if one.used_bp is None or one.year_bp is None:
        return
    if one.year_bp < _WHOLE:
        yield tell("budget.so-far", passed=share(one.year_bp), used=share(one.used_bp))
    elif one.left_cents > 0:
        yield tell("budget.left", used=share(one.used_bp))


def demand_part(found: Demand) -> Part:
    """How much is asked over time."""
    if not found.stretches:
        return Part("demand", tell("demand"), (tell("demand.few"),))
    names = tuple(months(each.first, each.last) for each in found.stretches)
    rows = tuple(
        (name, number(each.dossiers), euros(each.cents), number(each.without))
        for name, each in zip(names, found.stretches, strict=True)
    )
    heads = ("month", "dossiers", "demand.amount", "demand.without")
    caption = tell("demand.caption")
    cells = tuple((each.dossiers,) for each in found.stretches)
    bars = Bars(caption, names, (tell("dossiers"),), cells)
    grid = Grid(caption, tuple(map(tell, heads)), rows)
    text = tuple(_change(found.change))
    return Part("demand", tell("demand"), text, grid, bars, tell("few-together"))


def _change(change: Change | None) -> Iterator[str]:
    """What can be said of more or less being asked, and what can't."""
    if change is None:
        yield tell("change.none")
        return
    yield tell(
        "change.text", n=change.months, after=number(change.after), before=number(change.before),
        times=times(change.times_bp), interval=between(times(change.low_bp), times(change.high_bp)),
    )  # fmt: skip
    if change.low_bp <= _WHOLE <= change.high_bp:
        yield tell("change.chance")
    else:
        yield tell("change.less" if change.times_bp < _WHOLE else "change.more")
    before, after = change.usual_before_cents, change.usual_after_cents
    if before is not None and after is not None:
        yield tell("change.amount", before=euros(before), after=euros(after))
    if not change.seasons:
        yield tell("change.seasons")
