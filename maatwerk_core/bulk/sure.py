"""Yes, no and unknown as two questions that are never unknown: surely yes, surely no. What is asked stays the same.

An engine joins columns that may be unknown twenty times as slowly as columns that can't be. So a leaf that is yes or no
is read as two columns, and every *and*, *or* and *not* over it is written for either side: an *and* is surely yes where
all parts are, surely no where one part is. Only what people read is put together again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.bulk.parts import NOTHING, Flag, Guard, Hit, chain
from maatwerk_core.rules.expression import (
    NO,
    UNSURE,
    YES,
    And,
    Coalesce,
    Const,
    Fold,
    Is,
    Leaf,
    Node,
    Not,
    Or,
    Pick,
    Stated,
    Test,
    all_of,
    any_of,
    negate,
    walk,
)
from maatwerk_core.rules.rebuilding import Rebuilding

Read: TypeAlias = "Callable[[pa.Array], pa.Array]"
#: Ways to read a column, by what goes before its name: surely yes, surely no, words with -1 for unknown, as it is.
READINGS: Mapping[str, Read] = {
    "+": lambda values: pc.and_kleene(values, values.is_valid()),
    "-": lambda values: pc.and_kleene(pc.invert(values), values.is_valid()),
    "?": lambda values: pc.fill_null(values, -1),
    "": lambda values: values,
}


class Sure(Rebuilding):
    """Rebuilds expressions over the columns of a layout; `columns` are those that they then read.

    >>> from maatwerk_core.rules.expression import Leaf
    >>> a, b = Leaf("a", "bool"), Leaf("b", "bool")
    >>> sure = Sure(Layout((Column("a", "a", "bool"), Column("b", "b", "bool"))))
    >>> sure(Is(And((a, b)), False))
    Or(parts=(Leaf(fact='-a', type='bool'), Leaf(fact='-b', type='bool')))
    """

    def __init__(self, layout: Layout) -> None:
        super().__init__({})
        self.layout = layout
        self.places = {one.leaf: at for at, one in enumerate(layout.columns)}
        self.read: dict[Leaf, tuple[int, str]] = {}
        self.sides: dict[tuple[Node, bool], Node] = {}

    def rebuilt(self, node: Node) -> Node:
        """The same value, over two sides wherever it hangs on a yes or no."""
        match node:
            case Leaf() | Const() | Fold():  # the lines of a list are read as they are
                return node
            case Guard(test=test, then=then, otherwise=otherwise):
                return one_of(self.side(test, True), self(then), self(otherwise))
            case Pick():
                return self(chain(node))
            case Hit() if node.type != "bool":
                return self._hit(node)
            case Is():
                return self.side(node, True)
            case _ if getattr(node, "type", None) == "bool":
                return one_of(
                    self.side(node, True), YES, one_of(self.side(node, False), NO, UNSURE)
                )
            case _:
                return super().rebuilt(node)

    def side(self, node: Node, verdict: bool) -> Node:
        """Is it surely this? Never unknown itself."""
        if (node, verdict) not in self.sides:
            self.sides[node, verdict] = self._side(node, verdict)
        return self.sides[node, verdict]

    def _side(self, node: Node, verdict: bool) -> Node:
        match node:
            case Not(x=x):
                return self.side(x, not verdict)
            case And(parts=parts) | Or(parts=parts):
                joined = all_of if isinstance(node, And) is verdict else any_of
                return joined(*(self.side(part, verdict) for part in parts))
            case Is(x=x, verdict=asked):
                found = self.unknown(x) if asked is None else self.side(x, asked)
                return found if verdict else negate(found)
            case Stated(x=x):
                return negate(self.unknown(x)) if verdict else NO
            case Coalesce(first=first, second=second):
                other = all_of(self.unknown(first), self.side(second, verdict))
                return any_of(self.side(first, verdict), other)
            case Pick():
                return self.side(chain(node), verdict)
            case Hit():
                return self._side_of_hit(node, verdict)
            case _:
                return self._side_of_value(node, verdict)

    def _side_of_value(self, node: Node, verdict: bool) -> Node:
        """What is no plain logic: constants, leaves, comparisons, tables and lists."""
        match node:
            case Const(value=value):
                return YES if value is verdict else NO
            case Leaf():
                never = not verdict and self.layout.columns[self.places[node.fact]].stated
                return NO if never else self._leaf(node, "+" if verdict else "-")
            case Test(op="!=", x=x, y=y):
                return self.side(Test(x, "=", y), not verdict)
            case Test() if not verdict:
                return all_of(negate(self.side(node, True)), negate(self.unknown(node)))
            case Test(op="=", x=Leaf(type="enum") as x, y=Const(value=str()) as y):
                return Test(self._leaf(x, "?"), "=", y)
            case Test():
                return Is(super().rebuilt(node), True)
            case _:
                return Is(node if isinstance(node, Fold) else super().rebuilt(node), verdict)

    def unknown(self, node: Node) -> Node:
        """Is it unknown?"""
        match node:
            case Stated(x=x):
                return self.unknown(x)
            case Test():
                return any_of(*map(self.unknown, node.children()))
            case _ if getattr(node, "type", None) == "bool":
                return negate(any_of(self.side(node, True), self.side(node, False)))
            case _:
                return _is_unknown(self(node))

    def _side_of_hit(self, node: Hit, verdict: bool) -> Node:
        """The cell where the row applies, the rest where it doesn't, and anyhow what both agree on."""
        applies, not_ = self.side(node.when, True), self.side(node.when, False)
        cell = self.side(node.cell, verdict)
        if node.rest is None:
            return all_of(applies, cell)
        rest = self.side(node.rest, verdict)
        agreed = NO if not_ == negate(applies) else all_of(cell, rest)
        return any_of(all_of(applies, cell), all_of(not_, rest), agreed)

    def _hit(self, node: Hit) -> Node:
        """The same for what is no yes or no."""
        applies, not_ = self.side(node.when, True), self.side(node.when, False)
        cell, nothing = self(node.cell), Const(None, node.type)
        if node.rest is None:
            return one_of(applies, cell, nothing)
        rest = self(node.rest)
        if not_ == negate(applies):
            return one_of(applies, cell, rest)
        agreed = one_of(Is(Test(cell, "=", rest), True), cell, nothing)
        return one_of(applies, cell, one_of(not_, rest, agreed))

    def columns(self, outputs: Iterable[Node]) -> tuple[tuple[Column, int, Read], ...]:
        """What rebuilt expressions read: each column, the place of the one it is made from, and how."""
        found = []
        for leaf in dict.fromkeys(node for node in walk(*outputs) if isinstance(node, Leaf)):
            at, how = self.read[leaf] if leaf in self.read else (self.places[leaf.fact], "")
            given = self.layout.columns[at]
            column = replace(given, leaf=leaf.fact, stated=False) if how else given
            found.append((column, at, READINGS[how]))
        return tuple(found)

    def _leaf(self, leaf: Leaf, how: str) -> Leaf:
        """A column that is made from the one of this leaf."""
        made = Leaf(how + leaf.fact, leaf.type)
        self.read[made] = self.places[leaf.fact], how
        return made


def one_of(test: Node, then: Node, otherwise: Node) -> Node:
    """One value or the other, by a test that is never unknown. A bit or nothing needs no branch.

    >>> one_of(Leaf("+a", "bool"), Const(4, "int"), NOTHING)
    Flag(test=Leaf(fact='+a', type='bool'), bit=4)
    """
    if test in (YES, NO):
        return then if test == YES else otherwise
    if then == otherwise:
        return then
    if otherwise == NOTHING:
        match then:
            case Const(value=int(bits)) if bits > 0 and bits.bit_count() == 1:
                return Flag(test, bits)
            case Flag(test=inner, bit=bit):
                return Flag(all_of(test, inner), bit)
            case Guard(test=inner, then=value, otherwise=end) if end == NOTHING:
                return Guard(all_of(test, inner), value, NOTHING)
    return Guard(test, then, otherwise)


def _is_unknown(node: Node) -> Node:
    if isinstance(node, Const):
        return YES if node.value is None else NO
    return Is(node, None)
