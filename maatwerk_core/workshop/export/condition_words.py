"""Says a condition of a pack in words, in Dutch or English; and a value by its kind."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from maatwerk_core.engine.planning import UNITS
from maatwerk_core.explain.naming import Naming
from maatwerk_core.explain.voice import Voice, day_text, percent
from maatwerk_core.model.scalars import Duration
from maatwerk_core.model.verdicts import ceiling_of
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.expression import UNSURE, And, Const, Leaf, Node, Not, Or, Param, Test
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.unary import Operand, read_unary
from maatwerk_core.rules.values import ENDED

_WORDS: Mapping[str, tuple[str, str]] = {
    "=": ("is {value}", "is {value}"),
    "!=": ("is niet {value}", "is not {value}"),
    "<": ("is minder dan {value}", "is less than {value}"),
    "<=": ("is hoogstens {value}", "is at most {value}"),
    ">": ("is meer dan {value}", "is more than {value}"),
    ">=": ("is minstens {value}", "is at least {value}"),
    "yes": ("{name}", "{name}"),
    "no": ("niet: {name}", "not: {name}"),
    "has_any": ("bij {name} staat {codes}", "{name} include {codes}"),
    "has_all": ("bij {name} staat {codes}", "{name} include {codes}"),
    "has_none": ("bij {name} staat niet {codes}", "{name} do not include {codes}"),
    "any": ("ten minste een van deze: {parts}", "at least one of these: {parts}"),
    "not": ("niet: {part}", "not: {part}"),
    "always": ("altijd", "always"),
    "unreadable": ("een voorwaarde die niet te lezen is", "a condition that can't be read"),
    "all-votes": ("iedereen", "everyone"),
    "no-votes": ("geen", "none"),
    "unlimited": ("onbeperkt", "unlimited"),
    "years": ("{n} jaar", "{n} years"),
    "unknown": ("nog niet bekend", "not known yet"),
    "ended": ("niets meer", "nothing any more"),
}


_THREATS: Mapping[str, tuple[str, str]] = {
    "eviction": ("uitzetting", "eviction"),
    "energy_cutoff": ("afsluiting van energie", "an energy cut-off"),
    "water_cutoff": ("afsluiting van water", "a water cut-off"),
    "health_insurance_ended": ("einde van de zorgverzekering", "the end of health insurance"),
    "repossession": ("terugvordering van spullen", "repossession"),
}

#: Up to here people count months.
_FEW_YEARS = 24


class Wording:
    """Conditions and values of one policy in one language; with a day, parameters by their value on that day."""

    def __init__(self, policy: Policy, lang: str, day: datetime.date | None = None) -> None:
        self.policy, self.lang, self.day = policy, lang, day
        self.voice = Voice(policy.pack, "en" if lang == "en" else "nl")
        self.naming = Naming(self.voice, policy.plan)

    def say(self, key: str, **values: object) -> str:
        """A small text, filled."""
        return _WORDS[key][0 if self.lang == "nl" else 1].format(**values)

    def condition(self, raw: Any) -> str:
        """A whole condition; without one it is always so."""
        if raw is None:
            return self.say("always")
        return self.joined(self._entries(raw), "and") or self.say("unreadable")

    def _entries(self, raw: Any) -> Iterator[str]:
        if not isinstance(raw, Mapping):
            return
        for key, test in raw.items():
            yield self._entry(str(key), test)

    def _entry(self, key: str, raw: Any) -> str:
        if key == "any":
            parts = raw if isinstance(raw, list | tuple) else [{k: v} for k, v in dict(raw).items()]
            return self.say("any", parts="; ".join(self.condition(part) for part in parts))
        if key == "all":
            parts = raw if isinstance(raw, list | tuple) else [raw]
            return self.joined((self.condition(part) for part in parts), "and")
        if key == "not":
            return self.say("not", part=self.condition(raw))
        fact = self.policy.plan.facts.get(key)
        if fact is None:
            return self.say("unreadable")
        return self._members(fact, raw) if fact.type == "set" else self._test(fact, raw)

    def _members(self, fact: Fact, raw: Any) -> str:
        how = {"has_any": "or", "has_all": "and", "has_none": "or"}
        found = []
        for key, codes in dict(raw).items():
            each = [codes] if isinstance(codes, str) else list(codes or ())
            named = self.joined((self.code(str(code)) for code in each), how.get(str(key), "and"))
            found.append(self.say(str(key), name=self.naming.label(fact.id), codes=named))
        return self.joined(found, "and")

    def _test(self, fact: Fact, raw: Any) -> str:
        parameters = {
            p.id: Operand(Param(f"parameters.{p.id}", UNITS[p.unit]), p.unit)
            for p in self.policy.pack.parameters
        }
        type_ = fact.type
        assert type_ != "set"  # noqa: S101  # reason: an invariant, for the type checker
        node = read_unary(raw, fact, Leaf(fact.id, type_), parameters, (), [])
        return self._node(node, fact)

    def _node(self, node: Node, fact: Fact) -> str:
        name = self.naming.label(fact.id)
        match node:
            case Leaf():
                return self.say("yes", name=name)
            case Not(x=Leaf()):
                return self.say("no", name=name)
            case Not(x=Test(op="=", y=y)):
                return f"{name} {self.say('!=', value=self._operand(y, fact))}"
            case Not(x=x):
                return self.say("not", part=self._node(x, fact))
            case Or(parts=parts) if all(isinstance(p, Test) and p.op == "=" for p in parts):
                values = (self._operand(p.y, fact) for p in parts if isinstance(p, Test))
                return f"{name} {self.say('=', value=self.joined(values, 'or'))}"
            case And(parts=parts) | Or(parts=parts):
                how = "and" if isinstance(node, And) else "or"
                return self.joined((self._node(part, fact) for part in parts), how)
            case Test(op=op, y=y):
                return f"{name} {self.say(op, value=self._operand(y, fact))}"
            case _:
                return self.say("always") if node != UNSURE else self.say("unreadable")

    def _operand(self, node: Node, fact: Fact) -> str:
        if isinstance(node, Const):
            return (
                self.code(str(node.value))
                if fact.type == "enum"
                else self.value(node.value, fact.type)
            )
        path = getattr(node, "path", "")
        name = self._parameter(path.rpartition(".")[2])
        now = self.policy.value(path, self.day).value if self.day is not None else None
        return f"‘{name}’" if now is None else f"{self.value(now, fact.type)} (‘{name}’)"

    def _parameter(self, id_: str) -> str:
        """What a parameter is called."""
        return next((self.voice.own(p) for p in self.policy.pack.parameters if p.id == id_), id_)

    def code(self, code: str) -> str:
        """What a word of a fact is called: a choice, a route, a party."""
        for route in self.policy.pack.provisions:
            if route.id == code:
                return self.voice.own(route)
        if code in _THREATS:
            return _THREATS[code][0 if self.lang == "nl" else 1]
        for kind in ("choice", "domain", "party"):
            found = self.voice.texts.get(f"{kind}.{code}")
            if found is not None:
                return found
        return code.replace("_", " ")

    def value(self, value: Any, kind: str) -> str:
        """A value as people say it, by the kind of its field or the type of its fact."""
        if value is None or value is ENDED:
            return self.say("unknown" if value is None else "ended")
        if isinstance(value, bool):
            return self.voice.say("yes" if value else "no")
        said = _SAID.get(kind)
        return in_kind(value, kind) if said is None else said(self, value)

    def money(self, cents: int) -> str:
        """An amount, or that there is no end to it."""
        return (
            self.say("unlimited") if ceiling_of(cents) == "unlimited" else self.voice.money(cents)
        )

    def approvals(self, number: int) -> str:
        """A number of approvals."""
        return {-1: self.say("all-votes"), 0: self.say("no-votes")}.get(number, str(number))

    def length(self, value: Any) -> str:
        """A length of time; whole years as years."""
        months = value.months if isinstance(value, Duration) else value
        years = months // 12 if months >= _FEW_YEARS and months % 12 == 0 else 0
        return self.say("years", n=years) if years else self.voice.length(value)

    def day_number(self, number: int) -> str:
        """A day by its number."""
        return day_text(datetime.date.fromordinal(number), self.lang)

    def span(self, first: datetime.date, last: datetime.date) -> str:
        """A day; of a vague one the year or the month."""
        if first == last:
            return day_text(first, self.lang)
        return str(first.year) if first.month != last.month else f"{last.year}-{last.month:02d}"

    def joined(self, parts: Any, how: str) -> str:
        """Parts as one phrase."""
        kept = tuple(parts)
        return self.voice.either(kept, how) if kept else ""


#: How a value reads, by the kind of its field or the type of its fact; other kinds stand as they are written.
_SAID: Mapping[str, Callable[[Wording, Any], str]] = {
    "money": Wording.money,
    "ceiling": Wording.money,
    "cents": Wording.money,
    "rate": lambda wording, value: percent(value, wording.lang),
    "share": lambda wording, value: percent(value, wording.lang),
    "bp": lambda wording, value: percent(value, wording.lang),
    "approvals": Wording.approvals,
    "months": Wording.length,
    "duration": Wording.length,
    "span": lambda wording, value: wording.span(*value),
    "day": Wording.day_number,
}
