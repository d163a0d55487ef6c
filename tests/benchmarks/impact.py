"""The rows of an impact: two packs over one file beside one pack, and a sweep of many values beside one pass."""

from __future__ import annotations

import datetime
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

from maatwerk_core import Policy, load_pack
from maatwerk_core.bulk import assess_file, assess_table
from maatwerk_core.bulk.impact.found import Impact
from maatwerk_core.bulk.impact.passing import Asked
from maatwerk_core.bulk.impact.report import find_impact, open_cases
from maatwerk_core.bulk.impact.sweep import read_sweep
from maatwerk_core.bulk.population import write_population
from maatwerk_core.engine.status import STATUSES
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.timing import Row, alternate

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
#: The change that design §1 opens with, and one in the largest pack.
CHANGES = {
    "amsterdam": ("ceiling: {2018: 500}", "ceiling: {2018: 750}"),
    "voorbeeld": ("ceiling: {2024-01-01: 2500}", "ceiling: {2024-01-01: 3000}"),
}
HOUSEHOLDS, SEED, DAY = 500_000, 1, datetime.date(2026, 1, 1)
ROUNDS = 3
AIM = 1.5
SWEEP = "mandate.tiers.team.ceiling=250..2000:50"


def measure_impact() -> Iterator[Row]:
    """An impact with its whole report, and a sweep, after their counts were found equal to those of one pack each."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        policies = {name: (load_pack(RULEPACKS / name), changed(name, home)) for name in CHANGES}
        file = home / "cases.parquet"
        olds = [old for old, _ in policies.values()]
        write_population(file, HOUSEHOLDS, SEED, [DAY], olds)
        for name, (old, new) in policies.items():
            yield _impact(name, old, new, file, home)
        yield _sweep(policies["amsterdam"][0], file, home)


def changed(name: str, home: Path) -> Policy:
    """The pack with its change made."""
    packs = home / f"with-{name}"
    shutil.copytree(RULEPACKS, packs, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    file = packs / name / f"{name}.yaml"
    before, after = CHANGES[name]
    text = file.read_text("utf-8")
    if before not in text:
        raise Disagreement(f"{name} no longer says {before}")
    file.write_text(text.replace(before, after, 1), "utf-8")
    return load_pack(file.parent)


def _impact(name: str, old: Policy, new: Policy, file: Path, home: Path) -> Row:
    asked = Asked((old, new))
    found = find_impact(open_cases(file), asked)
    same(found, file, old, new)
    ours, peer = alternate(
        [lambda: find_impact(open_cases(file), asked, home / "report")],
        [partial(assess_file, file, old, home / "result.parquet", missing=False)],
        ROUNDS,
    )
    return Row(
        f"impact_{name}", ours, peer, AIM, "two packs, with the report", "bulk, one pack, no missing masks",
        f"{HOUSEHOLDS:,} made-up households, of which {found.changed:,} flip",
    )  # fmt: skip


def _sweep(policy: Policy, file: Path, home: Path) -> Row:
    sweep = read_sweep(SWEEP, policy)
    asked = Asked((policy, policy), by=(), sweeps=(sweep,))
    ours, peer = alternate(
        [lambda: find_impact(open_cases(file), asked)],
        [partial(assess_file, file, policy, home / "result.parquet", missing=False)],
        ROUNDS,
    )
    return Row(
        "sweep", ours, peer, None, f"{len(sweep.values)} values in one statement", "bulk, one pack, no missing masks",
        f"{HOUSEHOLDS:,} made-up households; a pass for every value would be {len(sweep.values)}",
    )  # fmt: skip


def same(found: Impact, file: Path, old: Policy, new: Policy) -> None:
    """The statuses that flip are those of both packs over the table, apart. Raises `Disagreement`."""
    table = pq.read_table(file)
    statuses = [assess_table(table, policy)["status"].to_pylist() for policy in (old, new)]
    pairs = Counter((STATUSES[a], STATUSES[b]) for a, b in zip(*statuses, strict=True) if a != b)
    if {(flip.old, flip.new): flip.cases for flip in found.about("status")} != pairs:
        raise Disagreement("the flips of the status differ from those of two passes")
