"""What a page about a register holds, and how it is shown as text or as HTML. It knows nothing of what it is about.

The nouns are those of the pages about many cases, which need an extra; text needs none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from maatwerk_core.cli.layout import table, wrapped
from maatwerk_core.cli.spoken import language


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The first `names` columns are words, the others figures."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar per row, cut into series; `alt` says in words what is to be seen."""

    alt: str
    rows: tuple[str, ...]
    series: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its anchor, a title, sentences, and a table with perhaps a chart of the same figures."""

    id: str
    title: str
    text: tuple[str, ...] = ()
    grid: Grid | None = None
    bars: Bars | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page; `label` says what its figures are about."""

    title: str
    label: str
    lead: tuple[str, ...]
    parts: tuple[Part, ...]


def as_text(page: Page, width: int) -> str:
    """The page for a screen of so many columns.

    >>> print(as_text(Page("Verslag", "Uit het register", ("Twee dossiers.",), ()), 40))
    VERSLAG
    Uit het register
    <BLANKLINE>
    Twee dossiers.
    """
    return "\n".join(_lines(page, width))


def _lines(page: Page, width: int) -> Iterator[str]:
    yield wrapped(page.title.upper(), width)
    yield wrapped(page.label, width)
    for text in page.lead:
        yield f"\n{wrapped(text, width)}"
    for part in page.parts:
        yield f"\n{wrapped(part.title.upper(), width)}"
        yield from (wrapped(text, width) for text in part.text)
        if part.grid is not None:
            yield f"\n{table(part.grid.head, part.grid.rows, width)}"
        if part.note:
            yield f"\n{wrapped(part.note, width)}"


def as_html(page: Page) -> str:
    """The page as HTML with charts, whole in itself. Needs the extras `bulk` and `charts`."""
    from maatwerk_core.bulk.pages import document
    from maatwerk_core.bulk.pages.html import as_html as write

    parts = tuple(
        document.Part(
            part.id,
            part.title,
            part.text,
            None if part.bars is None else document.Bars(
                part.bars.alt, part.bars.rows, part.bars.series, part.bars.cells),
            None if part.grid is None else document.Grid(
                part.grid.caption, part.grid.head, part.grid.rows, part.grid.names),
            part.note,
        )
        for part in page.parts
    )  # fmt: skip
    return write(document.Document(page.title, language(), page.label, False, page.lead, parts))
