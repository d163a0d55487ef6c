"""The sections with which a municipality says how it decides, as a policy advisor writes them. Nouns only."""

# Annotations stay what they are: pydantic reads them when it makes a class, and texts take it longer.
from typing import Annotated, Any, Literal

from pydantic import Field

from maatwerk_core.model.record import (
    BY_ID,
    Kind,
    LegalBasis,
    RuleId,
    Text,
    Word,
    YesNo,
    records_by_id,
)
from maatwerk_core.rules.valued import (
    ApprovalsValue,
    BudgetPeriodValue,
    CeilingValue,
    CountValue,
    DurationValue,
    InstrumentValue,
    LegalBasisValue,
    MoneyValue,
    MonthsValue,
    NoAnswerValue,
    OfValue,
    PaysValue,
    PeriodValue,
    ReferenceValue,
    Section,
    ShareValue,
    ShownValue,
    SpanValue,
    SpokenValue,
    StanceValue,
    TextValue,
    UnitOfCount,
    YesNoValue,
)
from maatwerk_core.rules.values import Value
from maatwerk_core.rules.written import (
    UNSET,
    AgainstLaw,
    Condition,
    Counts,
    Ends,
    Ground,
    Severity,
    SourceRef,
    Spoken,
    Starts,
)


class Municipality(Section):
    """The municipality by CBS code (`GM0363`) and name."""

    code: Text
    name: Text
    area: Text | None = None
    address: Spoken | None = None


class Scheme(Section):
    """The scheme that the pack describes, its legal basis and from when until when it runs."""

    name: Text | None = None
    legal_basis: LegalBasisValue = UNSET
    adopted_by: Text | None = None
    starts: Starts = UNSET
    through: SpanValue = UNSET
    objection_to: SpokenValue = UNSET
    complaint_to: SpokenValue = UNSET
    said_against_law: AgainstLaw | None = None


class Role(Section):
    """Who can decide, agree or brake."""

    id: Word
    nl: Text
    en: Text | None = None
    members: tuple[Word, ...] = ()
    at_most: CountValue = UNSET


class Parameter(Section):
    """A number of the pack's own that conditions may use as `$id`."""

    id: Word
    nl: Text
    en: Text | None = None
    unit: Literal[
        "EUR",
        "EUR per year",
        "EUR per month",
        "months",
        "days",
        "parties",
        "persons",
        "percent",
    ]
    value: Annotated[Value, Kind("by_unit")] = UNSET


class LocalFact(Section):
    """A fact of the pack's own; its id starts with `own_`."""

    id: Word
    type: Literal["yes_no", "money", "count", "rate", "choice"]
    choices: tuple[Word, ...] = ()
    nl: Text
    en: Text | None = None
    supplier: Literal["resident", "professional", "partner", "municipality"] = "professional"
    lever: YesNo = False
    derive: Condition = None


class Budget(Section):
    """Money set aside, per period."""

    id: Word
    per: BudgetPeriodValue = UNSET
    amount: MoneyValue = UNSET
    when_short: TextValue = UNSET


class Usual(Section):
    """Amounts that are common; no ceiling."""

    low: Annotated[MoneyValue, Field(alias="from")] = UNSET
    high: Annotated[MoneyValue, Field(alias="to")] = UNSET


class Tier(Section):
    """Who may decide up to which amount. Roles in one tier are equal."""

    role: Annotated[tuple[Word, ...], Kind("words_or_one")]
    ceiling: CeilingValue = UNSET
    usual: Usual | None = None
    when: Condition = None
    when_met: tuple[Word, ...] = ()
    inform: tuple[Word, ...] = ()
    instrument: InstrumentValue = UNSET
    starts: Starts = UNSET
    ends: Ends = UNSET
    said_against_law: AgainstLaw | None = None


class Mandate(Section):
    """The tiers, lowest first; what is counted together; and who decides above the last tier."""

    per: UnitOfCount = UNSET
    within: PeriodValue = UNSET
    tiers: tuple[Tier, ...] | None = None
    above: Literal["nobody"] | None = None


class Brake(Section):
    """Who may hold a plan up, on which grounds, and what then."""

    by: tuple[Word, ...]
    grounds: tuple[Ground, ...]
    then: TextValue = UNSET


