"""A Spark DataFrame is assessed as each of its cases would be, and refused as any other table."""

from pathlib import Path

import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing import TableReaderContract

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
