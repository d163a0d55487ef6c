"""Counts, batch by batch, the cases that come out alike in every pack, and keeps one case per kind of situation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from maatwerk_core.bulk.across.asking import Numbers, Outcomes
from maatwerk_core.bulk.across.cells import Cells, Key
from maatwerk_core.bulk.across.found import ASPECTS
from maatwerk_core.bulk.across.situations import Candidate, candidates, kinds_of


class Counts:
    """What is kept of all batches: how many cases are alike in all, and one case per kind of situation."""

    def __init__(self, packs: int) -> None:
        self.packs, self.households = packs, 0
        self._cells: Counter[Key] = Counter()
        self.candidates: dict[int, Candidate] = {}

    @property
    def cells(self) -> Cells:
        """All cases so far."""
        return Cells(dict(sorted(self._cells.items())), self.packs)

    def add(self, cases: pa.Table, found: Sequence[Outcomes]) -> None:
        """Count the cases of a batch, with the outcomes of every pack."""
        if not cases.num_rows:
            return
        self.households += cases.num_rows
        amounts = found[0].amount
        kinds = kinds_of(cases, amounts)
        outcomes = [each.aspect(aspect) for each in found for aspect in ASPECTS]
        keys, places = _alike([*outcomes, kinds])
        cells = dict(zip(keys, np.bincount(places).tolist(), strict=True))
        self._cells.update(cells)
        for kind, candidate in candidates(
            cases, kinds, Cells(cells, self.packs).apart[places], amounts
        ):
            best = self.candidates.get(kind)
            if best is None or candidate.order < best.order:
                self.candidates[kind] = candidate


def _alike(columns: Sequence[Numbers]) -> tuple[list[Key], Numbers]:
    """The rows that there are, and of every row which of these it is."""
    places = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        codes = _coded(column)
        places = _coded(places * (codes.max() + 1) + codes)
    firsts = np.unique(places, return_index=True)[1]
    rows = np.stack([column[firsts] for column in columns], axis=1)
    return [tuple(row) for row in rows.tolist()], places


def _coded(numbers: Numbers) -> Numbers:
    """Equal numbers as one number, from 0 up in the order in which they come."""
    coded: Numbers = pa.array(numbers).dictionary_encode().indices.to_numpy().astype(np.int64)
    return coded
