"""What a mutant is in words, for whoever has to write the scenario that notices it."""

from __future__ import annotations

from collections.abc import Sequence

from maatwerk_core.errors import Lang
from maatwerk_core.workshop.mutate.mutant import Mutant

_CHANGED = {"nl": "{before} wordt {after}", "en": "{before} becomes {after}"}
_GONE = {"nl": "{before} valt weg", "en": "{before} is left out"}
_BECAUSE = {
    "nl": "Houdt vast dat hier {before} staat en niet {after} ({path}).",
    "en": "Holds that {before} stands here and not {after} ({path}).",
}
_BECAUSE_GONE = {
    "nl": "Houdt vast dat {before} meetelt ({path}).",
    "en": "Holds that {before} counts ({path}).",
}


def change(mutant: Mutant, lang: Lang) -> str:
    """What the mutant changes.

    >>> ceiling = Mutant("number", ("maximum",), "8000", "8000.01", ("maximum",), "8000.01")
    >>> change(ceiling, "nl"), change(ceiling, "en")
    ('8000 wordt 8000.01', '8000 becomes 8000.01')
    """
    words = _CHANGED if mutant.after else _GONE
    return words[lang].format(before=mutant.before, after=mutant.after)


def because(mutant: Mutant, path: Sequence[str], lang: Lang) -> str:
    """Why the scenario is there that notices this mutant, of what stands at this path.

    >>> row = Mutant("row", ("checks", "gift"), "gift", "", ("checks",), {})
    >>> because(row, row.path, "nl")
    'Houdt vast dat gift meetelt (checks.gift).'
    """
    words = (_BECAUSE if mutant.after else _BECAUSE_GONE)[lang]
    return words.format(path=".".join(path), before=mutant.before, after=mutant.after)
