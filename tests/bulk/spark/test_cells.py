"""A cell is read with its type, and a word that was not there a moment ago stops all: it would pass for unknown."""

import pytest

from maatwerk_core.bulk.layout import Column
from maatwerk_core.rules.facts import Field

pytestmark = [pytest.mark.java, pytest.mark.xdist_group("spark")]

FIELDS = (Field("item", "enum", "item"), Field("price", "cents", "price"))
LINES = Column("lines", "lines", "list", fields=FIELDS)
FORM = Column("form", "form", "enum")
SCHEMA = "k0 string, k1 array<struct<price: smallint, item: string>>"
ROWS = [("own", [(5, "wmo"), None]), (None, []), ("wmo", None)]


@pytest.fixture
def cells():
    from maatwerk_core.bulk.spark.cells import Cell

    return [Cell(0, FORM), *(Cell(1, LINES, field) for field in LINES.fields)]


def read_all(frame, cells, words):
    from maatwerk_core.bulk.spark.cells import column_at, read

    positions = {"form": words, "lines.item": words}
    columns = [read(one, column_at(at), cells, positions) for at, one in enumerate((FORM, LINES))]
    return frame.select(*(one.alias(f"c{at}") for at, one in enumerate(columns)))


def test_words_become_positions_and_fields_stand_in_order(spark, cells):
    found = read_all(spark.createDataFrame(ROWS, SCHEMA), cells, {"own": 3, "wmo": 7})
    assert found.schema.simpleString() == "struct<c0:int,c1:array<struct<item:int,price:bigint>>>"
    assert [row.asDict(recursive=True) for row in found.collect()] == [
        {"c0": 3, "c1": [{"item": 7, "price": 5}, {"item": None, "price": None}]},
        {"c0": None, "c1": []},
        {"c0": 7, "c1": None},
    ]


def test_a_word_that_was_not_there_stops_the_statement(spark, cells):
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import PySparkException

    found = read_all(spark.createDataFrame(ROWS, SCHEMA), cells, {"wmo": 7})
    with pytest.raises((PySparkException, Py4JJavaError), match="changed while"):
        found.collect()


def test_a_cell_is_called_as_a_person_would(cells):
    assert [one.name for one in cells] == ["form", "lines.item", "lines.price"]
