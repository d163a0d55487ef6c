"""Opens two versions of a pack and lays them side by side: a pack, a folder, or a stored policy by its hash."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack, read_chain
from maatwerk_core.packs.merge import OWN
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.diff.changes import Change, changes, remarks
from maatwerk_core.workshop.diff.parts import Apart, Steps, take_apart


@dataclass(frozen=True, eq=False)
class Version:
    """A pack as it was at one time: its policy, its parts, and what its files say word for word."""

    policy: Policy
    apart: Apart
    written: Mapping[Steps, Any]


def open_version(where: str | Path) -> Version:
    """A version from a pack's name or folder. Raises `Faults` for everything that is wrong in its files."""
    policy = load_pack(where)
    merged: dict[str, Any] = {}
    for files in reversed(read_chain(find_folder(where))):
        inherited = {key: value for key, value in merged.items() if key not in OWN}
        merged = _over(inherited, files.data)
    return Version(policy, take_apart(policy.pack), dict(_written(merged, ())))


def own_data(where: str | Path) -> Mapping[str, Any]:
    """What the pack's own files write, without what it inherits."""
    return read_chain(find_folder(where))[0].data


def stored(store: Path, digest: str, pack: str) -> Path | None:
    """The folder of a stored policy by its hash, where the store has it."""
    folder = store / digest / pack
    return folder if folder.is_dir() else None


def differences(old: Version, new: Version) -> tuple[Change, ...]:
    """Every difference between two versions: of what the packs say, then of what their files remark."""
    found = changes(old.apart, new.apart)
    return (*found, *remarks(old.written, new.written, found))


def holds_on(change: Change, day: datetime.date) -> bool:
    """Does the difference hold on this day?"""
    return (change.since is None or change.since <= day) and (
        change.until is None or day < change.until
    )


#: Sections that no table of who decides, of checks or of agreements rests on: their days show no other case.
_WITHOUT_CASES = frozenset(
    {"costs", "norms", "sources", "texts", "words", "deadlines", "retention", "learning", "returns"}
)


def days_of(found: tuple[Change, ...], today: datetime.date) -> tuple[datetime.date, ...]:
    """The days on which to look for cases that come out differently: those of the changes, and today."""
    telling = (
        change
        for change in found
        if change.what != "grounds" and change.steps[0] not in _WITHOUT_CASES
    )
    return tuple(sorted({today, *(change.since for change in telling if change.since is not None)}))


def _over(base: Any, over: Any) -> Any:
    """One mapping over another, deep down; anything else is replaced."""
    if not isinstance(base, dict) or not isinstance(over, dict):
        return over
    return base | {key: _over(base.get(key), value) for key, value in over.items()}


def _written(value: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    """Every scalar of a document by its path; a tier by its first role, as everywhere."""
    if isinstance(value, dict) and value:
        for key, part in value.items():
            yield from _written(part, (*steps, str(key)))
    elif isinstance(value, list) and value:
        for at, part in enumerate(value):
            yield from _written(part, (*steps, _name(part, at)))
    else:
        yield steps, value


def _name(part: Any, at: int) -> str:
    role = part.get("role") if isinstance(part, dict) else None
    if isinstance(role, list) and role:
        return str(role[0])
    return str(role) if role else str(at)
