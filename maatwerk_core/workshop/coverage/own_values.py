"""The values that a pack's own files write, one for each of their first days."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model import scalars
from maatwerk_core.packs.files import PackFiles
from maatwerk_core.packs.said import Spot, spots
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import Value
from maatwerk_core.rules.wrong import Path as Steps


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One value from a day on: the `number`th of those at its path. `day` is one on which it holds for sure."""

    path: str
    number: int
    value: Any
    written: str
    held: Value
    day: datetime.date | None
    steps: Steps
    is_key: bool = False


def own_entries(policy: Policy, files: PackFiles) -> Iterator[OwnEntry]:
    """Every value that these files write, in the order of the pack, oldest first."""
    for path, spot in spots(policy).items():
        if isinstance(spot.held, Value) and (steps := _steps(path, spot, policy, files)):
            yield from _entries(path, spot, steps, files)


def _steps(path: str, spot: Spot, policy: Policy, files: PackFiles) -> Steps | None:
    """Where the files write the value at a path; `None` where they don't."""
    names = path.split(".")
    if names[:2] == ["mandate", "tiers"]:
        roles = [tier.role[0] for tier in policy.pack.mandate.tiers or ()]
        steps: Steps = ("mandate", "tiers", roles.index(names[2]), *names[3:])
    elif names[0] == "norms":
        steps = ("norms", names[1], "rows")
    elif names[0] == "parameters":
        steps = (*names, "value")
    else:
        steps = tuple(names)
    if files.depth(steps) == len(steps):
        return steps
    # A whole block may be left open: `tegenprestatie: unknown` stands for each value in it.
    block = steps[:1]
    if all(entry.value is None for entry in spot.held.entries) and _at(files, block) == "unknown":
        return block
    return None


def _entries(path: str, spot: Spot, steps: Steps, files: PackFiles) -> Iterator[OwnEntry]:
    held: Value = spot.held
    for number, entry in enumerate(held.entries):
        value = entry.value
        written = in_kind(value, spot.kind)
        day = day_of(held, number)
        here = _entry_steps(steps, path, (entry.first, entry.last), files)
        is_key = isinstance(here[-1], str)
        if day is not None or entry.first is None:
            yield OwnEntry(path, number, value, written, held, day, here, is_key)


def day_of(held: Value, number: int) -> datetime.date | None:
    """A day on which this entry holds for sure; `None` where it always does, or never."""
    last = held.entries[number].last
    if last is None:
        return None
    first = held.entries[number].first
    day = last if first == last else last + datetime.timedelta(1)
    return day if entry_on(held, day) == number else None


def entry_on(held: Value, day: datetime.date) -> int | None:
    """Which entry holds on a day; `None` before the first, and within a vague day."""
    found = None
    for number, entry in enumerate(held.entries):
        if entry.first is not None and day < entry.first:
            break
        if entry.first != entry.last and entry.last is not None and day <= entry.last:
            return None
        found = number
    return found


def _entry_steps(steps: Steps, path: str, span: tuple[Any, Any], files: PackFiles) -> Steps:
    """Where one entry of a value stands: at its day, in its row, or where the value is."""
    raw = _at(files, steps)
    if isinstance(raw, dict):
        keys = [key for key in raw if _span(key) == span]
        return (*steps, keys[0]) if keys else steps
    if isinstance(raw, list):
        column = path.rpartition(".")[2]
        for at, row in enumerate(raw):
            if isinstance(row, dict) and column in row and _span(row.get("from")) == span:
                return (*steps, at, column)
    return steps


def _span(key: Any) -> tuple[Any, Any] | None:
    try:
        return scalars.read_span(key)
    except ScalarFault:
        return None


def _at(files: PackFiles, steps: Steps) -> Any:
    """What these files write at a path; `None` where they don't."""
    here: Any = files.data
    for step in steps:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return None
    return here
