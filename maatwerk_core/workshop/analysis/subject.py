"""What is looked over: a loaded policy beside what the pack's own files say, with the place of everything in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from maatwerk_core.errors import Place, pointer_to
from maatwerk_core.packs.files import PackFiles
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_chain, read_chain
from maatwerk_core.packs.standing import read_own
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path as Steps


@dataclass(frozen=True, eq=False)
class Subject:
    """A pack under analysis. `chain` holds the files of the pack itself first, then those of what it extends."""

    policy: Policy
    chain: tuple[PackFiles, ...]

    @property
    def folder(self) -> Path:
        """Where the pack stands."""
        return self.chain[0].folder

    @property
    def data(self) -> dict[str, Any]:
        """What the pack's own files say: every scalar is its raw text."""
        return self.chain[0].data

    @cached_property
    def own(self) -> dict[str, Any]:
        """What the pack's own files say, typed as the pack's models are."""
        return read_own(self.chain)

    @cached_property
    def texts(self) -> dict[str, str]:
        """The pack's own files as they were written, comments included, by the name of the file."""
        files = [document.file for document in self.chain[0].documents.values()]
        return {file: Path(file).read_text(encoding="utf-8-sig") for file in files}

    def writes(self, path: Steps) -> bool:
        """Do the pack's own files say something at this path?"""
        return self.chain[0].depth(path) == len(path)

    def place(self, path: Steps, *, key: bool = False) -> Place:
        """Where a path stands in the pack's own files; what isn't there, where its block is."""
        return self.chain[0].place(path, key=key)

    def pointer(self, path: Steps) -> str:
        """The JSON pointer of a path."""
        return pointer_to(path)


def read_subject(where: str | Path) -> Subject:
    """The pack of this name or folder, loaded. Raises `Faults` with everything that keeps it from loading."""
    chain = read_chain(find_folder(where))
    return Subject(load_chain(chain), chain)
