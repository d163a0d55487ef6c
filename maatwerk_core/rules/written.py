"""What sections of a pack share: conditions, references to sources, texts in two languages, days from and until."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from maatwerk_core.model.record import Kind, Record, Text
from maatwerk_core.rules.valued import SpanValue
from maatwerk_core.rules.values import UNSET as UNSET

#: A condition as written; `rules.conditions` reads it.
Condition: TypeAlias = Annotated[Any, Kind("condition")]
#: A source id, with an article behind it where the source is a law: `pw art 15 lid 1`.
SourceRef: TypeAlias = Annotated[str, Kind("source")]
Words: TypeAlias = Annotated[Any, Kind("words")]
#: First day on which a row holds, and the first day on which it no longer does; both may be vague.
Starts: TypeAlias = Annotated[SpanValue, Field(alias="from")]
Ends: TypeAlias = Annotated[SpanValue, Field(alias="until")]
Ground: TypeAlias = Literal[
    "legitimacy", "returns", "involvement", "mandate", "tegenprestatie", "side_effects"
]
Severity: TypeAlias = Literal["stop", "motivate", "advice"]
Counts: TypeAlias = Literal["require", "show"]


class Spoken(Record):
    """A text in both languages."""

    nl: Text
    en: Text | None = None

    def __str__(self) -> str:
        return f"{self.nl} / {self.en}" if self.en else self.nl


class AgainstLaw(Record):
    """A source that says that a rule goes against the law, and which law where it names one.

    It changes nothing that the pack decides: whether the source is right is for people.

    >>> AgainstLaw(source="rekenkamer-2024", law="pw art 15 lid 1").law
    'pw art 15 lid 1'
    """

    source: SourceRef
    law: SourceRef | None = None
