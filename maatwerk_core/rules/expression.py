"""The expression tree: a dozen frozen node types that every reader shares. Reading them is left to others.

A node has a `type`: one of `bool` (yes, no, unknown), `int`, `cents`, `bp` (basis points), `months`,
`day` (proleptic ordinal), `enum` and `list`. Unknown is `None` in Python and `NULL` in SQL.
"""

# ruff: noqa: D102  # reason: `children` is described once, on `Node`

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Type: TypeAlias = Literal["bool", "int", "cents", "bp", "months", "day", "enum", "list"]
Scalar: TypeAlias = bool | int | str | None
Operator: TypeAlias = Literal["=", "!=", "<", "<=", ">", ">="]
Rounding: TypeAlias = Literal["half_up", "up", "down"]

#: What stands for "no ceiling": larger than any amount a case may hold, small enough for int64.
UNLIMITED = 2**62


@dataclass(frozen=True, slots=True)
class Node:
    """Root of all nodes; equal nodes are interchangeable, so readers share their result."""

    _hash: int = field(init=False, repr=False, compare=False, default=0)

    def children(self) -> tuple[Node, ...]:
        """The nodes this node is made of, in reading order."""
        return ()


def _remember_hash(cls: type[Node]) -> type[Node]:
    """Keep the hash of a node with the node: trees are hashed far more often than they are made."""
    compute = cls.__hash__

    def cached(self: Node) -> int:
        if self._hash == 0:
            object.__setattr__(self, "_hash", compute(self) or 1)
        return self._hash

    cls.__hash__ = cached  # type: ignore[assignment,method-assign]  # reason: same meaning
    return cls


@_remember_hash
@dataclass(frozen=True, slots=True)
class Leaf(Node):
    """A fact that the case states."""

    fact: str
    type: Type


@_remember_hash
@dataclass(frozen=True, slots=True)
class Item(Node):
    """A field of the line that the surrounding `Fold` is at."""

    field: str
    type: Type


@_remember_hash
@dataclass(frozen=True, slots=True)
class Const(Node):
    """A value that never changes; `None` is unknown."""

    value: Scalar
    type: Type

    # INVARIANT: True and 1 are different constants, though Python calls them equal.
    _kind: str = field(init=False, repr=False, default="")

    def __post_init__(self) -> None:
        object.__setattr__(self, "_kind", type(self.value).__name__)


@_remember_hash
@dataclass(frozen=True, slots=True)
class Param(Node):
    """A value of the policy, looked up by its path for the day of the case."""

    path: str
    type: Type


@_remember_hash
@dataclass(frozen=True, slots=True)
class Test(Node):
    """A comparison; unknown when either side is."""

    __test__ = False  # pytest: this is no test class

    x: Node
    op: Operator
    y: Node

    @property
    def type(self) -> Type:
        """A comparison is a yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        return (self.x, self.y)


@_remember_hash
@dataclass(frozen=True, slots=True)
class And(Node):
    """Kleene *and*: no wins, then unknown."""

    parts: tuple[Node, ...]

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        return self.parts


@_remember_hash
@dataclass(frozen=True, slots=True)
class Or(Node):
    """Kleene *or*: yes wins, then unknown."""

    parts: tuple[Node, ...]

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        return self.parts


@_remember_hash
@dataclass(frozen=True, slots=True)
class Not(Node):
    """Kleene *not*."""

    x: Node

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        return (self.x,)


@_remember_hash
@dataclass(frozen=True, slots=True)
class Stated(Node):
    """Yes when the value is known, else unknown. Never no: stating a fact can't count against anyone."""

    x: Node

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        return (self.x,)


@_remember_hash
@dataclass(frozen=True, slots=True)
class Is(Node):
    """Is this verdict exactly yes, no or unknown? Two-valued.

    INVARIANT: only `engine.status` makes this node. A pack can't: a test for "is known" would turn a yes into a no
    when a fact goes missing.
    """

    x: Node
    verdict: bool | None

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        return (self.x,)


@_remember_hash
@dataclass(frozen=True, slots=True)
class Coalesce(Node):
    """The first known of two readings of one fact (stated, derived). They may not contradict."""

    first: Node
    second: Node
    type: Type

    def children(self) -> tuple[Node, ...]:
        return (self.first, self.second)


