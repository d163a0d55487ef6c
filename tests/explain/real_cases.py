"""The real cases with their variations, and a decision, as everything that explains them is tested on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.packs.cases import load_case_file
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "rulepacks").glob("*/cases/*.yaml"))
NAMES = [f"{path.parent.parent.name}/{path.stem}" for path in FILES]

READERS = ("professional", "developer", "alderman", "neighbour", "resident")
LANGS = ("nl", "en")
OUTCOMES = ("grant", "deviate", "refer", "solved_without_money", "refuse", "withdrawn")
KINDS = ("besluit", "factual", "private_law", "unknown")


@dataclass(frozen=True)
class Written:
    """Something put into words for a decision."""

    id: str
    words: str
    why: str = "outcome"


@dataclass(frozen=True)
class Decided:
    """A decision as a letter reads it."""

    outcome: str = "grant"
    kind: str = "besluit"
    by: str = "team"
    on: datetime.date = datetime.date(2019, 6, 3)
    amount_cents: int | None = 25_000
    approvals: int = 3
    written: tuple[Written, ...] = field(default=())


@lru_cache(maxsize=32)
def policy(pack: str):
    """The policy of a pack of this checkout, read once."""
    return load_pack(ROOT / "rulepacks" / pack)


@lru_cache(maxsize=256)
def assessed(name: str, *sets: str, day: str | None = None, strict: bool = False) -> Assessment:
    """A real case by `PACK/CASE`, with facts set."""
    pack, case = name.split("/")
    rules = policy(pack)
    path = ROOT / "rulepacks" / pack / "cases" / f"{case}.yaml"
    found, rules = set_facts(load_case_file(path, rules.plan.facts).case, rules, day, sets)
    return assess(found, rules, strict=strict)


def variations(name: str) -> list[Assessment]:
    """A real case, its strict reading and the variations in its file."""
    pack, case = name.split("/")
    path = ROOT / "rulepacks" / pack / "cases" / f"{case}.yaml"
    also = load_case_file(path, policy(pack).plan.facts).also
    changed = [
        assessed(name, *(f"{k}={v}" for k, v in entry.get("set", {}).items()), day=entry.get("day"))
        for entry in also
        if not any(isinstance(value, list | dict) for value in entry.get("set", {}).values())
    ]
    return [assessed(name), assessed(name, strict=True), *changed]
