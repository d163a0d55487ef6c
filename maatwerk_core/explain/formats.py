"""Writes a page as text, Markdown or HTML. It knows nothing of what the page is about."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from maatwerk_core.explain.blocks import (
    Block,
    Bullets,
    Heading,
    Page,
    Paragraph,
    Rows,
    Steps,
    Tree,
)

if TYPE_CHECKING:
    from jinja2 import Environment

Format: TypeAlias = Literal["text", "md", "html"]

#: Narrower than this a line holds no long Dutch word any more.
NARROWEST = 30

_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>|])")


def write(page: Page, format: Format = "text", width: int = 80, template: str | None = None) -> str:
    """A page in one of the three formats; `width` is for text only, a `template` of others for HTML only.

    >>> print(write(Page("Vandaag kan het team beslissen.", "schuur", "nl"), width=40))
    Vandaag kan het team beslissen.
    """
    if format == "html" and template is not None:
        return _in_template(page, template)
    if format == "html":
        return _environment().get_template("page.html.j2").render(page=page)
    lines = _text(page, max(width, NARROWEST)) if format == "text" else _markdown(page)
    return "\n".join(lines).rstrip().replace("\u00a0", " ")


def _in_template(page: Page, template: str) -> str:
    """The page put in a template of someone else: it gets texts to show, and may call nothing."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    blocks = _environment().get_template("blocks.html.j2").render(page=page)
    shown = {"lang": page.lang, "title": page.title, "lead": page.lead}
    outside = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    # What stands in the blocks was escaped when they were written; markupsafe marks it as such.
    return outside.from_string(template).render(page=shown, letter=Markup(blocks))  # noqa: S704  # reason: our own HTML


def _text(page: Page, width: int) -> Iterator[str]:
    yield _wrap(page.lead, width)
    for block in page.blocks:
        yield ""
        yield from _text_block(block, width)


def _text_block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield _wrap(text.upper(), width)
        case Paragraph(text=text):
            yield _wrap(text, width)
        case Bullets(items=items):
            yield from (_wrap(item, width, "- ") for item in items)
        case Steps(items=items, mark=mark):
            for at, item in enumerate(items, start=1):
                yield _wrap(_marked(item, at, mark), width, f"{at}. ")
        case Rows(rows=rows):
            yield from (_wrap(_as_line(row), width, "- ") for row in rows)
        case Tree(lines=lines):
            yield from (_wrap(line, width, "  " * depth) for depth, line in lines)


def _as_line(row: tuple[str, ...]) -> str:
    """A row where there is no room for columns: the first cell names it."""
    first, *rest = row
    return f"{first}: {'; '.join(cell for cell in rest if cell)}" if any(rest) else first


def _marked(item: str, at: int, mark: str) -> str:
    return f"{item} ({mark})" if at == 1 and mark else item


def _wrap(text: str, width: int, start: str = "") -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_on_hyphens=False,
        break_long_words=False,
    )


def _markdown(page: Page) -> Iterator[str]:
    yield f"**{_plain(page.lead)}**"
    for block in page.blocks:
        yield ""
        yield from _markdown_block(block)


def _markdown_block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield f"## {_plain(text)}"
        case Paragraph(text=text):
            yield _plain(text)
        case Bullets(items=items):
            yield from (f"- {_plain(item)}" for item in items)
        case Steps(items=items, mark=mark):
            for at, item in enumerate(items, start=1):
                bold = at == 1 and mark
                yield f"{at}. **{_plain(item)}** ({mark})" if bold else f"{at}. {_plain(item)}"
        case Rows(head=head, rows=rows):
            yield _markdown_row(head)
            yield "|" + " --- |" * len(head)
            yield from (_markdown_row(row) for row in rows)
        case Tree(lines=lines):
            yield from (f"{'  ' * depth}- `{line.replace('`', '')}`" for depth, line in lines)


def _markdown_row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(_plain(cell) for cell in cells)} |"


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", " ".join(text.split(" ")))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("maatwerk_core.explain"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
