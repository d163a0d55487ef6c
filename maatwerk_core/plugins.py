"""Finds installed plugins and asks them for rule packs; a plugin that fails is named and stops nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pluggy

from maatwerk_core import hookspecs
from maatwerk_core.errors import Fault, fault


@dataclass(slots=True)
class Found:
    """The folders of installed packs by name, and what went wrong while asking."""

    folders: dict[str, list[Path]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def find_installed(only: str | None = None) -> Found:
    """Ask every installed plugin, or just the one that registered under this name, for its rule packs."""
    found = Found()
    for entry in _entries():
        if only is not None and entry.name != only:
            continue
        for folder in _ask(entry, found):
            found.folders.setdefault(folder_name(folder, entry.name), []).append(folder)
    return found


def folder_name(folder: Path, otherwise: str) -> str:
    """The name of the pack in a folder: that of its main file, `NAME.yaml` beside `__init__.py`."""
    return otherwise if (folder / f"{otherwise}.yaml").exists() else folder.name


def _entries() -> Iterator[EntryPoint]:
    seen: set[tuple[str, str, str]] = set()
    for entry in entry_points(group=hookspecs.GROUP):
        key = (entry.name, entry.value, entry.dist.name if entry.dist else "")
        if key not in seen:
            seen.add(key)
            yield entry


def _ask(entry: EntryPoint, found: Found) -> list[Path]:
    manager = pluggy.PluginManager(hookspecs.GROUP)
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(entry.load(), name=entry.name)
        return [Path(folder) for folders in manager.hook.rule_packs() for folder in folders]
    except Exception as error:  # noqa: BLE001  # reason: a third party's code may fail in any way; it is named
        found.faults.append(
            fault("pack.broken-plugin", plugin=entry.name, error=f"{type(error).__name__}: {error}")
        )
        return []
