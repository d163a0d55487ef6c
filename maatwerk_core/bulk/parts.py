"""What a node is made of when it is written as SQL, and how often each part stands in its text. Writes nothing.

Two nodes are written through simpler ones: a `Pick` as a chain of `Hit`s, a `MulDiv` through its product.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, reduce

from maatwerk_core.rules.expression import (
    NO,
    YES,
    Calc,
    Const,
    Fold,
    Item,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Param,
    Pick,
    Type,
)

#: A part and how often it stands in the text of the whole.
Part = tuple[Node, int]
#: Zero, and so the mask without any bit.
NOTHING = Const(0, "int")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Hit(Node):
    """One row of a first-hit table with the outcome of the rows after it; `rest` is `None` after the last row.

    The row's cell where it applies, the rest where it doesn't, and where that is unknown the cell if the rest agrees.
    """

    when: Node
    cell: Node
    rest: Node | None
    type: Type


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Union(Node):
    """Whole numbers as masks: every bit of each. None is unknown."""

    masks: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """The masks."""
        return self.masks

    @property
    def type(self) -> Type:
        """A whole number."""
        return "int"


def union_of(masks: Iterable[Node]) -> Node:
    """All bits of all masks; the constant ones are one number.

    >>> union_of([Const(1, "int"), Const(4, "int")])
    Const(value=5, type='int')
    """
    each = dict.fromkeys(masks)
    fixed = reduce(lambda a, b: a | b, (int(m.value or 0) for m in each if isinstance(m, Const)), 0)
    open_ = tuple(mask for mask in each if not isinstance(mask, Const))
    parts = (*((Const(fixed, "int"),) if fixed or not open_ else ()), *open_)
    return parts[0] if len(parts) == 1 else Union(parts)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Guard(Node):
    """One value where a test of two values holds, another where it doesn't."""

    test: Node
    then: Node
    otherwise: Node

    def children(self) -> tuple[Node, ...]:
        """The test and both values."""
        return self.test, self.then, self.otherwise

    @property
    def type(self) -> Type:
        """A whole number."""
        return "int"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Flag(Node):
    """One bit where a test that is never unknown holds, else 0: a `Guard` that needs no branch."""

    test: Node
    bit: int

    def children(self) -> tuple[Node, ...]:
        """The test."""
        return (self.test,)

    @property
    def type(self) -> Type:
        """A whole number."""
        return "int"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Gather(Fold):
    """The union of a mask of each line; 0 when empty."""


@lru_cache(maxsize=4096)
def chain(node: Pick) -> Node:
    """A column of a first-hit table as hits, from the last row up.

    >>> from maatwerk_core.rules.expression import Choose, Row
    >>> one, two = Const(1, "int"), Const(2, "int")
    >>> table = Choose("t", ("c",), (Row("a", Leaf("wsnp", "bool"), (one,)), Row("b", YES, (two,))))
    >>> chain(Pick(table, "c", "int")) == Hit(Leaf("wsnp", "bool"), one, two, "int")
    True
    """
    rest: Node | None = None
    for when, cell in reversed(node.cells):
        if when == YES or cell == rest:
            rest = cell
        elif when != NO:
            rest = Hit(when, cell, rest, node.type)
    return Const(None, node.type) if rest is None else rest


def product(node: MulDiv) -> Node:
    """What a `MulDiv` divides."""
    if node.num == Const(1, "int"):
        return node.x
    return Calc("*", node.x, node.num, node.type)


def parts(node: Node) -> tuple[Part, ...]:
    """The nodes that the text of a node holds; a fold's lines are left to `line_parts`.

    >>> parts(Calc("min", Leaf("income", "cents"), Leaf("amount", "cents"), "cents"))[0][1]
    2
    """
    match node:
        case Pick():
            return ((chain(node), 1),)
        case Hit(when=when, cell=cell, rest=None):
            return (when, 1), (cell, 1)
        case Hit(when=when, cell=cell, rest=Node() as rest):
            return (when, 2), (cell, 2), (rest, 2)
        case MulDiv(den=den, rounding=rounding):
            times = {"down": 1, "half_up": 2, "up": 3}[rounding]
            return (product(node), times), (den, times + 1)
        case Calc(op="min" | "max", x=x, y=y):
            return (x, 2), (y, 2)
        case Lookup(key=key):
            open_rows = [cell for _, cell in node.rows if not isinstance(cell, Param | Const)]
            return (key, 1 + len(open_rows)), *((cell, 1) for cell in open_rows)
        case Fold():
            return ((node.list, 1),)
        case _:
            return tuple((child, 1) for child in node.children())


def line_parts(node: Fold) -> tuple[Part, ...]:
    """What is read of each line."""
    if node.op == "any":
        return tuple((part, 1) for part in (node.where, node.body) if part != YES)
    body = () if node.op == "count" else ((node.body, 1),)
    return body if node.where == YES else ((node.where, 2), *body)


def weight(node: Node) -> int:
    """How long the text of a node itself is, in parts; a table is written out."""
    return 1 + len(node.rows) // 4 if isinstance(node, Lookup) else 1


def is_plain(node: Node) -> bool:
    """Is it read where it stands, without working anything out?"""
    return isinstance(node, Leaf | Const | Param | Item)


@lru_cache(maxsize=65_536)
def reads_line(node: Node) -> bool:
    """Does it depend on the line that the surrounding fold is at?

    >>> reads_line(Item("amount", "cents")), reads_line(Leaf("amount", "cents"))
    (True, False)
    """
    return isinstance(node, Item) or any(reads_line(part) for part, _ in parts(node))
