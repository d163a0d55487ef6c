"""A Spark DataFrame is assessed as each of its cases would be, and refused as any other table."""

import datetime
from pathlib import Path

import pyarrow as pa
import pytest

from maatwerk_core.bulk import assess_table, cases_schema
from maatwerk_core.bulk.synthetic import LABEL, POPULATION
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing import TableReaderContract
from maatwerk_core.testing.pack_text import load_text

pytestmark = [pytest.mark.java, pytest.mark.xdist_group("spark")]

ROOT = Path(__file__).resolve().parents[3]
PACKS = sorted(path.parent.name for path in (ROOT / "rulepacks").glob("*/pyproject.toml"))


def collected(result, names=("case",)):
    """A result as an Arrow table, with the metadata where other tables have it."""
    first = next(name for name in result.columns if name not in names)
    return result.toArrow().replace_schema_metadata(result.schema[first].metadata)


@pytest.mark.parametrize("pack", PACKS)
def test_every_column_of_every_pack_is_what_each_case_gives_alone(spark, pack):
    class Spark(TableReaderContract):
        cases = 3_000

        def assess(self, table, policy):
            return collected(assess_table(spark.createDataFrame(table), policy))

    Spark.pack = load_pack(ROOT / "rulepacks" / pack)
    Spark().test_every_column_is_what_each_case_gives_alone()


@pytest.fixture(scope="module")
def label(spark):
    """The label of the result for cases with these ids, or whose ids carry a label themselves."""
    policy = load_text("{pack: small, version: 1.0.0}")

    def label(*ids, **said):
        schema = cases_schema(policy)
        columns = [pa.nulls(len(ids), field.type) for field in schema][1:]
        cases = pa.table([pa.array(ids, pa.string()), *columns], schema=schema)
        frame = spark.createDataFrame(cases).withMetadata("case", said)
        found = assess_table(frame, policy, day=datetime.date(2019, 7, 1))
        metadata = found.schema["legitimacy"].metadata
        assert "maatwerk" in metadata
        return [metadata.get(key.decode()) for key in (LABEL, POPULATION)]

    return label


def test_made_up_cases_are_known_by_their_ids(label):
    assert label("synthetic-7-0", "synthetic-7-1") == ["true", None]
    assert label("synthetic-7-0", None) == [None, None]


def test_a_label_that_a_column_carries_is_kept_with_its_population(label):
    said = {LABEL.decode(): "true", POPULATION.decode(): '{"seed": 7}'}
    assert label("a-1", **said) == ["true", '{"seed": 7}']
