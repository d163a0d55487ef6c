"""`maatwerk compare --cases`: the same households in every municipality, as text, JSON or a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.bulk import EXTRA, progress
from maatwerk_core.cli.layout import table, wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import language, say
from maatwerk_core.errors import Faults, fault
from maatwerk_core.rules.policy import Policy

if TYPE_CHECKING:
    from maatwerk_core.bulk.across.found import Across
    from maatwerk_core.bulk.pages.document import Document, Example, Part

#: The parts that are shown on a screen; the others stand in the report.
SHOWN: tuple[str, ...] = ("pairs", "status", "role", "situations")
#: So many rows of a part are shown on a screen.
MOST_ROWS = 24


def compare_many(
    cases: str,
    policies: Sequence[Policy],
    day: str | None,
    purpose: str,
    out: str | None,
    json_: bool,
) -> int:
    """1 when some rows could not be assessed."""
    try:
        from maatwerk_core.bulk.across.comparing import compare_file
        from maatwerk_core.bulk.pages.across_report import report_across
    except ModuleNotFoundError as missing:
        if missing.name not in EXTRA:
            raise
        raise Faults([fault("bulk.not-installed", package=missing.name)]) from None
    on, path = day_of(day), Path(cases)
    with progress("vergelijken", "comparing") as tell:
        if out is None:
            found = compare_file(path, policies, day=on, purpose=purpose,
                                 tell=lambda count: tell(count.done, count.total))  # fmt: skip
        else:
            found = report_across(path, policies, Path(out), day=on, purpose=purpose, lang=language(),
                                  tell=lambda count: tell(count.done, count.total))  # fmt: skip
    _show(found, out, json_)
    return 1 if found.data.bad_rows else 0


def _show(found: Across, out: str | None, json_: bool) -> None:
    if json_:
        from maatwerk_core.bulk.across.files import as_data

        show_json(as_data(found))
        return
    from maatwerk_core.bulk.pages.across_page import across_page

    lines = list(told(across_page(found, language())))
    if out is not None:
        lines += ["", wrapped(say(f"Het verslag: {out}", f"The report: {out}"), width())]
    show("\n".join(lines))


def told(page: Document) -> Iterator[str]:
    """The page on a screen: what it is about, then the parts that matter most."""
    yield wrapped(page.title, width())
    yield wrapped(page.label, width())
    for text in page.lead:
        yield ""
        yield wrapped(text, width())
    for part in page.parts:
        if part.id in SHOWN:
            yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    yield ""
    yield part.title
    for text in part.text:
        yield wrapped(text, width())
    if part.grid is not None:
        yield ""
        yield table(part.grid.head, part.grid.rows[:MOST_ROWS], width())
        more = len(part.grid.rows) - MOST_ROWS
        if more > 0:
            yield say(f"en nog {more} in het verslag (-o)", f"and {more} more in the report (-o)")
    if part.note:
        yield wrapped(part.note, width())
    if part.examples:
        yield from _example(part.examples[0])


def _example(example: Example) -> Iterator[str]:
    yield ""
    yield wrapped(f"{example.title} ({', '.join(example.facts)})", width())
    for answer in example.answers:
        yield wrapped(f"{answer.who}: {answer.lead}", width(), "  ", "    ")
