"""What the three scenarios cost, and what follows: avoided, saving, payback, break-even. Expressions only."""

from __future__ import annotations

from collections.abc import Iterable

from maatwerk_core.rules.derived import first_hit, fold, is_, leaf
from maatwerk_core.rules.expression import (
    YES,
    Calc,
    Coalesce,
    Const,
    Item,
    Lookup,
    MulDiv,
    Node,
    Param,
    Test,
)

#: In a column: no number of months and no chance would do, since nothing is avoided.
NEVER = -1

TWELVE, FULL = Const(12, "int"), Const(10_000, "int")


def derive_costs(items: Iterable[str], amount: Node) -> dict[str, Node]:
    """Totals per scenario, avoided costs, saving, payback in months, break-even chance in basis points."""
    listed = tuple(sorted(items))
    line, payer = line_cost(listed), line_payer(listed)
    ours = is_(payer, "municipality")
    within = Param("returns.within", "months")
    totals = {
        name: fold("sum", f"lines_{name}", line, type_="cents")
        for name in ("nothing", "regular", "budget")
    }
    own = {name: fold("sum", f"lines_{name}", line, ours, "cents") for name in totals}
    avoided = Calc("-", against("avoided", own["nothing"], own["regular"]), own["budget"], "cents")
    avoided_all = Calc(
        "-", against("avoided_all", totals["nothing"], totals["regular"]), totals["budget"], "cents"
    )
    share = Calc("+", leaf("own_contribution"), leaf("co_funding"), "cents")
    whole = Coalesce(leaf("total_amount"), Calc("+", amount, share, "cents"), "cents")
    return {
        "total_nothing": totals["nothing"],
        "total_regular": totals["regular"],
        "total_budget": totals["budget"],
        "avoided": avoided,
        "avoided_all": avoided_all,
        "whole_price": whole,
        "total_with_budget": Calc("+", totals["budget"], whole, "cents"),
        "saving": Calc("-", avoided, amount, "cents"),
        "saving_all": Calc("-", avoided_all, whole, "cents"),
        "payback": _unless_never(
            "payback", avoided, MulDiv(amount, within, avoided, "up", "months")
        ),
        "break_even": _unless_never(
            "break_even", avoided, MulDiv(amount, FULL, avoided, "half_up", "bp")
        ),
    }


def derive_purses(items: Iterable[str], payers: Iterable[str]) -> dict[str, Node]:
    """What each scenario costs each payer, by `payer:SCENARIO:PAYER`."""
    listed = tuple(sorted(items))
    line, payer = line_cost(listed), line_payer(listed)
    return {
        f"payer:{name}:{who}": fold("sum", f"lines_{name}", line, is_(payer, who), "cents")
        for name in ("nothing", "regular", "budget")
        for who in payers
    }


def against(name: str, nothing: Node, regular: Node) -> Node:
    """The scenario that the budget is compared with, by the pack's choice."""
    reference = Param("returns.reference", "enum")
    return first_hit(
        f"{name}.reference",
        "cents",
        (is_(reference, "nothing"), nothing),
        (is_(reference, "regular"), regular),
    )


def line_cost(items: tuple[str, ...]) -> Node:
    """Price × how often × chance. Two roundings, both half up: to whole cents, then after the chance.

    A price per month or year runs for the line's months, cut to `returns.within`; a price per unit is counted
    `times`, in total or each week, month or year.
    """
    item = Item("item", "enum")
    price = Lookup(
        "costs.price",
        item,
        (
            ("own", Item("price", "cents")),
            *((code, Param(f"costs.{code}.price", "cents")) for code in items),
        ),
        "cents",
    )
    per = Lookup(
        "costs.per",
        item,
        (
            ("own", Item("per", "int")),
            *((code, Param(f"costs.{code}.per", "int")) for code in items),
        ),
        "int",
    )
    rhythm = Calc("+", per, Item("each", "int"), "int")
    months = Calc("min", Item("months", "months"), Param("returns.within", "months"), "months")
    run = Calc("*", rhythm, months, "int")
    twelfths = first_hit(
        "line.twelfths", "int", (Test(rhythm, "=", Const(0, "int")), TWELVE), (YES, run)
    )
    quantity = Calc("*", Item("times", "int"), twelfths, "int")
    gross = MulDiv(price, quantity, TWELVE, "half_up", "cents")
    return MulDiv(gross, Item("chance", "bp"), FULL, "half_up", "cents")


def line_payer(items: tuple[str, ...]) -> Node:
    """Whose purse: what the line says, else what the cost table says."""
    table = tuple((code, Param(f"costs.{code}.payer", "enum")) for code in items)
    return Coalesce(
        Item("payer", "enum"), Lookup("costs.payer", Item("item", "enum"), table, "enum"), "enum"
    )


def _unless_never(name: str, avoided: Node, result: MulDiv) -> Node:
    return first_hit(
        name,
        result.type,
        (Test(avoided, "<=", Const(0, "cents")), Const(NEVER, result.type)),
        (YES, result),
    )
