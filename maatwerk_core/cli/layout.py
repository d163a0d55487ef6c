"""Lays text out on a number of columns: paragraphs, labelled lines and tables. Nothing here knows what it is about."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

#: Between two columns of a table.
GAP = 2


def wrapped(text: str, width: int, indent: str = "", hanging: str | None = None) -> str:
    """A paragraph on lines of at most `width`.

    >>> print(wrapped("een twee drie", 9, "- ", "  "))
    - een
      twee
      drie
    """
    rest = indent if hanging is None else hanging
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=rest,
                         break_on_hyphens=False, break_long_words=False)  # fmt: skip


def labelled(rows: Sequence[tuple[str, str]], width: int, indent: str = "") -> str:
    """Labels with what they stand for beside them.

    >>> print(labelled([("rol", "team"), ("plafond", "€ 500")], 40))
    rol      team
    plafond  € 500
    """
    widest = max(len(label) for label, _ in rows) + GAP
    return "\n".join(
        wrapped(text, width, indent + label.ljust(widest), indent + " " * widest)
        for label, text in rows
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """A table whose cells wrap; where the columns don't fit, each row as a block of labelled lines.

    >>> print(table(("pakket", "versie"), [("almere", "1.0.0")], 40))
    pakket  versie
    ------  ------
    almere  1.0.0
    """
    widths = column_widths(head, rows, width)
    if widths is None:
        return "\n\n".join(labelled(_named(head, row), width) for row in rows)
    lines = [head, ["-" * wide for wide in widths], *rows]
    return "\n".join(line for row in lines for line in _lines(row, widths))


def column_widths(
    head: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> list[int] | None:
    """How wide each column is: as it wants, the widest made narrower until all fit; None where they can't."""
    columns = list(zip(head, *rows, strict=True))
    wide = [max(map(len, column)) for column in columns]
    least = [max(map(_longest_word, column)) for column in columns]
    room = width - GAP * (len(wide) - 1)
    if sum(least) > room:
        return None
    while sum(wide) > room:
        slack = [w - at_least for w, at_least in zip(wide, least, strict=True)]
        widest = max((at for at in range(len(wide)) if slack[at]), key=lambda at: wide[at])
        wide[widest] -= 1
    return wide


def _named(head: Sequence[str], row: Sequence[str]) -> list[tuple[str, str]]:
    return [(label, cell) for label, cell in zip(head, row, strict=True) if cell]


def _longest_word(text: str) -> int:
    """A hard space holds a word together, here as it does when cells wrap."""
    return max(map(len, text.split(" ")))


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    cells = [textwrap.wrap(cell, wide, break_long_words=False, break_on_hyphens=False) or [""]
             for cell, wide in zip(row, widths, strict=True)]  # fmt: skip
    for at in range(max(map(len, cells))):
        parts = [cell[at] if at < len(cell) else "" for cell in cells]
        padded = (part.ljust(wide) for part, wide in zip(parts, widths, strict=True))
        yield (" " * GAP).join(padded).rstrip()
