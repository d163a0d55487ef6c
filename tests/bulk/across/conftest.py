"""Made-up households that several packs read, in a file, and what those packs make of them."""

import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.across.comparing import compare_file
from maatwerk_core.bulk.across.situations import ENDS
from maatwerk_core.bulk.one_case import assess_row
from maatwerk_core.bulk.population import draw_population
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import NOBODY

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


def outcome(row, policy):
    """Status, role and approvals of one case, slowly: by the engine for single cases, in words."""
    found = assess_row(row, policy)
    tier, role, approvals = (found.output(name) for name in ("tier", "role", "approvals"))
    who = "nobody" if tier == NOBODY else role or "unknown"
    return found.status, who, {None: "unknown", -1: "all"}.get(approvals, str(approvals))


def situation(row, policy):
    """Life domain and band of amounts of one case, slowly."""
    amount = assess_row(row, policy).on_demand("fact:amount")
    ends = [end for end in ENDS if amount is not None and amount <= end]
    over = None if amount is None else max((end for end in ENDS if end < amount), default=0)
    return row["domain"] or "unknown", over, ends[0] if ends else None


@pytest.fixture(scope="session")
def slow(households, policies):
    """Every case, its situation, and its outcome by every pack."""
    return [
        (row, situation(row, policies[0]), [outcome(row, policy) for policy in policies])
        for row in households.to_pylist()
    ]
