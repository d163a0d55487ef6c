"""The cells of a DataFrame of cases: which there are, what is looked for in each, and how a statement reads it.

Spark takes names without regard to capitals, and a table may hold two columns of one name: here columns go by number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from pyspark.sql import functions as F

from maatwerk_core.bulk.bounds import bounds_of
from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.rules.facts import Field

#: How a cell is stored in a statement; whole numbers of any kind have 64 bits.
_STORED = {"bool": "boolean", "enum": "int", "day": "date"}

#: Words with their positions.
Positions = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """A column by its number, or a field of its lines."""

    at: int
    column: Column
    field: Field | None = None

    @property
    def name(self) -> str:
        """As a person calls it: `lines_nothing.price`."""
        return self.column.name + (f".{self.field.name}" if self.field else "")

    @property
    def type(self) -> str:
        """What it holds."""
        return self.field.type if self.field else self.column.type

    @property
    def bounds(self) -> tuple[Any, Any] | None:
        """The least and the most that it may hold; words have no bounds."""
        return bounds_of(self.field.name if self.field else self.column.leaf, self.type)

    def values(self) -> Any:
        """A list with the values of one row, unknown ones too."""
        if self.field is None:
            return F.array(column_at(self.at))
        return F.transform(column_at(self.at), lambda line: line[self.field.name])  # type: ignore[union-attr]  # reason: asked above

    def beyond(self) -> Any:
        """The first value of a row outside its bounds, unknown where there is none. The cell has bounds."""
        least, most = self.bounds or (None, None)

        def outside(value: Any) -> Any:
            return (value < F.lit(least)) | (value > F.lit(most))

        return F.get(F.filter(self.values(), outside), F.lit(0))


def column_at(at: int) -> Any:
    """The column with this number."""
    return F.col(f"k{at}")


def numbered(frame: Any) -> Any:
    """The same frame with numbers for names."""
    return frame.toDF(*(f"k{at}" for at in range(len(frame.columns))))


def cells_of(layout: Layout, given: pa.Schema) -> Iterator[Cell]:
    """Every cell of the layout's columns that can hold a value, in a frame with these columns."""
    for column in layout.columns:
        at = given.names.index(column.name)
        type_ = given.types[at]
        if pa.types.is_null(type_):
            continue
        if column.type != "list":
            yield Cell(at, column)
        for field in column.fields:
            if not pa.types.is_null(type_.value_type.field(field.name).type):
                yield Cell(at, column, field)


def read(
    column: Column, value: Any, cells: Sequence[Cell], positions: Mapping[str, Positions]
) -> Any:
    """A column as a statement reads it: words as positions, numbers in 64 bits, the fields of lines in their order."""
    if column.type != "list":
        found = next((one for one in cells if one.column == column), None)
        return _stored(column.type, value if found else F.lit(None), positions.get(column.name))
    known = {one.field.name for one in cells if one.column == column and one.field}

    def line(given: Any) -> Any:
        fields = [
            _stored(
                one.type,
                given[one.name] if one.name in known else F.lit(None),
                positions.get(f"{column.name}.{one.name}"),
            ).alias(one.name)
            for one in column.fields
        ]
        return F.struct(*fields)

    return F.transform(value, line) if known else F.lit(None).cast(_lines(column))


def _stored(type_: str, value: Any, positions: Positions | None) -> Any:
    """One value with its type; a word that was not there when the words were asked stops the statement."""
    if type_ != "enum" or not positions:
        return value.cast(_STORED.get(type_, "bigint"))
    pairs = [F.lit(one) for pair in positions.items() for one in pair]
    found = F.try_element_at(F.create_map(*pairs), value)
    return F.when(value.isNotNull(), F.coalesce(found, changed())).cast("int")


def changed() -> Any:
    """Stops a statement whose cases are no longer those that were looked at: a row would silently be another."""
    return F.raise_error(F.lit("the cases changed while they were assessed"))


def _lines(column: Column) -> str:
    fields = (f"{one.name}: {_STORED.get(one.type, 'bigint')}" for one in column.fields)
    return f"array<struct<{', '.join(fields)}>>"
