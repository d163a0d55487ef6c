"""Checks the columns of a table and types them for a statement: words as positions, numbers in 64 bits, by place.

Every fault of a table is told at once. What the columns are is `bulk.layout`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.errors import Fault, Faults, did_you_mean, fault, pointer_to

#: How the words of a column are stored once they are positions.
POSITION = pa.int32()

_FITS: dict[str, Any] = {
    "bool": (pa.types.is_boolean,),
    "enum": (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view),
    "day": (pa.types.is_date32,),
}


def check_columns(table: pa.Table, layout: Layout) -> None:
    """Raises `Faults` with every column that is missing or holds something else than its fact."""
    faults = [one for column in layout.columns for one in _faults(table, column)]
    if faults:
        raise Faults(faults)


def words_of(table: pa.Table, layout: Layout) -> Iterator[str]:
    """Every word in the columns that hold words; of categories also those that no row has."""
    for column in layout.columns:
        for type_, values in _plain(column, table[column.name]):
            if type_ == "enum":
                dictionary = pa.types.is_dictionary(values.type)
                words = values.dictionary if dictionary else pc.unique(values)
                yield from (word for word in words.to_pylist() if word is not None)


def typed(table: pa.Table, layout: Layout, codes: Codes) -> pa.Table:
    """The columns of the layout by generated name (`c0`, `c1` …), typed, words as positions."""
    words = pa.array(codes.words, pa.string())
    columns = [_typed(one, table[one.name], words) for one in layout.columns]
    return pa.table(columns, names=[f"c{at}" for at in range(len(columns))])


def _faults(table: pa.Table, column: Column) -> Iterator[Fault]:
    if column.name not in table.column_names:
        near = did_you_mean(column.name, table.column_names)
        yield fault(
            "table.missing-column", pointer_to([column.name]), column=column.name, near=near
        )
        return
    if table.column_names.count(column.name) > 1:
        yield fault("table.column-twice", pointer_to([column.name]), column=column.name)
        return
    given = table.schema.field(column.name).type
    if pa.types.is_null(given):
        return
    if column.type != "list":
        if not _fits(given, column.type):
            yield _mistyped(column.name, given, column.stored)
    elif not (_is_list(given) and pa.types.is_struct(given.value_type)):
        yield _mistyped(column.name, given, column.stored)
    else:
        yield from _line_faults(column, given.value_type)


def _line_faults(column: Column, given: pa.StructType) -> Iterator[Fault]:
    names = [given.field(at).name for at in range(given.num_fields)]
    for field, wanted in zip(column.fields, column.stored.value_type, strict=True):
        name = f"{column.name}.{field.name}"
        if field.name not in names:
            near = did_you_mean(field.name, names)
            pointer = pointer_to([column.name, field.name])
            yield fault("table.missing-column", pointer, column=name, near=near)
        elif not _fits(type_ := given.field(field.name).type, field.type):
            yield _mistyped(name, type_, wanted.type)


def _mistyped(name: str, given: pa.DataType, expected: pa.DataType) -> Fault:
    pointer = pointer_to(name.split("."))
    return fault("table.column-type", pointer, column=name, given=given, type=expected)


def _fits(given: pa.DataType, type_: str) -> bool:
    if pa.types.is_dictionary(given):
        given = given.value_type
    tests = _FITS.get(type_, (pa.types.is_integer,))
    return pa.types.is_null(given) or any(test(given) for test in tests)


def _is_list(given: pa.DataType) -> bool:
    return bool(pa.types.is_list(given) or pa.types.is_large_list(given))


def _plain(column: Column, values: pa.ChunkedArray) -> Iterator[tuple[str, pa.Array]]:
    """The type and the values of each piece of a column, or of each field of its lines."""
    if pa.types.is_null(values.type):
        return
    for chunk in values.chunks:
        if column.type == "list":
            yield from zip((one.type for one in column.fields), _cells(column, chunk), strict=True)
        else:
            yield column.type, chunk


def _cells(column: Column, lists: pa.Array) -> list[pa.Array]:
    """The fields of all lines, in the order of the layout; of a line that is itself unknown, unknown."""
    lines = lists.flatten()
    fields = lines.flatten()
    return [fields[lines.type.get_field_index(one.name)] for one in column.fields]


def _typed(column: Column, values: pa.ChunkedArray, words: pa.Array) -> pa.ChunkedArray:
    stored = _stored(column)
    if pa.types.is_null(values.type):
        return pa.chunked_array([pa.nulls(len(values), stored)], stored)
    make = _lines if column.type == "list" else _scalars
    return pa.chunked_array([make(column, chunk, words) for chunk in values.chunks], stored)


def _scalars(column: Column, values: pa.Array, words: pa.Array) -> pa.Array:
    return _cast(column.type, values, words)


def _lines(column: Column, lists: pa.Array, words: pa.Array) -> pa.Array:
    """The same lists, of lines whose fields stand in the order of the layout."""
    fields = _stored(column).value_type
    found = zip(column.fields, _cells(column, lists), strict=True)
    cells = [_cast(field.type, values, words) for field, values in found]
    lengths = pc.fill_null(pc.cast(pc.list_value_length(lists), pa.int32()), 0)
    ends = pc.cumulative_sum(lengths)
    starts = pa.concat_arrays([pa.array([0], pa.int32()), ends])
    lines = pa.StructArray.from_arrays(cells, fields=list(fields))
    return pa.ListArray.from_arrays(starts, lines, mask=pc.is_null(lists))


def _cast(type_: str, values: pa.Array, words: pa.Array) -> pa.Array:
    if type_ != "enum":
        return pc.cast(values, _SCALARS.get(type_, pa.int64()))
    if pa.types.is_dictionary(values.type):
        found = pc.index_in(values.dictionary, value_set=words)
        return pc.take(found, values.indices)
    return pc.index_in(pc.cast(values, pa.string()), value_set=words)


_SCALARS: dict[str, pa.DataType] = {"bool": pa.bool_(), "day": pa.date32(), "enum": POSITION}


def _stored(column: Column) -> pa.DataType:
    if column.type != "list":
        return _SCALARS.get(column.type, pa.int64())
    fields = [(one.name, _SCALARS.get(one.type, pa.int64())) for one in column.fields]
    return pa.list_(pa.struct(fields))
