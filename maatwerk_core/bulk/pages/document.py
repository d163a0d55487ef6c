"""What a page holds: parts with text, a chart, a table with the same figures, and cases told in words.

One document is written in several forms, so that each of them says the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from maatwerk_core.errors import Lang


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The cells of the first `names` columns are words, the others figures; empty is nothing to say."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1


@dataclass(frozen=True, slots=True)
class Heat:
    """A heat map: basis points per row and column. `None` is hidden or does not apply, and stays without a colour."""

    alt: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar per row, cut into series whose lengths add up; hidden numbers are left out."""

    alt: str
    rows: tuple[str, ...]
    series: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a curve: a height per place, in the order of the curve; `None` is hidden and breaks the line."""

    name: str
    heights: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Lines over the same places, each with its words; `now` is the place where things stand today."""

    alt: str
    across: str
    places: tuple[int, ...]
    labels: tuple[str, ...]
    lines: tuple[Line, ...]
    now: int | None = None


Chart: TypeAlias = Heat | Bars | Curve


@dataclass(frozen=True, slots=True)
class Telling:
    """One answer about a case: by whom, how it stands, the first sentence, and reasons."""

    who: str
    lead: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A case with what is known of it, and the answers about it."""

    title: str
    facts: tuple[str, ...]
    answers: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a page. `id` is its anchor; a note stands below its chart and table."""

    id: str
    title: str
    text: tuple[str, ...] = ()
    chart: Chart | None = None
    grid: Grid | None = None
    note: str = ""
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole page. `label` says what kind of data it is about, and is nowhere left out."""

    title: str
    lang: Lang
    label: str
    synthetic: bool
    lead: tuple[str, ...]
    parts: tuple[Part, ...]
