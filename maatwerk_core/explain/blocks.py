"""What a rendering is made of, before it is text, Markdown or HTML: a first line, and blocks under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of what follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences that belong together."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Points of equal weight."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Points in order; the first is marked with `mark`."""

    items: tuple[str, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A small table: what the columns are, and the rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """Lines with a depth, for people who read trees."""

    lines: tuple[tuple[int, str], ...]


Block: TypeAlias = Heading | Paragraph | Bullets | Steps | Rows | Tree


@dataclass(frozen=True, slots=True)
class Page:
    """A rendering. `lead` says what can be done today and by whom, and always comes first.

    >>> Page("Vandaag kan het team beslissen.", "schuur", "nl").blocks
    ()
    """

    lead: str
    title: str
    lang: str
    blocks: tuple[Block, ...] = ()
    kind: str = "page"


def section(title: str, *blocks: Block | None) -> tuple[Block, ...]:
    """A heading with its blocks; nothing at all where there is nothing to say.

    >>> section("Afspraken", bullets())
    ()
    """
    found = tuple(block for block in blocks if block is not None)
    return (Heading(title), *found) if found else ()


def bullets(*items: str) -> Bullets | None:
    """Points, without the empty ones and each once; none where none is left.

    >>> bullets("een", "", "een")
    Bullets(items=('een',))
    """
    kept = tuple(dict.fromkeys(item for item in items if item))
    return Bullets(kept) if kept else None


def sentence(*parts: str) -> str:
    """Sentences set after each other, without the empty ones.

    >>> sentence("Een.", "", "Twee.")
    'Een. Twee.'
    """
    return " ".join(part for part in parts if part)
