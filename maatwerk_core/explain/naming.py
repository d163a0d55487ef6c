"""Names what is unknown or assumed, by its path: in words, with who can supply it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from maatwerk_core.explain.voice import CLAUSES, Voice
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.plan import Plan

#: In the order in which one asks.
SUPPLIERS: tuple[str, ...] = ("resident", "professional", "partner", "municipality", "rules")


class Naming:
    """Words for facts and for values of a rule pack, by id or path."""

    def __init__(self, voice: Voice, plan: Plan) -> None:
        self.voice, self.facts = voice, plan.facts
        self.by_path: Mapping[str, str] = {f.path: id_ for id_, f in plan.facts.items() if f.path}
        pack = voice.pack
        self.lists: Mapping[str, Mapping[str, object]] = {
            name: {row.id: row for row in getattr(pack, name)}
            for name in (
                "parameters",
                "costs",
                "norms",
                "provisions",
                "checks",
                "legal_bases",
                "agreements",
            )
        }

    def clause(self, path: str) -> str:
        """What is to be found out: "wie betaald wordt"."""
        id_ = self.fact_id(path)
        if id_ is None:
            return self.place(path)
        if id_.startswith("budget_left."):
            return self.voice.say("value.budget_left", name=id_.removeprefix("budget_left."))
        fact, clause = self.fact(id_), CLAUSES[self.voice.lang].get(id_)
        if clause is None and fact is not None and fact.type == "bool":
            return self.voice.say("value.whether", name=self.label(path))
        return clause or self.label(path)

    def label(self, path: str) -> str:
        """What something is called: "betaald aan"."""
        id_ = self.fact_id(path)
        if id_ is None:
            return self.place(path)
        fact = self.fact(id_)
        return self.voice.own(fact, id_)

    def supplier(self, path: str) -> str:
        """Who can supply it; a value of a rule pack is the municipality's."""
        id_ = self.fact_id(path)
        fact = self.fact(id_) if id_ is not None else None
        return fact.supplier if fact is not None else "municipality"

    def fact(self, id_: str) -> Fact | None:
        """The declaration of a fact, by the id people know it by."""
        return self.facts.get(id_) or self.facts.get(f"{id_}_stated")

    def fact_id(self, path: str) -> str | None:
        """The fact behind an id, or behind a path in the case; nothing for a path in the pack."""
        if self.fact(path) is not None:
            return path.removesuffix("_stated")
        steps = path.removeprefix("facts.").split(".")
        for end in range(len(steps), 0, -1):
            found = self.by_path.get(".".join(steps[:end])) or (
                steps[0] if path.startswith("facts.") and self.fact(steps[0]) else None
            )
            if found is not None:
                return found.removesuffix("_stated")
        return None

    def place(self, path: str) -> str:
        """The words for a place in a rule pack."""
        match path.split("."):
            case ["mandate", "tiers", role, field]:
                key = "value.ceiling" if field == "ceiling" else "value.tier"
                return self.voice.say(key, role=self.voice.role(role))
            case ["mandate", "above"]:
                return self.voice.say("value.above")
            case ["mandate", "per"]:
                return self.voice.say("value.per")
            case ["mandate", *_]:
                return self.voice.say("value.window")
            case ["quorum", role, field]:
                key = f"value.{field}"
                key = key if key in self.voice.texts else "value.quorum"
                return self.voice.say(key, role=self.voice.role(role), field=field)
            case _:
                return self._place_in_list(path)

    def _place_in_list(self, path: str) -> str:
        head, *rest = path.split(".")
        key = _PLACES.get(head)
        if key is None or not rest:
            return self._single(path)
        id_, field = rest[0], rest[-1]
        row = self.lists.get(head, {}).get(id_)
        told = getattr(row, "text", None) or getattr(row, "promise", None) or row
        named = self.voice.own(told, id_).rstrip(".") if hasattr(told, "nl") else id_
        return self.voice.say(key(field), name=named, field=field)

    def _single(self, path: str) -> str:
        key = _SINGLE.get(path) or ("value.scheme" if path.startswith("scheme.") else "value.other")
        return self.voice.say(key, path=path, field=path.rpartition(".")[2])


_SINGLE: Mapping[str, str] = {
    "scheme.legal_basis": "value.legal_basis",
    "scheme.from": "value.scheme_from",
    "scheme.through": "value.scheme_through",
    "returns.reference": "value.reference",
    "returns.within": "value.within",
    "tegenprestatie.stance": "value.stance",
    "tegenprestatie.must.serve_resident": "value.must",
    "tegenprestatie.must.fit": "value.must",
    "maximum": "value.maximum",
    "day": "value.day",
    "source": "value.source",
}


def _always(key: str) -> Callable[[str], str]:
    return lambda field: key


_PLACES: Mapping[str, Callable[[str], str]] = {
    "parameters": _always("value.parameter"),
    "costs": lambda field: {"price": "value.price", "payer": "value.payer"}.get(
        field, "value.cost"
    ),
    "norms": _always("value.norm"),
    "provisions": lambda field: "value.takes" if field == "takes" else "value.holds",
    "checks": _always("value.holds"),
    "legal_bases": _always("value.decision_kind"),
    "budget": _always("value.budget"),
    "agreements": lambda field: "value.judged_by" if field == "judged_by" else "value.follows",
    "substantiation": _always("value.write"),
}


def by_supplier(naming: Naming, paths: Iterable[str]) -> dict[str, list[str]]:
    """What is missing, gathered by who can supply it, in the order in which one asks."""
    found: dict[str, list[str]] = {who: [] for who in SUPPLIERS}
    for path in dict.fromkeys(paths):
        clause = naming.clause(path)
        if clause not in found[naming.supplier(path)]:
            found[naming.supplier(path)].append(clause)
    return {who: clauses for who, clauses in found.items() if clauses}
