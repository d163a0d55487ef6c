"""Writes a document as Markdown: text, tables and cases. A chart is its words; its figures stand in the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from maatwerk_core.bulk.pages.document import Document, Example, Grid, Part

_SIGNS = re.compile(r"([\\`*_\[\]<>|])")


def as_markdown(page: Document) -> str:
    """The page as Markdown.

    >>> from maatwerk_core.bulk.pages.document import Document
    >>> print(as_markdown(Document("Vergelijking", "nl", "Verzonnen", True, ("a < b",), ())), end="")
    # Vergelijking
    <BLANKLINE>
    **Verzonnen**
    <BLANKLINE>
    a \\< b
    """
    parts = [f"# {_text(page.title)}", f"**{_text(page.label)}**", *map(_text, page.lead)]
    for part in page.parts:
        parts += _part(part)
    return "\n\n".join(parts).replace("\u00a0", " ") + "\n"


def _part(part: Part) -> Iterator[str]:
    yield f"## {_text(part.title)}"
    yield from map(_text, part.text)
    if part.chart is not None:
        yield f"*{_text(part.chart.alt)}*"
    if part.grid is not None:
        yield f"**{_text(part.grid.caption)}**"
        yield _grid(part.grid)
    if part.note:
        yield _text(part.note)
    for example in part.examples:
        yield from _example(example)


def _grid(grid: Grid) -> str:
    marks = ["---" if at < grid.names else "---:" for at in range(len(grid.head))]
    rows = [_row(list(map(_text, grid.head))), _row(marks)]
    return "\n".join((*rows, *(_row(list(map(_text, row))) for row in grid.rows)))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _example(example: Example) -> Iterator[str]:
    yield f"### {_text(example.title)}"
    if example.facts:
        yield "\n".join(f"- {_text(fact)}" for fact in example.facts)
    for answer in example.answers:
        lines = [f"**{_text(answer.who)}**: {_text(answer.lead)}"]
        yield "\n".join((*lines, *(f"- {_text(reason)}" for reason in answer.reasons)))


def _text(text: str) -> str:
    """A text whose signs stay signs."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
