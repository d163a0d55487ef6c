"""Packs with one thing changed, and cases that either version reads, drawn to its boundaries."""

import datetime
import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.impact.passing import Asked
from maatwerk_core.bulk.impact.report import find_impact, open_cases
from maatwerk_core.bulk.layout import Layout, columns_of, table_of
from maatwerk_core.bulk.synthetic import labelled
from maatwerk_core.packs.load import load_pack

RULEPACKS = Path(__file__).resolve().parents[3] / "rulepacks"
DAYS = (datetime.date(2025, 3, 1), datetime.date(2026, 2, 1))

#: Changes to look at: the pack, what stands in its file, and what comes in its place.
EDITS = {
    "ceiling": ("amsterdam", "ceiling: {2018: 500}", "ceiling: {2018: 750}"),
    "quorum": ("voorbeeld", "    approvals: 3\n", "    approvals: 2\n"),
    "severity": (
        "voorbeeld",
        "require: {in_kind: yes}\n    severity: motivate",
        "require: {in_kind: yes}\n    severity: advice",
    ),
    "tier": (
        "voorbeeld",
        "    - role: team\n      ceiling: {2024-01-01: 2500}\n      inform: [manager]\n      instrument: machtiging\n",
        "",
    ),
    "question": ("voorbeeld", "questions: {returns: require", "questions: {returns: show"),
    "agreement": ("voorbeeld", "when: {domain: work, title: loan}", "when: {domain: work}"),
}


@pytest.fixture(scope="session")
def edited(tmp_path_factory):
    """A pack with one piece of its text changed, loaded from a folder of its own; every pack stands beside it."""

    def edited(name, before, after, *more):
        folder = tmp_path_factory.mktemp(name)
        shutil.copytree(
            RULEPACKS, folder / "packs", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
        )
        file = folder / "packs" / name / f"{name}.yaml"
        text = file.read_text("utf-8")
        for old, new in ((before, after), *more):
            assert old in text
            text = text.replace(old, new, 1)
        file.write_text(text, "utf-8")
        return load_pack(file.parent)

    return edited


@pytest.fixture(scope="session")
def pack():
    """A pack of this checkout."""
    return lambda name: load_pack(RULEPACKS / name)


@pytest.fixture(scope="session")
def drawn(sampler):
    """A table of cases with every column that these policies read, drawn to the boundaries of the first."""

    def drawn(policies, count, seed=3, unknown=0.03, days=DAYS):
        columns = {}
        for policy in policies:
            nodes = (*policy.plan.outputs.values(), *policy.plan.extras.values())
            columns |= {one.leaf: one for one in columns_of(policy.plan, nodes)}
        draws = [
            sampler(policy, seed=seed + at, unknown=unknown) for at, policy in enumerate(policies)
        ]
        leaves = tuple(columns)
        rows = []
        for at in range(count):
            day, draw = days[at % len(days)], draws[at % len(draws)]
            values = dict(zip(draw.plan.leaves, draw.case(day), strict=True))
            rows.append((f"case-{at:04}", day.toordinal(), [values.get(leaf) for leaf in leaves]))
        return table_of(Layout(tuple(columns.values())), leaves, rows)

    return drawn


@pytest.fixture
def impact_of(tmp_path):
    """The impact of two policies on a table, by way of a Parquet file; made up unless a purpose is given."""

    def impact_of(table, old, new, out=None, purpose="", **others):
        path = tmp_path / "casussen.parquet"
        if not purpose:
            table = table.replace_schema_metadata(labelled("{}"))
        pq.write_table(table, path)
        return find_impact(open_cases(path, purpose), Asked((old, new), **others), out)

    return impact_of


@pytest.fixture
def shuffled():
    """The same rows the other way round."""
    return lambda table: table.take(pa.array(range(table.num_rows - 1, -1, -1)))
