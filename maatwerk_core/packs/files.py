"""The files of one pack: one document, or one per section, read as a whole and with places."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from maatwerk_core.errors import Fault, Faults, Place, fault, pointer_to
from maatwerk_core.frozen import dataclass
from maatwerk_core.packs.document import Document, read_document
from maatwerk_core.packs.find import main_file
from maatwerk_core.packs.other_files import refuse_no_pack
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.wrong import Path as Steps
from maatwerk_core.rules.wrong import Wrong


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The documents of a pack by the section they hold; the main document holds the rest (section ``).

    The files of a `plugin` are sections only.
    """

    folder: Path
    documents: dict[str, Document]
    plugin: str = ""

    @property
    def data(self) -> dict[str, Any]:
        """All sections together, as written."""
        whole: dict[str, Any] = {} if self.plugin else dict(self.documents[""].data)
        return whole | {name: doc.data for name, doc in self.documents.items() if name}

    @property
    def digest(self) -> str:
        """One hash over the bytes of all files."""
        parts = "".join(f"{name}:{doc.digest}\n" for name, doc in sorted(self.documents.items()))
        return hashlib.sha256(parts.encode()).hexdigest()

    def depth(self, path: Steps) -> int:
        """How many steps of a path stand in this pack."""
        here: Any = self.data
        for at, step in enumerate(path):
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                return at
        return len(path)

    def place(self, path: Steps, *, key: bool = False) -> Place:
        """Where a path stands."""
        section = str(path[0]) if path else ""
        if section in self.documents and section:
            return self.documents[section].place(path[1:], key)
        main = "" if "" in self.documents else min(self.documents)
        return self.documents[main].place(path if main == "" else (), key)

    def is_block(self, path: Steps) -> bool:
        """Is the text at a path written as a block (`|` or `>`)?"""
        section = str(path[0]) if path else ""
        if section and section in self.documents:
            return self.documents[section].is_block(path[1:])
        return "" in self.documents and self.documents[""].is_block(path)


def read_files(folder: Path) -> PackFiles:
    """Read the main file and every file named after a section. All faults of all files come at once."""
    main = main_file(folder)
    if main is None:
        raise Faults([fault("pack.not-found", pack=folder.name)])
    faults: list[Fault] = []
    documents: dict[str, Document] = {}
    for path in (main, *section_files(folder, main)):
        try:
            documents["" if path == main else path.stem] = read_document(path)
        except Faults as error:
            faults.extend(error.faults)
    if faults:
        raise Faults(faults)
    refuse_no_pack(documents[""])
    twice = [name for name in documents if name and name in documents[""].data]
    if twice:
        places = {name: documents[""].place((name,), True) for name in twice}
        raise Faults(
            fault("pack.section-twice", f"/{name}", places[name], section=name) for name in twice
        )
    return PackFiles(folder, documents)


def section_files(folder: Path, main: Path) -> tuple[Path, ...]:
    """The files beside a pack's main file that are named after a section, in alphabetical order."""
    found = sorted(folder.glob("*.yaml"))
    return tuple(path for path in found if path != main and path.stem in Pack.model_fields)


def as_fault(found: Wrong, chain: tuple[PackFiles, ...]) -> Fault:
    """Give a `Wrong` its place: in the nearest pack that holds most of its path."""
    files = max(chain, key=lambda one: one.depth(found.path))
    key = found.code in (
        "field.unknown",
        "condition.unknown-fact",
        "pack.unreadable-fact",
        "yaml.duplicate-key",
    )
    return fault(
        found.code, pointer_to(found.path), files.place(found.path, key=key), **found.values
    )
