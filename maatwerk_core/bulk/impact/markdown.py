"""An impact as Markdown, in words that a council reads. The figures are those of `found`; nothing is counted here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from maatwerk_core.bulk.impact.found import (
    Cost,
    Curve,
    Flip,
    Group,
    Impact,
    Replay,
    Rerun,
    Sum,
    Witness,
)
from maatwerk_core.bulk.impact.group_table import group_table
from maatwerk_core.bulk.impact.speech import Speech
from maatwerk_core.errors import Lang
from maatwerk_core.explain.voice import day_text
from maatwerk_core.rules.policy import Policy

#: So many causes are told of one flip.
MOST_CAUSES = 6


def as_markdown(impact: Impact, policies: tuple[Policy, Policy], lang: Lang = "nl") -> str:
    """The text of `impact.md`. The same impact gives the same text."""
    return "\n".join(Markdown(impact, Speech(policies, lang)).lines()).replace("\u00a0", " ") + "\n"


class Markdown:
    """One report in one language."""

    def __init__(self, impact: Impact, speech: Speech) -> None:
        self.impact, self.speech, self.say = impact, speech, speech.say

    def lines(self) -> Iterator[str]:
        """All parts, those that are empty left out."""
        yield from self._opening()
        yield from self._moved()
        if self.impact.flips:
            yield from ("", f"## {self.say('head.flips')}")
            for about in dict.fromkeys(flip.about for flip in self.impact.flips):
                yield from self._flips(about)
        for year in dict.fromkeys(cost.year for cost in self.impact.costs):
            yield from self._costs(year)
        if self.impact.groups and not self._alone:
            yield from ("", f"## {self.say('head.groups')}", "", self.say("hidden.note"))
            for by in dict.fromkeys(group.by for group in self.impact.groups):
                yield from self._groups([group for group in self.impact.groups if group.by == by])
        for curve in self.impact.curves:
            yield from self._curve(curve)
        if self.impact.replay is not None:
            yield from self._replay(self.impact.replay)

    def _opening(self) -> Iterator[str]:
        """What was compared, over which cases, and how many flip."""
        impact, say = self.impact, self.say
        yield f"# {say('title', new=_plain(impact.new.pack), version=_plain(impact.new.version))}"
        yield from ("", _plain(self.speech.beside(impact.old, impact.new)))
        if impact.data is not None:
            label = "synthetic" if impact.data.synthetic else "real"
            yield from ("", f"**{say(label, purpose=_plain(impact.data.purpose.rstrip('.')))}**")
            if not self._alone:
                yield from ("", self._number())
            yield from ("", self._when())
            if impact.data.bad_rows:
                yield from ("", say("bad", n=self.speech.count(impact.data.bad_rows)))

    @property
    def _alone(self) -> bool:
        """Is it one pack, looked at with other values?"""
        return self.impact.old == self.impact.new and bool(self.impact.curves)

    def _number(self) -> str:
        """How many flip, and that nothing is decided by it."""
        key = "none" if self.impact.changed == 0 else "number"
        counts = (self.speech.count(n) for n in (self.impact.changed, self.impact.households))
        changed, households = counts
        return f"**{self.say(key, changed=changed, households=households)}** {self.say('prepares')}"

    def _when(self) -> str:
        """Whose rules of which day were used."""
        day = self.impact.day
        told = (
            self.say("own.days")
            if day is None
            else self.say("on.day", day=day_text(day, self.speech.lang))
        )
        return f"{told} {self.say('strict')}" if self.impact.strict else told

    def _moved(self) -> Iterator[str]:
        """Every value that both packs read and set otherwise."""
        if self.impact.moved:
            yield from ("", f"## {self.say('head.moved')}", "")
            yield from (f"- {_plain(self.speech.moved(each))}" for each in self.impact.moved)

    def _flips(self, about: str) -> Iterator[str]:
        """The flips of one thing as a table, then each with its causes and its witness."""
        found = self.impact.about(about)
        yield from ("", f"### {_plain(self.speech.head(about))}", "")
        head = ("from", "to", "cases", "amount", "unknown.amounts")
        rows = [(*self._outcomes(flip), *self._sum(flip.amount)) for flip in found]
        yield from table([self.say(each) for each in head], rows, numbers=3)
        for flip in found:
            yield from ("", f"**{' → '.join(_plain(word) for word in self._outcomes(flip))}**", "")
            yield from self._causes(flip)
            if flip.witness is not None:
                yield from self._witness(flip.witness)

    def _outcomes(self, flip: Flip) -> tuple[str, str]:
        """Both outcomes in words."""
        old, new = (self.speech.outcome(flip.about, word) for word in (flip.old, flip.new))
        return old, new

    def _causes(self, flip: Flip) -> Iterator[str]:
        """What made the difference, and the values behind it."""
        if flip.causes:
            yield from (self.say("because"), "")
        for cause in flip.causes[:MOST_CAUSES]:
            yield f"- {_plain(self.speech.cause(cause))}"
            yield from (f"  - {_plain(self.speech.moved(each))}" for each in cause.values)

    def _witness(self, witness: Witness) -> Iterator[str]:
        """The smallest case, and what both packs make of it."""
        nl = self.speech.lang == "nl"
        facts = "; ".join(fact.nl if nl else fact.en for fact in witness.facts)
        key = "example" if facts else "example.any"
        yield from (
            "",
            _plain(self.say(key, day=day_text(witness.day, self.speech.lang), facts=facts)),
            "",
        )
        for side, told in (("before", witness.old), ("after", witness.new)):
            lead = told.lead.nl if nl else told.lead.en
            yield f"- {_plain(self.say(f'{side}.lead', lead=lead))}"
            yield from (f"  - {_plain(each.nl if nl else each.en)}" for each in told.reasons)

    def _costs(self, year: int) -> Iterator[str]:
        """What is asked in a year, per status and decider, beside what was set apart."""
        found = [cost for cost in self.impact.costs if cost.year == year]
        yield from ("", f"## {self.say('head.costs', year=year)}", "")
        yield self._ready(found)
        for budget in self.impact.budgets:
            if budget.year == year:
                old, new = (
                    self.speech.value(cents, "cents")
                    for cents in (budget.old_cents, budget.new_cents)
                )
                yield from ("", self.say("budget", id=_plain(budget.id), old=old, new=new))
        before, after = self.say("from"), self.say("to")
        names = [self.say(name) for name in ("cases", "amount", "unknown.amounts")]
        head = [self.say("status"), self.say("decider")]
        head += [f"{name}, {when}" for when in (before, after) for name in names]
        rows = [self._cost(cost) for cost in found]
        yield from ("", *table(head, rows, numbers=6), "", self.say("unknown.note"))

    def _ready(self, costs: Iterable[Cost]) -> str:
        """What could be decided on at once."""
        ready = [cost for cost in costs if cost.status == "ready"]
        old, new = ([getattr(cost, side).cents for cost in ready] for side in ("old", "new"))
        sums = (self.speech.money(None if None in side else sum(side)) for side in (old, new))
        before, after = sums
        return self.say("ready.sum", old=before, new=after)

    def _cost(self, cost: Cost) -> tuple[str, ...]:
        """A row of that table."""
        status, role = (
            self.speech.outcome("status", cost.status),
            self.speech.outcome("role", cost.role),
        )
        return (status, role, *self._sum(cost.old), *self._sum(cost.new))

    def _sum(self, sum_: Sum) -> tuple[str, str, str]:
        """Cases, their amounts together, and of how many it is unknown."""
        return (
            self.speech.count(sum_.cases),
            self.speech.money(sum_.cents),
            self.speech.count(sum_.unknown),
        )

    def _groups(self, found: Sequence[Group]) -> Iterator[str]:
        """One division of the households."""
        yield from ("", f"### {self.say(f'by.{found[0].by}')}", "")
        head, rows = group_table(found, self.speech)
        yield from table(head, rows, numbers=len(head) - 1)

    def _curve(self, curve: Curve) -> Iterator[str]:
        """The same cases at one value after another."""
        yield from (
            "",
            f"## {_plain(self.say('head.curve', name=self.speech.place(curve.path)))}",
            "",
        )
        statuses = list(dict.fromkeys(name for point in curve.points for name, _ in point.statuses))
        head = [
            self.say("value"),
            self.say("changed.point"),
            *(self.speech.outcome("status", s) for s in statuses),
        ]
        rows = []
        for point in curve.points:
            sums = dict(point.statuses)
            counts = (self.speech.count(sums.get(status, Sum()).cases) for status in statuses)
            rows.append(
                (
                    self.speech.set_to(curve.path, curve.type, point.value),
                    self.speech.count(point.changed),
                    *counts,
                )
            )
        yield from table(head, rows, numbers=len(head))

    def _replay(self, replay: Replay) -> Iterator[str]:
        """Earlier receipts, those that come out otherwise with what is different."""
        changed = len(replay.changed)
        yield from ("", f"## {self.say('head.replay')}", "")
        yield from (f"**{self.say('real', purpose=_plain(replay.purpose.rstrip('.')))}**", "")
        yield self.say("replay.number", n=replay.receipts, same=replay.same, changed=changed)
        if replay.unread:
            yield from ("", self.say("replay.unread", files=_plain(", ".join(replay.unread))))
        for rerun in replay.changed:
            yield from self._rerun(rerun)

    def _rerun(self, rerun: Rerun) -> Iterator[str]:
        """One receipt that comes out otherwise."""
        broken = "" if rerun.intact else f" ({self.say('replay.broken')})"
        yield from (
            "",
            f"**{_plain(rerun.receipt)}**, {day_text(rerun.day, self.speech.lang)}{broken}",
            "",
        )
        yield from (f"- {_plain(self.speech.difference(*each))}" for each in rerun.differences)
        yield from (f"- {_plain(self.speech.moved(each))}" for each in rerun.values)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: int) -> Iterator[str]:
    """A table whose last columns are numbers.

    >>> list(table(["a", "b"], [["x|y", "3"]], numbers=1))
    ['| a | b |', '| --- | ---: |', '| x\\\\|y | 3 |']
    """
    text = len(head) - numbers
    yield _row(head)
    yield f"| {' | '.join('---' if at < text else '---:' for at in range(len(head)))} |"
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(_plain(cell) for cell in cells)} |"


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is, on one line."""
    whole = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|" else sign for sign in whole)
