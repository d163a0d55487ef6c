"""An expression on one day: parameters become constants, what is constant is worked out, comparisons get one form.

Every comparison of numbers becomes "is this at most that constant", so that two comparisons of one figure share it.
"""

from __future__ import annotations

from collections.abc import Callable

from maatwerk_core.rules.domains import single
from maatwerk_core.rules.expression import (
    NO,
    YES,
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
    Leaf,
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
from maatwerk_core.rules.forward import forward
from maatwerk_core.rules.rebuilding import Rebuilding
from maatwerk_core.rules.values import Resolved

#: Before the name of a list: is it there at all? It is, or that is unknown.
IS_THERE = "+"
_STEP = {"<=": 0, "<": -1, ">": 0, ">=": -1}


def fix_params(value: Callable[[str], Resolved], free: bool = False) -> Callable[[Param], Node]:
    """Puts the values of a day in place of parameters; with `free`, one that nobody filled in may be anything.

    What has no value because of its days (before the first, within a vague one, after an end) stays unknown.

    >>> fix_params({"maximum": Resolved(5)}.__getitem__)(Param("maximum", "cents"))
    Const(value=5, type='cents')
    >>> fix_params(lambda path: Resolved(None, why="unknown"), free=True)(Param("maximum", "cents"))
    Leaf(fact='$maximum', type='cents')
    """

    def fix(param: Param) -> Node:
        found = value(param.path)
        if found.value is None and free and found.why in ("unknown", "unset"):
            return Leaf(f"${param.path}", param.type)
        return Const(found.value, param.type)

    return fix


class Settler(Rebuilding):
    """Rebuilds expressions for one day, each node once. Folds become what `fold` puts in their place."""

    def __init__(self, param: Callable[[Param], Node], fold: Callable[[Fold], Node]) -> None:
        super().__init__({})
        self.param, self.fold = param, fold

    def rebuilt(self, node: Node) -> Node:
        """The expression on this day."""
        match node:
            case Param():
                return self.param(node)
            case Fold():
                return self.fold(node)
            case Test(x=x, op=op, y=y):
                return at_most_form(self(x), op, self(y))
            case And(parts=parts):
                return all_of(*map(self, parts))
            case Or(parts=parts):
                return any_of(*map(self, parts))
            case Not(x=x):
                return negate(self(x))
            case _:
                return self._other(node)

    def _other(self, node: Node) -> Node:
        match node:
            case Pick():
                return self._picked(node)
            case Stated(x=Leaf(fact=list_, type="list")):
                return Leaf(f"{IS_THERE}{list_}", "bool")
            case _:
                return simplified(super().rebuilt(node))

    def _picked(self, node: Pick) -> Node:
        """Only the rows that can still be reached, and only the column that is read."""
        rows: list[Row] = []
        for at, (when, cell) in enumerate(node.cells):
            settled = self(when)
            if settled != NO:
                rows.append(Row(str(at), settled, (self(cell),)))
            if settled == YES:
                break
        if rows and rows[0].when == YES:
            return rows[0].outputs[0]
        return Pick(Choose(node.choose.id, ("is",), tuple(rows)), "is", node.type)


def simplified(node: Node) -> Node:
    """The same value in fewer nodes, where constants make that plain.

    >>> price = Leaf("price", "cents")
    >>> simplified(MulDiv(price, Const(12, "int"), Const(12, "int"), "half_up", "cents"))
    Leaf(fact='price', type='cents')
    """
    match node:
        case MulDiv(x=x, num=Const(value=num), den=Const(value=den)) if num == den and num:
            return x
        case Calc(op="+", x=Const(value=0), y=y):
            return y
        case Calc(op="*", x=Const(value=1), y=y):
            return y
        case Calc(x=Const(), y=Const()) | MulDiv(x=Const(), num=Const(), den=Const()):
            found = forward(node, {child: forward(child, {}) for child in node.children()})
            return Const(single(found), node.type)
        case Lookup(key=Const(value=key), rows=rows, type=type_):
            return dict(rows).get(str(key), Const(None, type_))
        case Coalesce(first=Const(value=value), second=second):
            return second if value is None else node.first
        case _:
            return node


def at_most_form(x: Node, op: str, y: Node) -> Node:
    """A comparison in its one form; of words and verdicts only `=` is left.

    >>> at_most_form(Leaf("amount", "cents"), ">", Const(500, "cents"))
    Not(x=Test(x=Leaf(fact='amount', type='cents'), op='<=', y=Const(value=500, type='cents')))
    """
    if getattr(x, "type", "") in ("bool", "enum"):
        same = _same(x, y) if isinstance(x, Const) and isinstance(y, Const) else Test(x, "=", y)
        return same if op == "=" else negate(same)
    if op in ("=", "!="):
        both = all_of(at_most_form(x, "<=", y), at_most_form(x, ">=", y))
        return both if op == "=" else negate(both)
    if isinstance(x, Const):
        turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}[op]
        return _constant(x, op, y) if isinstance(y, Const) else at_most_form(y, turned, x)
    if not isinstance(y, Const):
        return _difference(x, op, y)
    if y.value is None:
        return Const(None, "bool")
    test = Test(x, "<=", Const(int(y.value) + _STEP[op], y.type))
    return test if op in ("<", "<=") else negate(test)


def _same(x: Const, y: Const) -> Const:
    unknown = x.value is None or y.value is None
    return Const(None if unknown else x.value == y.value, "bool")


def _constant(x: Const, op: str, y: Const) -> Node:
    if x.value is None or y.value is None:
        return Const(None, "bool")
    a, b = int(x.value), int(y.value)
    return Const({"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[op], "bool")


def _difference(x: Node, op: str, y: Node) -> Node:
    """Two figures compared: their difference with nought, written the same whichever comes first."""
    if repr(y) < repr(x):
        return _difference(y, {"<": ">", "<=": ">=", ">": "<", ">=": "<="}[op], x)
    apart = Calc("-", x, y, "cents")
    return at_most_form(apart, op, Const(0, "cents"))
