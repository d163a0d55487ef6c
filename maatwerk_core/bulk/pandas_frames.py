"""Reads a frame of pandas as a table, without guessing: numpy has no type for days, and none for nothing at all."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.errors import Fault, Faults, fault, pointer_to


def is_frame(table: Any) -> bool:
    """Is it a frame of pandas? Asked without importing that."""
    return type(table).__module__.partition(".")[0] == "pandas"


def read_frame(frame: Any) -> pa.Table:
    """The columns of a frame, with the types that they say they have.

    A gap is unknown (`NaN`, `NaT`, `NA`, `None`). A column of nothing but gaps has no type, and moments that are all
    midnight, without a time zone, are days. Numbers with a point stay that, so amounts among them are refused later.
    Raises `Faults` with every column that holds values of several kinds.
    """
    faults: list[Fault] = []
    named = [(str(name), values) for name, values in frame.items()]  # two may have one name
    columns = [_read(name, values, faults) for name, values in named]
    if faults:
        raise Faults(faults)
    return pa.table(columns, names=[name for name, _ in named])


def _read(name: str, values: Any, faults: list[Fault]) -> pa.ChunkedArray:
    try:
        found = pa.array(values, from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError) as error:
        told = str(error.args[0]).partition("\n")[0]
        faults.append(fault("table.mixed-column", pointer_to([name]), column=name, error=told))
        return pa.nulls(len(values))
    if found.null_count == len(found):
        return pa.nulls(len(found))
    return _days(found) if _are_moments(found.type) else found


def _are_moments(type_: pa.DataType) -> bool:
    """Moments without a time zone: with one, which day it is depends on where one stands."""
    return bool(pa.types.is_timestamp(type_)) and type_.tz is None


def _days(moments: Any) -> Any:
    """Days where no moment has an hour; else the moments, for an hour isn't silently left out."""
    days = moments.cast(pa.date32(), safe=False)
    same = pc.all(pc.equal(days.cast(moments.type), moments)).as_py()
    return days if same else moments
