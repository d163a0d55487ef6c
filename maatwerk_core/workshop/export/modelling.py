"""Makes decision tables of a policy on one day: who decides, the quorum, every check, what is asked for and when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from maatwerk_core.engine.planning import sets_of
from maatwerk_core.rules.expression import (
    And,
    Const,
    Leaf,
    Node,
    Not,
    Or,
    Param,
    Pick,
    Row,
    Test,
)
from maatwerk_core.rules.plan import Plan, PlannedCheck
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.export.conditions import (
    NotInTable,
    Reader,
    Way,
    all_ways,
    covers,
)
from maatwerk_core.workshop.export.naming import member_of
from maatwerk_core.workshop.export.tables import TYPES, Input, Left, Model, Output, Rule, Table

#: What a check can come out as; `unknown` where the policy itself leaves a value open.
VERDICTS: tuple[str, ...] = ("not_applicable", "yes", "no", "unknown")
#: The columns of the table of who decides, as the plan calls them, with their DMN type.
_DECIDES = {
    "may": Output("mandate", "boolean"),
    "role": Output("role", "string"),
    "approvals": Output("approvals", "number"),
}
#: What the quorum table says per role, beside the number of approvals.
_QUORUM: tuple[Output, ...] = (
    Output("of", "string"),
    Output("requester_counts", "boolean"),
    Output("case_shown", "string"),
    Output("discuss", "boolean"),
    Output("no_answer_is", "string"),
)
#: What no table of this model says, whatever the pack.
ALWAYS_LEFT: tuple[Left, ...] = tuple(
    Left(what, "always") for what in ("unknown", "status", "returns", "decide", "texts")
)


def model_of(policy: Policy, day: datetime.date) -> Model:
    """The decision tables of a policy as it is on a day; what they can't say is in `left`."""
    return Modelling(policy, day).model()


