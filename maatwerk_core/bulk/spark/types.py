"""The columns of a DataFrame in Arrow's types, in which all tables of cases are checked.

PySpark has such a function too, whose arguments differ per version and which refuses what Arrow has no type for.
"""

from __future__ import annotations

from typing import Any

import pyarrow as pa

_PLAIN: dict[str, pa.DataType] = {
    "void": pa.null(),
    "boolean": pa.bool_(),
    "byte": pa.int8(),
    "short": pa.int16(),
    "integer": pa.int32(),
    "long": pa.int64(),
    "float": pa.float32(),
    "double": pa.float64(),
    "string": pa.string(),
    "char": pa.string(),
    "varchar": pa.string(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us", "UTC"),
    "timestamp_ntz": pa.timestamp("us"),
}


def arrow_type(type_: Any) -> pa.DataType:
    """Arrow's type for one of Spark; what no column of cases can be is bytes.

    >>> from pyspark.sql.types import ArrayType, DecimalType, LongType
    >>> arrow_type(ArrayType(LongType())), arrow_type(DecimalType(12, 2))
    (ListType(list<item: int64>), Decimal128Type(decimal128(12, 2)))
    """
    match type_.typeName():
        case "array":
            return pa.list_(arrow_type(type_.elementType))
        case "struct":
            return arrow_struct(type_)
        case "decimal":
            return pa.decimal128(type_.precision, type_.scale)
        case name:
            return _PLAIN.get(name, pa.binary())


def arrow_struct(type_: Any) -> pa.StructType:
    """The fields of a struct, as Arrow has them; the columns of a frame are those of its schema."""
    return pa.struct([pa.field(one.name, arrow_type(one.dataType)) for one in type_])
