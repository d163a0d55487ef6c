"""Makes the report from what was counted and may be told: words looked up, a case of each situation explained."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import cached_property

from maatwerk_core.bulk.across.asking import Asked
from maatwerk_core.bulk.across.counting import Counts
from maatwerk_core.bulk.across.explaining import explain
from maatwerk_core.bulk.across.found import (
    ASPECTS,
    Across,
    Aspect,
    Municipality,
    Pair,
    Share,
    Situation,
    Witness,
)
from maatwerk_core.bulk.across.hiding import INS, Name, apart, kind, outcome, pair, told
from maatwerk_core.bulk.across.situations import kind_of
from maatwerk_core.bulk.across.wording import outcome_words
from maatwerk_core.bulk.reports.found import UNKNOWN, Data
from maatwerk_core.bulk.reports.versions import version_of
from maatwerk_core.version import VERSION

#: So many situations are explained by a case; of the others the figures are shown.
EXPLAINED = 6


class Report:
    """One comparison about to be written down."""

    def __init__(
        self, asked: Sequence[Asked], counts: Counts, data: Data, day: datetime.date | None
    ) -> None:
        self.asked, self.counts, self.data, self.day = asked, counts, data, day
        self.names = tuple(each.policy.id for each in asked)
        self.cells = counts.cells
        self.told = told(self.cells, self._order)

    @cached_property
    def across(self) -> Across:
        """Everything that was found."""
        return Across(
            data=self.data,
            engine=VERSION,
            day=self.day,
            households=self.counts.households,
            municipalities=tuple(map(self._municipality, range(len(self.asked)))),
            pairs=tuple(self._pairs()),
            situations=tuple(self._situations()),
        )

    def _order(self, name: Name) -> tuple[str, ...]:
        """What a number is of, in words that are the same whatever the order of the packs."""
        about, *places = name
        if about == "pair":
            one, other, in_ = places
            return (*sorted((self.names[int(one)], self.names[int(other)])), str(in_))
        if about in ASPECTS:
            pack, value = map(int, places)
            return self.names[pack], self.asked[pack].word(about, value)
        return (f"{places[0]:04}",)

    def _municipality(self, at: int) -> Municipality:
        policy = self.asked[at].policy
        where = policy.pack.municipality
        version = version_of(policy)
        shares = {aspect: tuple(self._shares(at, aspect)) for aspect in ASPECTS}
        return Municipality(version, where.name if where else policy.id, **shares)

    def _shares(self, at: int, aspect: Aspect) -> Iterator[Share]:
        each = self.asked[at]
        numbers = sorted(
            self.cells.values(at, aspect), key=lambda one: (each.word(aspect, one) == UNKNOWN, one)
        )
        for number in numbers:
            word, cases = each.word(aspect, number), self.told[outcome(at, aspect, number)]
            yield Share(word, outcome_words(aspect, word, each.policy.pack), cases)

    def _pairs(self) -> Iterator[Pair]:
        for places in self.cells.pairs:
            one, other = (self.names[place] for place in places)
            parts = {name: self.told[pair(places, name)] for name in INS}
            yield Pair(one, other, **parts)

    def _situations(self) -> Iterator[Situation]:
        """Those in which packs differ most come first; then as they stand in the list of kinds."""
        shares = {number: self._share(number) for number in self.cells.kinds}
        order = sorted(
            (number for number, share in shares.items() if share is not None),
            key=lambda number: (-(shares[number] or 0), number),
        )
        for number in (*order, *(one for one in self.cells.kinds if one not in order)):
            found, about = self.told[kind(number)], kind_of(number)
            witness = self._witness(number) if number in order[:EXPLAINED] else None
            yield Situation(about.domain, about.over, about.upto, found, shares[number], witness)

    def _share(self, number: int) -> int | None:
        """In how many of all pairs over cases of a situation the two packs differ, in basis points."""
        cases, differing = self.told[kind(number)], self.told[apart(number)]
        if cases is None or differing is None:
            return None
        return differing * 10_000 // (cases * len(self.cells.pairs))

    def _witness(self, number: int) -> Witness | None:
        candidate = self.counts.candidates[number]
        return explain(candidate, self.asked, self.data, self.day) if candidate.differing else None
