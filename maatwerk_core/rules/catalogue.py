"""What a pack lists: sources, regular routes, legal bases, costs, norms, terms. Nouns only."""

# Annotations stay what they are: pydantic reads them when it makes a class, and texts take it longer.
from typing import Annotated, Any, Literal

from maatwerk_core.model.record import Kind, LegalBasis, Text, Word, YesNo
from maatwerk_core.rules.valued import (
    CountValue,
    DecisionKindValue,
    DurationValue,
    MoneyValue,
    PayerValue,
    Section,
)
from maatwerk_core.rules.written import (
    UNSET,
    Condition,
    Ends,
    SourceRef,
    Spoken,
    Starts,
)


class Source(Section):
    """Where values come from. Only a `law` or an `ordinance` can carry a `stop`."""

    id: Word
    kind: Literal[
        "law",
        "ordinance",
        "case_law",
        "policy",
        "practice",
        "press",
        "reference",
        "example",
    ]
    title: Text
    label: Literal["A", "B", "C", "D"] | None = None
    by: Text | None = None
    year: Annotated[int | None, Kind("count")] = None
    year_about: YesNo | None = None
    url: Text | None = None
    bwb: Text | None = None
    cvdr: Text | None = None
    ecli: Text | None = None
    note: Text | None = None


class ProvisionRule(Section):
    """A regular route: when it is open, how long until the help is there, how to ask for it.

    A term for the first talk says nothing of when help comes: no route is in time by that alone.
    """

    id: Word
    nl: Text
    en: Text | None = None
    open_when: Condition = None
    takes: DurationValue = UNSET
    first_talk: DurationValue = UNSET
    how: Spoken | None = None
    law: SourceRef | None = None
    source: SourceRef | None = None
    starts: Starts = UNSET
    ends: Ends = UNSET
    note: Text | None = None


class LegalBasisRule(Section):
    """A basis money can be spent under, and what follows from it."""

    id: Word
    nl: Text
    en: Text | None = None
    article: SourceRef | None = None
    on_application: DecisionKindValue = UNSET
    on_offer: DecisionKindValue = UNSET


class Cost(Section):
    """One row of the cost table, with its own price year."""

    id: Word
    nl: Text
    en: Text | None = None
    price: MoneyValue = UNSET
    per: Literal[
        "once", "hour", "half day", "day", "week", "month", "year", "contact", "visit", "ride", "km", "case",
        "placement", "offence", "consult",
    ]  # fmt: skip
    price_year: CountValue = UNSET
    payer: PayerValue = UNSET
    weak: YesNo = False
    scope: Text | None = None
    note: Text | None = None


class Norm(Section):
    """A dated table of amounts: rows by day, columns by kind."""

    id: Word
    unit: Literal["EUR per month", "EUR", "EUR per year", "percent"]
    columns: tuple[Word, ...]
    rows: Annotated[Any, Kind("norm_rows")]
    nl: Text | None = None
    law: SourceRef | None = None


class Deadline(Section):
    """A term that the scheme or the law sets."""

    id: Word
    within: DurationValue = UNSET
    nl: Text | None = None
    en: Text | None = None
    applies_under: tuple[LegalBasis, ...] | None = None
    law: SourceRef | None = None


class Retention(Section):
    """How long a dossier is kept after an outcome."""

    id: Word
    keep: DurationValue = UNSET
