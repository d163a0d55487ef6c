"""One pass over a file of cases with both policies: every case is counted, those that flip are looked at closely.

What all cases are counted by is one statement of both policies. What only flips need (every check, every tier, every
result) is another, which so runs over few cases.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.batches import ROWS, Bad, Source
from maatwerk_core.bulk.columns import check_columns
from maatwerk_core.bulk.files import Count, in_file, readable
from maatwerk_core.bulk.impact.causes import Causes, Key, parts_of
from maatwerk_core.bulk.impact.compared import (
    FACTS,
    SIDES,
    UNSURE,
    Numbers,
    abouts,
    as_numbers,
    outcomes_of,
    to_count,
    to_explain,
)
from maatwerk_core.bulk.impact.counted import Counts
from maatwerk_core.bulk.impact.found import GROUPINGS, Grouping
from maatwerk_core.bulk.impact.paired import Pair, Wanted
from maatwerk_core.bulk.impact.sweep import Sweep
from maatwerk_core.bulk.impact.sweeping import Sweeping
from maatwerk_core.bulk.impact.witnesses import Smallest
from maatwerk_core.bulk.layout import CASE, Column, Layout
from maatwerk_core.bulk.sieve import Sieve
from maatwerk_core.bulk.table import days_layout, days_of
from maatwerk_core.rules.policy import Policy

_IDS = Layout((Column(CASE, CASE, "enum"),))
#: Up to which share of the social minimum a band of income runs, in basis points; the last band has no end.
BANDS: tuple[int, ...] = (10_000, 11_000, 12_000, 13_000)
#: So many cases that flip are looked at closely together, or as many more as one batch brings.
ENOUGH = ROWS // 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What an impact is asked for. `by` nothing: everything that the file has the columns for."""

    policies: tuple[Policy, Policy]
    day: datetime.date | None = None
    strict: bool = False
    by: tuple[Grouping, ...] | None = None
    sweeps: tuple[Sweep, ...] = ()


@dataclass(frozen=True, slots=True)
class Flipped:
    """The cases of a batch that flip: their rows, days, both results, and per row what flips."""

    cases: pa.Table
    days: pa.ChunkedArray
    found: pa.Table
    flips: Mapping[Key, Numbers]


@dataclass(eq=False)
class _Waiting:
    """Cases that flip, with their days, gathered from several batches: over few a statement is all overhead."""

    cases: list[pa.Table] = field(default_factory=list)
    days: list[pa.ChunkedArray] = field(default_factory=list)
    rows: int = 0

    def put(self, cases: pa.Table, days: pa.ChunkedArray) -> None:
        self.cases.append(cases)
        self.days.append(days)
        self.rows += cases.num_rows

    def take(self) -> tuple[pa.Table, pa.ChunkedArray]:
        """All of them, in their order; none wait after that."""
        days = pa.chunked_array([chunk for each in self.days for chunk in each.chunks])
        cases = pa.concat_tables(self.cases)
        self.cases, self.days, self.rows = [], [], 0
        return cases, days


