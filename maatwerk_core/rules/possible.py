"""Lays an expression of a policy open on one day: its leaves with all they can be, lists as what is asked of them.

What is asked of a list (a sum, a number, is there any) stands in for the list; `lists` says which, so that lines can
be found that give those answers.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Any

from maatwerk_core.rules.boundaries import BOUNDS, bounds_of
from maatwerk_core.rules.cells import Cells, Undecided, cells_of
from maatwerk_core.rules.domains import ONLY_UNKNOWN, VERDICTS, Domain, Span, join
from maatwerk_core.rules.expression import (
    NO,
    UNLIMITED,
    UNSURE,
    YES,
    Const,
    Fold,
    Leaf,
    Lookup,
    Node,
    Test,
    Type,
    all_of,
    negate,
    walk,
)
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.settled import IS_THERE, Settler, at_most_form, fix_params
from maatwerk_core.rules.unroll import put_in_place, unroll

#: A word other than those that some rule names, where a fact takes any word.
ANOTHER = "iets-anders"
#: As many lines are tried at most to give the answers that are asked of a list.
MOST_LINES = 4
#: As many are written out at most where the whole expression has to be solved with them.
MOST_WRITTEN_OUT = 2
#: Answers asked of a list: more lines than a case will hold.
_MANY = 10_000
#: As many lines are tried where exactly so many are asked for.
MOST_COUNTED = 40

#: A cost line that is counted once, for sure, at its own price.
PLAIN_LINE: dict[str, Any] = {
    "item": "own", "per": 0, "each": 0, "times": 1, "months": 12, "chance": 10_000,
}  # fmt: skip

_KNOWN = VERDICTS - {None}


@dataclass(frozen=True, eq=False)
class Laid:
    """Expressions of a policy laid open on a day; with `free`, parameters that are unknown may be anything.

    `stands` says what each leaf that stands for a list asks of it on this day, `written` how the policy asks it.
    """

    policy: Policy
    day: datetime.date
    free: bool = False
    stands: dict[Leaf, Fold] = field(default_factory=dict)
    written: dict[Leaf, Fold] = field(default_factory=dict)

    def cells(self, node: Node) -> Cells:
        """The cells of an expression."""
        target = self.settle(node)
        return cells_of(target, domains(target, self.policy.plan, self.stands))

    def worth(self, node: Node, facts: Mapping[Leaf, Any]) -> Any:
        """What an expression is worth with these facts; those not given are unknown."""
        return self.cells(node).value(facts)

    def settle(self, node: Node) -> Node:
        """The expression on this day, with a leaf in place of everything that is asked of a list."""
        return self._settler(node)

    @cached_property
    def _settler(self) -> Settler:
        """Settles every expression of the day: what two of them share is settled once."""
        param = fix_params(lambda path: self.policy.value(path, self.day), self.free)
        inside = Settler(param, lambda fold: fold)

        def stand(fold: Fold) -> Node:
            where, body = inside(fold.where), inside(fold.body)
            leaf = self._stand(Fold(fold.op, fold.list, body, where, fold.type))
            if isinstance(leaf, Leaf):
                self.written.setdefault(leaf, fold)
            return leaf

        return Settler(param, stand)

    def _stand(self, fold: Fold) -> Node:
        """The leaf that stands for what is asked of a list; of no lines at all the answer is known."""
        if NO in (fold.where, fold.body):
            return NO if fold.op == "any" else Const(0, fold.type)
        known = next((leaf for leaf, other in self.stands.items() if other == fold), None)
        if known is None:
            known = Leaf(f"~{fold.list.fact}.{len(self.stands)}", fold.type)
            self.stands[known] = fold
        return known

    def find(self, node: Node, wanted: bool | None = True) -> dict[Leaf, Any] | None:
        """Facts with which the expression has this value, or `None` if there are none. Raises `Undecided`.

        What is asked of a list hangs together: without lines every answer is nought or no. Only answers that some
        lines give are facts.
        """
        target = self.settle(node)
        leaves = domains(target, self.policy.plan, self.stands)
        facts = cells_of(target, leaves).find(wanted)
        unfounded = [] if facts is None else self._unfounded(facts)
        if not unfounded:
            return facts
        unsure = False
        for filled in product((False, True), repeat=len(unfounded)):
            try:
                lines = dict(zip(unfounded, filled, strict=True))
                facts = self._with_lines(target, leaves, lines, wanted)
            except Undecided:
                unsure = True
                continue
            if facts is not None:
                return facts
        if unsure:
            raise Undecided
        return None

    def _with_lines(
        self,
        target: Node,
        leaves: Mapping[Leaf, Domain],
        filled: Mapping[str, bool],
        wanted: bool | None,
    ) -> dict[Leaf, Any] | None:
        """Facts where some lists have lines and others have none."""
        narrowed = dict(leaves)
        for leaf in leaves:
            fold = self.stands.get(leaf)
            if fold is not None and fold.list.fact in filled:
                lines = filled[fold.list.fact]
                narrowed[leaf] = answers_of_lines(fold) if lines else answers_of_none(fold)
        facts = cells_of(target, narrowed).find(wanted)
        if facts is None or not self._unfounded(facts):
            return facts
        for count in range(1, MOST_WRITTEN_OUT + 1):
            counts = {list_: count if lines else 0 for list_, lines in filled.items()}
            facts = self._written_out(target, leaves, counts, wanted)
            if facts is not None and not self._unfounded(facts):
                return facts
        raise Undecided

    def _unfounded(self, facts: Mapping[Leaf, Any]) -> list[str]:
        """The lists of which no lines were found that give these answers together."""
        asked: dict[str, list[tuple[Fold, Any]]] = {}
        for leaf, value in facts.items():
            if leaf in self.stands:
                fold = self.stands[leaf]
                asked.setdefault(fold.list.fact, []).append((fold, value))
        return [list_ for list_, wanted in asked.items() if not self._lines_give(list_, wanted)]

    def _lines_give(self, list_: str, wanted: list[tuple[Fold, Any]]) -> bool:
        counts: list[int] = [value for fold, value in wanted if fold.op == "count"]
        tries: list[int] = [*range(MOST_LINES + 1), *(n for n in counts if n < MOST_COUNTED)]
        return any(self._so_many_give({list_: count}, wanted) for count in tries)

    def _so_many_give(self, lines: Mapping[str, int], wanted: list[tuple[Fold, Any]]) -> bool:
        target = all_of(*(_is(unroll(fold, lines), value) for fold, value in wanted))
        try:
            return self._plain(target).find() is not None
        except Undecided:
            return False

    def _written_out(
        self,
        target: Node,
        leaves: Mapping[Leaf, Domain],
        counts: Mapping[str, int],
        wanted: bool | None,
    ) -> dict[Leaf, Any] | None:
        """Facts where these lists have so many lines, each line written out."""
        folds = {
            leaf: unroll(self.stands[leaf], counts)
            for leaf in leaves
            if leaf in self.stands and self.stands[leaf].list.fact in counts
        }
        found = self._plain(put_in_place(target, dict(folds.items()))).find(wanted)
        if found is None:
            return None
        facts = {leaf: value for leaf, value in found.items() if leaf in leaves}
        facts |= {leaf: self._plain(fold).value(found) for leaf, fold in folds.items()}
        return {leaf: value for leaf, value in facts.items() if value is not None}

    def _plain(self, target: Node) -> Cells:
        """The cells of an expression with lines written out, each cost line a plain one."""
        plain = put_in_place(target, _plain_cells(target))
        whole = Settler(lambda param: param, lambda fold: fold)(plain)
        return cells_of(whole, domains(whole, self.policy.plan, self.stands))


def _plain_cells(target: Node) -> dict[Node, Node]:
    """What stands in the cells of cost lines: what makes the price the cost, so that any sum is one line's price."""
    found: dict[Node, Node] = {}
    for leaf in walk(target):
        if isinstance(leaf, Leaf) and leaf.fact.startswith("lines_"):
            column = leaf.fact.rpartition(".")[2]
            if column in PLAIN_LINE:
                found[leaf] = Const(PLAIN_LINE[column], leaf.type)
    return found


