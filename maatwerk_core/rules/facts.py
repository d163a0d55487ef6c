"""Every fact a rule may read, declared once: id, type, words, who supplies it, whether it may be moved.

A leaf has a path in the case (and is a column of that name in a table of cases); a derived fact is an expression that
`rules.derived` writes from leaves and from what the pack supplies.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from maatwerk_core.frozen import dataclass
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

#: Words that no fact may have in its name: people are not judged on these (design, principle 12). Each is a whole word,
#: between separators, with the compounds that mean the same; a schema holds them too, so they stay within ECMA-262.
UNREADABLE: tuple[str, ...] = (
    "nationalit[a-z]*", "[a-z]*(gender|geslacht)[a-z]*", "sexe?|sekse[a-z]*|[a-z]*(sexua|sexue|seksua|seksue)[a-z]*",
    "birthplace|birth[_-](place|country)|(place|country)[_-]of[_-]birth", "geboorte[a-z]*",
    "postcode[a-z0-9]*", "postal[a-z]*", "zip[_-]?code",
    "[a-z]*religi[a-z]*", "geloof|geloofs[a-z]*",
    "residence|residency|residencepermit", "verblijf|verblijfs(status|recht|rechten|titel|vergunning|document|gat)",
    "(hoofd|neven|zorg)?diagnos[a-z]*", "[a-z]*fraud[a-z]*", "crimin[a-z]*", "[a-z]*strafblad[a-z]*",
    "objections?", "bezwaar|bezwaren|bezwaar(schrift|schriften|maker|procedure|procedures)",
    "eth?n(ic|isch)[a-z]*", "huidskleur", "[a-z]*herkomst[a-z]*", "origins?", "afkomst[a-z]*",
    "races?|racial|raciaal|raciale|ras|rassen", "bsn[a-z]*|burgerservicenummer", "[a-z]*address(es)?",
    "[a-z]*adres|adres[a-z]*", "(on|mede)?schuldige?n?", "guilt[a-z]*", "culpab[a-z]*", "(on)?verwijt[a-z]*",
)  # fmt: skip

#: Each of those words holds one of these. In most names nothing does, and Python takes a millisecond over the pattern.
_PIECES: tuple[str, ...] = (
    "nationalit", "gender", "geslacht", "sex", "seks", "birth", "geboorte", "postcode", "postal", "zip", "religi",
    "geloof", "residenc", "verblijf", "diagnos", "fraud", "crimin", "strafblad", "objection", "bezwa", "etni", "ethni",
    "huidskleur", "herkomst", "origin", "afkomst", "rac", "ras", "bsn", "burgerservice", "adres", "address", "schuldig",
    "guilt", "culpab", "verwijt",
)  # fmt: skip


def is_unreadable(name: str) -> bool:
    """Is this the name of something that no rule may look at?

    >>> is_unreadable("own_land_van_herkomst"), is_unreadable("own_terras_aanwezig")
    (True, False)
    """
    lower = name.lower()
    if not any(piece in lower for piece in _PIECES):
        return False
    named_after = f"(^|.*[^a-z0-9])({'|'.join(UNREADABLE)})([^a-z0-9].*|$)"
    return re.match(named_after, lower) is not None


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
