"""Compiles the outputs of a plan together with the question whether the case contradicts itself.

A fact that isn't stated contradicts nothing; nor does one of whose derivation everything is unknown. Most cases state a
fact or what it follows from and seldom both, so each derivation stands behind these two questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from maatwerk_core.engine.compile import Compiled, Writer
from maatwerk_core.rules.expression import (
    YES,
    And,
    Calc,
    Coalesce,
    Const,
    Fold,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Not,
    Or,
    Pick,
    Stated,
    Test,
    walk,
)

#: A leaf that states a fact, with the derivation of that fact.
Pair = tuple[Leaf, Node]


def compile_with_check(
    outputs: Sequence[Node],
    pairs: Sequence[Pair],
    leaves: Sequence[str],
    params: Sequence[str],
    fields: Mapping[str, Sequence[str]],
) -> Compiled:
    """As `compile_nodes`; behind the outputs stands whether a stated fact differs from what follows.

    >>> stated, other = Leaf("stated", "int"), Leaf("other", "int")
    >>> run = compile_with_check([other], [(stated, Calc("+", other, other, "int"))], ["stated", "other"], [], {})
    >>> run((4, 2), ()), run((5, 2), ()), run((None, 2), ()), run((5, None), ())
    ((2, False), (2, True), (2, False), (None, False))
    """
    return _CheckWriter(pairs, leaves, params, fields).function(outputs)


class _CheckWriter(Writer):
    """Writes each derivation behind the questions, where no other part of the function sees its names."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        leaves: Sequence[str],
        params: Sequence[str],
        fields: Mapping[str, Sequence[str]],
    ) -> None:
        super().__init__(leaves, params, fields)
        self.pairs = pairs

    def _further(self) -> Iterator[str]:
        self._emit("differs = False")
        for stated, derived in self.pairs:
            self._compare(stated, derived)
        yield "differs"

    def _compare(self, stated: Leaf, derived: Node) -> None:
        said, kept = self._write(stated), dict(self.names)
        asked = " and ".join((f"{said} is not None", *self._something_known(derived)))
        self._emit(f"if {asked}:")
        self.indent += 1
        follows = self._write(derived)
        self._emit(f"if {follows} is not None and {said} != {follows}: differs = True")
        self.indent -= 1
        self.names = kept

    def _something_known(self, derived: Node) -> Iterator[str]:
        if follows_from_nothing(derived):
            return
        leaves = dict.fromkeys(part for part in walk(derived) if isinstance(part, Leaf))
        known = (f"{self._write(leaf)} is not None" for leaf in leaves)
        yield f"({' or '.join(known)})"


def follows_from_nothing(node: Node) -> bool:
    """Can this have a value while every leaf is unknown? Says yes where that takes a closer look.

    >>> follows_from_nothing(Test(Leaf("a", "int"), "=", Const(1, "int"))), follows_from_nothing(YES)
    (False, True)
    """
    match node:
        case Leaf():
            return False
        case Const(value=value):
            return value is not None
        case Fold(list=lines):
            return follows_from_nothing(lines)
        case Not(x=x) | Stated(x=x) | Lookup(key=x):
            return follows_from_nothing(x)
        case Test() | Calc() | MulDiv():
            return all(map(follows_from_nothing, node.children()))
        case And() | Or() | Coalesce():
            return any(map(follows_from_nothing, node.children()))
        case Pick(cells=cells):
            return _hits_nothing_known(cells)
        case _:
            return True


def _hits_nothing_known(cells: Sequence[tuple[Node, Node]]) -> bool:
    """A table of which no row is sure has a value only where all its rows agree."""
    unsure = [when for when, _ in cells if when != YES]
    outcomes = {cell for _, cell in cells}
    fixed = all(isinstance(cell, Const) for cell in outcomes)
    return any(map(follows_from_nothing, unsure)) or not fixed or len(outcomes) < 2
