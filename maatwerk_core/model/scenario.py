"""The three scenarios: what happens, for whom it is better or worse, and what it costs."""

# Annotations stay what they are: pydantic reads them when it makes a class, and texts take it longer.
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from maatwerk_core.model.record import (
    Chance,
    LifeDomain,
    Months,
    Payer,
    Price,
    Record,
    Rhythm,
    Text,
    Times,
    Word,
)

ScenarioName: TypeAlias = Literal["nothing", "regular", "budget"]


class Effect(Record):
    """What changes in one life domain, for whom, and who says so. Effects are never added up."""

    domain: LifeDomain
    for_whom: Literal[
        "household",
        "applicant",
        "partner",
        "children",
        "neighbours",
        "municipality",
        "other",
    ]
    change: Literal["better", "same", "worse"] | None = None
    said_by: Literal["resident", "professional", "partner", "source"] | None = None
    what: Text | None = None


class CostLine(Record):
    """One cost: an item of the pack's cost table, or `own` with a price of its own and the reason for it.

    `per` is the rhythm of the price; `each` says how often `times` happens where the price is per unit. `chance` is in
    basis points (10000 = sure).

    >>> CostLine(item="bijstand-gezin-zaanstad", months=12, chance=10_000).price is None
    True
    """

    item: Word
    nl: Text | None = None
    reason: Text | None = None
    price: Price | None = None
    per: Literal["once", "month", "year", "week", "day"] | None = None
    times: Times | None = 1
    each: Rhythm | None = "total"
    months: Annotated[Months | None, Field(alias="for")] = None
    chance: Annotated[Chance | None, Field(alias="sure")] = None
    payer: Payer | None = None


class Scenario(Record):
    """One of the three scenarios."""

    happens: Text | None = None
    effects: tuple[Effect, ...] | None = None
    lines: tuple[CostLine, ...] | None = None


class Scenarios(Record):
    """Do nothing, today's possibilities, the budget."""

    nothing: Scenario = Scenario.model_construct()
    regular: Scenario = Scenario.model_construct()
    budget: Scenario = Scenario.model_construct()
