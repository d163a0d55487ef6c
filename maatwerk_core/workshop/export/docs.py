"""Writes a readable page about a pack: its scheme, its route, its tables, its sources and what isn't certain."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from maatwerk_core.explain.voice import Lang
from maatwerk_core.workshop.diff.versions import Version
from maatwerk_core.workshop.export.docs_sections import DocsPage, page_of
from maatwerk_core.workshop.export.route import as_mermaid, as_svg, branch_word

if TYPE_CHECKING:
    from jinja2 import Environment

Form: TypeAlias = Literal["md", "html"]


def export_docs(
    version: Version,
    own: Mapping[str, Any],
    day: datetime.date,
    lang: Lang = "nl",
    form: Form = "md",
) -> str:
    """The page of a pack on a day. `own` is what its own files write, to tell that from what it inherits."""
    page = page_of(version, own, day, lang)
    template = _environment(form).get_template(f"docs.{form}.j2")
    return template.render(page=page, diagram=diagram(page, form)).replace("\u00a0", " ")


def diagram(page: DocsPage, form: Form) -> str:
    """The route, as a drawing for HTML and as Mermaid for Markdown."""
    if form == "html":
        return as_svg(page.route, branch_word(page.lang), page.title)
    return as_mermaid(page.route, branch_word(page.lang))


def cell(text: str) -> str:
    """A text as a cell of a Markdown table.

    >>> cell("a | b")
    'a \\\\| b'
    """
    return " ".join(text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;").split())


@lru_cache(maxsize=2)
def _environment(form: Form) -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("maatwerk_core.workshop.export"),
        autoescape=form == "html",  # noqa: S701  # reason: Markdown is text, its signs are escaped by `cell`
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["cell"] = cell
    return made
