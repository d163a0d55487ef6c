"""Turns the text of a file into plain data with places; what the data means is left to the models."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from maatwerk_core.errors import Fault, Place

#: What a document holds: every scalar is its raw text, whatever its style.
Data: TypeAlias = "str | list[Data] | dict[str, Data]"


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its data, the sha256 of its bytes, and places on demand."""

    file: str
    data: dict[str, Data]
    digest: str

    def place(self, path: tuple[str | int, ...], key: bool = False) -> Place:
        """Where a value stands (or its key); for what isn't there, the nearest block around it."""
        raise NotImplementedError

    def is_block(self, path: tuple[str | int, ...]) -> bool:
        """Is this text written as a block (`|` or `>`)?"""
        raise NotImplementedError

    def fault(self, code: str, path: tuple[str | int, ...], key: bool = False, **values: object) -> Fault:
        """A fault at this path, with its pointer and place."""
        raise NotImplementedError


def read_document(path: Path) -> Document:
    """Read a YAML or JSON file."""
    raise NotImplementedError


def parse_document(raw: bytes | str, file: str) -> Document:
    """Parse the bytes or the text of a file; `file` is its name in faults."""
    raise NotImplementedError
