"""Finds the impact of a change over a file of cases, and writes its report: a folder that is whole or not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from maatwerk_core.bulk.batches import Bad, Source
from maatwerk_core.bulk.files import Count, open_source, write_bad
from maatwerk_core.bulk.impact.as_json import as_json
from maatwerk_core.bulk.impact.drawn import Drawn
from maatwerk_core.bulk.impact.finding import make_impact
from maatwerk_core.bulk.impact.flipped_file import FlippedFile
from maatwerk_core.bulk.impact.found import Impact, Replay
from maatwerk_core.bulk.impact.markdown import as_markdown
from maatwerk_core.bulk.impact.passing import Asked, Pass
from maatwerk_core.bulk.impact.replay import replay
from maatwerk_core.bulk.pages.charts import require_charts
from maatwerk_core.bulk.pages.html import as_html
from maatwerk_core.bulk.pages.impact_page import impact_page
from maatwerk_core.bulk.reports.found import Data
from maatwerk_core.bulk.reports.versions import version_of
from maatwerk_core.bulk.reports.whole_folder import MARK, whole_folder
from maatwerk_core.bulk.synthetic import label_of_file, label_texts
from maatwerk_core.errors import Faults, Lang, Place, fault
from maatwerk_core.version import VERSION

#: The files of a report.
PAGE, MARKDOWN, FLIPPED, BAD_ROWS = "index.html", "impact.md", "flipped.parquet", "bad.jsonl"
#: The key in the metadata of `flipped.parquet` under which it says for what real cases are used.
PURPOSE = "maatwerk.purpose"


@dataclass(frozen=True)
class Cases:
    """Cases to look at: a file that is open or households that are drawn, and what is known of them as a whole.

    `label` says that they are made up, as metadata; it is empty where they are real.
    """

    source: Source
    name: str
    label: Mapping[str, str]
    purpose: str = ""
    seed: int | None = None

    def data(self, rows: int, bad_rows: int) -> Data:
        """What a report says of them."""
        return Data(self.name, bool(self.label), rows, bad_rows, self.purpose, self.seed)


@dataclass(frozen=True, slots=True)
class Receipts:
    """Where earlier receipts are, and for what they are used."""

    where: Path
    purpose: str


def open_cases(path: Path, purpose: str = "") -> Cases:
    """A file of cases. Raises `Faults` where it can't be read, and for real cases without a purpose."""
    source = open_source(path)
    label = label_texts(label_of_file(source))
    if not label and not purpose.strip():
        raise Faults([fault("bulk.no-purpose", place=Place(str(path)))])
    return Cases(source, path.name, label, purpose.strip())


def drawn_cases(drawn: Drawn) -> Cases:
    """Made-up households."""
    return Cases(drawn, "", label_texts(drawn.schema.metadata), seed=drawn.seed)


def find_impact(
    cases: Cases | None,
    asked: Asked,
    out: Path | None = None,
    *,
    receipts: Receipts | None = None,
    lang: Lang = "nl",
    tell: Callable[[Count], None] = lambda _: None,
) -> Impact:
    """The impact of a change on these cases, on earlier receipts, or on both; with `out` its report is written there.

    The report is `index.html`, a page with charts, and `impact.md` in this language, `impact.json`, `flipped.parquet`
    and, where rows could not be read, `bad.jsonl`. `tell` hears of every batch. Raises `Faults` for cases and receipts
    that can't be read or assessed, charts that can't be drawn and a report that can't be written.
    """
    if out is not None:
        require_charts()
    rerun = replay(receipts.where, asked.policies, receipts.purpose) if receipts else None
    passed = Pass(asked, cases.source, cases.name) if cases else None
    if out is None:
        return _find(cases, passed, asked, rerun, tell)
    with whole_folder(out) as folder:
        impact = _find(cases, passed, asked, rerun, tell, folder, lang)
        (folder / MARK).write_text(as_json(impact), encoding="utf-8")
        (folder / MARKDOWN).write_text(as_markdown(impact, asked.policies, lang), encoding="utf-8")
        page = impact_page(impact, asked.policies, lang)
        (folder / PAGE).write_text(as_html(page), encoding="utf-8")
    return impact


def _find(
    cases: Cases | None,
    passed: Pass | None,
    asked: Asked,
    rerun: Replay | None,
    tell: Callable[[Count], None],
    folder: Path | None = None,
    lang: Lang = "nl",
) -> Impact:
    if cases is None or passed is None:
        old, new = map(version_of, asked.policies)
        return Impact(old, new, None, VERSION, asked.day, asked.strict, 0, 0, replay=rerun)
    with ExitStack() as stack:
        flipped = stack.enter_context(_flipped(folder, cases, passed)) if folder else None
        count = Count()
        for count in passed.run(
            flipped.write if flipped else lambda _: None,
            lambda bad: _write_bad(bad, folder, lang),
        ):
            tell(count)
    return replace(make_impact(passed, cases.data(count.rows, count.bad)), replay=rerun)


def _flipped(folder: Path, cases: Cases, passed: Pass) -> FlippedFile:
    """The file of the cases that flip; of made-up cases it says so, of real ones for what they are used."""
    packs = {
        f"maatwerk.{side}": f"{version.pack} {version.version} {version.files}"
        for side, version in zip(
            ("old", "new"), map(version_of, passed.asked.policies), strict=True
        )
    }
    purpose = {PURPOSE: cases.purpose} if cases.purpose else {}
    return FlippedFile(str(folder / FLIPPED), passed, packs | dict(cases.label) | purpose)


def _write_bad(bad: Sequence[Bad], folder: Path | None, lang: Lang) -> None:
    if bad and folder is not None:
        # An id or a key may hold bytes that are no UTF-8: `?` stands for those.
        with (folder / BAD_ROWS).open("a", encoding="utf-8", errors="replace") as file:
            write_bad(bad, file, lang)
