"""Finds the cases that stand beside installed packs."""

from __future__ import annotations

import os
from pathlib import Path

from maatwerk_core.errors import Fault, Faults, Place, fault
from maatwerk_core.plugins import find_installed as installed


def pack_folders() -> dict[str, Path]:
    """The folder of every installed pack by name, in alphabetical order; of two with one name the first."""
    return found_packs()[0]


def found_packs() -> tuple[dict[str, Path], tuple[Fault, ...]]:
    """The same, with a fault for each plugin that failed: its packs are missing here."""
    found = installed()
    folders = {name: folders[0] for name, folders in sorted(found.folders.items())}
    return folders, tuple(found.faults)


def case_files(folder: Path) -> tuple[Path, ...]:
    """The cases beside a pack, in alphabetical order. Raises `Faults` when their folder can't be read."""
    return yaml_files(folder / "cases")


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """The YAML files in a folder, in alphabetical order; none where there is no such folder. Raises `Faults`."""
    try:
        found = [folder / name for name in os.listdir(folder) if name.endswith(".yaml")]
    except FileNotFoundError:
        return ()
    except OSError:
        told = fault("folder.unreadable", "", Place(str(folder)), folder=folder.name)
        raise Faults([told]) from None
    return tuple(sorted(found, key=lambda path: path.stem))