class Quorum(Section):
    """How many colleagues agree where this role decides."""

    id: Word
    approvals: ApprovalsValue = UNSET
    of: OfValue = UNSET
    requester_counts: YesNoValue = UNSET
    case_shown: ShownValue = UNSET
    brake: Brake | None = None
    discuss: YesNoValue = UNSET
    answer_within: DurationValue = UNSET
    no_answer_is: NoAnswerValue = UNSET


class Must(Section):
    """What a tegenprestatie must do."""

    serve_resident: YesNoValue = UNSET
    fit: YesNoValue = UNSET


class TegenprestatieRule(Section):
    """The scheme's stance on a tegenprestatie within the plan."""

    stance: StanceValue = UNSET
    must: Must = Must.model_construct()


class Follow(Section):
    """What is paid back when an agreement ends this way."""

    pays: PaysValue = UNSET
    note: Text | None = None


class AgreementRule(Section):
    """An agreement that a plan may use, and what follows when it is kept or broken."""

    id: Word
    offer: Literal["example", "standard", "required"]
    when: Condition = None
    promise: Spoken
    until: DurationValue = UNSET
    kept: Follow | None = None
    broken_culpably: Follow | None = None
    broken_otherwise: Follow | None = None
    judged_by: TextValue = UNSET
    said_against_law: AgainstLaw | None = None


class Check(Section):
    """A rule that holds as *not `when`, or `require`*."""

    id: Word
    ground: Ground
    applies_under: tuple[LegalBasis, ...] | None = None
    when: Condition = None
    require: Condition = None
    severity: Severity
    source: SourceRef | None = None
    assumed: Text | None = None
    way_through: tuple[Spoken, ...] = ()
    released_by: tuple[Word, ...] = ()
    final: YesNo = False
    starts: Starts = UNSET
    ends: Ends = UNSET
    text: Spoken
    todo: Spoken | None = None
    note: Text | None = None
    said_against_law: AgainstLaw | None = None


class AboveMaximum(Section):
    """What people can do with a plan above the maximum; a maximum of law or ordinance needs a way through."""

    way_through: tuple[Spoken, ...] = ()
    released_by: tuple[Word, ...] = ()


class Substantiation(Section):
    """What has to be put into words, and when. Rows add up."""

    id: Word
    when: Condition = None
    write: Annotated[Any, Kind("texts_by_id")]
    registration: Literal["light"] | None = None
    source: SourceRef | None = None


class Questions(Section):
    """Which questions count for the status."""

    legitimacy: Counts | None = None
    returns: Counts | None = None
    involvement: Counts | None = None
    tegenprestatie: Counts | None = None
    side_effects: Counts | None = None


class Ask(Section):
    """Facts that must be stated."""

    facts: tuple[Annotated[str, Kind("fact")], ...] = ()
    source: SourceRef | None = None


class Returns(Section):
    """What the budget is compared with, and over how long costs count."""

    reference: ReferenceValue = UNSET
    within: MonthsValue = UNSET


class Regret(Section):
    """The share of decisions that a team may regret, provided it learns."""

    at_most: ShareValue = UNSET
    provided: Literal["lesson"] | None = None


class Weight(Section):
    """How much a fact counts when cases are compared."""

    id: Word
    weight: CountValue = UNSET


class Precedents(Section):
    """How earlier cases are compared, and how heavy an unexplained difference is."""

    weights: Annotated[tuple[Weight, ...], BY_ID, records_by_id] = ()
    severity: Severity | None = None


class Learning(Section):
    """How the scheme learns."""

    regret: Regret | None = None
    evaluate_after: tuple[Annotated[Any, Kind("duration_text")], ...] = ()
    signal_from: CountValue = UNSET


class RuleSetting(Section):
    """How heavily a rule of `maatwerk check` weighs in this pack, and why; with `at` only at those places.

    A place is a path in the pack with points between its steps: `sources.vng-2022`, `mandate.tiers.team.ceiling`.
    """

    id: RuleId
    level: Literal["error", "warn", "off"]
    reason: Text
    at: tuple[Text, ...] = ()
