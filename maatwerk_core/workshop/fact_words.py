"""Says one fact, value or comparison of an assessment as a pack's author knows it: by its label, with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from maatwerk_core.explain.telling import Telling, name_of
from maatwerk_core.rules.expression import Const, Fold, Item, Leaf, Node, Param, Test
from maatwerk_core.rules.values import Value
from maatwerk_core.workshop.export.condition_words import Wording

#: So many facts in one line.
MOST_FACTS = 4

_WORDS: Mapping[str, tuple[str, str]] = {
    "is": ("{name} is {value}", "{name} is {value}"),
    "listed": ("{name}: {value}", "{name}: {value}"),
    "lines.one": ("1 regel", "1 line"),
    "lines.many": ("{n} regels", "{n} lines"),
    "missing": ("{what}, want dit ontbreekt: {points}", "{what}, since this is missing: {points}"),
    "and": ("{left} en {right}", "{left} and {right}"),
    "per-household": ("per huishouden", "per household"),
    "per-plan": ("per plan", "per plan"),
    "on-this-day": ("geldt op deze dag", "holds on this day"),
    "not": ("{left} en niet {value}", "{left} and not {value}"),
    ">": ("{left} en dat is meer dan {value}", "{left} and that is more than {value}"),
    "<": ("{left} en dat is minder dan {value}", "{left} and that is less than {value}"),
    "=": ("{left} en dat is precies {value}", "{left} and that is exactly {value}"),
    "holds": ("bij {name} staat {code}", "{name} holds {code}"),
    "holds-not": ("bij {name} staat niet {code}", "{name} does not hold {code}"),
    "ceiling": ("het plafond", "the ceiling"),
    "from": ("vanaf {day}", "from {day}"),
    "more": ("en nog {n}", "and {n} more"),
    "assumed": ("aangenomen", "assumed"),
    "contested": ("omstreden", "contested"),
}


#: Values of the pack that have a sentence of their own, by the kind of that sentence.
_SENTENCES: Mapping[str, str] = {
    "tegenprestatie.stance": "stance",
    "returns.reference": "returns.reference",
}


class FactWords:
    """Facts, values of the pack and comparisons of one assessment in words."""

    def __init__(self, told: Telling) -> None:
        self.told, self.plan = told, told.assessment.policy.plan
        self.wording = Wording(told.assessment.policy, told.lang)
        self.facts = {n: id_ for id_, n in self.plan.nodes.items() if not isinstance(n, Const)}

    def say(self, key: str, **values: object) -> str:
        """A small text, filled."""
        return _WORDS[key][0 if self.told.lang == "nl" else 1].format(**values)

    def few(self, found: Iterable[str]) -> str:
        """The first few of these, each once, and how many more there are."""
        kept = [text for text in dict.fromkeys(found) if text]
        more = len(kept) - MOST_FACTS
        shown = "; ".join(kept[:MOST_FACTS])
        return f"{shown}; {self.say('more', n=more)}" if more > 0 else shown

    def together(self, found: Iterable[Node]) -> str:
        """Facts and comparisons in one line; those with one limit share its mention."""
        groups: dict[Node, list[Node]] = {}
        for each in found:
            groups.setdefault(self._shared(each), []).append(each)
        return self.few(self._group(shared, each) for shared, each in groups.items())

    def _shared(self, node: Node) -> Node:
        """What a comparison may share with others: the limit that has a name, or the fact whose code is asked."""
        if isinstance(node, Test) and node not in self.facts:
            if self.name(node.y):
                return node.y
            if node.op in ("=", "!=") and self.name(node.x):
                return node.x
        return node

    def _group(self, shared: Node, found: list[Node]) -> str:
        tests = [each for each in found if isinstance(each, Test)]
        if shared in found or len(tests) < len(found):
            return self.one(shared)
        if self.name(tests[0].y):
            lefts = ", ".join(dict.fromkeys(self.one(each.x) for each in tests))
            return self.say("and", left=lefts, right=self.one(shared))
        worth = self.told.replay.value(shared)
        limits = [self.told.replay.value(each.y) for each in tests]
        if worth is None or worth in limits:
            return self.one(shared)
        others = self.told.voice.either(self._value(shared, limit) for limit in limits)
        return self.say("not", left=self.one(shared), value=others)

    def one(self, node: Node) -> str:
        """One fact, value or comparison; a calculation without a name by what it rests on."""
        if node in self.facts:
            return self._worth(node)
        match node:
            case Test(x=x, y=Const()) if self.name(x):
                return self._beside(node, self.one(x))
            case Test(x=x, y=y):
                return self.few((self.one(x), self.one(y)))
            case Fold(op="any", list=of, body=Test(x=Item(field=field), y=Const(value=code))):
                return self._member(node, of, field, code)
            case _:
                return self._worth(node)

    def name(self, node: Node) -> str:
        """What a fact or a value of the pack is called; nothing for what has no name of its own."""
        if node in self.facts:
            return self.told.naming.label(self.facts[node])
        if isinstance(node, Leaf):
            return self.told.naming.label(name_of(node))
        if not isinstance(node, Param):
            return ""
        head, last = node.path.split(".")[0], node.path.rpartition(".")[2]
        if last in ("begun", "lasts"):
            return self.say("on-this-day")
        if head == "mandate" and last == "ceiling":
            return self.say("ceiling")
        if head == "parameters":
            return self.told.voice.own(self.told.naming.lists["parameters"].get(last), last)
        return self.told.naming.place(node.path)

    def behind(self, node: Node) -> tuple[Node, ...]:
        """The facts and values that a value rests on, or that it misses."""
        return tuple(sorted(self.told.replay.used(node), key=name_of))

    def missing(self, what: str, node: Node) -> str:
        """Something that is unknown, with the facts and values that are missing for it."""
        names = (self.name(each) for each in self.behind(node))
        points = self.few(name for name in names if name != self.name(node))
        return self.say("missing", what=what, points=points) if points else what

    def _worth(self, node: Node) -> str:
        name, value = self.name(node), self.told.replay.value(node)
        if not name:
            return self.few(self._worth(each) for each in self.behind(node))
        if isinstance(node, Param) and value is not None and node.path in _SENTENCES:
            sentence = self.told.voice.say(f"{_SENTENCES[node.path]}.{value}").rstrip(".")
            return sentence[:1].lower() + sentence[1:] + self.origin(node.path)
        clause = isinstance(node, Param) and not (
            node.path.startswith("parameters.") or node.path.endswith(".ceiling")
        )
        key = "listed" if clause or getattr(node, "type", "") in ("bool", "list") else "is"
        said = self.say(key, name=name, value=self._value(node, value))
        if isinstance(node, Param):
            return said + self.origin(node.path)
        return self.missing(said, node) if value is None else said

    def _value(self, node: Node, value: Any) -> str:
        kind = getattr(node, "type", "")
        if kind == "list" and value is not None:
            return self.say(f"lines.{'one' if len(value) == 1 else 'many'}", n=len(value))
        if kind == "enum" and value is not None:
            return self._code(node, str(value))
        if isinstance(node, Param) and node.path.endswith(".approvals"):
            kind = "approvals"
        return self.wording.value(value, kind)

    def _code(self, node: Node, code: str) -> str:
        if self.facts.get(node) == "role":
            return self.told.voice.role(code)
        if isinstance(node, Param) and node.path == "mandate.per":
            return self.say(f"per-{code}")
        return self.wording.code(code)

    def _beside(self, test: Test, left: str) -> str:
        """A fact beside the fixed number that it was compared with."""
        value, limit = self.told.replay.value(test.x), self.told.replay.value(test.y)
        if value is None or limit is None or isinstance(value, str):
            return left
        key = ">" if value > limit else "<" if value < limit else "="
        return self.say(key, left=left, value=self._value(test.x, limit))

    def _member(self, node: Node, of: Leaf, field: str, code: Any) -> str:
        """Whether a code is in a set, by the name of the set."""
        wanted = ("set", of.fact, field)
        sets = (f.id for f in self.plan.facts.values() if (f.type, f.list, f.field) == wanted)
        name = next((self.told.naming.label(id_) for id_ in sets), self.name(of))
        value = self.told.replay.value(node)
        if value is None:
            return self.say("listed", name=name, value=self.wording.value(None, "bool"))
        return self.say("holds" if value else "holds-not", name=name, code=self.wording.code(code))

    def origin(self, path: str) -> str:
        """The source of a value of the pack, and from which day it holds, in brackets; or nothing."""
        policy, day = self.told.assessment.policy, self.told.assessment.day
        provenance = policy.value(path, day).provenance
        flag = self.say(provenance.flag) if provenance.flag else ""
        value = policy.values.get(path)
        entries = value.entries if isinstance(value, Value) else ()
        begun = [(e.first, e.last) for e in entries if e.first is not None and e.first <= day]
        since = ""
        if begun and begun[-1][0] is not None:
            first, last = begun[-1]
            since = self.say("from", day=self.wording.span(first, last or first))
        parts = [part for part in (provenance.source, flag, since) if part]
        return f" ({', '.join(parts)})" if parts else ""
