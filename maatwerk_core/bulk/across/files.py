"""A comparison as files that programs read: JSON with everything, Parquet with the pairs and the outcomes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from maatwerk_core.bulk.across.found import ASPECTS, Across
from maatwerk_core.bulk.reports.plain import as_data as plain

_PAIRS = pa.schema(
    [("one", pa.string()), ("other", pa.string()), ("cases", pa.int64()), ("any", pa.int64()),
     *((aspect, pa.int64()) for aspect in ASPECTS)]
)  # fmt: skip
_OUTCOMES = pa.schema(
    [("pack", pa.string()), ("aspect", pa.string()), ("value", pa.string()), ("cases", pa.int64())]
)


def as_data(found: Across) -> dict[str, Any]:
    """The whole comparison as plain data; days as text, hidden counts as null."""
    data: dict[str, Any] = plain(found)
    return data


def write_pairs(found: Across, path: Path) -> None:
    """A row per pair of packs: of how many cases it tells, and how many come out otherwise; empty is hidden."""
    rows = [
        {"one": pair.one, "other": pair.other, "cases": found.households, "any": pair.any,
         **{aspect: pair.differ(aspect) for aspect in ASPECTS}}
        for pair in found.pairs
    ]  # fmt: skip
    _write(rows, _PAIRS, found, path)


def write_outcomes(found: Across, path: Path) -> None:
    """A row per pack, aspect and outcome, with the number of cases; empty is hidden."""
    rows = [
        {"pack": each.pack, "aspect": aspect, "value": one.value, "cases": one.cases}
        for each in found.municipalities
        for aspect in ASPECTS
        for one in each.shares(aspect)
    ]
    _write(rows, _OUTCOMES, found, path)


def _write(rows: list[dict[str, Any]], schema: pa.Schema, found: Across, path: Path) -> None:
    """The label of made-up data and the purpose of real data go with every table."""
    said = {"maatwerk.synthetic": json.dumps(found.data.synthetic)}
    said |= {"maatwerk.purpose": found.data.purpose} if found.data.purpose else {}
    pq.write_table(pa.Table.from_pylist(rows, schema.with_metadata(said)), path)
