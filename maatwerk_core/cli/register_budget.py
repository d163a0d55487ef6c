"""`maatwerk register budget`: how much there is, what is promised, what is paid and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maatwerk_core.cli.layout import table
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import cents_of, number_of
from maatwerk_core.cli.registered import Where, register_option
from maatwerk_core.cli.spoken import argument, json_option, language, make_command, option, say

if TYPE_CHECKING:
    from maatwerk_core.register.purses import Purse


@make_command(
    "budget",
    nl="Toon de budgetten, of zet er een: hoeveel er is, wat is toegezegd, wat is betaald en wat nog vrij is.",
    en="Show the budgets, or set one: how much there is, what is promised, what is paid and what is left.",
)
@argument("name", nl="NAAM", en="NAME", required=False)
@option(
    "--amount",
    value=("EURO", "EUROS"),
    nl="Hoeveel er in dit budget is.",
    en="How much this budget holds.",
)
@option("--year", value=("JJJJ", "YYYY"), nl="Het jaar waarvoor het is. Zonder: elk jaar.",
        en="The year it is for. Otherwise any year.")  # fmt: skip
@register_option
@json_option
def budget_command(
    name: str | None, amount: str | None, year: str | None, where: Where, json_: bool
) -> int:
    """The last word on an amount counts."""
    with where.open() as desk:
        if name is not None and amount is not None:
            desk.budgets.set(name, cents_of(amount), number_of(year, "year"))
        found = [desk.budgets.purse(one) for one in ([name] if name else desk.budgets.names())]
    if json_:
        show_json([as_json(one) for one in found])
    elif not found:
        show(say("Er is nog geen budget.", "There is no budget yet."))
    else:
        show(table(head(), [row(one) for one in found], width()))
    return 0


def as_json(purse: Purse) -> dict[str, str | int | None]:
    """A budget for a program."""
    return {
        "budget": purse.name,
        "year": purse.year,
        "total_cents": purse.total_cents,
        "held_cents": purse.held_cents,
        "paid_cents": purse.paid_cents,
        "left_cents": purse.left_cents,
    }


def head() -> tuple[str, ...]:
    """What the columns are called."""
    return ("budget", say("jaar", "year"), say("bedrag", "amount"), say("toegezegd", "promised"),
            say("betaald", "paid"), say("vrij", "left"))  # fmt: skip


def row(purse: Purse) -> tuple[str, ...]:
    """A budget in words."""
    from maatwerk_core.explain.voice import money

    cents = (purse.total_cents, purse.held_cents, purse.paid_cents, purse.left_cents)
    year = say("elk", "any") if purse.year is None else str(purse.year)
    return (purse.name, year, *(money(each, language()) for each in cents))
