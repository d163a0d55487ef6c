"""The household: the people the plan is for. No names, no addresses, no scores."""

# Annotations stay what they are: pydantic reads them when it makes a class, and texts take it longer.
from typing import Literal, TypeAlias

from maatwerk_core.model.record import (
    Count,
    Money,
    Payer,
    Rate,
    Record,
    Text,
    Word,
    YesNo,
)

HouseholdKind: TypeAlias = Literal["single", "single_parent", "couple", "couple_with_children"]
AgeBand: TypeAlias = Literal["0-3", "4-11", "12-17", "18-20", "21-26", "27-aow", "aow"]
DebtScheme: TypeAlias = Literal["none", "municipal", "wsnp"]
Threat: TypeAlias = Literal[
    "eviction",
    "energy_cutoff",
    "water_cutoff",
    "health_insurance_ended",
    "repossession",
]


class Person(Record):
    """One member, known by role and age band only."""

    role: Literal["applicant", "partner", "child", "other_adult"]
    age_band: AgeBand | None = None


class ProvisionInUse(Record):
    """A provision that the household has now, with what it costs a year (eurocents) and who pays."""

    provision: Word
    yearly_cost: Money | None = None
    payer: Payer | None = None


class Debt(Record):
    """A debt by kind; the amount (eurocents) may be unknown."""

    kind: Literal["rent", "energy", "health_insurance", "tax", "fine", "benefit", "other"]
    amount: Money | None = None


class Household(Record):
    """The household as far as the rules need it. What is left out is unknown.

    `income` is a month's net income in eurocents; `income_ratio` the same as a share of the social minimum, in basis
    points (11000 = 110 %), for who knows only that. `ages` is about applicant and partner; `cost_sharers` says whether
    other adults share the costs, for whom another norm holds.

    >>> Household(kind="single").on_benefit is None
    True
    """

    kind: HouseholdKind | None = None
    persons: tuple[Person, ...] | None = None
    children: Count | None = None
    ages: Literal["18-20", "21-aow", "aow", "mixed"] | None = None
    cost_sharers: YesNo | None = None
    on_benefit: YesNo | None = None
    income: Money | None = None
    income_ratio: Rate | None = None
    provisions: tuple[ProvisionInUse, ...] | None = None
    debts: YesNo | None = None
    debt_list: tuple[Debt, ...] | None = None
    wsnp: YesNo | None = None
    debt_scheme: DebtScheme | None = None
    threats: tuple[Threat, ...] | None = None
    nuisance: YesNo | None = None
    treatment_needed: YesNo | None = None
    situation: Text | None = None
