"""Finds the cases that stand beside installed packs."""

from __future__ import annotations

from pathlib import Path

from maatwerk_core.errors import Fault
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
    """The cases beside a pack, in alphabetical order."""
    return tuple(sorted((folder / "cases").glob("*.yaml"), key=lambda path: path.stem))
