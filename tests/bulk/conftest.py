"""Every pack of this checkout, and cases drawn to its boundaries."""

from pathlib import Path

import pytest

from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing.sampled_cases import Sampler

ROOT = Path(__file__).resolve().parents[2]
PACKS = sorted(path.parent.name for path in (ROOT / "rulepacks").glob("*/pyproject.toml"))


@pytest.fixture(scope="session", params=PACKS)
def policy(request):
    """Every pack of this checkout."""
    return load_pack(ROOT / "rulepacks" / request.param)


@pytest.fixture(scope="session")
def sampler():
    """Make a sampler for a policy from a seed."""
    return Sampler
