"""The report of a register as a page: what came out, what was asked and spent, and how long it took."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from maatwerk_core.cli.learning.figures import (
    day,
    days,
    label,
    number,
    tell,
)
from maatwerk_core.cli.learning.looking_back import (
    expected_parts,
    lessons_part,
    moments_part,
    regret_part,
)
from maatwerk_core.cli.learning.over_time import demand_part, spending_part
from maatwerk_core.cli.learning.page import Bars, Grid, Page, Part

if TYPE_CHECKING:
    from maatwerk_core.register.learning.asked import Asked
    from maatwerk_core.register.learning.lead_times import LeadTime
    from maatwerk_core.register.learning.lessons import Lesson
    from maatwerk_core.register.learning.outcomes import Outcomes
    from maatwerk_core.register.learning.report import Report


def report_page(report: Report, lessons: Sequence[Lesson] | None = None) -> Page:
    """The whole report, in the language of this run; with the lessons themselves where they are given."""
    parts = (
        outcomes_part(report.outcomes),
        regret_part(report.regrets),
        *expected_parts(report.expected),
        *(spending_part(one, at) for at, one in enumerate(report.spending)),
        demand_part(report.demand),
        lead_times_part(report.lead_times),
        moments_part(report.moments),
        *(() if lessons is None else (lessons_part(lessons),)),
    )
    return Page(tell("title"), tell("label"), (period(report.asked),), parts)


def period(asked: Asked) -> str:
    """Which days and which team it is about."""
    end = day(asked.end)
    span = tell("days", end=end)
    if asked.first is not None:
        span = tell("days.from", first=day(asked.first), end=end)
    if asked.team is None:
        return tell("all-teams", days=span)
    return tell("one-team", team=asked.team, days=span)


def outcomes_part(found: Outcomes) -> Part:
    """How dossiers came out."""
    title = tell("outcomes")
    if found.dossiers is None:
        return Part("outcomes", title, (tell("outcomes.few"),))
    text = (tell("outcomes.text", n=number(found.dossiers)),)
    counted = [one for one in found.by_outcome if one.dossiers != 0]
    if not counted:
        return Part("outcomes", title, text)
    names = tuple(
        tell("outcomes.open") if one.outcome == "open" else label("decided", one.outcome)
        for one in counted
    )
    rows = tuple((name, number(one.dossiers)) for name, one in zip(names, counted, strict=True))
    caption, dossiers = tell("outcomes.caption"), tell("dossiers")
    bars = Bars(caption, names, (dossiers,), tuple((one.dossiers,) for one in counted))
    return Part(
        "outcomes", title, text, Grid(caption, (tell("outcomes.head"), dossiers), rows), bars
    )


def lead_times_part(found: tuple[LeadTime, ...]) -> Part:
    """How long it takes."""
    if not found:
        return Part("lead-times", tell("lead"), (tell("lead.few"),))
    heads = ("lead.acute", "lead.what", "dossiers", "lead.half", "lead.nine")
    rows = tuple(
        (
            tell("yes" if each.acute else "no"),
            tell(f"lead.{each.stage}"),
            number(each.dossiers),
            days(each.median_days),
            days(each.p90_days),
        )
        for each in found
    )
    grid = Grid(tell("lead.caption"), tuple(map(tell, heads)), rows, names=2)
    return Part("lead-times", tell("lead"), (), grid)
