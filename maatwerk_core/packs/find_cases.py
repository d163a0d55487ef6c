"""Finds the cases that stand beside installed packs."""

from __future__ import annotations

from pathlib import Path

from maatwerk_core.plugins import find_installed as installed


def pack_folders() -> dict[str, Path]:
    """The folder of every installed pack by name, in alphabetical order; of two with one name the first."""
    return {name: folders[0] for name, folders in sorted(installed().folders.items())}


def case_files(folder: Path) -> tuple[Path, ...]:
    """The cases beside a pack, in alphabetical order."""
    return tuple(sorted((folder / "cases").glob("*.yaml"), key=lambda path: path.stem))
