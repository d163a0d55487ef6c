"""Renders an assessment for one of five readers, in one of two languages, in one of three formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.explain.blocks import Page
from maatwerk_core.explain.formats import Format, write
from maatwerk_core.explain.professional import professional_page
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import Lang

Reader: TypeAlias = Literal["professional", "developer", "alderman", "neighbour", "resident"]

_PAGES: Mapping[str, Callable[[Telling], Page]] = {
    "professional": professional_page,
}


def render(
    assessment: Assessment,
    reader: Reader = "professional",
    lang: Lang = "nl",
    format: Format = "text",
    width: int = 80,
    decision: object | None = None,
) -> str:
    """The assessment in words for one reader; the first line says what can be done today and by whom."""
    return write(_PAGES[reader](Telling(assessment, lang)), format, width)


explain = render
