"""Makes the report from what was counted: small counts hidden, words looked up, a case of each situation explained."""

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
)
from maatwerk_core.bulk.across.situations import KINDS, kind_of
from maatwerk_core.bulk.across.wording import outcome_words
from maatwerk_core.bulk.reports.found import UNKNOWN, Data
from maatwerk_core.bulk.reports.hiding import hidden, hidden_part
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

    def _municipality(self, at: int) -> Municipality:
        policy = self.asked[at].policy
        where = policy.pack.municipality
        version = version_of(policy)
        shares = {aspect: self._shares(at, aspect) for aspect in ASPECTS}
        return Municipality(version, where.name if where else policy.id, **shares)

    def _shares(self, at: int, aspect: Aspect) -> tuple[Share, ...]:
        each, counter = self.asked[at], self.counts.outcomes[at, aspect]
        numbers = sorted(counter, key=lambda number: (each.word(aspect, number) == UNKNOWN, number))
        kept = hidden([counter[number] for number in numbers])
        words = [each.word(aspect, number) for number in numbers]
        return tuple(
            Share(word, outcome_words(aspect, word, each.policy.pack), cases)
            for word, cases in zip(words, kept, strict=True)
        )

    def _pairs(self) -> Iterator[Pair]:
        whole = self.counts.households
        for (one, other), differ in self.counts.differ.items():
            parts = {name: hidden_part(differ[name], whole) for name in ("any", *ASPECTS)}
            yield Pair(self.names[one], self.names[other], **parts)

    def _situations(self) -> Iterator[Situation]:
        """Those in which packs differ most come first; then as they stand in the list of kinds."""
        cases = hidden(self.counts.cases.tolist())
        shares = {
            kind: int(self.counts.differing[kind]) * 10_000 // (count * len(self.counts.pairs))
            for kind, count in enumerate(cases)
            if count
        }
        order = sorted(shares, key=lambda kind: (-shares[kind], kind))
        for place, number in enumerate(order):
            kind = kind_of(number)
            candidate = self.counts.candidates[number]
            told = place < EXPLAINED and candidate.differing > 0
            witness = explain(candidate, self.asked, self.data, self.day) if told else None
            yield Situation(
                kind.domain, kind.over, kind.upto, cases[number], shares[number], witness
            )
        for number in range(KINDS):
            if cases[number] is None:
                kind = kind_of(number)
                yield Situation(kind.domain, kind.over, kind.upto, None, None)
