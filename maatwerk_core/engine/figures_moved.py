"""Moves whole numbers: the amount down, what others pay up, a figure of the pack's own to its nearest value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.engine.levers import AMOUNT, SHARES, Leaves, Move, name_of
from maatwerk_core.model.moves import Change, Meaning
from maatwerk_core.rules.boundaries import Ground, Solver, bounds_of, solver
from maatwerk_core.rules.expression import Calc, Const, Leaf, Node
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.unroll import put_in_place

#: Does the goal hold with these leaves?
Holds = Callable[[dict[str, Any]], bool]


@dataclass(frozen=True, slots=True)
class Range:
    """A leaf that may run from `low` to `high`; `tied` leaves follow it, so that the whole stays what it is."""

    leaf: str
    before: int | None
    low: int
    high: int
    meaning: Meaning
    tied: tuple[tuple[str, int], ...] = ()

    def at(self, value: int) -> tuple[tuple[str, int], ...]:
        """The leaves when this one has this value. A tied leaf and this one add up to a fixed sum."""
        return ((self.leaf, value), *((leaf, whole - value) for leaf, whole in self.tied))

    def move(self, value: int) -> Move:
        """The move to this value, and what it means."""
        undone = None
        if self.meaning == "lowers" and self.before is not None:
            undone = self.before - value
        change = Change(name_of(self.leaf), self.before, value, self.meaning, undone)
        return Move(self.at(value), change)


@dataclass(frozen=True, slots=True)
class Found:
    """The nearest moves of one figure (none, one, or one on each side), and whether nothing nearer can exist."""

    moves: tuple[Move, ...]
    exact: bool


def nearest(range_: Range, root: Node, ground: Ground, holds: Holds) -> Found:
    """The values nearest to the present one at which the goal holds, found region by region."""
    replaced = root
    for leaf, whole in range_.tied:
        moved = Calc("-", Const(whole, "cents"), Leaf(range_.leaf, "cents"), "cents")
        replaced = put_in_place(replaced, {Leaf(leaf, "cents"): moved})
    solve = _solver(range_.leaf, replaced)
    found = solve(ground.leaves, ground.params, range_.low, range_.high)
    before = range_.high if range_.before is None else range_.before
    near = [
        max(low, min(before, high))
        for low, high in found.spans()
        if holds({**ground.leaves, **dict(range_.at(low))})
    ]
    sides = (
        max((value for value in near if value <= before), default=None),
        min((value for value in near if value > before), default=None),
    )
    return Found(tuple(range_.move(v) for v in sides if v is not None), found.exact)


def ranges(plan_levers: dict[str, Fact], leaves: Leaves) -> Iterator[Range]:
    """Every figure that may be moved, and how far."""
    for leaf, fact in plan_levers.items():
        if leaf in SHARES:
            yield from _share(leaf, leaves)
        elif name_of(leaf) == "amount":
            yield from _amount(leaf, leaves)
        elif fact.type not in ("bool", "enum", "list", "set"):
            low, high = bounds_of(leaf, fact.type)
            meaning: Meaning = "finds_out" if leaves[leaf] is None else "moves"
            yield Range(leaf, leaves[leaf], low, high, meaning)


def _amount(leaf: str, leaves: Leaves) -> Iterator[Range]:
    """Down to one cent: with nothing at all there is no budget. Where the price and shares give it, those move."""
    before = leaves[leaf]
    if before is not None and before > 1:
        yield Range(leaf, before, 1, before - 1, "lowers")
    elif before is None and leaves.get("total_amount") is None:
        yield Range(leaf, None, 1, bounds_of(leaf, "cents")[1], "at_most")


def _share(leaf: str, leaves: Leaves) -> Iterator[Range]:
    """What others pay, from what they pay now up to the whole; the amount goes down with it."""
    paid, amount, total = leaves[leaf], leaves.get(AMOUNT), leaves.get("total_amount")
    other = leaves[next(share for share in SHARES if share != leaf)]
    if amount is not None:
        if paid is not None and amount > 0:
            yield Range(
                leaf, paid, paid + 1, paid + amount, "others_pay", ((AMOUNT, paid + amount),)
            )
    elif total is not None and other is not None and (paid or 0) < total - other:
        low = 0 if paid is None else paid + 1
        yield Range(leaf, paid, low, total - other, "others_pay")


@lru_cache(maxsize=256)
def _solver(leaf: str, root: Node) -> Solver:
    return solver(leaf, (root,), compile_nodes)
