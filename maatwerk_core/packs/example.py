"""An example: one case on a day, and what should come out. Noun only; who reads it is `packs.examples`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from maatwerk_core.errors import Place
from maatwerk_core.model.case import Case
from maatwerk_core.packs.document import Document
from maatwerk_core.rules.wrong import Path


@dataclass(frozen=True, slots=True)
class Expectation:
    """One value that should come out: a path into the outcome, and the value as written.

    `at` is where it stands in its file.
    """

    path: tuple[str, ...]
    value: Any
    at: Path = ()

    @property
    def name(self) -> str:
        """The path as people write it.

        >>> Expectation(("mandate", "role"), "team").name
        'mandate.role'
        """
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Example:
    """A case with its facts set, ready to be assessed, and what should come out.

    `forced` are derived facts that take the place of their derivation; `given` is what was set, as written.
    Names are unique within a file: `schuur`, and `schuur/1` for the first row beneath it.
    """

    name: str
    case: Case
    expect: tuple[Expectation, ...]
    document: Document = field(repr=False, compare=False)
    at: Path = ()
    given: Mapping[str, Any] = field(default_factory=dict)
    forced: frozenset[str] = frozenset()
    strict: bool = False
    because: str = ""

    @property
    def file(self) -> str:
        """The file it stands in."""
        return self.document.file

    @property
    def place(self) -> Place:
        """Where it stands in its file."""
        return self.document.place(self.at, isinstance(self.at[-1], str) if self.at else False)
