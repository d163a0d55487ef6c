"""What an unknown answer missed, as expressions whose value is a mask: the meaning is that of `engine.masks`.

Bit `k` stands for the k-th leaf of the plan, and behind the leaves for the parameters. A column holds 63 of them, so a
mask has several words; each word is an expression of its own, and shares all that it reads with the plan.
"""

from __future__ import annotations

from collections.abc import Iterable

from maatwerk_core.bulk.parts import NOTHING, Gather, Guard, union_of
from maatwerk_core.rules.expression import (
    NO,
    YES,
    And,
    Calc,
    Coalesce,
    Const,
    Fold,
    Is,
    Item,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Not,
    Or,
    Param,
    Pick,
    Stated,
    Test,
)
from maatwerk_core.rules.plan import Plan

#: Bits of one word; the sign stays free.
BITS = 63


def bits_of(plan: Plan) -> tuple[str, ...]:
    """What each bit stands for: the leaves, then the parameters."""
    return (*plan.leaves, *plan.params)


def words_in(plan: Plan) -> int:
    """How many words a mask has."""
    return -(-len(bits_of(plan)) // BITS)


def missing_of(node: Node, plan: Plan, word: int) -> Node:
    """One word of what a node missed; 0 where its value is known."""
    return _where((_is(node, None),), _Word(plan, word).unknown(node))


class _Word:
    """One word of the masks of a plan. A mask counts only where its node is unknown, or known, as asked."""

    def __init__(self, plan: Plan, word: int) -> None:
        at = {name: bit - word * BITS for bit, name in enumerate(bits_of(plan))}
        self.leaf = {name: at[name] for name in plan.leaves}
        self.param = {path: at[path] for path in plan.params}
        self.of_unknown: dict[Node, Node] = {}

    def unknown(self, node: Node) -> Node:
        """The leaves and parameters that were missing, where the value is unknown."""
        if node not in self.of_unknown:
            self.of_unknown[node] = self._unknown(node)
        return self.of_unknown[node]

    def _unknown(self, node: Node) -> Node:  # noqa: C901  # reason: a line per type
        match node:
            case Leaf(fact=fact):
                return _bit(self.leaf[fact])
            case Param(path=path):
                return _bit(self.param[path])
            case Const() | Item() | Is():
                return NOTHING
            case Not(x=x) | Stated(x=x):
                return self.unknown(x)
            case And(parts=parts) | Or(parts=parts):
                return self._missing(parts)
            case Coalesce(first=first, second=second):
                return union_of((self.unknown(first), self.unknown(second)))
            case Test() | Calc():
                return self._missing(node.children())
            case MulDiv():
                return self._divided(node)
            case Lookup():
                return self._lookup(node)
            case Pick():
                return self._pick(node)
            case Fold():
                return self._fold(node)
            case _:
                raise AssertionError(f"no way to see what {type(node).__name__} misses")

    def known(self, node: Node) -> Node:
        """The leaves and parameters that made the value, where it is known: of what a key or a divisor can be."""
        match node:
            case Leaf() | Param():
                return self.unknown(node)
            case Const() | Item():
                return NOTHING
            case Not(x=x) | Stated(x=x):
                return self.known(x)
            case Test() | Calc() | MulDiv():
                return union_of(map(self.known, node.children()))
            case Coalesce(first=first, second=second):
                taken = self.known(first)
                return _either(_is(first, None), self.known(second), taken)
            case _:
                raise AssertionError(f"no way to see what {type(node).__name__} rests on")

    def _missing(self, parts: Iterable[Node]) -> Node:
        """Those of the parts that are unknown."""
        each = dict.fromkeys(parts)
        return union_of(_where((_is(part, None),), self.unknown(part)) for part in each)

    def _divided(self, node: MulDiv) -> Node:
        """By zero: all is known, and there is no value."""
        missing = self._missing(node.children())
        if isinstance(node.den, Const):
            return missing
        lost = Or(tuple(_is(part, None) for part in node.children()))
        return _either(lost, missing, self.known(node))

    def _lookup(self, node: Lookup) -> Node:
        """The key where that is unknown or has no row; else the row."""
        rows = [(code, self.unknown(row)) for code, row in node.rows]
        of_key = self.unknown(node.key)
        no_row = self.known(node.key)
        if all(mask == NOTHING for mask in (no_row, *(mask for _, mask in rows))):
            return _where((_is(node.key, None),), of_key)
        inside = Lookup(f"missing.{node.table}", node.key, tuple(rows), "int")
        return _either(_is(node.key, None), of_key, Coalesce(inside, no_row, "int"))

    def _pick(self, node: Pick) -> Node:
        """The rows in doubt before the hit, and, where there is one, the cells still possible that are unknown."""
        hit = Or(tuple(_is(when, True) for when, _ in node.cells))
        before: list[Node] = []
        masks = []
        for when, cell in node.cells:
            masks.append(_where((*before, _is(when, None)), self.unknown(when)))
            possible = Not(_is(when, False))
            lacks = (*before, possible, hit, _is(cell, None))
            masks.append(_where(lacks, self.unknown(cell)))
            before.append(Not(_is(when, True)))
        return union_of(masks)

    def _fold(self, node: Fold) -> Node:
        """The list where that is unknown; else of every line in doubt the list and what its cells missed."""
        of_list, body = self.unknown(node.list), YES if node.op == "count" else node.body
        in_doubt = Or((_is(node.where, None), _is(body, None)))
        counts = [Not(_is(node.where, False))]
        if node.op == "any":
            counts.append(Not(_is(body, False)))
        lost = _where((*counts, in_doubt), union_of((of_list, self._missing((node.where, body)))))
        if lost == NOTHING:
            return of_list
        gathered = Gather("sum", node.list, lost, YES, "int")
        return _either(_is(node.list, None), of_list, gathered)


def _bit(at: int) -> Node:
    return Const(1 << at, "int") if 0 <= at < BITS else NOTHING


def _is(node: Node, verdict: bool | None) -> Node:
    """Is it exactly this? Settled here where it is the same for all cases."""
    if isinstance(node, Const):
        return YES if node.value is verdict else NO
    return NO if isinstance(node, Is) and verdict is None else Is(node, verdict)


def _where(tests: Iterable[Node], mask: Node) -> Node:
    """The mask where all tests, of two values each, hold."""
    tests = dict.fromkeys(test for test in tests if test not in (YES, Not(NO)))
    if mask == NOTHING or NO in tests or Not(YES) in tests:
        return NOTHING
    return _either(And(tuple(tests)), mask, NOTHING) if tests else mask


def _either(test: Node, mask: Node, otherwise: Node) -> Node:
    """One mask or the other."""
    return mask if mask == otherwise else Guard(test, mask, otherwise)
