"""Expressions for the days of a table: what is the same on all of these is worked out once, before any SQL is written.

The value of every expression stays what it was, unknown included. A statement of a pack becomes a third shorter.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.parts import Gather, Guard, Union, union_of
from maatwerk_core.engine.compile import never_unknown
from maatwerk_core.rules.expression import (
    NO,
    UNSURE,
    YES,
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Is,
    Lookup,
    MulDiv,
    Node,
    Not,
    Or,
    Param,
    Pick,
    Row,
    Stated,
    Test,
    all_of,
    any_of,
    negate,
)
from maatwerk_core.rules.rebuilding import Rebuilding

_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "min": min,
    "max": max,
}


class Settler(Rebuilding):
    """Settles expressions by the parameters that are the same on all days.

    >>> from maatwerk_core.rules.expression import Leaf
    >>> settled = Settler(Parameters((), {"open": (True,), "ceiling": (None,)}))
    >>> settled(And((Param("open", "bool"), Leaf("wsnp", "bool"))))
    Leaf(fact='wsnp', type='bool')
    >>> settled(Test(Leaf("amount", "cents"), "<=", Param("ceiling", "cents")))
    Const(value=None, type='bool')
    """

    def __init__(self, parameters: Parameters) -> None:
        super().__init__({})
        self.parameters = parameters

    def rebuilt(self, node: Node) -> Node:
        """The node over its settled parts, or what these settle it to be."""
        match node:
            case Param(path=path, type=type_):
                varies = self.parameters.varies(path)
                return node if varies else Const(self.parameters.fixed(path), type_)
            case Lookup():
                return self._looked_up(node)
            case Pick():
                return self._picked(node)
            case _:
                return simplified(super().rebuilt(node))

    def _looked_up(self, node: Lookup) -> Node:
        """The rows that are parameters stay: they become one list of values."""
        key = self(node.key)
        if isinstance(key, Const):
            found = dict(node.rows).get(str(key.value)) if key.value is not None else None
            return Const(None, node.type) if found is None else self(found)
        rows = tuple(
            (code, cell if isinstance(cell, Param | Const) else self(cell))
            for code, cell in node.rows
        )
        if all(self(cell) == Const(None, node.type) for _, cell in rows):
            return Const(None, node.type)
        return Lookup(node.table, key, rows, node.type)

    def _picked(self, node: Pick) -> Node:
        """The rows that can still be reached."""
        rows: list[Row] = []
        for at, (when, cell) in enumerate(node.cells):
            settled = self(when)
            if settled != NO:
                rows.append(Row(str(at), settled, (self(cell),)))
            if settled == YES:
                break
        unknown = Const(None, node.type)
        if all(row.outputs[0] == unknown for row in rows):
            return unknown
        if rows[0].when == YES:
            return rows[0].outputs[0]
        return Pick(Choose(node.choose.id, ("is",), tuple(rows)), "is", node.type)


def simplified(node: Node) -> Node:
    """The same value in fewer nodes, where its parts make that plain.

    >>> from maatwerk_core.rules.expression import Leaf
    >>> simplified(Is(Stated(Leaf("goal", "bool")), None))
    Is(x=Leaf(fact='goal', type='bool'), verdict=None)
    """
    match node:
        case And(parts=parts):
            return all_of(*parts)
        case Or(parts=parts):
            return any_of(*parts)
        case Not(x=x):
            return x if x == UNSURE else negate(x)
        case Stated(x=Const(value=value)):
            return UNSURE if value is None else YES
        case Is():
            return _verdict(node)
        case Test() | Calc():
            return _compared(node)
        case MulDiv():
            return _divided(node)
        case _:
            return _chosen(node)


def _chosen(node: Node) -> Node:
    """One of two, and masks."""
    match node:
        case Coalesce(first=Const(value=value), second=second):
            return second if value is None else node.first
        case Coalesce(first=first, second=second) if first == second or _is_unknown(second):
            return first
        case Guard(test=test, then=then) if test == YES or then == node.otherwise:
            return then
        case Guard(test=test, otherwise=otherwise) if test == NO:
            return otherwise
        case Guard(test=test, then=Guard(test=again, then=then)) if again == test:
            return Guard(test, then, node.otherwise)
        case Guard(test=Is(x=list_, verdict=None), otherwise=Gather(list=gathered, body=body)):
            nothing = list_ == gathered and body == Const(0, "int")
            return Guard(node.test, node.then, body) if nothing else node
        case Union(masks=masks):
            return union_of(masks)
        case _:
            return node


def _verdict(node: Is) -> Node:
    """A verdict of what is settled, turned round, or known as soon as one other thing is."""
    x, verdict = node.x, node.verdict
    match x:
        case Const(value=value):
            return YES if value is verdict else NO
        case Not(x=inner):
            return _verdict(Is(inner, None if verdict is None else not verdict))
        case Stated(x=inner) if verdict is not False:
            unknown = _verdict(Is(inner, None))
            return unknown if verdict is None else negate(unknown)
        case Test() | Calc() if verdict is None and len(_open(x)) == 1:
            return _verdict(Is(_open(x)[0], None))
        case _ if never_unknown(x):
            return NO if verdict is None else x if verdict else negate(x)
        case _:
            return node


def _open(node: Test | Calc) -> list[Node]:
    """What a comparison or a sum hangs on."""
    return [part for part in dict.fromkeys(node.children()) if not isinstance(part, Const)]


def _is_unknown(node: Node) -> bool:
    return isinstance(node, Const) and node.value is None


def _compared(node: Test | Calc) -> Node:
    """A comparison or a sum of constants; unknown where one of them is."""
    if any(map(_is_unknown, node.children())):
        return Const(None, node.type)
    x, y = node.x, node.y
    if isinstance(x, Const) and isinstance(y, Const):
        return Const(_OPERATORS[node.op](x.value, y.value), node.type)
    neutral = {"+": 0, "*": 1}.get(node.op)
    for one, other in ((x, y), (y, x)):
        if neutral is not None and isinstance(one, Const) and one.value == neutral:
            return other
    return node


def _divided(node: MulDiv) -> Node:
    """A division that leaves its number as it is, or that gives none."""
    num, den = node.num, node.den
    if any(map(_is_unknown, node.children())) or (isinstance(den, Const) and den.value == 0):
        return Const(None, node.type)
    if isinstance(num, Const) and isinstance(den, Const) and num.value == den.value:
        return node.x
    return node
