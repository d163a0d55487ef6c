"""What has to be known of a DataFrame of cases before a statement can be written, asked in one pass over it.

Its days and its words, and whether its cases are made up, which their ids say; and whether a day is missing or a value
is beyond its bounds, which is then looked for.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyspark.sql import functions as F

from maatwerk_core.bulk.bounds import Beyond
from maatwerk_core.bulk.layout import DAY
from maatwerk_core.bulk.spark.cells import Cell, column_at
from maatwerk_core.bulk.synthetic import BEGINS, SYNTHETIC
from maatwerk_core.errors import Fault, Faults, fault

#: Stands for a day that is missing, and for a value that is beyond its bounds.
_NONE, _BEYOND = "", "beyond"
#: Stands for an id that doesn't begin as those of cases that are made up.
_REAL = "real"


@dataclass(frozen=True)
class Survey:
    """The days of the cases, and the words that each cell of words holds, by the name of the cell.

    `made_up`: there are cases, and the id of each says that it is made up.
    """

    days: frozenset[datetime.date]
    words: Mapping[str, tuple[str, ...]]
    made_up: bool = False


def survey(frame: Any, cells: Sequence[Cell], day_at: int | None, id_at: int | None) -> Survey:
    """Ask it all at once. `day_at` is the number of the column with days; None: one day holds for all.

    `id_at` is that of the ids; None: there are none.

    Raises `Faults` where a row has no day, and with the first value of each cell that is beyond its bounds.
    """
    asked = [_tagged(at, _asked(cell)) for at, cell in enumerate(cells) if _asked(cell) is not None]
    if day_at is not None:
        days = F.coalesce(column_at(day_at).cast("string"), F.lit(_NONE))
        asked.append(_tagged(len(cells), F.array(days)))
    if id_at is not None:
        asked.append(_tagged(len(cells) + 1, F.array(_kind(column_at(id_at)))))
    found: dict[int, list[str]] = {}
    if asked:
        each = frame.select(F.explode(F.concat(*asked)).alias("told")).select("told.*")
        for row in each.where(F.col("value").isNotNull()).distinct().collect():
            found.setdefault(row["cell"], []).append(row["value"])
    days_found, kinds = (found.pop(len(cells) + at, []) for at in range(2))
    if _NONE in days_found:
        rows = frame.where(column_at(day_at or 0).isNull()).count()
        raise Faults([fault("table.no-day", f"/{DAY}", rows=rows)])
    if beyond := [cells[at] for at in sorted(found) if cells[at].bounds is not None]:
        raise Faults(_faults(frame, beyond))
    words = {cells[at].name: tuple(sorted(values)) for at, values in found.items()}
    on = frozenset(map(datetime.date.fromisoformat, days_found))
    return Survey(on, words, made_up=kinds == [SYNTHETIC])


def _asked(cell: Cell) -> Any:
    """A list of texts: the words of a row, or the sign that a value is beyond its bounds."""
    if cell.type == "enum":
        return cell.values()
    if cell.bounds is None:
        return None
    return F.array(F.when(cell.beyond().isNotNull(), F.lit(_BEYOND)))


def _kind(id_: Any) -> Any:
    """Whether a case is made up or real; without an id it is real."""
    made_up = F.startswith(id_.cast("string"), F.lit(BEGINS))
    return F.when(made_up, F.lit(SYNTHETIC)).otherwise(F.lit(_REAL))


def _tagged(at: int, texts: Any) -> Any:
    """Every text with the number of its cell; none where the list is unknown."""
    told = F.transform(
        texts, lambda text: F.struct(F.lit(at).alias("cell"), text.cast("string").alias("value"))
    )
    return F.coalesce(told, F.array().cast("array<struct<cell: int, value: string>>"))


def _faults(frame: Any, cells: Iterable[Cell]) -> Iterator[Fault]:
    """Of each of these cells the first value beyond its bounds, in the order in which Spark reads the rows."""
    for cell in cells:
        rows = frame.select(
            F.monotonically_increasing_id().alias("row"),
            cell.beyond().cast("string").alias("given"),
        )
        first = rows.where(F.col("given").isNotNull()).orderBy("row").first()
        before = rows.where(F.col("row") < first["row"]).count()
        least, most = cell.bounds or (None, None)
        yield Beyond(before, cell.name, first["given"], least, most).fault()
