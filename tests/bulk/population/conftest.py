"""Every pack of this checkout, and a table of made-up households for all of them."""

import datetime
from pathlib import Path

import pyarrow as pa
import pytest

from maatwerk_core.bulk.population import draw_population
from maatwerk_core.packs.load import load_pack

ROOT = Path(__file__).resolve().parents[3]
DAY = datetime.date(2026, 1, 1)


@pytest.fixture(scope="session")
def policies():
    """Every pack of this checkout."""
    folders = sorted(path.parent for path in (ROOT / "rulepacks").glob("*/pyproject.toml"))
    return [load_pack(folder) for folder in folders]


@pytest.fixture(scope="session")
def population(policies):
    """Draw a population for all packs, as one table."""

    def population(households, seed=7, day=DAY, **settings):
        return pa.Table.from_batches(draw_population(households, seed, day, policies, **settings))

    return population


@pytest.fixture(scope="session")
def known(population):
    """Three thousand households of which everything is filled in, as rows."""
    return population(3_000, unknown=0).to_pylist()
