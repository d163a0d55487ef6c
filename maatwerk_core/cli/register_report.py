"""`maatwerk register report`: what all dossiers together teach, as text, a page with charts, or a table."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from maatwerk_core.cli.asked_day import days_of
from maatwerk_core.cli.bulk import EXTRA
from maatwerk_core.cli.learning.page import as_html, as_text
from maatwerk_core.cli.learning.report_page import report_page
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.registered import Where, register_option
from maatwerk_core.cli.spoken import json_option, make_command, option, say
from maatwerk_core.errors import Faults, fault

if TYPE_CHECKING:
    from maatwerk_core.register.learning.report import Report

_DAY = ("JJJJ-MM-DD", "YYYY-MM-DD")


@make_command(
    "report",
    nl="Wat alle dossiers samen leren: spijt en lessen per team, wat er van verwachtingen kwam, budgetten per maand, "
    "hoeveel er wordt gevraagd en hoe lang het duurt. Zonder namen of kenmerken; aantallen onder vijf zijn verborgen.",
    en="What all dossiers together teach: regret and lessons per team, what came of expectations, budgets per month, "
    "how much is asked and how long it takes. Without names or ids; numbers under five are hidden.",
)
@option("--from", "first", value=_DAY, nl="Vanaf deze dag. Zonder: vanaf het begin.",
        en="From this day. Otherwise from the beginning.")  # fmt: skip
@option("--to", "last", value=_DAY, nl="Tot en met deze dag. Zonder: vandaag.",
        en="Through this day. Otherwise today.")  # fmt: skip
@option("--team", value=("TEAM", "TEAM"), nl="Alleen de dossiers van dit team, en de budgetten waar het uit put.",
        en="Only the dossiers of this team, and the budgets it draws on.")  # fmt: skip
@option("-o", "--out", value=("BESTAND", "FILE"), nl="Waar het verslag komt: .html met grafieken, of .parquet.",
        en="Where the report goes: .html with charts, or .parquet.")  # fmt: skip
@option("--lessons", "with_lessons", is_flag=True,
        nl="Toon ook de lessen zelf, van dossiers die nog te lezen zijn. Niet in een bestand: daar bleven zij staan.",
        en="Show the lessons themselves too, of dossiers that can still be read. Not in a file: they would stay there.",
)  # fmt: skip
@register_option
@json_option
def report_command(
    first: str | None, last: str | None, team: str | None, out: str | None, with_lessons: bool,
    where: Where, json_: bool,
) -> int:  # fmt: skip
    """Everything from what stands in the clear: an erased dossier still counts."""
    if out is not None and with_lessons:
        raise Faults([fault("register.lessons-stay", file=out)])
    path = None if out is None else form_of(out)
    start, end = days_of({"from": first, "to": last})
    with where.open() as desk:
        from maatwerk_core.register.learning.asked import Asked
        from maatwerk_core.register.learning.lessons import lessons
        from maatwerk_core.register.learning.report import report_of

        asked = Asked(datetime.date.today(), start, end, team)
        report = report_of(desk.store, desk.policies, asked)
        learned = lessons(desk.store, desk.keys, asked) if with_lessons else None
    if path is not None:
        write(report, path)
    if json_:
        told = {} if learned is None else {"lessons": [one._asdict() for one in learned]}
        show_json(as_json(report) | told)
    elif path is not None:
        show(say(f"Het verslag staat in {out}.", f"The report is in {out}."))
    else:
        show(as_text(report_page(report, learned), width()))
    return 0


def form_of(out: str) -> Path:
    """Where to write. Raises `Faults` for a form that isn't known, or for which something is not installed."""
    path = Path(out)
    if path.suffix not in (".html", ".parquet"):
        raise Faults([fault("register.report-form", file=out)])
    try:
        from maatwerk_core.bulk.pages.charts import require_charts
    except ModuleNotFoundError as missing:
        if missing.name not in EXTRA:
            raise
        raise Faults([fault("bulk.not-installed", package=missing.name)]) from None
    if path.suffix == ".html":
        require_charts()
    return path


def write(report: Report, path: Path) -> None:
    """Write the report in the form that its name says. Raises `Faults` where that can't be."""
    try:
        if path.suffix == ".html":
            path.write_text(as_html(report_page(report)), encoding="utf-8")
        else:
            from maatwerk_core.register.learning.columns import write_figures

            write_figures(report, path)
    except OSError as error:
        told = error.strerror or str(error)
        raise Faults([fault("export.unwritable", file=path.as_posix(), error=told)]) from None


def as_json(report: Report) -> dict[str, Any]:
    """The report for a program: amounts in eurocents, shares in basis points, hidden is null."""
    asked, found = report.asked, dataclasses.asdict(report)
    del found["asked"]
    period = {"from": asked.first and asked.first.isoformat(), "to": asked.end.isoformat()}
    return {**period, "team": asked.team, **found}
