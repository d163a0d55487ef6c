"""What every model that a person writes shares: frozen, strict, closed; and the types a field may have.

How raw text becomes such a value is `model.scalars`; how a file becomes a model is `packs`.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal, TypeAlias

from annotated_types import Le
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from maatwerk_core.frozen import dataclass

#: Bounds that keep every product of the rules inside a signed 64-bit whole number (see `docs/decisions`).
MAX_CENTS = 10**13
MAX_PRICE = 10**8
MAX_TIMES = 1_000
MAX_MONTHS = 120


class Record(BaseModel):
    """Root of the models: unknown keys are refused, values keep their type, nothing changes after making."""

    # By name too: `for` and `from` are words of a file that Python keeps for itself.
    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, defer_build=True, populate_by_name=True
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """Which scalar a field holds, for the reader and for the schema: `money`, `yes_no`, `count`, `day` …"""

    name: str


def most_of(marks: tuple[Any, ...]) -> int | None:
    """The highest value that the marks of a field allow; `None` where they set no bound.

    >>> most_of((Kind("months"), Field(ge=0, le=MAX_MONTHS)))
    120
    """
    bounds = [bound for mark in marks for bound in getattr(mark, "metadata", (mark,))]
    return next((int(str(bound.le)) for bound in bounds if isinstance(bound, Le)), None)


@dataclass(frozen=True, slots=True)
class ById:
    """A list that is written as a map from id to record, so that it can be extended and overridden by id."""


def _map_to_records(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple(
            {"id": key, **entry} if isinstance(entry, dict) else entry
            for key, entry in value.items()
        )
    return tuple(value) if isinstance(value, list) else value


#: Mark for `Annotated[tuple[SomeRecord, ...], BY_ID, records_by_id]`.
BY_ID = ById()
records_by_id = BeforeValidator(_map_to_records)

Money: TypeAlias = Annotated[int, Kind("money"), Field(ge=0, le=MAX_CENTS)]
Price: TypeAlias = Annotated[int, Kind("money"), Field(ge=0, le=MAX_PRICE)]
YesNo: TypeAlias = Annotated[bool, Kind("yes_no")]
Count: TypeAlias = Annotated[int, Kind("count"), Field(ge=0, le=1_000_000)]
Times: TypeAlias = Annotated[int, Kind("count"), Field(ge=0, le=MAX_TIMES)]
Months: TypeAlias = Annotated[int, Kind("months"), Field(ge=0, le=MAX_MONTHS)]
Chance: TypeAlias = Annotated[int, Kind("chance"), Field(ge=0, le=10_000)]
Rate: TypeAlias = Annotated[int, Kind("rate"), Field(ge=0, le=1_000_000)]
Days: TypeAlias = Annotated[int, Kind("days"), Field(ge=0, le=36_500)]
Day: TypeAlias = Annotated[datetime.date, Kind("day")]
Word: TypeAlias = Annotated[str, Kind("word")]
Text: TypeAlias = Annotated[str, Kind("text")]
Version: TypeAlias = Annotated[str, Kind("version")]
#: The code of a rule of `maatwerk check`: two words with a point between them.
RuleId: TypeAlias = Annotated[str, Kind("rule_id")]

LifeDomain: TypeAlias = Literal[
    "work",
    "income",
    "debt",
    "housing",
    "health",
    "care",
    "family",
    "education",
    "participation",
    "safety",
    "mobility",
]
LegalBasis: TypeAlias = Literal[
    "participatiewet", "wmo", "jeugdwet", "wgs", "local_scheme", "own_fund"
]
Payer: TypeAlias = Literal[
    "municipality",
    "state",
    "health_insurer",
    "housing_association",
    "resident",
    "employer",
    "other",
]
Rhythm: TypeAlias = Literal["total", "day", "week", "month", "year"]
