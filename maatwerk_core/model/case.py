"""The case: a household with a goal and a plan, on a day; and what was looked at, agreed and granted before."""

# Annotations stay what they are: pydantic reads them when it makes a class, and texts take it longer.
from typing import Annotated, Literal, TypeAlias

from maatwerk_core.model.household import Household
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.model.provenance import Provenance
from maatwerk_core.model.record import (
    BY_ID,
    Day,
    Kind,
    LegalBasis,
    Money,
    Record,
    Text,
    Word,
    YesNo,
    records_by_id,
)
from maatwerk_core.model.scalars import Duration
from maatwerk_core.model.scenario import Scenarios

Outcome: TypeAlias = Literal[
    "available", "not_open", "refused", "too_late", "not_fitting", "not_tried"
]


class Alternative(Record):
    """A regular route that was looked at, and what came of it. `takes` is its lead time."""

    provision: Word
    outcome: Outcome | None = None
    because: Text | None = None
    takes: Duration | None = None


class Alternatives(Record):
    """Whether others routes were looked for, and what came of each."""

    looked_for_others: YesNo | None = None
    tried: tuple[Alternative, ...] | None = None


class Adult(Record):
    """What was asked of and recorded for one adult; never what someone is worth."""

    role: Literal["applicant", "partner", "other_adult"] = "applicant"
    heard: YesNo | None = None
    agrees: YesNo | None = None
    own_effort: Text | None = None


class Involvement(Record):
    """What the household says, does and agrees to, and who stands around it."""

    own_plan: YesNo | None = None
    first_step: Text | None = None
    adults: tuple[Adult, ...] | None = None
    network: YesNo | None = None
    equal_treatment: Text | None = None


class Tegenprestatie(Record):
    """What the resident does in return, and whether it serves and fits them."""

    what: Text | None = None
    agreed: YesNo | None = None
    serves_resident: YesNo | None = None
    fits: YesNo | None = None


class AgreementUse(Record):
    """An agreement of the pack that this plan uses, from a day; `outstanding` is in eurocents."""

    uses: Word
    starts: Day | None = None
    outstanding: Money | None = None


class Grant(Record):
    """An amount granted or asked for earlier under this scheme for this household."""

    amount: Money | None = None
    on: Day | None = None
    state: Literal["granted", "pending"] = "granted"


class Spent(Record):
    """What is spent of a budget so far."""

    id: Word
    spent: Money | None = None


class History(Record):
    """What the rules need to know of before."""

    granted: tuple[Grant, ...] | None = None
    budget_spent: Annotated[tuple[Spent, ...] | None, BY_ID, records_by_id] = None


class StatedFact(Record):
    """A derived or local fact that the case states itself; `value` is in the fact's own unit."""

    id: Word
    value: int | bool | str | None = None


class Case(Record):
    """A household's plan on a day, ready to be assessed.

    A case that doesn't set `legal_basis` takes the scheme's; one that sets it to unknown does not.
    `facts` holds derived and local facts by id, `notes` what was said about single values (path, provenance).

    >>> Case(case="schuur", pack="amsterdam", intervention=Intervention(name="schuur")).day is None
    True
    """

    case: Word
    pack: Word | None = None
    day: Day | None = None
    source: Text | None = None
    legal_basis: LegalBasis | None = None
    trigger: Literal["application", "offer"] | None = None
    decider_is_civil_servant: YesNo | None = None
    goal: Text | None = None
    household: Household = Household.model_construct()
    intervention: Intervention
    alternatives: Alternatives = Alternatives.model_construct()
    scenarios: Scenarios = Scenarios.model_construct()
    involvement: Involvement = Involvement.model_construct()
    tegenprestatie: Tegenprestatie = Tegenprestatie.model_construct()
    agreements: tuple[AgreementUse, ...] | None = None
    history: History = History.model_construct()
    facts: Annotated[tuple[StatedFact, ...], Kind("any")] = ()
    notes: tuple[tuple[str, Provenance], ...] = ()
