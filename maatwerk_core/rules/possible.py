"""Lays an expression of a policy open on one day: its leaves with all they can be, lists as what is asked of them.

What is asked of a list (a sum, a number, is there any) stands in for the list; `lists` says which, so that lines can
be found that give those answers.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from maatwerk_core.rules.boundaries import BOUNDS, bounds_of, words_of
from maatwerk_core.rules.cells import Cells, Undecided, cells_of
from maatwerk_core.rules.domains import VERDICTS, Domain, Span
from maatwerk_core.rules.expression import (
    NO,
    UNLIMITED,
    UNSURE,
    Const,
    Fold,
    Leaf,
    Node,
    Test,
    Type,
    all_of,
    negate,
    walk,
)
from maatwerk_core.rules.plan import Plan, reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.settled import Settler, at_most_form, fix_params
from maatwerk_core.rules.unroll import unroll

#: A word other than those that some rule names, where a fact takes any word.
ANOTHER = "iets-anders"
#: As many lines are tried at most to give the answers that are asked of a list.
MOST_LINES = 6
#: Answers asked of a list: more lines than a case will hold.
_MANY = 10_000
#: As many lines are tried where exactly so many are asked for.
_MOST_COUNTED = 40

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
    settled: dict[Node, Node] = field(default_factory=dict)

    def cells(self, node: Node) -> Cells:
        """The cells of an expression."""
        target = self.settle(node)
        return cells_of(target, domains(target, self.policy.plan, self.stands))

    def worth(self, node: Node, facts: Mapping[Leaf, Any]) -> Any:
        """What an expression is worth with these facts; those not given are unknown."""
        return self.cells(node).value(facts)

    def settle(self, node: Node) -> Node:
        """The expression on this day, with a leaf in place of everything that is asked of a list."""
        if node not in self.settled:
            self.settled[node] = self._settler(node)(node)
        return self.settled[node]

    def _settler(self, node: Node) -> Settler:
        _, paths = reads(node)
        param = fix_params({path: self.policy.value(path, self.day) for path in paths}, self.free)
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

    def lines(self, facts: Mapping[Leaf, Any]) -> dict[str, int]:
        """How many lines each list has that gives these answers. Raises `Undecided` where none was found."""
        asked: dict[str, list[tuple[Fold, Any]]] = {}
        for leaf, value in facts.items():
            if leaf in self.stands:
                fold = self.stands[leaf]
                asked.setdefault(fold.list.fact, []).append((fold, value))
        return {list_: self._count(list_, wanted) for list_, wanted in asked.items()}

    def _count(self, list_: str, wanted: list[tuple[Fold, Any]]) -> int:
        counts: list[int] = [value for fold, value in wanted if fold.op == "count"]
        tries: list[int] = [*range(MOST_LINES + 1), *(n for n in counts if n < _MOST_COUNTED)]
        for count in tries:
            if self._gives(list_, count, wanted):
                return count
        raise Undecided

    def _gives(self, list_: str, count: int, wanted: Iterable[tuple[Fold, Any]]) -> bool:
        """Can this many lines give all of these answers?"""
        parts = [_is(unroll(fold, {list_: count}), value) for fold, value in wanted]
        same = Settler(lambda param: param, lambda fold: fold)
        target = same(all_of(*parts))
        leaves = domains(target, self.policy.plan, {})
        try:
            return cells_of(target, leaves).find() is not None
        except Undecided:
            return False


def _is(node: Node, value: Any) -> Node:
    """The expression has this value."""
    if isinstance(value, bool):
        return node if value else negate(node)
    return at_most_form(node, "=", Const(value, "int"))


def domains(target: Node, plan: Plan, stands: Mapping[Leaf, Fold]) -> dict[Leaf, Domain]:
    """What each leaf of an expression can be when it is known."""
    leaves = [node for node in walk(target) if isinstance(node, Leaf)]
    return {leaf: _domain(leaf, target, plan, stands) for leaf in leaves}


def _domain(leaf: Leaf, target: Node, plan: Plan, stands: Mapping[Leaf, Fold]) -> Domain:
    if leaf in stands:
        return _answers(stands[leaf])
    if leaf.type == "bool":
        return frozenset((True, None)) if _only_stated(leaf.fact, plan) else _KNOWN
    if leaf.type == "enum":
        words = words_of(leaf.fact, plan, (target,))
        declared = leaf.fact in plan.facts and plan.facts[leaf.fact].values
        return frozenset(words if declared else (*words, *_beside(leaf, target, plan), ANOTHER))
    if leaf.fact.startswith("$"):
        return _parameter(leaf.type)
    return Span(*bounds_of(leaf.fact, leaf.type))


def _beside(leaf: Leaf, target: Node, plan: Plan) -> Iterator[str]:
    """The words of the facts that a word is compared with."""
    for node in walk(target):
        if isinstance(node, Test) and leaf in (node.x, node.y):
            other = node.y if node.x == leaf else node.x
            if isinstance(other, Leaf) and other.fact in plan.facts:
                yield from plan.facts[other.fact].values


def _only_stated(name: str, plan: Plan) -> bool:
    """Is this a text, of which no more is read than that it is there?"""
    if name in plan.facts:
        return plan.facts[name].reads == "stated"
    list_, _, field_ = name.partition(".")
    columns = plan.facts[list_].fields if list_ in plan.facts else ()
    return any(f.name == field_.rpartition(".")[2] and f.path.endswith("?") for f in columns)


def _parameter(type_: Type) -> Span:
    """All that a parameter can be that nobody has set yet; −1 stands for all, and for nobody."""
    return Span(*BOUNDS["day"]) if type_ == "day" else Span(-1, UNLIMITED)


def _answers(fold: Fold) -> Domain:
    """What can be asked of a list; where no line is sure to count, only a list without lines gives a known answer."""
    unsure = fold.where == UNSURE or fold.body in (UNSURE, Const(None, fold.type))
    if fold.op == "any":
        return frozenset((False, None)) if unsure else _KNOWN
    if unsure:
        return Span(0, 0, True)
    return Span(0, _MANY) if fold.op == "count" else Span(0, UNLIMITED)
