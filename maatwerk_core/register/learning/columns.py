"""The report as a table to calculate with: one row per figure, with the part of the report it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import NamedTuple

from maatwerk_core.register.learning.report import Report


class Figure(NamedTuple):
    """One figure. `of` says of what, such as `team=noord, pack=amsterdam`; hidden and unknown are `None`.

    A name that ends in `_cents` is in eurocents, in `_bp` in basis points, in `_days` in days.
    """

    part: str
    of: str
    name: str
    number: int | None
    text: str | None


#: Fields that say what a figure is about.
_NAMING = (
    "team", "pack", "by", "kind", "budget", "year", "outcome", "first", "last", "acute", "stage",
    "months", "question", "answer",
)  # fmt: skip


def figures(report: Report) -> Iterator[Figure]:
    """Every figure of a report, in its order."""
    asked = report.asked
    for name, value in (("from", asked.first), ("to", asked.end), ("team", asked.team)):
        yield Figure("asked", "", name, None, None if value is None else str(value))
    for field in fields(report):
        if field.name != "asked":
            yield from _figures(getattr(report, field.name), field.name, "")


def _figures(thing: object, part: str, of: str) -> Iterator[Figure]:
    """What says which one it is (a word, a month, a moment) stands in `of`, what was counted are figures."""
    if isinstance(thing, tuple):
        for one in thing:
            yield from _figures(one, part, of)
    elif is_dataclass(thing):
        values = {field.name: getattr(thing, field.name) for field in fields(thing)}
        names = [f"{name}={_word(values[name])}" for name in _NAMING if name in values]
        here = ", ".join(filter(None, (of, *names)))
        for name, value in values.items():
            if isinstance(value, tuple) or is_dataclass(value):
                yield from _figures(value, f"{part}.{name}", here)
            elif name not in _NAMING:
                yield _figure(part, here, name, value)


def _word(value: object) -> str:
    return "unknown" if value is None else str(value)


def _figure(part: str, of: str, name: str, value: object) -> Figure:
    if isinstance(value, str):
        return Figure(part, of, name, None, value)
    return Figure(part, of, name, int(value) if isinstance(value, int) else None, None)


def write_figures(report: Report, path: Path) -> None:
    """Write all figures as Parquet. Raises `OSError` where the system refuses. Needs the extra `bulk`."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    layout = pa.schema(
        [("part", pa.string()), ("of", pa.string()), ("name", pa.string()), ("number", pa.int64()),
         ("text", pa.string())]
    )  # fmt: skip
    rows = [one._asdict() for one in figures(report)]
    table = pa.Table.from_pylist(rows, schema=layout)
    with path.open("wb") as file:  # what the system refuses is told in its own words
        pq.write_table(table, file)
