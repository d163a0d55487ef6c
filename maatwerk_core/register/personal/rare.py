"""How many other households share what is told of one: where few do, someone may recognise it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from maatwerk_core.register.personal.traits import ABOUT, Trait

#: Fewer than this is few.
FEW = 5
#: With fewer households to compare with, their number says nothing and the facts are counted instead.
ENOUGH = 50
#: So many facts of one household may together point to it.
MANY_FACTS = 4
#: Where there is nothing to count: what we assume to be rarest comes first. Nobody measured it.
_ASSUMED_RAREST = (
    "wsnp",
    "children_stated",
    "ages_stated",
    "kind_stated",
    ABOUT,
    "debts_stated",
    "on_benefit",
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was told of earlier households: one row of traits for each."""

    rows: Sequence[frozenset[Trait]] = ()

    @property
    def is_enough(self) -> bool:
        """Are there enough to say how rare something is?"""
        return len(self.rows) >= ENOUGH

    def alike(self, traits: Iterable[Trait]) -> int:
        """How many share all of these."""
        asked = frozenset(traits)
        return sum(asked <= row for row in self.rows)

    def is_rare(self, traits: Sequence[Trait]) -> bool:
        """May someone recognise a household by these? Fewer facts are never rarer.

        >>> Earlier().is_rare([Trait(fact, True) for fact in "abcd"]), Earlier().is_rare([])
        (True, False)
        """
        if self.is_enough:
            return bool(traits) and self.alike(traits) < FEW
        return sum(trait.fact != ABOUT for trait in traits) >= MANY_FACTS

    def rarest(self, traits: Sequence[Trait]) -> Trait:
        """The one that fewest share, or that we assume to be rarest. `ValueError` where there is none."""
        if self.is_enough:
            return min(traits, key=lambda trait: (self.alike([trait]), _assumed(trait)))
        return min(traits, key=_assumed)


def _assumed(trait: Trait) -> int:
    known = trait.fact in _ASSUMED_RAREST
    return _ASSUMED_RAREST.index(trait.fact) if known else len(_ASSUMED_RAREST)
