"""The types of the fields in a pack that may be dated, sourced, assumed or unknown."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import ConfigDict

from maatwerk_core.frozen import dataclass
from maatwerk_core.model.record import Record
from maatwerk_core.rules.values import Value


@dataclass(frozen=True, slots=True)
class Valued:
    """Mark of a valued field: which scalar it holds, which words it may hold beside it.

    `kind` is a scalar's name (`money`, `yes_no`, `count`, `share`, `months`, `duration`, `span`, `text`, `spoken`),
    `choice` or `approvals`.
    """

    kind: str
    choices: tuple[str, ...] = ()


MoneyValue: TypeAlias = Annotated[Value, Valued("money")]
CeilingValue: TypeAlias = Annotated[Value, Valued("money", ("unlimited",))]
YesNoValue: TypeAlias = Annotated[Value, Valued("yes_no")]
CountValue: TypeAlias = Annotated[Value, Valued("count")]
#: A part of a whole: at most 100 %.
ShareValue: TypeAlias = Annotated[Value, Valued("share")]
MonthsValue: TypeAlias = Annotated[Value, Valued("months")]
DurationValue: TypeAlias = Annotated[Value, Valued("duration")]
SpanValue: TypeAlias = Annotated[Value, Valued("span")]
TextValue: TypeAlias = Annotated[Value, Valued("text")]
#: A text, or one in each language.
SpokenValue: TypeAlias = Annotated[Value, Valued("spoken")]
ApprovalsValue: TypeAlias = Annotated[Value, Valued("approvals", ("all", "none"))]
LegalBasisValue: TypeAlias = Annotated[
    Value,
    Valued(
        "choice",
        ("participatiewet", "wmo", "jeugdwet", "wgs", "local_scheme", "own_fund"),
    ),
]
PayerValue: TypeAlias = Annotated[
    Value,
    Valued(
        "choice",
        (
            "municipality",
            "state",
            "health_insurer",
            "housing_association",
            "resident",
            "employer",
            "other",
        ),
    ),
]
PeriodValue: TypeAlias = Annotated[
    Value, Valued("choice", ("12 months", "calendar year", "scheme", "ever"))
]
BudgetPeriodValue: TypeAlias = Annotated[
    Value, Valued("choice", ("calendar year", "year", "scheme"))
]
InstrumentValue: TypeAlias = Annotated[
    Value, Valued("choice", ("mandaat", "volmacht", "machtiging"))
]
NoAnswerValue: TypeAlias = Annotated[Value, Valued("choice", ("approval", "no_approval"))]
PaysValue: TypeAlias = Annotated[Value, Valued("choice", ("outstanding", "all", "nothing"))]
DecisionKindValue: TypeAlias = Annotated[
    Value, Valued("choice", ("besluit", "factual", "private_law"))
]
UnitOfCount: TypeAlias = Annotated[Value, Valued("choice", ("plan", "household"))]
StanceValue: TypeAlias = Annotated[
    Value, Valued("choice", ("none", "invited", "expected", "required"))
]
ReferenceValue: TypeAlias = Annotated[Value, Valued("choice", ("nothing", "regular"))]
ShownValue: TypeAlias = Annotated[Value, Valued("choice", ("anonymous", "open"))]
OfValue: TypeAlias = Annotated[Value, Valued("choice", ("members", "present"))]


class Section(Record):
    """Root of the sections of a pack."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
