"""Takes an expression apart into rows of a decision table: the ways in which it is surely yes, or surely no.

What is unknown about the policy itself (a parameter without a value) makes neither; what is unknown about a case can't
be said in a decision table at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any, TypeAlias

from maatwerk_core.rules.conditions import Members
from maatwerk_core.rules.expression import (
    UNLIMITED,
    And,
    Calc,
    Const,
    Fold,
    Node,
    Not,
    Operator,
    Or,
    Param,
    Pick,
    Test,
)
from maatwerk_core.workshop.export.constraints import Constraint, Span, Words, joined, same, united
from maatwerk_core.workshop.export.naming import member_name

#: More rows than this for one condition is no table that anyone reads.
MOST_WAYS = 64

_TURNED: dict[str, Operator] = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", "<=": ">", ">": "<="}


@dataclass(frozen=True, slots=True, order=True)
class Column:
    """What a column tests: a variable, as it is or beside another variable."""

    variable: str
    beside: str = ""


#: One row of tests, by column; all of them hold together.
Way: TypeAlias = Mapping[Column, Constraint]


class NotInTable(Exception):
    """This can't be said in the tests of a decision table."""

    def __init__(self, node: Node) -> None:
        super().__init__(type(node).__name__)
        self.node = node


@dataclass(slots=True)
class Reader:
    """Reads expressions on one day. `names` are the expressions that a table may call by a name.

    `used` collects the names that were read, with the node behind each. A `lenient` reader takes what the policy leaves
    open for either answer: its ways are those in which something may be so.
    """

    names: Mapping[Node, str]
    params: Mapping[str, Any]
    sets: Mapping[str, Members]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    used: dict[str, Node] = field(default_factory=dict)
    lenient: bool = False

    def ways(self, node: Node, want: bool = True) -> tuple[Way, ...]:
        """Every way in which this is surely yes (or, not `want`, surely no).

        Raises `NotInTable` for what S-FEEL has no test for, and for too many ways.
        """
        match node:
            case Const() | Param():
                return self._settled(self.value(node), want)
            case _ if node in self.names:
                return self._named(node, want)
            case Not(x=x):
                return self.ways(x, not want)
            case And() | Or():
                each = [self.ways(part, want) for part in self._regrouped(node)]
                return all_ways(each) if isinstance(node, And) is want else any_way(each)
            case Test():
                return self._test(node, want)
            case Fold():
                return self._member(node, want)
            case Pick(type="bool"):
                return self._first_hit(node, want)
            case _:
                raise NotInTable(node)

    def _regrouped(self, node: And | Or) -> tuple[Node, ...]:
        """The parts, those that together are a named expression as that one: joining has taken it apart."""
        parts = dict.fromkeys(node.parts)
        for named in self.names:
            if isinstance(named, And | Or) and type(named) is type(node):
                if all(part in parts for part in named.parts):
                    parts = {named: None} | {p: None for p in parts if p not in named.parts}
        return tuple(parts)

    def value(self, node: Node) -> Any:
        """The value of something that no case can change; unknown is `None`."""
        match node:
            case Const(value=value):
                return value
            case Param(path=path):
                return self.params.get(path)
            case Test(x=x, op=op, y=y):
                a, b = self.value(x), self.value(y)
                return None if a is None or b is None else _holds(a, op, b)
            case Calc(x=x, y=y) if self.value(x) is None or self.value(y) is None:
                return None
            case _:
                raise NotInTable(node)

    def _settled(self, value: Any, want: bool) -> tuple[Way, ...]:
        return ({},) if value is want or (value is None and self.lenient) else ()

    def _named(self, node: Node, want: bool) -> tuple[Way, ...]:
        return ({Column(self._use(node)): Words(frozenset((want,)))},)

    def _use(self, node: Node) -> str:
        name = self.names[node]
        self.used[name] = node
        return name

    def _test(self, test: Test, want: bool) -> tuple[Way, ...]:
        op = test.op if want else _TURNED[test.op]
        if isinstance(test.x, Const | Param):
            return self._settled(self.value(test), want)
        if test.x not in self.names:
            raise NotInTable(test.x)
        name = self._use(test.x)
        if test.y in self.names:
            beside = self._use(test.y)
            return tuple({Column(name, beside): span} for span in _spans(op, 0))
        value = self.value(test.y)
        if value is None:
            return self._settled(None, want)
        if value == UNLIMITED:
            return self._settled(op in ("<", "<=", "!="), True)
        if isinstance(value, str):
            return ({Column(name): self._words(name, value, op)},)
        return tuple({Column(name): span} for span in _spans(op, value))

    def _words(self, name: str, word: str, op: Operator) -> Words:
        declared = self.words.get(name, ())
        if op == "!=" and declared:
            return Words(frozenset(declared) - {word})
        return Words(frozenset((word,)), inside=op == "=")

    def _member(self, node: Fold, want: bool) -> tuple[Way, ...]:
        """Is a code in a set? A table asks that of a variable of its own."""
        body = node.body
        for id_, members in self.sets.items():
            same_lines = node.list == members.list and node.where == members.where
            if (
                node.op == "any"
                and same_lines
                and isinstance(body, Test)
                and body.x == members.field
            ):
                name = member_name(id_, self.value(body.y))
                self.used[name] = node
                return ({Column(name): Words(frozenset((want,)))},)
        raise NotInTable(node)

    def _first_hit(self, pick: Pick, want: bool) -> tuple[Way, ...]:
        """The row that surely hits says so, and every row before it that may hit says the same."""
        found: list[tuple[Way, ...]] = []
        before: list[tuple[Way, ...]] = []
        for when, cell in pick.cells:
            says = self.ways(cell, want)
            found.append(all_ways([self.ways(when), says, *before]))
            before.append(any_way([self.ways(when, False), says]))
        return any_way(found)