@_remember_hash
@dataclass(frozen=True, slots=True)
class Calc(Node):
    """Whole-number arithmetic in 64 bits; unknown in, unknown out."""

    op: Literal["+", "-", "*", "min", "max"]
    x: Node
    y: Node
    type: Type

    def children(self) -> tuple[Node, ...]:
        return (self.x, self.y)


@_remember_hash
@dataclass(frozen=True, slots=True)
class MulDiv(Node):
    """`x * num / den` with a named rounding, on absolute values, the sign set last; den 0 gives unknown."""

    x: Node
    num: Node
    den: Node
    rounding: Rounding
    type: Type

    def children(self) -> tuple[Node, ...]:
        return (self.x, self.num, self.den)


@_remember_hash
@dataclass(frozen=True, slots=True)
class Fold(Node):
    """Sum, count or any over the lines of a list. An empty sum is 0; an unknown line makes the sum unknown."""

    op: Literal["sum", "count", "any"]
    list: Leaf
    body: Node
    where: Node
    type: Type

    def children(self) -> tuple[Node, ...]:
        return (self.list, self.where, self.body)


@_remember_hash
@dataclass(frozen=True, slots=True)
class Lookup(Node):
    """The value that a table holds for a key; a key outside the table is unknown."""

    table: str
    key: Node
    rows: tuple[tuple[str, Node], ...]
    type: Type

    def children(self) -> tuple[Node, ...]:
        return (self.key, *(node for _, node in self.rows))


@_remember_hash
@dataclass(frozen=True, slots=True)
class Row(Node):
    """One row of a `Choose`: when it applies, and what each column then holds."""

    id: str
    when: Node
    outputs: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        return (self.when, *self.outputs)


@_remember_hash
@dataclass(frozen=True, slots=True)
class Choose(Node):
    """A first-hit table. Read it through `Pick`.

    A row whose condition is unknown stays possible; there is a result only where all rows still possible agree.
    Past the last row everything is unknown.
    """

    id: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def children(self) -> tuple[Node, ...]:
        return self.rows


@_remember_hash
@dataclass(frozen=True, slots=True)
class Pick(Node):
    """One column of a `Choose`."""

    choose: Choose
    column: str
    type: Type

    def children(self) -> tuple[Node, ...]:
        return (self.choose,)

    @property
    def cells(self) -> tuple[tuple[Node, Node], ...]:
        """The condition and this column's cell, row by row."""
        at = self.choose.columns.index(self.column)
        return tuple((row.when, row.outputs[at]) for row in self.choose.rows)


YES, NO, UNSURE = Const(True, "bool"), Const(False, "bool"), Const(None, "bool")
ZERO = Const(0, "cents")


def all_of(*parts: Node) -> Node:
    """Kleene *and* of any number of parts, flattened.

    >>> all_of() is YES
    True
    """
    flat = _flat(And, parts, YES)
    return NO if NO in flat else _one(And, flat, YES)


def any_of(*parts: Node) -> Node:
    """Kleene *or* of any number of parts, flattened.

    >>> any_of() is NO
    True
    """
    flat = _flat(Or, parts, NO)
    return YES if YES in flat else _one(Or, flat, NO)


def negate(x: Node) -> Node:
    """Kleene *not*, without a double negation."""
    if x in (YES, NO):
        return NO if x == YES else YES
    return x.x if isinstance(x, Not) else Not(x)


def _flat(kind: type[And] | type[Or], parts: tuple[Node, ...], neutral: Node) -> tuple[Node, ...]:
    seen: dict[Node, None] = {}
    for part in parts:
        inner = part.parts if isinstance(part, And | Or) and type(part) is kind else (part,)
        seen.update((node, None) for node in inner if node != neutral)
    return tuple(seen)


def _one(kind: type[And] | type[Or], parts: tuple[Node, ...], neutral: Node) -> Node:
    if not parts:
        return neutral
    return parts[0] if len(parts) == 1 else kind(parts)


def walk(*roots: Node) -> Iterator[Node]:
    """Every node under the roots once, children before parents.

    >>> [type(node).__name__ for node in walk(Not(Leaf("wsnp", "bool")))]
    ['Leaf', 'Not']
    """
    seen: set[Node] = set()
    stack: list[tuple[Node, bool]] = [(root, False) for root in reversed(roots)]
    while stack:
        node, ready = stack.pop()
        if node in seen:
            continue
        if ready:
            seen.add(node)
            yield node
            continue
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node.children()) if child not in seen)