def _is(node: Node, value: Any) -> Node:
    """The expression has this value."""
    if isinstance(value, bool):
        return node if value else negate(node)
    return at_most_form(node, "=", Const(value, "int"))


def domains(target: Node, plan: Plan, stands: Mapping[Leaf, Fold]) -> dict[Leaf, Domain]:
    """What each leaf of an expression can be when it is known."""
    nodes = tuple(walk(target))
    named: dict[Node, set[str]] = {}
    for node in nodes:
        for one, words in _named(node, plan):
            for leaf in walk(one):
                named.setdefault(leaf, set()).update(words)
    return {
        leaf: _domain(leaf, plan, stands, named.get(leaf, set()))
        for leaf in nodes
        if isinstance(leaf, Leaf)
    }


def _named(node: Node, plan: Plan) -> Iterator[tuple[Node, Iterable[str]]]:
    """The words with which a node compares its parts, and by which a table knows its rows.

    A part may take its word from any leaf below it (stated, or else from a table): each may be that word.
    """
    if isinstance(node, Lookup):
        yield node.key, [code for code, _ in node.rows]
    elif isinstance(node, Test):
        for one, other in ((node.x, node.y), (node.y, node.x)):
            if isinstance(other, Const) and other.type == "enum":
                yield one, [str(other.value)]
            elif isinstance(other, Leaf) and other.fact in plan.facts:
                yield one, plan.facts[other.fact].values


