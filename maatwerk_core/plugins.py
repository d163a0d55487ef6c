"""Finds installed plugins and asks them one by one; a plugin that fails is named and stops nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pluggy

from maatwerk_core import hookspecs
from maatwerk_core.errors import Fault, fault


@dataclass(slots=True)
class Found:
    """The folders of installed packs by name, and what went wrong while asking."""

    folders: dict[str, list[Path]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@dataclass(slots=True)
class Answers:
    """What plugins gave through one hook, each with the plugin's name, and what went wrong while asking."""

    given: list[tuple[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def find_installed(only: str | None = None) -> Found:
    """Ask every installed plugin, or just the one that registered under this name, for its rule packs."""
    found = Found()
    for entry in _entries():
        if only is not None and entry.name != only:
            continue
        for folder in _folders(entry, found):
            found.folders.setdefault(folder_name(folder, entry.name), []).append(folder)
    return found


def folder_name(folder: Path, otherwise: str) -> str:
    """The name of the pack in a folder: that of its main file, `NAME.yaml` beside `__init__.py`."""
    return otherwise if (folder / f"{otherwise}.yaml").exists() else folder.name


def known_plugins() -> tuple[str, ...]:
    """The names of all installed plugins, working or not."""
    return tuple(dict.fromkeys(entry.name for entry in _entries()))


def ask(hook: str, only: str | None = None, **given: Any) -> Answers:
    """What every installed plugin, or just the one of this name, gives through a hook of `hookspecs`."""
    answers = Answers()
    for entry in _entries():
        if only is None or entry.name == only:
            try:
                answers.given += [(entry.name, each) for each in _call(entry, hook, given)]
            except Exception as error:  # noqa: BLE001  # reason: a third party's code may fail in any way; it is named
                answers.faults.append(broken(entry.name, error))
    return answers


def tell(event: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Let every plugin that listens hear of what was recorded; gives what went wrong, which changes nothing."""
    return tuple(
        replace(failed, code="plugin.observer-failed")
        for failed in ask("recorded", event=MappingProxyType(dict(event))).faults
    )


def broken(plugin: str, error: Exception) -> Fault:
    """The fault of a plugin that raised."""
    return fault("pack.broken-plugin", plugin=plugin, error=f"{type(error).__name__}: {error}")


def _entries() -> Iterator[EntryPoint]:
    seen: set[tuple[str, str, str]] = set()
    for entry in entry_points(group=hookspecs.GROUP):
        key = (entry.name, entry.value, entry.dist.name if entry.dist else "")
        if key not in seen:
            seen.add(key)
            yield entry


def _call(entry: EntryPoint, hook: str, given: dict[str, Any]) -> list[Any]:
    manager = pluggy.PluginManager(hookspecs.GROUP)
    manager.add_hookspecs(hookspecs)
    manager.register(entry.load(), name=entry.name)
    answers: list[Any] = getattr(manager.hook, hook)(**given)
    return answers


def _folders(entry: EntryPoint, found: Found) -> list[Path]:
    try:
        return [Path(folder) for folders in _call(entry, "rule_packs", {}) for folder in folders]
    except Exception as error:  # noqa: BLE001  # reason: a third party's code may fail in any way; it is named
        found.faults.append(broken(entry.name, error))
        return []
