"""Says outcomes, causes and values of packs in one language. The texts of a report are `texts`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from maatwerk_core.bulk.impact.found import ABSENT, Cause, Moved
from maatwerk_core.bulk.impact.texts import WORDS
from maatwerk_core.bulk.reports.found import NOBODY, UNKNOWN, Version
from maatwerk_core.engine.approvals import ALL
from maatwerk_core.errors import Lang
from maatwerk_core.explain.naming import Naming
from maatwerk_core.explain.voice import Voice, day_text, money
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.model.scalars import rate_text
from maatwerk_core.rules.expression import UNLIMITED, Scalar
from maatwerk_core.rules.policy import NOBODY as NOBODY_TIER
from maatwerk_core.rules.policy import Policy

#: Whole numbers that stand for a word, by how the path of the value ends.
_STANDS_FOR: Mapping[tuple[str, Scalar], str] = {
    ("above", NOBODY_TIER): NOBODY,
    ("approvals", ALL): "all",
}


class Figures:
    """Numbers, amounts and values of packs in one language."""

    def __init__(self, policies: tuple[Policy, Policy], lang: Lang) -> None:
        self.policies, self.lang = policies, lang
        self.voices = tuple(Voice(policy.pack, lang) for policy in policies)

    def say(self, key: str, **values: object) -> str:
        """A text of this module, filled."""
        return WORDS[key][0 if self.lang == "nl" else 1].format(**values)

    def count(self, count: int | None) -> str:
        """A number of households; hidden is a dash."""
        if count is None:
            return "–"
        return f"{count:,}".replace(",", "." if self.lang == "nl" else ",")

    def money(self, cents: int | None) -> str:
        """An amount; hidden is a dash."""
        return "–" if cents is None else money(cents, self.lang)

    def value(self, value: Scalar, type_: str) -> str:
        """A value of a pack, in the unit of its type."""
        if value is None:
            return self.say(UNKNOWN)
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        if isinstance(value, str):
            return self.voices[1].label("choice", value)
        if value == UNLIMITED:
            return self.say("unlimited")
        if type_ == "cents":
            return money(value, self.lang)
        if type_ == "bp":
            return rate_text(value).replace(".", "," if self.lang == "nl" else ".")
        if type_ == "day":
            return day_text(datetime.date.fromordinal(value), self.lang)
        return self.voices[1].length(value) if type_ == "months" else str(value)


class Speech(Figures):
    """Says things of one impact in one language, with the names that its packs have."""

    def beside(self, old: Version, new: Version) -> str:
        """What the new pack is compared with."""
        alike = (old.pack, old.version) == (new.pack, new.version) and old.meaning != new.meaning
        return self.say("beside.alike" if alike else "beside", old=old.pack, before=old.version)

    def outcome(self, about: str, value: str) -> str:
        """An outcome in words."""
        if value in (UNKNOWN, ABSENT, NOBODY, "all"):
            return self.say(value)
        if about == "status":
            return self.say(f"status.{value}")
        if about == "role":
            return self._role(value)
        return self.say(value) if value in ("yes", "no") else value

    def _role(self, id_: str) -> str:
        """What a role is called, by the pack that has it; the new one first."""
        for voice in reversed(self.voices):
            if id_ in voice.roles:
                return voice.own(voice.roles[id_], id_)
        return id_

    def head(self, about: str) -> str:
        """What a table of flips is called."""
        start, colon, id_ = about.partition(":")
        return (
            self.say(f"head.{start}", id=self._agreement(id_))
            if colon
            else self.say(f"head.{about}")
        )

    def _agreement(self, id_: str) -> str:
        """What is agreed."""
        for policy, voice in reversed(list(zip(self.policies, self.voices, strict=True))):
            for rule in policy.pack.agreements:
                if rule.id == id_:
                    return voice.own(rule.promise, id_).rstrip(".")
        return id_

    def group(self, by: str, value: str) -> str:
        """What a group is called."""
        if value == UNKNOWN:
            return self.say(UNKNOWN)
        if by == "income-band":
            low, _, high = value.partition("-")
            return f"{low}–{high} %" if high else f"> {low} %"
        return self.voices[1].label("choice" if by == "kind" else by, value)

    def place(self, path: str) -> str:
        """What a value of a pack is called."""
        at = 1 if path in self.policies[1].values else 0
        return Naming(self.voices[at], self.policies[at].plan).place(path)

    def moved(self, each: Moved) -> str:
        """A value that moved, and whether it alone makes the difference."""
        old, new = (self.set_to(each.path, each.type, value) for value in (each.old, each.new))
        told = f"{self.place(each.path)}: {old} → {new}"
        return f"{told} ({self.say('undoes')})" if each.decides else told

    def set_to(self, path: str, type_: str, value: Scalar) -> str:
        """What a value of a pack is set to; some whole numbers stand for a word, or are days."""
        end = path.rpartition(".")[2]
        if (end, value) in _STANDS_FOR:
            return self.say(_STANDS_FOR[end, value])
        if end == "takes" and isinstance(value, int):
            return self.voices[1].count("length.days", value)
        return self.value(value, type_)

    def difference(self, what: str, then: str, now: str) -> str:
        """A result that comes out otherwise."""
        start, colon, id_ = what.partition(":")
        name = self._check(id_) if colon else self._result_name(what)
        unit = "cents" if what.endswith("_cents") else "months" if what.endswith("_months") else ""
        old, new = (
            self.value(int(word), unit)
            if unit and word.lstrip("-").isdigit()
            else self.outcome(start, word)
            for word in (then, now)
        )
        return f"{name}: {old} → {new}"

    def _result_name(self, what: str) -> str:
        """What a result is called."""
        if f"head.{what}" in WORDS:
            return self.say(f"head.{what}")
        return (
            self.voices[1].say(f"question.{what}")
            if what in QUESTIONS
            else self.say(f"result.{what}")
        )

    def cause(self, cause: Cause) -> str:
        """What made cases flip, and in how many."""
        old, new = (self.outcome("", word) for word in (cause.old, cause.new))
        told = self.say(f"cause.{cause.kind}", name=self._cause_name(cause), old=old, new=new)
        if cause.old_weight != cause.new_weight:
            weights = (
                self.say(f"weight.{weight}") for weight in (cause.old_weight, cause.new_weight)
            )
            told = f"{told} ({' → '.join(weights)})"
        return f"{self.count(cause.cases)}× {told}"

    def _cause_name(self, cause: Cause) -> str:
        """What a check, question, role or agreement is called."""
        if cause.kind in ("tier", "quorum"):
            return self.outcome("role", cause.id)
        if cause.kind == "question":
            return self.voices[1].say(f"question.{cause.id}")
        if cause.kind == "agreement":
            return self._agreement(cause.id)
        if cause.kind == "ask":
            return Naming(self.voices[1], self.policies[1].plan).label(cause.id)
        return self._check(cause.id)

    def _check(self, id_: str) -> str:
        """What a check asks, by the pack that has it."""
        for policy, voice in reversed(list(zip(self.policies, self.voices, strict=True))):
            for check in policy.pack.checks:
                if check.id == id_:
                    return voice.own(check.text, id_).rstrip(".")
        return id_
