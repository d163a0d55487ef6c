"""At the edges of what a table can hold, both engines give the same result, or tell the same fault."""

import datetime
from pathlib import Path

import pyarrow as pa
import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing.sampled_cases import Sampler

ROOT = Path(__file__).resolve().parents[3]
DAY = datetime.date(2019, 7, 1)

SPARK = pytest.param(
    "spark", marks=[pytest.mark.java, pytest.mark.xdist_group("spark")], id="spark"
)


@pytest.fixture(params=["duckdb", SPARK])
def assess(request):
    """Assess an Arrow table by this engine, and give an Arrow table."""
    if request.param == "duckdb":
        return assess_table
    session = request.getfixturevalue("spark")

    def by_spark(table, policy, **how):
        return assess_table(session.createDataFrame(table), policy, **how).toArrow()

    return by_spark


@pytest.fixture(scope="module")
def policy():
    """The pack whose statement is the shortest: what is asked here is asked of all alike."""
    return load_pack(ROOT / "rulepacks" / "landelijk")


@pytest.fixture(scope="module")
def table(policy):
    """Some cases of it."""
    cases = Sampler(policy, 7).cases(24, days=6)
    return table_of(layout_of(policy.plan), policy.plan.leaves, cases)


def with_column(table, name, values):
    """The table with another column of this name."""
    field = table.schema.field(name)
    if not isinstance(values, pa.Array):
        values = pa.array(values, field.type)
    return table.set_column(table.schema.names.index(name), name, values)


def plain(found):
    """A result without what engines know beside it."""
    return found.replace_schema_metadata().cast(
        pa.schema([field.remove_metadata().with_nullable(True) for field in found.schema])
    )


LINE = {"item": "own", "price": 1, "per": 0, "times": 1, "each": 0, "months": None,
        "chance": 10_000, "payer": "municipality"}  # fmt: skip
DEAREST = LINE | {"price": 10**8, "times": 1_000}
TOTALS = [
    ([], 0),
    (None, None),
    ([None], None),
    ([LINE, LINE | {"price": None}], None),
    ([DEAREST] * 90_073 + [LINE], 90_073 * 10**11 + 1),  # above 2^53
    ([LINE | {"price": 101, "chance": 5_000}], 51),
    ([LINE | {"price": 99, "chance": 5_000}, LINE | {"chance": 4_999}], 50),
    ([LINE | {"price": 3, "chance": 1}], 0),
    ([LINE | {"price": 5, "chance": None}], None),
]


def test_lines_are_added_up_exactly(policy, table, assess):
    rows = table.slice(2, 1).take([0] * len(TOTALS))
    cases = with_column(rows, "lines_nothing", [lines for lines, _ in TOTALS])
    cases = with_column(cases, "case", [f"{at}" for at in range(len(TOTALS))])
    found = assess(cases, policy, day=DAY).sort_by("case")
    assert found["total_nothing_cents"].to_pylist() == [total for _, total in TOTALS]


def test_no_rows_give_the_same_columns(policy, table, assess):
    found = assess(table.slice(0, 0), policy)
    assert found.num_rows == 0
    assert plain(found).schema == plain(assess_table(table, policy)).schema


def odd(table):
    """Ids twice or left out, columns of nothing, narrow numbers, fields turned round, a name in capitals, no basis."""
    lines = table.schema.field("lines_nothing").type.value_type
    turned = [lines.field(at) for at in reversed(range(lines.num_fields))]
    found = with_column(table, "case", ["a", "a", None, *table["case"].to_pylist()[3:]])
    found = with_column(found, "needed_by", pa.nulls(len(table)))
    found = with_column(found, "lines_regular", pa.nulls(len(table)))
    found = with_column(
        found,
        "lines_nothing",
        pa.array(table["lines_nothing"].to_pylist(), pa.list_(pa.struct(turned))),
    )
    found = found.append_column("WSNP", pa.array(["x"] * len(table)))
    return found.drop_columns(["legal_basis"])


@pytest.mark.java
@pytest.mark.xdist_group("spark")
def test_however_a_table_is_made_both_engines_read_the_same(policy, table, spark):
    cases = odd(table)
    found = assess_table(spark.createDataFrame(cases), policy, strict=True).toArrow()
    assert plain(found).equals(plain(assess_table(cases, policy, strict=True)))


@pytest.mark.java
@pytest.mark.xdist_group("spark")
def test_a_table_without_ids_has_a_result_without_ids(policy, table, spark):
    cases = table.drop_columns(["case", "day"])
    found = assess_table(spark.createDataFrame(cases), policy, day=DAY)
    assert found.columns == assess_table(cases, policy, day=DAY).column_names


def beyond(table):
    """A number, a line and a day beyond their bounds, each in another row."""
    amounts = [-1 if at == 4 else 5 for at in range(len(table))]
    lines = [[LINE, LINE | {"price": 10**8 + 1}] if at == 9 else [] for at in range(len(table))]
    days = [datetime.date(2200, 1, 1) if at == 3 else DAY for at in range(len(table))]
    found = with_column(table, "amount_stated_cents", amounts)
    return with_column(with_column(found, "lines_nothing", lines), "day", days)


def without_days(table):
    """Two rows without a day."""
    return with_column(table, "day", [None, None, *table["day"].to_pylist()[2:]])


def mistyped(table):
    """Amounts in floats, a word for a day, prices with decimals, and columns that are missing or there twice."""
    found = with_column(table, "amount_stated_cents", pa.nulls(len(table), pa.float64()))
    found = with_column(found, "needed_by", pa.nulls(len(table), pa.string()))
    lines = pa.list_(pa.struct([("item", pa.string()), ("price", pa.decimal128(12, 2))]))
    found = with_column(found, "lines_regular", pa.nulls(len(table), lines))
    return found.drop_columns(["wsnp"])


def at_a_moment(table):
    """Days with an hour."""
    return with_column(table, "day", table["day"].cast(pa.timestamp("us", "UTC")).combine_chunks())


@pytest.mark.parametrize("wrong", [beyond, without_days, mistyped, at_a_moment])
def test_what_is_wrong_is_told_in_the_same_words(policy, table, assess, wrong):
    with pytest.raises(Faults) as expected:
        assess_table(wrong(table), policy)
    with pytest.raises(Faults) as refused:
        assess(wrong(table), policy)
    assert said(refused) == said(expected)
    assert len(said(refused)) >= 1


def said(refused):
    """What is told, in words."""
    return sorted((one.code, one.pointer, one.message("nl")) for one in refused.value.faults)


@pytest.mark.java
@pytest.mark.xdist_group("spark")
def test_a_day_that_python_has_not_is_beyond_its_bounds_too(policy, table, spark):
    from pyspark.sql import functions

    frame = spark.createDataFrame(table)
    far = frame.withColumn("needed_by", functions.expr("DATE '+12345-01-01'"))
    with pytest.raises(Faults) as refused:
        assess_table(far, policy)
    assert [(one.code, one.pointer) for one in refused.value.faults] == [
        ("table.out-of-bounds", "/needed_by")
    ]


@pytest.mark.java
@pytest.mark.xdist_group("spark")
def test_a_column_that_is_there_twice_is_a_fault(policy, table, spark):
    from pyspark.sql import functions

    frame = spark.createDataFrame(table).select("*", functions.lit(True).alias("wsnp"))
    with pytest.raises(Faults) as refused:
        assess_table(frame, policy)
    assert [(one.code, one.pointer) for one in refused.value.faults] == [
        ("table.column-twice", "/wsnp")
    ]
