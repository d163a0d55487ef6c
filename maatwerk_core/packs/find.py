"""Finds the folder of a pack: one named on the command line, one beside it, or an installed one."""

from __future__ import annotations

from pathlib import Path

from maatwerk_core.errors import Faults, did_you_mean, fault


def find_folder(where: str | Path, beside: Path | None = None) -> Path:
    """The folder of a pack, by path or by name. A folder beside the asking pack wins over an installed one.

    Raises `Faults` when there is none, or when two installed packages bring a pack of one name.
    """
    path = Path(where)
    if path.is_file():
        return path.parent
    if path.is_dir() and main_file(path) is not None:
        return path
    name = str(where)
    if beside is not None and main_file(beside.parent / name) is not None:
        return beside.parent / name
    return _installed(name)


def main_file(folder: Path) -> Path | None:
    """The main file of a pack's folder: named after the folder, or `pack.yaml`, or the one file that names a pack."""
    for name in (folder.name, "pack"):
        if (folder / f"{name}.yaml").is_file():
            return folder / f"{name}.yaml"
    if not folder.is_dir():
        return None
    named = [path for path in sorted(folder.glob("*.yaml")) if _names_a_pack(path)]
    return named[0] if len(named) == 1 else None


def _names_a_pack(path: Path) -> bool:
    with path.open("rb") as file:
        return any(line.startswith(b"pack:") for line in file.readlines(65536))


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
                or [fault("pack.not-found", pack=name, known=sorted(everything.folders), near=near)]
            )
    if len({folder.resolve() for folder in folders}) > 1:
        raise Faults([fault("pack.duplicate-name", pack=name, folders=[str(f) for f in folders])])
    return folders[0]
