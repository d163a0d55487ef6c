"""Finds the cases at the boundaries of two packs that come out differently, each with as few facts as it takes.

Where the decision tables of both packs give another answer for the same facts, a case is made of those facts, both
packs assess it, and facts are left out for as long as the difference stays. What the engine doesn't confirm isn't told.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import Any

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.planning import sets_of
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.export.conditions import Column, Way
from maatwerk_core.workshop.export.constraints import Constraint, Span, Words, joined
from maatwerk_core.workshop.export.modelling import model_of
from maatwerk_core.workshop.export.naming import member_of
from maatwerk_core.workshop.export.tables import Model, Rule, Table

#: So many pairs of rules of one table are looked at.
MOST_PAIRS = 400
#: Outcomes of a new rule, or of one that went, that change nothing for anyone.
HARMLESS: frozenset[Any] = frozenset({("not_applicable",), ("yes",), (False,)})
#: The kinds of table whose outcomes people notice.
_LOOKED_AT = frozenset(
    {"mandate", "checks", "substantiation", "agreements", "open", "tegenprestatie"}
)


@dataclass(frozen=True, slots=True)
class Witness:
    """A case that comes out differently: its facts with their values, and both outcomes of one table."""

    table: Table
    day: datetime.date
    values: tuple[tuple[str, Any], ...]
    before: tuple[Any, ...] | None
    after: tuple[Any, ...] | None
    old: Assessment
    new: Assessment

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """The facts as they are written, by a policy that has them."""
        policies = self.new.policy, self.old.policy
        return tuple((name, written(name, value, *policies)) for name, value in self.values)


def witnesses(old: Policy, new: Policy, days: Iterable[datetime.date]) -> tuple[Witness, ...]:
    """For every table that differs, per pair of outcomes the smallest case that shows it, on the first day it does."""
    found: dict[tuple[Any, ...], Witness] = {}
    for day in days:
        search = Search(old, new, day)
        for witness in search.differing():
            key = (witness.table.name, witness.before, witness.after)
            found.setdefault(key, witness)
    return tuple(found.values())


class Search:
    """The tables of two packs on one day, and the cases to try."""

    def __init__(self, old: Policy, new: Policy, day: datetime.date) -> None:
        self.policies, self.day = (old, new), day
        self.models = tuple(model_of(policy, day) for policy in self.policies)
        self.bases = tuple(
            policy.value("scheme.legal_basis", day).value for policy in self.policies
        )

    def differing(self) -> Iterator[Witness]:
        """The confirmed cases of every table that isn't the same."""
        before, after = ({table.name: table for table in model.tables} for model in self.models)
        for name in dict.fromkeys((*after, *before)):
            pair = before.get(name), after.get(name)
            table = pair[1] or pair[0]
            if table is not None and table.kind in _LOOKED_AT:
                weighed = (self.weighed(one, at) for at, one in enumerate(pair))
                yield from self._of(table, *weighed)

    def weighed(self, table: Table | None, at: int) -> tuple[Rule, ...]:
        """The rules of a table; those of a check with how heavy it is not to hold."""
        if table is None:
            return (Rule("", {}, ()),)
        rules = (
            replace(rule, results=with_weight(table, rule.results, self.policies[at]))
            for rule in table.rules
        )
        return (
            tuple(rules) if self.bases[0] == self.bases[1] else tuple(under(rules, self.bases[at]))
        )

    def _of(self, table: Table, old: tuple[Rule, ...], new: tuple[Rule, ...]) -> Iterator[Witness]:
        """The smallest case per pair of outcomes."""
        best: dict[tuple[Any, Any], Witness] = {}
        for way in islice(_candidates(old, new), MOST_PAIRS):
            witness = self.confirm(table, self.facts(way))
            if witness is None:
                continue
            key = witness.before, witness.after
            if None in key and HARMLESS & set(key):
                continue
            if key not in best or len(witness.values) < len(best[key].values):
                best[key] = witness
        yield from best.values()

    def facts(self, way: Way) -> dict[str, Any]:
        """A value at the boundary for every variable of a row of tests; what it is compared with is the same."""
        found: dict[str, Any] = {}
        for column, test in sorted(way.items()):
            if column.beside:
                found.setdefault(column.beside, 10_000)
                found[column.variable] = _beside(test, found[column.beside])
            else:
                found[column.variable] = _point(test)
        return found

    def confirm(self, table: Table, facts: Mapping[str, Any]) -> Witness | None:
        """The case of these facts with none too many, where both packs assess it and differ."""
        whole = self.outcomes(table, facts)
        if whole is None or whole[0] == whole[1]:
            return None
        kept = dict(facts)
        for name in facts:
            fewer = {other: value for other, value in kept.items() if other != name}
            if self.outcomes(table, fewer) == whole:
                kept = fewer
        assessed = self.assessed(kept)
        return Witness(table, self.day, tuple(kept.items()), *whole, *assessed)

    def outcomes(self, table: Table, facts: Mapping[str, Any]) -> tuple[Any, Any] | None:
        """What both packs make of it; nothing where these facts can't be stated."""
        try:
            assessed = self.assessed(facts)
        except Faults:
            return None
        return outcome(table, assessed[0]), outcome(table, assessed[1])

    def assessed(self, facts: Mapping[str, Any]) -> tuple[Assessment, Assessment]:
        """Both assessments of a case with these facts and no others; nothing was granted before."""
        old, new = (
            self._assess(policy, model, facts)
            for policy, model in zip(self.policies, self.models, strict=True)
        )
        return old, new

    def _assess(self, policy: Policy, model: Model, facts: Mapping[str, Any]) -> Assessment:
        data: dict[str, Any] = {
            "case": "grens", "day": self.day.isoformat(), "intervention": {"name": "inzet"}, "history": {"granted": []},
        }  # fmt: skip
        sets = sets_of(policy.pack)
        for name, value in facts.items():
            set_, code = member_of(name, sets)
            if code:
                members = sets[set_]
                line = code if value else None
                _put_in_list(data, policy, members.list.fact, members.field.field, line)
        known = [name for name in facts if name in policy.plan.facts]
        told = [f"{name}={written(name, facts[name], policy)}" for name in known]
        case, its = set_facts(load_case(data, policy.plan.facts), policy, sets=told)
        return assess(case, its)


