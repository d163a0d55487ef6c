"""Finds installed plugins and asks them one by one; a plugin that fails is named and stops nobody else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pluggy

from maatwerk_core import hookspecs
from maatwerk_core.errors import Fault, fault

#: A third party's code may fail in any way, and may even try to end the program.
FAILURES = (Exception, SystemExit)
#: What stands above our entries in the file of what a package registers.
_OURS = f"[{hookspecs.GROUP}]".encode()


class Found:
    """The folders of installed packs by name, and what went wrong while asking."""

    def __init__(self) -> None:
        self.folders: dict[str, list[Path]] = {}
        self.faults: list[Fault] = []


class Answers:
    """What plugins gave through one hook, each with the plugin's name, and what went wrong while asking."""

    def __init__(self) -> None:
        self.given: list[tuple[str, Any]] = []
        self.faults: list[Fault] = []


def find_installed(only: str | None = None) -> Found:
    """Ask every installed plugin, or just the one that registered under this name, for its rule packs."""
    found = Found()
    for entry in _entries(only):
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
    for entry in _entries(only):
        try:
            answers.given += [(entry.name, each) for each in _call(entry, hook, given)]
        except FAILURES as error:
            answers.faults.append(broken(entry.name, error))
    return answers


def tell(event: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Let every plugin that listens hear of what was recorded; gives what went wrong, which changes nothing."""
    return tuple(
        replace(failed, code="plugin.observer-failed")
        for failed in ask("recorded", event=MappingProxyType(dict(event))).faults
    )


def listeners() -> Answers:
    """Every installed plugin that wants to hear of what was recorded, each with the function to tell it by."""
    answers = Answers()
    for entry in _entries():
        try:
            hook = _manager(entry).hook.recorded
        except FAILURES as error:
            answers.faults.append(broken(entry.name, error))
            continue
        if hook.get_hookimpls():
            answers.given.append((entry.name, hook))
    return answers


def broken(plugin: str, error: BaseException) -> Fault:
    """The fault of a plugin that raised."""
    return fault("pack.broken-plugin", plugin=plugin, error=f"{type(error).__name__}: {error}")


class Entry(NamedTuple):
    """What a package registers: a name, and where its plugin is."""

    name: str
    value: str
    package: str

    def load(self) -> Any:
        """The plugin, its module imported now."""
        module, _, attributes = self.value.partition("[")[0].partition(":")
        found: Any = import_module(module.strip())
        for attribute in filter(None, attributes.strip().split(".")):
            found = getattr(found, attribute)
        return found


def _entries(only: str | None = None) -> Iterator[Entry]:
    """What is registered in our group, or under one name in it.

    Reading `importlib.metadata` takes as long as reading a pack. So for one name the files are read that it would
    read, and the library itself only where these don't have it: in an archive, say.
    """
    written = [entry for entry in _written() if entry.name == only] if only else []
    if written:
        yield from written
        return
    from importlib.metadata import entry_points

    registered = (
        Entry(entry.name, entry.value, entry.dist.name if entry.dist else "")
        for entry in entry_points(group=hookspecs.GROUP)
    )
    yield from (entry for entry in dict.fromkeys(registered) if only in (None, entry.name))


def _written() -> tuple[Entry, ...]:
    """The entries of our group in the folders of the path; of a package that stands there twice, the first counts."""
    return _written_in(tuple((folder or ".", _changed(folder or ".")) for folder in sys.path))


@lru_cache(maxsize=4)
def _written_in(folders: tuple[tuple[str, int], ...]) -> tuple[Entry, ...]:
    """The same for folders as they were left at a moment: whoever installs something changes the folder."""
    found: list[Entry] = []
    seen: set[str] = set()
    for folder, _ in folders:
        for info in _infos(folder):
            package = info.rpartition(".")[0].partition("-")[0].replace(".", "_").lower()
            if package not in seen:
                seen.add(package)
                lines = _lines(f"{folder}{os.sep}{info}{os.sep}entry_points.txt")
                found += (Entry(name, value, package) for name, value in _in_our_group(lines))
    return tuple(found)


def _changed(folder: str) -> int:
    try:
        return os.stat(folder).st_mtime_ns
    except OSError:
        return 0


def _infos(folder: str) -> list[str]:
    """The folders in which installers keep what they know of each package."""
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith("-info"))
    except OSError:
        return []


def _lines(file: str) -> list[str]:
    """What a package registers, line by line; none where it registers nothing of ours, or that can't be read."""
    try:
        with open(file, "rb", buffering=0) as raw:
            found = raw.read()
        return found.decode().splitlines() if _OURS in found else []
    except (OSError, UnicodeDecodeError):
        return []


def _in_our_group(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    ours = False
    for line in map(str.strip, lines):
        if line.startswith("["):
            ours = line == _OURS.decode()
        elif ours and "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield name.strip(), value.strip()


def _call(entry: Entry, hook: str, given: dict[str, Any]) -> list[Any]:
    answers: list[Any] = getattr(_manager(entry).hook, hook)(**given)
    return answers


def _manager(entry: Entry) -> pluggy.PluginManager:
    manager = pluggy.PluginManager(hookspecs.GROUP)
    manager.add_hookspecs(hookspecs)
    manager.register(entry.load(), name=entry.name)
    manager.check_pending()
    return manager


def _folders(entry: Entry, found: Found) -> list[Path]:
    try:
        return [
            Path(folder)
            for folders in _call(entry, "rule_packs", {})
            for folder in _listed(folders)
        ]
    except FAILURES as error:
        found.faults.append(broken(entry.name, error))
        return []


def _listed(given: Any) -> Sequence[Any]:
    if isinstance(given, list | tuple):
        return given
    raise TypeError(f"rule_packs() gives {given!r}, not a list of folders")
