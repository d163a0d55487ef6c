"""Made-up households that several packs read, in a file, and what those packs make of them."""

import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.across.comparing import compare_file
from maatwerk_core.bulk.population import draw_population
from maatwerk_core.packs.load import load_pack

RULEPACKS = Path(__file__).resolve().parents[3] / "rulepacks"
NAMES = ("amsterdam", "hengelo", "zaanstad", "voorbeeld")
DAYS = (datetime.date(2024, 5, 1), datetime.date(2026, 1, 1))


@pytest.fixture(scope="session")
def policies():
    """Packs of which some know who decides and others don't."""
    return [load_pack(RULEPACKS / name) for name in NAMES]


@pytest.fixture(scope="session")
def households(policies):
    """A table of them, with the label that they are made up; many facts are not filled in."""
    batches = draw_population(260, 5, DAYS, policies, unknown=2_000)
    return pa.Table.from_batches(list(batches))


@pytest.fixture
def across(tmp_path, policies):
    """Compare packs over a table, by way of a Parquet file."""

    def across(table, packs=None, **others):
        path = tmp_path / "casussen.parquet"
        pq.write_table(table, path)
        return compare_file(path, packs or policies, **others)

    return across


@pytest.fixture(scope="session")
def found(tmp_path_factory, households, policies):
    """What the packs make of these households."""
    path = tmp_path_factory.mktemp("across") / "casussen.parquet"
    pq.write_table(households, path)
    return compare_file(path, policies)
