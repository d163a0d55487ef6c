"""The expression tree: a dozen frozen node types that every reader shares. Reading them is left to others.

A node has a `type`: one of `bool` (yes, no, unknown), `int`, `cents`, `bp` (basis points), `months`,
`day` (proleptic ordinal), `enum` and `list`. Unknown is `None` in Python and `NULL` in SQL.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from operator import attrgetter
from typing import Literal, TypeAlias

from maatwerk_core.frozen import dataclass

Type: TypeAlias = Literal["bool", "int", "cents", "bp", "months", "day", "enum", "list"]
Scalar: TypeAlias = bool | int | str | None
Operator: TypeAlias = Literal["=", "!=", "<", "<=", ">", ">="]
Rounding: TypeAlias = Literal["half_up", "up", "down"]

#: What stands for "no ceiling": larger than any amount a case may hold, small enough for int64.
UNLIMITED = 2**62


#: What reads all parts of a node at once, by its kind.
_PARTS: dict[type, attrgetter[object]] = {}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Node:
    """Root of all nodes; equal nodes are interchangeable, so readers share their result.

    Equality, hash and text are said once, here: nodes are hashed far more often than they are made, so the hash stays
    with the node; and nineteen generated methods less are two percent of every start.
    """

    _hash: int = field(init=False, default=0)

    def children(self) -> tuple[Node, ...]:
        """The nodes this node is made of, in reading order."""
        return ()

    def _parts(self) -> object:
        kind = type(self)
        if kind not in _PARTS:
            _PARTS[kind] = attrgetter(*(self._names() or ("__class__",)))
        return _PARTS[kind](self)

    def _names(self) -> tuple[str, ...]:
        return tuple(self.__match_args__)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Node) or type(self) is not type(other):
            return False
        return hash(self) == hash(other) and self._parts() == other._parts()

    def __hash__(self) -> int:
        if self._hash == 0:
            object.__setattr__(self, "_hash", hash((type(self).__name__, self._parts())) or 1)
        return self._hash

    def __repr__(self) -> str:
        parts = (f"{name}={getattr(self, name)!r}" for name in self._names())
        return f"{type(self).__name__}({', '.join(parts)})"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Leaf(Node):
    """A fact that the case states."""

    fact: str
    type: Type


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Item(Node):
    """A field of the line that the surrounding `Fold` is at."""

    field: str
    type: Type


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Const(Node):
    """A value that never changes; `None` is unknown."""

    value: Scalar
    type: Type

    def _parts(self) -> tuple[object, ...]:
        # INVARIANT: True and 1 are different constants, though Python calls them equal.
        return (type(self.value).__name__, self.value, self.type)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Param(Node):
    """A value of the policy, looked up by its path for the day of the case."""

    path: str
    type: Type


@dataclass(frozen=True, slots=True, eq=False, repr=False)
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
        """Both sides."""
        return (self.x, self.y)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class And(Node):
    """Kleene *and*: no wins, then unknown."""

    parts: tuple[Node, ...]

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        """The parts."""
        return self.parts


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Or(Node):
    """Kleene *or*: yes wins, then unknown."""

    parts: tuple[Node, ...]

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        """The parts."""
        return self.parts


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Not(Node):
    """Kleene *not*."""

    x: Node

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        """What is turned round."""
        return (self.x,)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Stated(Node):
    """Yes when the value is known, else unknown. Never no: stating a fact can't count against anyone."""

    x: Node

    @property
    def type(self) -> Type:
        """A yes/no."""
        return "bool"

    def children(self) -> tuple[Node, ...]:
        """What may be known."""
        return (self.x,)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
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
        """The verdict."""
        return (self.x,)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Coalesce(Node):
    """The first known of two readings of one fact (stated, derived). They may not contradict."""

    first: Node
    second: Node
    type: Type

    def children(self) -> tuple[Node, ...]:
        """Both readings."""
        return (self.first, self.second)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Calc(Node):
    """Whole-number arithmetic in 64 bits; unknown in, unknown out."""

    op: Literal["+", "-", "*", "min", "max"]
    x: Node
    y: Node
    type: Type

    def children(self) -> tuple[Node, ...]:
        """Both sides."""
        return (self.x, self.y)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MulDiv(Node):
    """`x * num / den` with a named rounding, on absolute values, the sign set last; den 0 gives unknown."""

    x: Node
    num: Node
    den: Node
    rounding: Rounding
    type: Type

    def children(self) -> tuple[Node, ...]:
        """The three numbers."""
        return (self.x, self.num, self.den)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Fold(Node):
    """Sum, count or any over the lines of a list. An empty sum is 0; an unknown line makes the sum unknown."""

    op: Literal["sum", "count", "any"]
    list: Leaf
    body: Node
    where: Node
    type: Type

    def children(self) -> tuple[Node, ...]:
        """The list, the condition, the body."""
        return (self.list, self.where, self.body)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lookup(Node):
    """The value that a table holds for a key; a key outside the table is unknown."""

    table: str
    key: Node
    rows: tuple[tuple[str, Node], ...]
    type: Type

    def children(self) -> tuple[Node, ...]:
        """The key, then every row."""
        return (self.key, *(node for _, node in self.rows))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Row(Node):
    """One row of a `Choose`: when it applies, and what each column then holds."""

    id: str
    when: Node
    outputs: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """The condition, then every cell."""
        return (self.when, *self.outputs)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Choose(Node):
    """A first-hit table. Read it through `Pick`.

    A row whose condition is unknown stays possible; there is a result only where all rows still possible agree.
    Past the last row everything is unknown.
    """

    id: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def children(self) -> tuple[Node, ...]:
        """The rows."""
        return self.rows


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Pick(Node):
    """One column of a `Choose`."""

    choose: Choose
    column: str
    type: Type

    def children(self) -> tuple[Node, ...]:
        """The table."""
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
