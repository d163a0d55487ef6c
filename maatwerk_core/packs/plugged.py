"""What a plugin adds to the packs that name it in `uses:`: section files, a layer just beneath the pack.

A plugin's entries stand under its own name and can't replace anything, so that no outcome of a pack without it changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from maatwerk_core.errors import Fault, Faults, Place, did_you_mean, fault
from maatwerk_core.packs.document import Document, read_document
from maatwerk_core.packs.files import PackFiles
from maatwerk_core.plugins import ask, known_plugins

#: The sections that a plugin may give, each through the hook of that name, with what joins its name to an id.
SECTIONS: dict[str, str] = {"facts": "_", "sources": "-", "checks": "-", "texts": "-"}
#: A policy store keeps the files of a plugin in a folder of this name beside the pack's.
KEPT = "uses-{}"


def read_plugged(files: PackFiles) -> tuple[PackFiles, ...]:
    """The layers of all plugins that a pack uses, in its order. Raises `Faults` for all of them at once."""
    uses = files.data.get("uses")
    names = uses if isinstance(uses, list) else []
    found, faults = [], []
    for at, name in enumerate(map(str, names)):
        place = files.place(("uses", at))
        try:
            found.append(_read(name, files.folder.resolve().parent / KEPT.format(name)))
        except Faults as error:
            faults += [
                one if one.place else fault(one.code, "/uses", place, **dict(one.values))
                for one in error.faults
            ]
    if faults:
        raise Faults(faults)
    return tuple(found)


def kept_as(files: PackFiles) -> str:
    """The name of the folder in which a policy store keeps these files."""
    return KEPT.format(files.plugin) if files.plugin else files.folder.resolve().name


def _read(name: str, kept: Path) -> PackFiles:
    """The files of one plugin: as a policy store kept them, else as the installed plugin gives them."""
    paths = _kept(kept) or _given(name)
    faults: list[Fault] = []
    documents: dict[str, Document] = {}
    for section, path in paths.items():
        try:
            documents[section] = read_document(path)
            faults += _outside(name, section, documents[section])
        except Faults as error:
            faults += error.faults
    if faults:
        raise Faults(faults)
    return PackFiles(next(iter(paths.values())).parent, documents, plugin=name)


def _kept(folder: Path) -> dict[str, Path]:
    paths = {section: folder / f"{section}.yaml" for section in SECTIONS}
    return {section: path for section, path in paths.items() if path.is_file()}


def _given(name: str) -> dict[str, Path]:
    known = known_plugins()
    if name not in known:
        near = did_you_mean(name, known)
        raise Faults([fault("plugin.not-found", plugin=name, near=near)])
    paths: dict[str, Path] = {}
    for section in SECTIONS:
        answers = ask(section, name)
        faults = answers.faults
        for _, given in answers.given:
            if not isinstance(given, Path):
                faults.append(fault("plugin.no-file", plugin=name, hook=section, given=given))
            else:
                paths[section] = given
        if faults:
            raise Faults(faults)
    if not paths:
        raise Faults([fault("plugin.gives-nothing", plugin=name)])
    return paths


def _outside(name: str, section: str, document: Document) -> Iterator[Fault]:
    """Entries that don't stand under the plugin's name; texts are known by names of the engine's."""
    if section == "texts":
        return
    join = SECTIONS[section]
    prefix = (name.replace("-", "_") if join == "_" else name) + join
    for id_ in document.data:
        if not str(id_).startswith(prefix):
            yield document.fault(
                "plugin.outside-its-name", (id_,), True, plugin=name, id=id_, prefix=prefix
            )


def letter_template(uses: Iterable[str]) -> tuple[str, str] | None:
    """The name of the first of these plugins that has a template for letters, and the template; `None`: ours.

    Raises `Faults` for a plugin that fails, and for a template that can't be read.
    """
    for name in uses:
        answers = ask("letter_template", name)
        if answers.faults:
            raise Faults(answers.faults)
        for _, given in answers.given:
            if not isinstance(given, Path):
                found = fault("plugin.no-file", plugin=name, hook="letter_template", given=given)
                raise Faults([found])
            return name, _text(given)
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Faults([fault("file.unreadable", "", Place(str(path)))]) from None
