"""Made-up households as a file of cases that is open: drawn while they are read, so that any number fits in memory."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa

from maatwerk_core.bulk.batches import ROWS, Batch
from maatwerk_core.bulk.population import draw_population
from maatwerk_core.rules.policy import Policy

#: From which the households are drawn where nobody says otherwise.
SEED = 1


@dataclass(frozen=True)
class Drawn:
    """So many households from a seed, on one day, with what either pack reads."""

    households: int
    seed: int
    day: datetime.date
    policies: tuple[Policy, Policy]

    @cached_property
    def schema(self) -> pa.Schema:
        """The columns, with the label that these households are made up."""
        return next(iter(draw_population(1, self.seed, self.day, self.policies))).schema

    @property
    def total(self) -> int:
        """The number of households."""
        return self.households

    def batches(self, wanted: pa.Schema) -> Iterator[Batch]:
        """The households, with these columns alone."""
        done = 0
        for found in draw_population(
            self.households, self.seed, self.day, self.policies, rows=ROWS
        ):
            numbers = range(done + 1, done + found.num_rows + 1)
            done += found.num_rows
            yield Batch(pa.Table.from_batches([found]).select(wanted.names), numbers, done)