def _domain(leaf: Leaf, plan: Plan, stands: Mapping[Leaf, Fold], named: set[str]) -> Domain:
    if leaf in stands:
        return join([answers_of_none(stands[leaf]), answers_of_lines(stands[leaf])])
    if leaf.type == "bool":
        there = leaf.fact.startswith(IS_THERE) or _only_stated(leaf.fact, plan)
        return frozenset((True, None)) if there else _KNOWN
    if leaf.type == "enum":
        declared = plan.facts[leaf.fact].values if leaf.fact in plan.facts else ()
        return frozenset(declared or {*named, ANOTHER})
    if leaf.fact.startswith("$"):
        return _parameter(leaf.type)
    return Span(*bounds_of(leaf.fact, leaf.type))


def _only_stated(name: str, plan: Plan) -> bool:
    """Is this a text, of which no more is read than that it is there?"""
    if name in plan.facts:
        return plan.facts[name].reads == "stated"
    list_, _, field_ = name.partition(".")
    columns = plan.facts[list_].fields if list_ in plan.facts else ()
    return any(f.name == field_.rpartition(".")[2] and f.path.endswith("?") for f in columns)


def _parameter(type_: Type) -> Span:
    """All that a parameter can be that nobody has set yet; of a number −1 stands for all, and for nobody."""
    return Span(*BOUNDS["day"]) if type_ == "day" else Span(-1 if type_ == "int" else 0, UNLIMITED)


def answers_of_none(fold: Fold) -> Domain:
    """What a list without lines answers."""
    return frozenset((False,)) if fold.op == "any" else Span(0, 0)


def answers_of_lines(fold: Fold) -> Domain:
    """What a list with lines can answer; where no line is sure to count the answer is unknown."""
    unsure = fold.where == UNSURE or fold.body in (UNSURE, Const(None, fold.type))
    if unsure:
        return frozenset((None,)) if fold.op == "any" else ONLY_UNKNOWN
    if fold.op == "any":
        return _KNOWN
    if fold.op == "count":
        return Span(1 if fold.where == YES else 0, _MANY)
    return Span(0, UNLIMITED)
