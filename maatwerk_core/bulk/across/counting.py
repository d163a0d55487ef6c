"""Counts, batch by batch, how cases come out in every pack, in which pairs they differ, and in which situations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from maatwerk_core.bulk.across.asking import Numbers, Outcomes
from maatwerk_core.bulk.across.found import ASPECTS, Aspect
from maatwerk_core.bulk.across.situations import KINDS, Candidate, candidates, kinds_of

Places = tuple[int, int]


class Counts:
    """What is kept of all batches: numbers of cases, and one case per kind of situation. Packs go by their place."""

    def __init__(self, packs: int) -> None:
        self.pairs: tuple[Places, ...] = tuple(combinations(range(packs), 2))
        self.households = 0
        self.outcomes: dict[tuple[int, Aspect], Counter[int]] = {
            (at, aspect): Counter() for at in range(packs) for aspect in ASPECTS
        }
        self.differ: dict[Places, Counter[str]] = {pair: Counter() for pair in self.pairs}
        self.cases = np.zeros(KINDS, np.int64)
        self.differing = np.zeros(KINDS, np.int64)
        self.candidates: dict[int, Candidate] = {}

    def add(self, cases: pa.Table, found: Sequence[Outcomes]) -> None:
        """Count the cases of a batch, with the outcomes of every pack."""
        if not cases.num_rows:
            return
        self.households += cases.num_rows
        for at, outcomes in enumerate(found):
            for aspect in ASPECTS:
                self.outcomes[at, aspect] += _counted(outcomes, aspect)
        differing = self._pairs(found)
        amounts = found[0].amount
        kinds = kinds_of(cases, amounts)
        np.add.at(self.cases, kinds, 1)
        np.add.at(self.differing, kinds, differing)
        for kind, candidate in candidates(cases, kinds, differing, amounts):
            best = self.candidates.get(kind)
            if best is None or candidate.order < best.order:
                self.candidates[kind] = candidate

    def _pairs(self, found: Sequence[Outcomes]) -> Numbers:
        """Count where two packs differ; gives per case the number of pairs that do."""
        differing = np.zeros(len(found[0].status), np.int64)
        for one, other in self.pairs:
            apart = _apart(found[one], found[other])
            for name, where in apart.items():
                self.differ[one, other][name] += int(np.count_nonzero(where))
            differing += apart["any"]
        return differing


def _counted(outcomes: Outcomes, aspect: Aspect) -> Counter[int]:
    values, counts = np.unique(outcomes.aspect(aspect), return_counts=True)
    return Counter(dict(zip(values.tolist(), counts.tolist(), strict=True)))


def _apart(one: Outcomes, other: Outcomes) -> Mapping[str, npt.NDArray[np.bool_]]:
    """Per aspect, and for any of them, which cases come out otherwise."""
    apart = {name: one.aspect(name) != other.aspect(name) for name in ASPECTS}
    return apart | {"any": np.logical_or.reduce(list(apart.values()))}
