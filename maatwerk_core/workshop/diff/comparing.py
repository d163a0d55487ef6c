"""Compares two versions of a pack and tells it: as text, and as Markdown for a merge request."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.checks import BUDGET, SCHEME
from maatwerk_core.engine.planning import sets_of
from maatwerk_core.explain.voice import day_text
from maatwerk_core.workshop.diff.cases import Witness, witnesses
from maatwerk_core.workshop.diff.changes import Change
from maatwerk_core.workshop.diff.labels import CHOICES
from maatwerk_core.workshop.diff.reasons import reasons_of
from maatwerk_core.workshop.diff.telling import Telling
from maatwerk_core.workshop.diff.versions import Version, days_of, differences, holds_on
from maatwerk_core.workshop.diff.words import WORDS
from maatwerk_core.workshop.export.naming import member_of
from maatwerk_core.workshop.export.tables import Table


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two versions side by side: every change, and the smallest cases that come out differently."""

    old: Version
    new: Version
    changes: tuple[Change, ...]
    cases: tuple[Witness, ...]


def compare(
    old: Version, new: Version, today: datetime.date, day: datetime.date | None = None
) -> Comparison:
    """Lay two versions side by side. With a `day` only what holds on that day, and the cases of that day.

    Without one, cases are looked for today and on every day from which something changes.
    """
    found = differences(old, new)
    if day is not None:
        found = tuple(change for change in found if holds_on(change, day))
    days = (day,) if day is not None else days_of(found, today)
    cases = witnesses(old.policy, new.policy, days) if found else ()
    return Comparison(old, new, found, cases)


class Told:
    """A comparison in one language."""

    def __init__(self, found: Comparison, lang: str) -> None:
        self.found, self.lang = found, lang
        self.telling = Telling(found.old, found.new, lang)

    def say(self, key: str, **values: object) -> str:
        """A text of this module, filled."""
        return WORDS[key][0 if self.lang == "nl" else 1].format(**values)

    def title(self) -> str:
        """Which versions these are."""
        old, new = self.found.old.policy.pack, self.found.new.policy.pack
        return self.say(
            "title", new=new.pack, version=new.version, old=old.pack, before=old.version
        )

    def number(self) -> str:
        """How much changed."""
        n = len(self.found.changes)
        return (
            self.say("same")
            if not n
            else self.say("changes.one" if n == 1 else "changes.many", n=n)
        )

    def sentences(self) -> Iterator[str]:
        """Every change in words."""
        yield from (self.telling.sentence(change) for change in self.found.changes)

    def case(self, witness: Witness) -> str:
        """A case, what comes out before and after, and why."""
        facts = "; ".join(self._fact(*each) for each in witness.values) or self.say("any-case")
        name = self._name(witness)
        told = self.say(
            "case", day=day_text(witness.day, self.lang), facts=facts,
            about=self.say(f"about.{_asked(witness.table)}", name=name),
            before=self.outcome(witness, old=True), after=self.outcome(witness, old=False),
        )  # fmt: skip
        reasons = tuple(self.telling.sentence(c, short=True) for c in self.reasons(witness))
        return f"{told} {self.say('because', reason=' '.join(reasons))}" if reasons else told

    def _fact(self, name: str, value: Any) -> str:
        """A fact with its value, by the newest version that has it."""
        versions = self.found.new, self.found.old
        version = next((v for v in versions if name in v.policy.plan.facts), self.found.new)
        wording = self.telling.words[id(version)]
        set_, code = member_of(name, sets_of(version.policy.pack))
        label = wording.naming.label(set_)
        if code:
            how = "has_any" if value else "has_none"
            return wording.say(how, name=label, codes=wording.code(code))
        fact = version.policy.plan.facts[name]
        if fact.reads == "stated":
            return f"{label}: {self.say('stated')}"
        said = wording.code(value) if fact.type == "enum" else wording.value(value, fact.type)
        return f"{label}: {said}"

    def _name(self, witness: Witness) -> str:
        if _asked(witness.table) == BUDGET:
            return witness.table.about.partition(".")[2]
        section = {"open": "provisions"}.get(witness.table.kind, witness.table.kind)
        steps = (section, witness.table.about)
        version = self.found.new if steps in self.found.new.apart.rows else self.found.old
        return (
            self.telling.name(steps, version)
            if steps in version.apart.rows
            else witness.table.about
        )

    def outcome(self, witness: Witness, *, old: bool) -> str:
        """One of the two outcomes in words."""
        result = witness.before if old else witness.after
        version = self.found.old if old else self.found.new
        if result is None:
            return self.say("absent")
        match witness.table.kind:
            case "mandate":
                return self._who(result, version)
            case "checks":
                severity = CHOICES.get(str(result[-1]), ("", ""))[0 if self.lang == "nl" else 1]
                return self.say(str(result[0]), severity=severity)
            case _:
                return self.say({True: "is", False: "is-not"}.get(result[0], "open"))

    def _who(self, result: tuple[Any, ...], version: Version) -> str:
        may, role, approvals = result
        if role is not None:
            wording = self.telling.words[id(version)]
            named = wording.voice.role(role)
            if approvals is None:
                return self.say("decides", role=named)
            return self.say("approvals", role=named, n=wording.value(approvals, "approvals"))
        return self.say({True: "someone", False: "nobody"}.get(may, "open"))

    def reasons(self, witness: Witness) -> tuple[Change, ...]:
        """The changes that a case's outcome follows from."""
        return reasons_of(self.found.changes, witness)


def _asked(table: Table) -> str:
    """What is asked: of the checks that no one wrote as such, each its own question."""
    head = table.about.split(".")[0]
    own = table.kind == "checks" and head in (SCHEME, BUDGET, "maximum")
    return head if own else table.kind


def as_markdown(found: Comparison, lang: str) -> str:
    """A page for a merge request."""
    return "\n".join(_lines(Told(found, lang), "## ", "### "))


def as_text(found: Comparison, lang: str) -> Iterator[tuple[str, str, str]]:
    """Lines with how they begin and go on, to be wrapped."""
    for line in _lines(Told(found, lang), "", ""):
        yield ("- ", "  ", line[2:]) if line.startswith("- ") else ("", "", line)


def _lines(told: Told, title: str, heading: str) -> Iterator[str]:
    yield f"{title}{told.title()}"
    yield from ("", told.number())
    if not told.found.changes:
        return
    yield from ("", f"{heading}{told.say('changes')}", "")
    yield from (f"- {sentence}" for sentence in told.sentences())
    yield from ("", f"{heading}{told.say('cases')}", "")
    if not told.found.cases:
        yield told.say("no-cases")
        return
    yield from (told.say("about-cases"), "")
    yield from (f"- {told.case(witness)}" for witness in told.found.cases)
