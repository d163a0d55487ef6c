"""What Spark holds in a column is known in Arrow's types, also what no column of cases can be."""

import pyarrow as pa
import pytest
from pyspark.sql import types

from maatwerk_core.bulk.spark.types import arrow_struct, arrow_type


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (types.NullType(), pa.null()),
        (types.BooleanType(), pa.bool_()),
        (types.ByteType(), pa.int8()),
        (types.ShortType(), pa.int16()),
        (types.IntegerType(), pa.int32()),
        (types.LongType(), pa.int64()),
        (types.DoubleType(), pa.float64()),
        (types.StringType(), pa.string()),
        (types.VarcharType(9), pa.string()),
        (types.DateType(), pa.date32()),
        (types.TimestampType(), pa.timestamp("us", "UTC")),
        (types.TimestampNTZType(), pa.timestamp("us")),
        (types.DecimalType(20, 0), pa.decimal128(20, 0)),
        (types.MapType(types.StringType(), types.LongType()), pa.binary()),
        (types.ArrayType(types.DateType()), pa.list_(pa.date32())),
    ],
    ids=str,
)
def test_a_type_is_known_by_its_name(given, expected):
    assert arrow_type(given) == expected


def test_fields_keep_their_order_and_a_name_may_stand_twice():
    fields = [types.StructField("a", types.LongType()), types.StructField("a", types.DateType())]
    found = arrow_struct(types.StructType(fields))
    assert [(one.name, one.type) for one in found] == [("a", pa.int64()), ("a", pa.date32())]
