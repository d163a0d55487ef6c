"""Finds the folder of a pack: one named on the command line, one beside it, or an installed one."""

from __future__ import annotations

import os
from pathlib import Path

from maatwerk_core.errors import Faults, did_you_mean, fault


def find_folder(where: str | Path, beside: Path | None = None) -> Path:
    """The folder of a pack, by path or by name; what a pack stands on is sought `beside` it first.

    Raises `Faults` when there is none, saying what keeps a folder or file that is there from being one, or when two
    installed packages bring a pack of one name.
    """
    name = str(where)
    if beside is not None:
        near = beside.absolute().parent / name
        return near if main_file(near) is not None else _installed(name)
    path = Path(where)
    folder = path.parent if path.is_file() else path
    if name and main_file(folder) is not None:
        return folder
    try:
        return _installed(name)
    except Faults as error:
        if not name or not path.exists() or error.faults[0].code != "pack.not-found":
            raise
        # Imported here because it reads files, and a pack that is found needs no such look.
        from maatwerk_core.packs.other_files import refuse_place

        raise Faults(refuse_place(path, named_files(folder))) from None


def main_file(folder: Path) -> Path | None:
    """The main file of a pack's folder: named after the folder, or `pack.yaml`, or the one file that names a pack."""
    for name in (folder.name or folder.absolute().name, "pack"):
        if os.path.isfile(folder / f"{name}.yaml"):
            return folder / f"{name}.yaml"
    named = named_files(folder)
    return named[0] if len(named) == 1 else None


def named_files(folder: Path) -> tuple[Path, ...]:
    """The files in a folder that name a pack, in alphabetical order: its main file, a case or scenarios."""
    if not folder.is_dir():
        return ()
    return tuple(path for path in sorted(folder.glob("*.yaml")) if _names_a_pack(path))


def _names_a_pack(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return any(line.startswith(b"pack:") for line in file.readlines(65536))
    except OSError:
        return False


def _installed(name: str) -> Path:
    # Imported here because a pack named by its folder needs no look at what is installed.
    from maatwerk_core.plugins import find_installed

    found = find_installed(name)
    folders = found.folders.get(name, [])
    if not folders:
        everything = find_installed()
        folders = everything.folders.get(name, [])
        if not folders:
            near = did_you_mean(name, everything.folders)
            own = [f for f in everything.faults if dict(f.values).get("plugin") == name]
            raise Faults(
                own
                or [
                    fault(
                        "pack.not-found",
                        pack=name,
                        known=sorted(everything.folders) or None,
                        near=near,
                    )
                ]
            )
    if len({folder.resolve() for folder in folders}) > 1:
        raise Faults([fault("pack.duplicate-name", pack=name, folders=[str(f) for f in folders])])
    return folders[0]
