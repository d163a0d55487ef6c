"""Compares packs over a file and writes the report: a page, Markdown, JSON, and tables as Parquet."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from maatwerk_core.bulk.across.comparing import compare_file
from maatwerk_core.bulk.across.files import as_data, write_outcomes, write_pairs
from maatwerk_core.bulk.across.found import Across
from maatwerk_core.bulk.batches import Bad
from maatwerk_core.bulk.files import Count, write_bad
from maatwerk_core.bulk.pages.across_page import across_page
from maatwerk_core.bulk.pages.charts import require_charts
from maatwerk_core.bulk.pages.html import as_html
from maatwerk_core.bulk.pages.markdown import as_markdown
from maatwerk_core.bulk.reports.whole_folder import whole_folder
from maatwerk_core.errors import Lang
from maatwerk_core.rules.policy import Policy

#: The files of a report; by the first an earlier one is known.
JSON, PAGE, MARKDOWN = "across.json", "index.html", "across.md"
OUTCOMES, PAIRS, BAD_ROWS = "outcomes.parquet", "pairs.parquet", "bad.jsonl"


def report_across(
    cases: Path,
    policies: Sequence[Policy],
    out: Path,
    *,
    day: datetime.date | None = None,
    purpose: str = "",
    lang: Lang = "nl",
    tell: Callable[[Count], None] = lambda _: None,
) -> Across:
    """What `compare_file` finds, with its report in the folder `out`: all of it, or nothing.

    An earlier report there is replaced. Raises `Faults` as `compare_file` does, where charts can't be drawn, and where
    the folder can't be written or holds something else.
    """
    require_charts()
    with whole_folder(out, mark=JSON) as folder:

        def left_out(bad: Sequence[Bad]) -> None:
            if bad:
                with (folder / BAD_ROWS).open("a", encoding="utf-8", errors="replace") as file:
                    write_bad(bad, file, lang)

        found = compare_file(
            cases, policies, day=day, purpose=purpose, tell=tell, left_out=left_out
        )
        write_across(found, folder, lang)
    return found


def write_across(found: Across, folder: Path, lang: Lang = "nl") -> None:
    """Write the page, Markdown, JSON and both tables. The same comparison gives the same bytes."""
    page = across_page(found, lang)
    text = json.dumps(as_data(found), ensure_ascii=False, indent=2)
    (folder / PAGE).write_text(as_html(page), encoding="utf-8")
    (folder / MARKDOWN).write_text(as_markdown(page), encoding="utf-8")
    (folder / JSON).write_text(text + "\n", encoding="utf-8")
    write_outcomes(found, folder / OUTCOMES)
    write_pairs(found, folder / PAIRS)