def all_ways(each: Iterable[tuple[Way, ...]]) -> tuple[Way, ...]:
    """The ways in which all of these hold; what contradicts itself is left out.

    >>> all_ways([])
    ({},)
    """
    found: tuple[Way, ...] = ({},)
    for ways in each:
        both = (joined(a, b) for a, b in product(found, ways))
        found = _fewest(way for way in both if way is not None)
    return found


def any_way(each: Iterable[tuple[Way, ...]]) -> tuple[Way, ...]:
    """The ways in which one of these holds."""
    return _fewest(way for ways in each for way in ways)


def _fewest(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Without what another way says already."""
    kept: list[Way] = []
    for way in ways:
        if not any(covers(other, way) for other in kept):
            kept = [other for other in kept if not covers(way, other)]
            kept = _with(way, kept)
    if len(kept) > MOST_WAYS:
        raise NotInTable(Const(None, "bool"))
    return tuple(kept)


def _with(way: Way, kept: list[Way]) -> list[Way]:
    """The ways with one more; two that differ in the words of one column are one."""
    for at, other in enumerate(kept):
        both = united(other, way)
        if both is not None:
            return [*kept[:at], *_with(both, kept[at + 1 :])]
    return [*kept, way]


def covers(wide: Way, narrow: Way) -> bool:
    """Does the one hold wherever the other does?"""
    return same(joined(narrow, wide), narrow)


def _spans(op: Operator, value: int) -> tuple[Span, ...]:
    """The stretches of whole numbers for which a comparison with `value` holds."""
    match op:
        case "=":
            return (Span(value, value),)
        case "!=":
            return (Span(None, value, high_open=True), Span(value, None, low_open=True))
        case "<" | "<=":
            return (Span(None, value, high_open=op == "<"),)
        case _:
            return (Span(value, None, low_open=op == ">"),)


def _holds(a: Any, op: Operator, b: Any) -> bool:
    match op:
        case "=":
            return bool(a == b)
        case "!=":
            return bool(a != b)
        case "<" | "<=":
            return bool(a < b or (op == "<=" and a == b))
        case _:
            return bool(a > b or (op == ">=" and a == b))
