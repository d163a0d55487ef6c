"""Every fact a rule may read, declared once: id, type, words, who supplies it, whether it may be moved.

A leaf has a path in the case (and is a column of that name in a table of cases); a derived fact is an expression that
`rules.derived` writes from leaves and from what the pack supplies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.rules.expression import Type

Stratum: TypeAlias = Literal[
    "case",
    "derived",
    "legitimacy",
    "returns",
    "involvement",
    "mandate",
    "quorum",
    "tegenprestatie",
]
Supplier: TypeAlias = Literal["resident", "professional", "partner", "municipality", "rules"]

#: A condition may read its own stratum's facts and those of the strata before it.
STRATA: dict[str, int] = {
    "case": 0,
    "derived": 1,
    "legitimacy": 2,
    "returns": 2,
    "involvement": 2,
    "mandate": 3,
    "quorum": 4,
    "tegenprestatie": 4,
}

#: Parts of names that no fact may have: people are not judged on these (design, principle 12).
UNREADABLE: tuple[str, ...] = (
    "nationalit", "gender", "geslacht", "sekse", "birthplace", "geboorte", "postcode", "postal", "zip_code",
    "religi", "geloof",
    "residence", "verblijf", "diagnos", "fraud", "criminal", "strafblad", "objection", "bezwaar", "ethnic", "etnic",
    "herkomst", "origin", "bsn", "address", "adres", "schuldig", "guilt", "culpab", "verwijt", "race", "ras_", "sexual",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the lines of a list fact, with the attribute it is read from."""

    name: str
    type: Type
    path: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `path` is set for leaves, `fields` for lists, `list` and `field` for sets (a column of a list)."""

    id: str
    type: Type | Literal["set"]
    nl: str
    en: str
    stratum: Stratum = "case"
    supplier: Supplier = "professional"
    lever: bool = False
    personal: bool = False
    values: tuple[str, ...] = ()
    path: str = ""
    reads: Literal["value", "stated"] = "value"
    fields: tuple[Field, ...] = ()
    list: str = ""
    field: str = ""
    unit: str = ""

    @property
    def column(self) -> str:
        """The name of the fact's column in a table of cases.

        >>> Fact("amount", "cents", "bedrag", "amount").column
        'amount_cents'
        """
        return (
            f"{self.id.replace('.', '_')}_cents"
            if self.type == "cents"
            else self.id.replace(".", "_")
        )
