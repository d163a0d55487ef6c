"""The intervention: what is proposed, in which form, paid to whom, for how much."""

# Annotations stay what they are: pydantic reads them when it makes a class, and texts take it longer.
from typing import Literal, TypeAlias

from maatwerk_core.model.record import (
    Day,
    LifeDomain,
    Money,
    Months,
    Record,
    Text,
    Word,
    YesNo,
)

Form: TypeAlias = Literal["goods", "service", "debt", "money"]
PaidTo: TypeAlias = Literal["supplier", "creditor", "resident"]
Title: TypeAlias = Literal["gift", "loan", "use", "guarantee"]
PartyKind: TypeAlias = Literal[
    "employer",
    "landlord",
    "health_insurer",
    "care_provider",
    "school",
    "creditor",
    "bewindvoerder",
    "network",
    "other",
]


class Party(Record):
    """Another party in the plan and what it commits to."""

    party: PartyKind
    commits_to: Text | None = None
    committed: YesNo | None = None


class Intervention(Record):
    """What is proposed. Money is whole eurocents.

    `amount` is what it costs the municipality. Where only the whole price is known, write `total_amount` with
    `own_contribution` and `co_funding`; the engine then works the amount out.

    >>> Intervention(name="lasmasker", form="goods", amount=110_000).amount
    110000
    """

    name: Text
    category: Word | None = None
    domain: LifeDomain | None = None
    form: Form | None = None
    paid_to: PaidTo | None = None
    title: Title | None = None
    tool_of_trade: YesNo | None = None
    household_goods: YesNo | None = None
    amount: Money | None = None
    total_amount: Money | None = None
    own_contribution: Money | None = None
    co_funding: Money | None = None
    provider_contracted: YesNo | None = None
    works_with_minors: YesNo | None = None
    quality_checked: YesNo | None = None
    complexity: Literal["simple", "complex"] | None = None
    duration: Months | None = None
    recurring: YesNo | None = None
    acute: YesNo | None = None
    needed_by: Day | None = None
    parties: tuple[Party, ...] | None = None