class Modelling:
    """One model in the making."""

    def __init__(self, policy: Policy, day: datetime.date) -> None:
        self.policy, self.day, self.plan = policy, day, policy.plan
        self.params: Mapping[str, Any] = dict(
            zip(policy.plan.params, policy.params(day), strict=True)
        )
        self.facts = named_facts(policy.plan)
        self.used: dict[str, Node] = {}
        self.left: list[Left] = []

    def model(self) -> Model:
        """Every table that can be made; facts that follow from others come first."""
        tables = [*self._mandate(), *self._quorum()]
        for check in self.plan.checks:
            tables += self._check(check)
        for name, node in self.plan.extras.items():
            kind, _, id_ = name.partition(":")
            if kind in ("substantiation", "agreements", "open"):
                tables += self._yes_no(kind, id_, node)
        tables += self._yes_no("tegenprestatie", "", self.plan.outputs["tegenprestatie"])
        derived = [table for id_ in list(self.used) for table in self._derived(id_)]
        return self._named([*derived, *tables])

    def reader(self, names: Mapping[Node, str] | None = None) -> Reader:
        """A reader of expressions that notes which facts it read."""
        words = {id_: fact.values for id_, fact in self.plan.facts.items() if fact.type == "enum"}
        return Reader(
            names or self.facts, self.params, sets_of(self.policy.pack), words, used=self.used
        )

    def _try(self, kind: str, id_: str, rules: Iterator[Rule]) -> tuple[Rule, ...] | None:
        """The rules, or nothing with a note of what stands in the way."""
        try:
            return tuple(rules)
        except NotInTable as error:
            self.left.append(
                Left(f"{kind}.{id_}".rstrip("."), "not-in-table", _name_of(error.node))
            )
            return None

    def _check(self, check: PlannedCheck) -> Iterator[Table]:
        path = f"checks.{check.id}"
        read = self.reader()

        def rules() -> Iterator[Rule]:
            # Not applicable goes before kept: a check that doesn't apply holds as well.
            idle = read.ways(check.applies, False)
            held = read.ways(check.holds)
            kept = tuple(way for way in held if not any(covers(other, way) for other in idle))
            cases: list[tuple[Way, ...]] = [idle, kept, read.ways(check.holds, False), ({},)]
            for verdict, ways in zip(VERDICTS, cases, strict=True):
                yield from numbered(f"{path}.{verdict}", ways, (verdict,))

        yield from self._table(
            "checks",
            check.id,
            (Output("", "string"),),
            rules(),
            (check.holds, check.applies),
            check.source,
        )

    def _yes_no(
        self, kind: str, id_: str, node: Node, names: Mapping[Node, str] | None = None
    ) -> Iterator[Table]:
        """A table that says whether something applies."""
        path = f"{kind}.{id_}".rstrip(".")
        read = self.reader(names)

        def rules() -> Iterator[Rule]:
            yield from numbered(f"{path}.yes", read.ways(node), (True,))
            yield from numbered(f"{path}.no", read.ways(node, False), (False,))
            yield Rule(f"{path}.unknown", {}, (None,))

        yield from self._table(kind, id_, (Output("", "boolean"),), rules(), (node,))

    def _derived(self, id_: str) -> Iterator[Table]:
        """A fact that follows from others by yes and no alone is a table too; any other has to be given."""
        node = self.plan.nodes.get(id_)
        if isinstance(node, And | Or | Not) and self.plan.facts[id_].stratum == "derived":
            others = {each: name for each, name in self.facts.items() if name != id_}
            before = dict(self.used)
            made = list(self._yes_no("facts", id_, node, others))
            if made:
                yield from made
            else:
                self.left.pop()
                self.used = before

    def _mandate(self) -> Iterator[Table]:
        pick = self.plan.outputs["mandate"]
        assert isinstance(pick, Pick)  # noqa: S101  # reason: an invariant, for the type checker
        if len(pick.choose.rows) > 1:
            self.used["amount"] = self.plan.nodes["amount"]
            rules = self._tiers(pick.choose.rows, pick.choose.columns)
            yield from self._table("mandate", "", tuple(_DECIDES.values()), rules, pick.choose.rows)
        else:
            self.left.append(Left("mandate", "no-tiers"))

    def _tiers(self, rows: tuple[Row, ...], columns: tuple[str, ...]) -> Iterator[Rule]:
        sure, may = self.reader(), self.reader()
        may.lenient = True
        cells = {
            row.id: tuple(sure.value(row.outputs[columns.index(name)]) for name in _DECIDES)
            for row in rows
        }

        def after(at: int, where: tuple[Way, ...], possible: tuple[Row, ...]) -> Iterator[Rule]:
            """The rules from a row on, where earlier rows may apply without being sure to."""
            row = rows[at]
            both = (*possible, row)
            id_ = ".or.".join(each.id for each in both)
            agreed = tuple(
                _agreed(column) for column in zip(*(cells[r.id] for r in both), strict=True)
            )
            yield from numbered(id_, all_ways([where, sure.ways(row.when)]), agreed)
            if may.ways(row.when) != sure.ways(row.when):
                yield from after(at + 1, all_ways([where, may.ways(row.when)]), both)
            if at + 1 < len(rows):
                yield from after(at + 1, where, possible)

        return after(0, ({},), ())

    def _quorum(self) -> Iterator[Table]:
        quorum = self.policy.pack.quorum
        if quorum is None or quorum == "none" or not quorum:
            return
        outputs = (Output("needed", "number"), *_QUORUM)

        def rules() -> Iterator[Rule]:
            for row in quorum:
                path = f"quorum.{row.id}"
                results = tuple(
                    self.policy.value(f"{path}.{name}", self.day).value
                    for name in ("approvals", *(output.name for output in _QUORUM))
                )
                way = self.reader().ways(Test(self.plan.nodes["role"], "=", Const(row.id, "enum")))
                yield from numbered(path, way, results)
            yield Rule("quorum.other", {}, (None,) * len(outputs))

        yield from self._table(
            "quorum",
            "",
            outputs,
            rules(),
            [Param(f"quorum.{row.id}.approvals", "int") for row in quorum],
        )

    def _table(
        self,
        kind: str,
        id_: str,
        outputs: tuple[Output, ...],
        rules: Iterator[Rule],
        nodes: Iterable[Node],
        source: str = "",
    ) -> Iterator[Table]:
        made = self._try(kind, id_, rules)
        if made is not None:
            name = f"{kind}.{id_}".rstrip(".")
            paths = tuple(dict.fromkeys(path for node in nodes for path in self._reads(node)))
            found = (
                source,
                *(self.policy.value(path, self.day).provenance.source for path in paths),
            )
            sources = tuple(dict.fromkeys(each for each in found if each))
            yield Table(name, kind, id_, outputs, reached(made), paths, sources)

    def _reads(self, node: Node) -> Iterator[str]:
        """The parameters that an expression reads itself; what a fact rests on is the fact's."""
        if isinstance(node, Param):
            yield node.path
        elif node not in self.facts:
            for child in node.children():
                yield from self._reads(child)

    def _named(self, tables: list[Table]) -> Model:
        """The model, with names that FEEL can read."""
        made = {
            output.name or table.about
            for table in tables
            for output in table.outputs
            if table.kind in ("facts", "mandate")
        }
        columns = {column for table in tables for column in table.columns()}
        read = {name for column in columns for name in (column.variable, column.beside)} - made
        given = {name: node for name, node in self.used.items() if name in read}
        inputs = tuple(self._input(name, node) for name, node in sorted(given.items()))
        return Model(self.policy.id, self.day, tuple(tables), inputs, (*ALWAYS_LEFT, *self.left))

    def _input(self, name: str, node: Node) -> Input:
        fact, code = member_of(name, sets_of(self.policy.pack))
        if code:
            return Input(name, fact, "boolean", node, code)
        return Input(name, name, TYPES[self.plan.facts[name].type], node)


def named_facts(plan: Plan) -> dict[Node, str]:
    """What a table may call by a name: every fact that isn't settled already. The first of two that are equal."""
    found: dict[Node, str] = {}
    for id_, node in plan.nodes.items():
        if not isinstance(node, Const):
            found.setdefault(node, id_)
    return found


def numbered(id_: str, ways: Iterable[Way], results: tuple[Any, ...]) -> Iterator[Rule]:
    """A rule per way; the first has the plain id."""
    for at, way in enumerate(ways, start=1):
        yield Rule(id_ if at == 1 else f"{id_}.{at}", way, results)


def reached(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules without those that come after one that holds wherever they do."""
    found: list[Rule] = []
    for rule in rules:
        if not any(covers(earlier.way, rule.way) for earlier in found):
            found.append(rule)
    return tuple(found)


def _agreed(values: tuple[Any, ...]) -> Any:
    """The value where all rows that are possible agree, else unknown."""
    return values[0] if all(value == values[0] for value in values) else None


def _name_of(node: Node) -> str:
    """What stands in the way, as a word."""
    return node.fact if isinstance(node, Leaf) else type(node).__name__.lower()
