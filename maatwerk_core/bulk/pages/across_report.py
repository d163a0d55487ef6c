"""Writes the report of a comparison: a page, Markdown, JSON, and tables as Parquet."""

from __future__ import annotations

import json
from pathlib import Path

from maatwerk_core.bulk.across.files import as_data, write_outcomes, write_pairs
from maatwerk_core.bulk.across.found import Across
from maatwerk_core.bulk.pages.across_page import across_page
from maatwerk_core.bulk.pages.folder import whole_folder
from maatwerk_core.bulk.pages.html import as_html
from maatwerk_core.bulk.pages.markdown import as_markdown
from maatwerk_core.errors import Lang

#: The files of a report, the page first.
FILES: tuple[str, ...] = (
    "index.html",
    "across.md",
    "across.json",
    "outcomes.parquet",
    "pairs.parquet",
)


def write_across(found: Across, folder: Path, lang: Lang = "nl") -> None:
    """Write all of it into a folder, or nothing. Raises `Faults` where that can't be."""
    page = across_page(found, lang)
    with whole_folder(folder) as part:
        (part / "index.html").write_text(as_html(page), "utf-8")
        (part / "across.md").write_text(as_markdown(page), "utf-8")
        text = json.dumps(as_data(found), ensure_ascii=False, indent=2)
        (part / "across.json").write_text(text + "\n", "utf-8")
        write_outcomes(found, part / "outcomes.parquet")
        write_pairs(found, part / "pairs.parquet")
