"""Says in words what a DMN export is about: the whole, each variable, each decision, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.naming import Naming
from maatwerk_core.explain.voice import Lang, Voice, day_text
from maatwerk_core.rules.expression import Leaf
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.export.conditions import Column
from maatwerk_core.workshop.export.dmn_words import WORDS, word
from maatwerk_core.workshop.export.naming import distinct
from maatwerk_core.workshop.export.tables import Input, Left, Model, Table

#: Singular, as a decision is about one.
_ONE = {
    "checks": "check",
    "agreements": "agreement",
    "substantiation": "write",
    "open": "open",
    "facts": "",
}


class Telling:
    """A model about to be told in one language."""

    def __init__(self, policy: Policy, model: Model, lang: Lang) -> None:
        self.policy, self.model, self.lang = policy, model, lang
        self.voice = Voice(policy.pack, lang)
        self.naming = Naming(self.voice, policy.plan)
        self.names = self._names()

    def _names(self) -> dict[str, str]:
        """A FEEL name for every variable, decision and result."""
        facts = self.policy.plan.facts
        wanted = {
            i.variable: facts[i.variable].column if i.variable in facts else i.variable
            for i in self.model.inputs
        }
        for table in self.model.tables:
            id_ = table.about.replace("-", "_")
            wanted[table.name] = f"{_ONE.get(table.kind, table.kind)}_{id_}".strip("_")
            if table.kind == "facts":
                wanted[table.about] = wanted[table.name]
            wanted |= {output.name: output.name for output in table.outputs if output.name}
        wanted["mandate"] = "who_decides" if "mandate" in wanted else ""
        made = distinct(dict.fromkeys(wanted.values()))
        return {key: made[name] for key, name in wanted.items()}

    def description(self) -> Iterator[str]:
        """What this is, how to read it, and what it leaves out."""
        pack, day = self.policy.pack, day_text(self.model.day, self.lang)
        yield self.word(
            "about",
            name=pack.scheme.name or pack.pack,
            day=day,
            pack=pack.pack,
            version=pack.version,
        )
        yield self.word("people")
        yield self.word("units")
        yield self.word("unknown-falls-through")
        yield self.word("left")
        yield from (f"- {line}" for line in self.left())

    def left(self) -> Iterator[str]:
        """A line for everything that the tables don't hold."""
        yield self.word("left.days", day=day_text(self.model.day, self.lang))
        for left in self.model.left:
            yield self._left(left)
        for given in self.model.inputs:
            if not isinstance(given.node, Leaf):
                yield self.word("left.worked-out", about=self.names[given.variable])
        for path in self.unknown_values():
            yield self.word("left.value-unknown", about=path)

    def _left(self, left: Left) -> str:
        key = f"left.{left.about}" if left.why == "always" else f"left.{left.why}"
        return self.word(key, about=left.about, detail=left.detail)

    def unknown_values(self) -> tuple[str, ...]:
        """The values that some table reads and that the pack doesn't give on this day."""
        read = dict.fromkeys(path for table in self.model.tables for path in table.reads)
        return tuple(path for path in read if self.policy.value(path, self.model.day).value is None)

    def input(self, given: Input) -> str:
        """What a variable stands for, and in which unit."""
        if given.code:
            return self.word("input.has", name=self.naming.label(given.fact), code=given.code)
        unit = f"unit.{self.policy.plan.facts[given.fact].type}"
        label = self.naming.label(given.fact)
        if given.fact == "legal_basis":
            basis = self.policy.value("scheme.legal_basis", self.model.day).value
            if basis is not None:
                label = self.word("input.basis", name=label, basis=basis)
        return f"{label} ({self.word(unit)})" if unit in WORDS else label

    def column(self, column: Column) -> str:
        """What a column tests."""
        for given in self.model.inputs:
            if given.variable == column.variable:
                return self.input(given)
        return self.naming.label(column.variable)

    def question(self, table: Table) -> str:
        """What a decision answers."""
        if f"question.{table.kind}" not in WORDS:
            return table.name
        return self.word(f"question.{table.kind}", name=self._about(table))

    def _about(self, table: Table) -> str:
        """What a decision is about, in the words of the pack."""
        id_, voice, pack = table.about, self.voice, self.policy.pack
        match table.kind:
            case "checks":
                texts = {check.id: voice.own(check.text) for check in pack.checks}
                head, _, rest = id_.partition(".")
                return texts.get(id_) or self.word(head, name=rest)
            case "agreements":
                return next(voice.own(rule.promise) for rule in pack.agreements if rule.id == id_)
            case "open":
                return next(voice.own(route) for route in pack.provisions if route.id == id_)
            case "substantiation":
                return " ".join(self._written(id_))
            case _:
                return self.naming.label(id_)

    def _written(self, id_: str) -> Iterator[str]:
        for row in self.policy.pack.substantiation:
            if row.id == id_:
                yield from (str((nl if self.lang == "nl" else en) or nl) for _, nl, en in row.write)

    def note(self, table: Table) -> str:
        """The values that a decision rests on and that aren't certain."""
        found = []
        for path in table.reads:
            provenance = self.policy.value(path, self.model.day).provenance
            if provenance.flag:
                reason = provenance.assumed or provenance.chosen
                found.append(
                    f"{self.naming.label(path)}: {self.word(provenance.flag, reason=reason)}"
                )
        return "\n".join(dict.fromkeys(found))

    def word(self, key: str, **values: object) -> str:
        """A text of this export."""
        return word(key, self.lang, **values)
