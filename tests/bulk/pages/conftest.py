"""A comparison and an impact written out by hand, so that a page shows exactly these figures."""

import datetime
from pathlib import Path

import pytest

from maatwerk_core.packs.load import load_pack

from . import by_hand

RULEPACKS = Path(__file__).resolve().parents[3] / "rulepacks"
DAY = datetime.date(2026, 1, 1)


@pytest.fixture
def across():
    """Three municipalities."""
    return by_hand.across()


@pytest.fixture
def impact():
    """A ceiling that goes up."""
    return by_hand.impact()


@pytest.fixture
def policies():
    """The packs of the impact, for their words."""
    return load_pack(RULEPACKS / "amsterdam"), load_pack(RULEPACKS / "amsterdam")
