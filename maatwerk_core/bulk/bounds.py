"""Numbers and days beyond which whole numbers would no longer fit: in a table as in a single case.

The bounds are those of `rules.boundaries`; why they are what they are is in `docs/decisions`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.errors import Fault, fault, pointer_to
from maatwerk_core.rules.boundaries import BOUNDS, CELL_BOUNDS


@dataclass(frozen=True, slots=True)
class Beyond:
    """A value outside its bounds: in which row of the table, from 0, and in which column."""

    row: int
    column: str
    given: Any
    least: Any
    most: Any

    def fault(self, number: int | None = None) -> Fault:
        """The same in words. Rows have a number from 1: that in the file, else that in the table."""
        return fault(
            "table.out-of-bounds",
            pointer_to(self.column.split(".")),
            column=self.column,
            given=self.given,
            row=number or self.row + 1,
            least=self.least,
            most=self.most,
        )


def beyond_bounds(table: pa.Table, layout: Layout) -> Iterator[Beyond]:
    """Every value outside its bounds, by column; the table has the columns of the layout.

    >>> from maatwerk_core.bulk.layout import Column
    >>> layout = Layout((Column("times", "times", "int"),))
    >>> [(one.row, one.given, one.most) for one in beyond_bounds(pa.table({"times": [5, -1, None]}), layout)]
    [(1, -1, 1000)]
    """
    for column in layout.columns:
        values = table[column.name]
        if not pa.types.is_null(values.type):
            yield from (
                _in_lines(column, values)
                if column.type == "list"
                else _beyond(column.name, column.leaf, column.type, values)
            )


def bounds_of(name: str, type_: str) -> tuple[Any, Any] | None:
    """The least and the most that a column or a field of a line can hold; words have no bounds.

    >>> bounds_of("price", "cents"), bounds_of("wsnp", "bool")
    ((0, 100000000), None)
    """
    found = CELL_BOUNDS.get(name) or BOUNDS.get(type_)
    if found is None or type_ != "day":
        return found
    least, most = found
    return datetime.date.fromordinal(least), datetime.date.fromordinal(most)


def _in_lines(column: Column, lists: pa.ChunkedArray) -> Iterator[Beyond]:
    """The same for the fields of lines, each at the row of its list."""
    start = 0
    for chunk in lists.chunks:
        lines = chunk.flatten()
        fields = lines.flatten()
        rows: pa.Array | None = None
        for field in column.fields:
            cells = fields[lines.type.get_field_index(field.name)]
            found = list(_beyond(f"{column.name}.{field.name}", field.name, field.type, cells))
            if found and rows is None:
                rows = pc.list_parent_indices(chunk)
            for one in found:
                row = start + rows[one.row].as_py()  # type: ignore[index]  # reason: set above
                yield Beyond(row, one.column, one.given, one.least, one.most)
        start += len(chunk)


def _beyond(name: str, short: str, type_: str, values: Any) -> Iterator[Beyond]:
    bounds = bounds_of(short, type_)
    if bounds is None or pa.types.is_null(values.type):
        return
    least, most = bounds
    if pa.types.is_dictionary(values.type):
        values = values.cast(values.type.value_type)
    seen = pc.min_max(values).as_py()
    if seen["min"] is None or (seen["min"] >= least and seen["max"] <= most):
        return
    low, high = (pa.scalar(one).cast(_compared(values.type)) for one in bounds)
    values = values.cast(_compared(values.type))
    wrong = pc.or_(pc.less(values, low), pc.greater(values, high))
    for row in pc.indices_nonzero(pc.fill_null(wrong, False)).to_pylist():
        yield Beyond(row, name, values[row].as_py(), least, most)


def _compared(given: pa.DataType) -> pa.DataType:
    """The type in which values are compared with their bounds: wide enough for both."""
    if pa.types.is_date(given):
        return pa.date32()
    return given if pa.types.is_uint64(given) else pa.int64()
