"""The figures of an impact as parts of a page: outcomes, cost, groups and curves, each as a chart and a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from maatwerk_core.bulk.impact.found import Cost, Curve, Group, Impact, Sum
from maatwerk_core.bulk.impact.group_table import group_table
from maatwerk_core.bulk.impact.speech import Speech
from maatwerk_core.bulk.pages.document import Bars, Grid, Line, Part
from maatwerk_core.bulk.pages.document import Curve as CurveChart
from maatwerk_core.bulk.pages.impact_words import WORDS
from maatwerk_core.engine.status import STATUSES


class Figures:
    """Makes parts with figures of one impact in one language. It adds up, and nothing else."""

    def __init__(self, impact: Impact, speech: Speech) -> None:
        self.impact, self.speech, self.words = impact, speech, WORDS[speech.lang]

    def say(self, key: str, **values: object) -> str:
        """A text of the page, filled."""
        return self.words[key].format(**values)

    def sides(self, about: str) -> Part:
        """How many cases have which outcome, with the old pack and with the new one."""
        costs = self.impact.costs
        names = list(dict.fromkeys(_outcome(cost, about) for cost in costs))
        of = [[cost for cost in costs if _outcome(cost, about) == name] for name in names]
        old = tuple(together(cost.old.cases for cost in each) for each in of)
        new = tuple(together(cost.new.cases for cost in each) for each in of)
        series = tuple(self.speech.outcome(about, name) for name in names)
        rows = tuple(
            (word, self.speech.count(before), self.speech.count(after))
            for word, before, after in zip(series, old, new, strict=True)
        )
        figures = "; ".join(f"{word}: {before} → {after}" for word, before, after in rows)
        both = (self.words["before"], self.words["after"])
        bars = Bars(self.say(f"{about}.alt", figures=figures), both, series, (old, new))
        grid = Grid(self.words[f"{about}.caption"], (self.words["what"], *both), rows)
        text = (self.words["role.text"],) if about == "role" else ()
        return Part(f"sides-{about}", self.words[about], text, bars, grid, self.hidden(grid))

    def costs(self, year: int) -> Part:
        """What is asked in a year, beside what was set apart."""
        speech, found = self.speech, [cost for cost in self.impact.costs if cost.year == year]
        texts = [self._ready(found)]
        for budget in self.impact.budgets:
            if budget.year == year:
                old, new = (
                    speech.value(budget.old_cents, "cents"),
                    speech.value(budget.new_cents, "cents"),
                )
                texts.append(speech.say("budget", id=budget.id, old=old, new=new))
        both = (self.words["before"], self.words["after"])
        names = [speech.say(name) for name in ("cases", "amount", "unknown.amounts")]
        head = [speech.say("status"), speech.say("decider")]
        head += [f"{name}, {side.lower()}" for side in both for name in names]
        rows = tuple(
            (speech.outcome("status", cost.status), speech.outcome("role", cost.role),
             *self.sum(cost.old), *self.sum(cost.new))
            for cost in found
        )  # fmt: skip
        grid = Grid(self.say("costs.caption", year=year), tuple(head), rows, names=2)
        notes = (self.words["costs.chart"], speech.say("unknown.note"), self.hidden(grid))
        note = " ".join(filter(None, notes))
        bars = self._cost_bars(found, year, both)
        return Part(f"costs-{year}", self.say("costs", year=year), tuple(texts), bars, grid, note)

    def _cost_bars(self, found: Sequence[Cost], year: int, both: tuple[str, str]) -> Bars:
        """The known amounts of a year per status."""
        of = [[cost for cost in found if cost.status == status] for status in STATUSES]
        old = tuple(together(cost.old.cents for cost in each) for each in of)
        new = tuple(together(cost.new.cents for cost in each) for each in of)
        series = tuple(self.speech.outcome("status", status) for status in STATUSES)
        figures = "; ".join(
            f"{word}: {self.speech.money(before)} → {self.speech.money(after)}"
            for word, before, after in zip(series, old, new, strict=True)
        )
        return Bars(self.say("costs.alt", year=year, figures=figures), both, series, (old, new))

    def _ready(self, costs: Iterable[Cost]) -> str:
        """What could be decided on at once."""
        ready = [cost for cost in costs if cost.status == "ready"]
        old, new = together(c.old.cents for c in ready), together(c.new.cents for c in ready)
        return self.speech.say("ready.sum", old=self.speech.money(old), new=self.speech.money(new))

    def groups(self, found: Sequence[Group]) -> Part:
        """One division of the households; one that is hidden has no bar."""
        speech, by = self.speech, found[0].by
        head, rows = group_table(found, speech)
        grid = Grid(self.words["groups.caption"], head, rows)
        cells = tuple(map(_parted, found))
        kinds = (
            ("changed", "unchanged", "untold")
            if any(c[-1] for c in cells)
            else ("changed", "unchanged")
        )
        series = tuple(self.words[name] for name in kinds)
        cells = tuple(cell[: len(kinds)] for cell in cells)
        bars = Bars(self.words["groups.alt"], tuple(row[0] for row in rows), series, cells)
        title = f"{speech.say('head.groups')}: {speech.say(f'by.{by}').lower()}"
        return Part(f"by-{by}", title, (), bars, grid, self.hidden(grid))

    def curve(self, curve: Curve, at: int) -> Part:
        """The same cases at one value after another."""
        speech, points = self.speech, curve.points
        names = [status for status in STATUSES if any(status in dict(p.statuses) for p in points)]
        heights = {
            name: tuple(dict(point.statuses).get(name, Sum()).cases for point in points)
            for name in names
        }
        series = {name: speech.outcome("status", name) for name in names}
        labels = tuple(speech.set_to(curve.path, curve.type, point.value) for point in points)
        now = speech.set_to(curve.path, curve.type, curve.now)
        rows = tuple(
            (labels[place], speech.count(point.changed),
             *(speech.count(heights[name][place]) for name in names))
            for place, point in enumerate(points)
        )  # fmt: skip
        head = (speech.say("value"), speech.say("changed.point"), *series.values())
        grid = Grid(self.words["curve.caption"], head, rows)
        same = self.impact.old.meaning == self.impact.new.meaning
        pack = self.words["curve.one" if same else "curve.new"]
        alt = self.say("curve.alt", first=labels[0], last=labels[-1], now=now, pack=pack)
        lines = tuple(Line(series[name], heights[name]) for name in names)
        place = curve.now if isinstance(curve.now, int) else None
        chart = CurveChart(alt, curve.path, tuple(p.value for p in points), labels, lines, place)
        title = speech.say("head.curve", name=speech.place(curve.path))
        text = (self.say("curve.now", now=now, pack=pack),)
        return Part(f"curve-{at}", title, text, chart, grid, self.hidden(grid))

    def sum(self, sum_: Sum) -> tuple[str, str, str]:
        """Cases, their amounts together, and of how many it is unknown."""
        speech = self.speech
        return speech.count(sum_.cases), speech.money(sum_.cents), speech.count(sum_.unknown)

    def hidden(self, grid: Grid) -> str:
        """What a dash stands for, where the table has one."""
        return self.speech.say("hidden.note") if any("–" in row for row in grid.rows) else ""


def together(numbers: Iterable[int | None]) -> int | None:
    """The sum; hidden where a part of it is.

    >>> together([1, 2]), together([1, None]), together([])
    (3, None, 0)
    """
    found = list(numbers)
    return None if None in found else sum(number or 0 for number in found)


def _outcome(cost: Cost, about: str) -> str:
    return cost.role if about == "role" else cost.status


def _parted(group: Group) -> tuple[int | None, ...]:
    """The households of a group whose outcome changes, stays, and of which that is hidden."""
    if group.households is None:
        return None, None, None
    if group.changed is None:
        return 0, 0, group.households
    return group.changed, group.households - group.changed, 0