def written(name: str, value: Any, *policies: Policy) -> str:
    """A value as it is set, by the first policy that has the fact: of a text any words, of a list whether it holds."""
    fact = next((p.plan.facts[name] for p in policies if name in p.plan.facts), None)
    if fact is None:
        return in_kind(value, "bool")
    return "gezegd" if fact.reads == "stated" else in_kind(value, fact.type)


def outcome(table: Table, assessment: Assessment) -> tuple[Any, ...] | None:
    """What an assessment says of the thing that a table is about; nothing where its pack hasn't got it."""
    plan, id_ = assessment.policy.plan, table.about
    match table.kind:
        case "mandate":
            return tuple(assessment.output(name) for name in ("mandate", "role", "approvals"))
        case "checks" if f"check:{id_}" in plan.outputs:
            applies, holds = assessment.output(f"applies:{id_}"), assessment.output(f"check:{id_}")
            verdicts = {None: "unknown", True: "yes", False: "no"}
            idle = holds is not None and applies is False
            verdict = "not_applicable" if idle else verdicts[holds]
            return with_weight(table, (verdict,), assessment.policy)
        case "tegenprestatie":
            return (assessment.output("tegenprestatie"),)
        case "substantiation" | "agreements" | "open" if f"{table.kind}:{id_}" in plan.extras:
            return (assessment.on_demand(f"{table.kind}:{id_}"),)
        case _:
            return None


def with_weight(table: Table, results: tuple[Any, ...], policy: Policy) -> tuple[Any, ...]:
    """The outcome of a check that doesn't hold, or that is unknown, with its severity; other outcomes as they are."""
    if table.kind != "checks" or results[0] not in ("no", "unknown"):
        return results
    return (*results, next((c.severity for c in policy.plan.checks if c.id == table.about), ""))


def under(rules: Iterable[Rule], basis: str | None) -> Iterator[Rule]:
    """The rules for a case that names no legal basis and takes that of the scheme, which the two packs differ in."""
    column = Column("legal_basis")
    for rule in rules:
        test = rule.way.get(column)
        if test is None or basis is None:
            yield rule
        elif test & Words(frozenset((basis,))) is not None:
            yield replace(rule, way={key: each for key, each in rule.way.items() if key != column})


def _candidates(old: tuple[Rule, ...], new: tuple[Rule, ...]) -> Iterator[Way]:
    """Rows of tests under which the two tables may answer differently, those with the fewest columns first."""
    if [(r.way, r.results) for r in old] == [(r.way, r.results) for r in new]:
        return
    ways = (joined(a.way, b.way) for a, b in product(old, new) if a.results != b.results)
    yield from sorted((way for way in ways if way is not None), key=len)


def _point(test: Constraint) -> Any:
    """A value that passes a test, at its boundary."""
    if isinstance(test, Span):
        if test.low is not None:
            return test.low + test.low_open
        return (test.high or 0) - test.high_open
    return sorted(test.words, key=str)[0] if test.inside else "iets-anders"


def _beside(test: Constraint, other: int) -> int:
    return max(other + int(_point(test)), 0)


def _put_in_list(
    data: dict[str, Any], policy: Policy, list_: str, field: str, code: str | None
) -> None:
    """A line with this code in the list behind a set; without one, a list without lines."""
    fact = policy.plan.facts[list_]
    *above, last = fact.path.split(".")
    here = data
    for step in above:
        here = here.setdefault(step, {})
    lines = here.setdefault(last, [])
    path = next(f.path for f in fact.fields if f.name == field)
    if code is not None:
        line: Any = {path: code} if path else code
        lines.append(line | {"outcome": "refused"} if list_ == "tried" else line)