@dataclass(eq=False)
class Pass:
    """Two policies, ready for the batches of one file. Raises `Faults` for columns that are missing or mistyped.

    `name` is that of the file, for faults.
    """

    asked: Asked
    source: Source
    name: str = ""
    days: set[datetime.date] = field(default_factory=set)
    bad_rows: int = 0

    def __post_init__(self) -> None:
        given = self.source.schema
        names = None if given is None else given.names
        self.basis = names is None or "legal_basis" in names
        self.abouts = abouts(self.asked.policies)
        self.by = self._groupings(names)
        self.pair = self._pair(to_count(self.asked.policies, self.by, self.abouts))
        self.closely = self._pair(to_explain(self.asked.policies, self.abouts))
        self.outcomes = outcomes_of(self.asked.policies)
        self.sweeps = [
            Sweeping(
                self.asked.policies,
                sweep,
                self.outcomes,
                strict=self.asked.strict,
                basis=self.basis,
            )
            for sweep in self.asked.sweeps
        ]
        columns = {
            one.leaf: one for pair in (self.pair, self.closely) for one in pair.layout.columns
        }
        self.layout = Layout(tuple(columns.values()))
        own = Layout((*_IDS.columns, *days_layout(self.asked.day).columns, *self.layout.columns))
        schema = own.schema if given is None else given
        with in_file(Path(self.name), self.source):
            check_columns(schema.empty_table(), own)
        self.wanted = readable(schema, own)
        places = [f"{side}_{about}" for about in self.abouts for side in SIDES]
        self.counts = Counts(("year", *self.by, *places))
        old, new = self.asked.policies
        self.causes = Causes((parts_of(old), parts_of(new)), self.outcomes)
        self.smallest = Smallest(self.layout)
        self.waiting = _Waiting()

    def run(
        self,
        flipped: Callable[[Flipped], None] = lambda _: None,
        bad: Callable[[Sequence[Bad]], None] = lambda _: None,
    ) -> Iterator[Count]:
        """Go through the file; `bad` hears of each batch, `flipped` of the cases that flip, some batches together."""
        sieve = Sieve(self.layout, self.asked.day)
        rows = 0
        for batch in self.source.batches(self.wanted):
            sifted = sieve.sift(batch)
            bad(sifted.bad)
            self.bad_rows += len(sifted.bad)
            rows += sifted.table.num_rows
            if sifted.table.num_rows:
                self._look(sifted.table)
            if self.waiting.rows >= ENOUGH:
                flipped(self._look_closely())
            yield Count(rows, self.bad_rows, batch.done, self.source.total)
        if self.waiting.rows:
            flipped(self._look_closely())

    def _look(self, cases: pa.Table) -> None:
        """Count every case of a batch; those that flip wait for a closer look."""
        days = days_of(cases, self.asked.day)
        self.days.update(days.unique().to_pylist())
        found = self.pair.run(cases, days)
        columns = self._columns(found, days)
        self.counts.add(columns, found["old_amount"])
        for sweeping in self.sweeps:
            sweeping.add(cases, days)
        flips = np.zeros(cases.num_rows, dtype=bool)
        for about in self.abouts:
            flips |= columns[f"old_{about}"] != columns[f"new_{about}"]
        rows = pa.array(np.flatnonzero(flips))
        if len(rows):
            self.waiting.put(cases.take(rows), days.take(rows))

    def _look_closely(self) -> Flipped:
        """What flips in each of the cases that wait, and why."""
        cases, days = self.waiting.take()
        found = self.closely.run(cases, days)
        looking = self.smallest.look(cases, days, as_numbers(found["old_amount"]))
        causes = self.causes.among(found, self.closely.codes)
        flips: dict[Key, Numbers] = {}
        for about in self.abouts:
            old, new = (
                self.outcomes.values(found, side, about, self.closely.codes) for side in SIDES
            )
            pairs = np.unique(np.stack((old, new))[:, old != new], axis=1)
            for before, after in pairs.T.tolist():
                rows = np.flatnonzero((old == before) & (new == after))
                key = (about, before, after)
                flips[key] = rows
                causes.count(key, rows)
                looking.at(key, rows)
        return Flipped(cases, days, found, flips)

    def _columns(self, found: pa.Table, days: pa.ChunkedArray) -> dict[str, Numbers]:
        """What a case is counted by, as whole numbers."""
        columns = {"year": as_numbers(pc.year(days))}
        for grouping in self.by:
            numbers = as_numbers(found[f"old_{FACTS[grouping]}"])
            columns[grouping] = bands_of(numbers) if grouping == "income-band" else numbers
        for about in self.abouts:
            for side in SIDES:
                name = f"{side}_{about}"
                columns[name] = self.outcomes.values(found, side, about, self.pair.codes)
        return columns

    def _pair(self, wanted: Wanted) -> Pair:
        return Pair(self.asked.policies, wanted, strict=self.asked.strict, basis=self.basis)

    def _groupings(self, names: Sequence[str] | None) -> tuple[Grouping, ...]:
        """Those that were asked for; else those that the file has all columns for."""
        if self.asked.by is not None:
            return self.asked.by
        return tuple(
            grouping
            for grouping in GROUPINGS
            if names is None or self._columns_behind(grouping) <= {*names, "legal_basis"}
        )

    def _columns_behind(self, grouping: Grouping) -> set[str]:
        wanted = to_count(self.asked.policies, (grouping,), ())
        name = FACTS[grouping]
        only = Wanted({name: wanted.old[name]}, {name: wanted.new[name]})
        return {column.name for column in self._pair(only).layout.columns}


def bands_of(ratios: Numbers) -> Numbers:
    """The band of each income, as a place among `BANDS`; unknown stays unknown.

    >>> bands_of(np.array([9_000, 10_000, 10_001, 50_000, UNSURE])).tolist()
    [0, 0, 1, 4, -9]
    """
    places = np.searchsorted(np.array(BANDS), ratios).astype(np.int64)
    return np.where(ratios == UNSURE, UNSURE, places)
