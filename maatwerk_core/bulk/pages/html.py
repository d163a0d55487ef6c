"""Writes a document as one HTML page: whole in itself, no script, nothing fetched, for a screen and for paper."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from maatwerk_core.bulk.pages.charts import LINES, NARROW, SERIES, SIGNS, WIDE, draw
from maatwerk_core.bulk.pages.document import Bars, Curve, Document, Part
from maatwerk_core.bulk.pages.words import WORDS

if TYPE_CHECKING:
    from jinja2 import Environment


def as_html(page: Document) -> str:
    """The page. The same document is the same text.

    >>> from maatwerk_core.bulk.pages.document import Document
    >>> page = as_html(Document("A < B", "nl", "Verzonnen", True, (), ()))
    >>> "<h1>A &lt; B</h1>" in page, "<script" in page, "http://" in page
    (True, False, False)
    """
    template = _environment().get_template("page.html.j2")
    style = _style()
    drawn = {part.id: _drawn(part) for part in page.parts if part.chart is not None}
    return template.render(page=page, words=WORDS[page.lang], style=style, allowed=_hash(style),
                           charts=drawn, legends={part.id: _legend(part) for part in page.parts})  # fmt: skip


def _drawn(part: Part) -> tuple[str, str]:
    """The chart of a part, wide and narrow."""
    assert part.chart is not None  # noqa: S101  # reason: an invariant, for the type checker
    return draw(part.chart, WIDE), draw(part.chart, NARROW)


def _legend(part: Part) -> tuple[tuple[str, str], ...]:
    """The series of a chart, each with the class of its colour."""
    match part.chart:
        case Bars(series=series):
            return tuple((f"s{at % len(SERIES)}", name) for at, name in enumerate(series))
        case Curve(lines=lines):
            return tuple(
                (f"l{at % len(LINES)}", f"{SIGNS[at % len(SIGNS)]} {line.name}")
                for at, line in enumerate(lines)
            )
        case _:
            return ()


@lru_cache(maxsize=1)
def _style() -> str:
    """The style sheet, with the colours that the charts use."""
    text = (
        files("maatwerk_core.bulk.pages").joinpath("templates", "style.css.j2").read_text("utf-8")
    )
    colours = [f".s{at} {{ background: {colour}; }}" for at, colour in enumerate(SERIES)]
    colours += [f".l{at} {{ background: {colour}; }}" for at, colour in enumerate(LINES)]
    return text + "\n".join(colours) + "\n"


def _hash(style: str) -> str:
    """What a browser compares a style sheet with before it uses it."""
    digest = hashlib.sha256(style.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("maatwerk_core.bulk.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
