"""What may be moved in a case: facts marked as levers, never the household. A move is one fact at one value.

The amount only goes down and what others pay only up. A yes is never moved to a no: nobody stops hearing or looking to
reach a goal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.model.moves import Change, Meaning
from maatwerk_core.rules.boundaries import words_of
from maatwerk_core.rules.expression import Const, Fold, Item, Test, walk
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.plan import Plan

AMOUNT, TRIED = "amount_stated", "tried"
SHARES: tuple[str, ...] = ("own_contribution", "co_funding")
#: What a route that was looked at can turn out to be, other than there for the asking.
CLOSED: tuple[str, ...] = ("not_open", "refused", "too_late", "not_fitting")

Leaves = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Move:
    """Some leaves at other values, and what that is called."""

    leaves: tuple[tuple[str, Any], ...]
    change: Change


def name_of(leaf: str) -> str:
    """The id by which people know a leaf.

    >>> name_of("amount_stated")
    'amount'
    """
    return leaf.removeprefix("=").removesuffix("_stated")


def levers(plan: Plan) -> dict[str, Fact]:
    """The leaves that may be moved, with their facts. Never one that is about the people themselves."""
    found = {leaf: plan.facts[leaf.removeprefix("=")] for leaf in plan.leaves}
    kept = {leaf: fact for leaf, fact in found.items() if fact.lever and not fact.personal}
    if "=amount" in kept:
        kept.pop(AMOUNT, None)
    return kept


def choices(plan: Plan, leaves: Leaves) -> Iterator[Move]:
    """Every move of a lever that isn't a number: words, yes, what is stated, routes looked at."""
    for leaf, fact in levers(plan).items():
        if leaf == TRIED:
            yield from _routes(plan, leaves)
        elif fact.type == "bool" and leaves[leaf] is None:
            values = (True,) if fact.reads == "stated" else (True, False)
            yield from (_choice(leaf, None, value) for value in values)
        elif fact.type == "bool" and leaves[leaf] is False:
            yield _choice(leaf, False, True)
        elif fact.type == "enum":
            words = words_of(leaf, plan, plan.outputs.values())
            yield from (_choice(leaf, leaves[leaf], w) for w in words if w != leaves[leaf])


def _choice(leaf: str, before: Any, after: Any) -> Move:
    meaning: Meaning = "finds_out" if before is None else "moves"
    return Move(((leaf, after),), Change(name_of(leaf), before, after, meaning))


def _routes(plan: Plan, leaves: Leaves) -> Iterator[Move]:
    """Each route that a rule names or that is still open, looked at: one move per outcome it may have."""
    lines: tuple[tuple[Any, ...], ...] = leaves[TRIED] or ()
    open_ = [at for at, (_, outcome, _) in enumerate(lines) if outcome not in CLOSED]
    for at in open_:
        provision, before, takes = lines[at]
        for outcome in CLOSED:
            moved = (*lines[:at], (provision, outcome, takes), *lines[at + 1 :])
            yield _route(moved, provision, before, outcome)
    for provision in sorted(_named_routes(plan) - {line[0] for line in lines}):
        for outcome in CLOSED:
            yield _route((*lines, (provision, outcome, None)), provision, None, outcome)


def _route(lines: tuple[Any, ...], provision: str, before: str | None, outcome: str) -> Move:
    change = Change(TRIED, before, provision, "looks_at", outcomes=(outcome,))
    return Move(((TRIED, lines),), change)


def _named_routes(plan: Plan) -> set[str]:
    """The routes that some rule asks for by name."""
    folds = (node for node in walk(*plan.outputs.values()) if isinstance(node, Fold))
    return {
        str(test.y.value)
        for fold in folds
        if fold.list.fact == TRIED
        for test in walk(fold.where, fold.body)
        if isinstance(test, Test) and isinstance(test.y, Const)
        if isinstance(test.x, Item) and test.x.field == "provision"
    }
