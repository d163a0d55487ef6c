"""Writes a population as a Parquet file, batch by batch: whole or not at all, the same bytes for the same seed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from maatwerk_core.bulk.population.chance import BLOCK
from maatwerk_core.bulk.population.draw import UNKNOWN, draw_population
from maatwerk_core.bulk.synthetic import is_synthetic
from maatwerk_core.bulk.whole import whole
from maatwerk_core.errors import Faults, Place, fault
from maatwerk_core.rules.policy import Policy

#: Rows of a row group: always as many, so that the bytes hang on nothing else.
GROUP = 4 * BLOCK


def write_population(
    out: Path,
    households: int,
    seed: int,
    day: datetime.date | Sequence[datetime.date],
    policies: Sequence[Policy],
    *,
    unknown: int = UNKNOWN,
    tell: Callable[[int], None] = lambda _: None,
) -> pa.Schema:
    """Write the cases of `draw_population` to `out`, which is as it was when something goes wrong; gives the schema.

    `tell` hears how many households are written. Raises `Faults` for what can't be drawn or written, and where `out`
    is a file that is not labelled synthetic: cases of real people are never replaced.
    """
    refuse_place(out)
    drawn = draw_population(households, seed, day, policies, unknown=unknown, rows=GROUP)
    first = next(drawn)
    with whole(out) as part, pq.ParquetWriter(part, first.schema, store_schema=False) as writer:
        done = 0
        for batch in chain((first,), drawn):
            writer.write_batch(batch, row_group_size=GROUP)
            done += batch.num_rows
            tell(done)
        writer.add_key_value_metadata(first.schema.metadata)
    return first.schema


def refuse_place(out: Path) -> None:
    """Raise `Faults` where a population can't go: another kind of file, or cases that are not made up."""
    place = Place(str(out))
    if out.suffix != ".parquet":
        raise Faults([fault("bulk.kind", place=place, kinds=".parquet")])
    if out.is_dir():
        raise Faults([fault("bulk.unwritable", place=place, error="is a directory")])
    if out.exists() and not _made_up(out):
        raise Faults([fault("population.real-cases", place=place)])


def _made_up(path: Path) -> bool:
    try:
        return is_synthetic(pq.read_metadata(path).metadata)
    except (pa.ArrowInvalid, OSError):
        return False
