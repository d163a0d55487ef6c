"""Knows our files by what they hold, and says which one stands where another was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

from maatwerk_core.errors import Fault, Faults, Place, did_you_mean, fault
from maatwerk_core.packs.document import Document, read_document
from maatwerk_core.rules.pack import Pack

Kind: TypeAlias = Literal["a rule pack", "a case", "scenarios", "a decision"]

#: The fields that tell a kind of file; a case has scenarios too, so it comes first.
_TOLD_BY: dict[Kind, frozenset[str]] = {
    "a rule pack": frozenset({"pack", "version"}),
    "a case": frozenset({"case", "intervention"}),
    "a decision": frozenset({"case", "outcome"}),
    "scenarios": frozenset({"scenarios"}),
}

#: Fields that a rule pack doesn't have, by which another file of ours is known.
_NEVER_IN_A_PACK: dict[str, Kind] = {
    "case": "a case", "scenarios": "scenarios", "outcome": "a decision",
}  # fmt: skip


def kind_of_file(data: Mapping[str, Any]) -> Kind | None:
    """Which of our files this is; `None` where it can't be told.

    >>> kind_of_file({"pack": "zaanstad", "scenarios": {}})
    'scenarios'
    """
    return next((kind for kind, fields in _TOLD_BY.items() if fields <= data.keys()), None)


def refuse_other(document: Document, wanted: Kind) -> None:
    """Raise `Faults` when this is another of our files: a line per field would say less."""
    kind = kind_of_file(document.data)
    if kind not in (None, wanted):
        at = (next(iter(document.data)),)
        raise Faults([document.fault("file.other-kind", at, key=True, kind=kind, wanted=wanted)])


def refuse_no_pack(main: Document) -> None:
    """Raise `Faults` when what stands in the place of a rule pack looks more like another file of ours."""
    kind = next((kind for field, kind in _NEVER_IN_A_PACK.items() if field in main.data), None)
    if kind is not None and "version" not in main.data:
        at = (next(iter(main.data)),)
        raise Faults([main.fault("pack.other-file", at, key=True, kind=kind)])


def refuse_place(path: Path, named: Sequence[Path]) -> tuple[Fault, ...]:
    """Why no rule pack is found in a folder, or around a file, that is there; `named` are its files that name one."""
    file = path if path.suffix in (".yaml", ".yml") and path.is_file() else _only(path)
    if file is not None:
        try:
            refuse_no_pack(read_document(file))
        except Faults as error:
            return error.faults
    if len(named) > 1:
        return (fault("pack.which-file", folder=path, files=[one.name for one in named]),)
    return (fault("pack.not-in-folder", folder=path),)


def _only(folder: Path) -> Path | None:
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    return files[0] if len(files) == 1 else None


def unread_files(folder: Path, main: Path | None) -> Iterator[Fault]:
    """A warning for each file beside a pack's main file that looks like a part of the pack and that nobody reads."""
    for path in sorted(folder.glob("*.y*ml")):
        section, in_our_form = path.stem in Pack.model_fields, path.suffix == ".yaml"
        if path != main and not path.name.startswith(".") and section != in_our_form:
            yield _unread(path, f"{path.stem}.yaml" if section else _near(path.stem))
    for name in ("cases", "scenarios"):
        here = folder / name
        for path in sorted(here.rglob("*.y*ml")):
            if path.parent != here or path.suffix != ".yaml":
                yield _unread(path, f"{name}/{path.stem}.yaml")


def _near(stem: str) -> str | None:
    near = did_you_mean(stem, Pack.model_fields)
    return f"{near}.yaml" if near else None


def _unread(path: Path, near: str | None) -> Fault:
    return fault("warning.unread-file", "", Place(str(path)), file=path.name, near=near)
