"""The exact boundaries of a case in a policy: where one number would change an outcome, all others as they are.

Solved by `rules.regions`, with the sums over lists as they come out for this case.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from maatwerk_core.engine.compile import Compiled, compile_nodes
from maatwerk_core.rules.boundaries import Solver, bounds_of, solver
from maatwerk_core.rules.expression import Fold, Leaf, Node, walk
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.unroll import put_in_place

Values = tuple[Any, ...]


class Opened(NamedTuple):
    """The outputs of a plan with a leaf in the place of each fold, what gives their values, and the types of all."""

    roots: tuple[Node, ...]
    types: Mapping[str, str]
    folds: tuple[str, ...]
    run: Compiled


@lru_cache(maxsize=64)
def opened(plan: Plan) -> Opened:
    """A plan without folds."""
    folds = tuple(node for node in walk(*plan.outputs.values()) if isinstance(node, Fold))
    leaves: dict[Node, Node] = {
        fold: Leaf(f"fold.{at}", fold.type) for at, fold in enumerate(folds)
    }
    roots = tuple(put_in_place(root, leaves) for root in plan.outputs.values())
    run = compile_nodes(folds, plan.leaves, plan.params, plan.fields)
    types = {node.fact: node.type for node in walk(*roots) if isinstance(node, Leaf)}
    return Opened(roots, types, tuple(f"fold.{at}" for at in range(len(folds))), run)


@lru_cache(maxsize=512)
def _solver(plan: Plan, leaf: str) -> Solver:
    return solver(leaf, opened(plan).roots, compile_nodes)


@lru_cache(maxsize=64)
def movable(plan: Plan) -> tuple[str, ...]:
    """The leaves that hold a whole number which some output reads, amounts first."""
    types = opened(plan).types
    found = [leaf for leaf in plan.leaves if types.get(leaf) in ("cents", "int", "bp", "months")]
    return tuple(sorted(found, key=lambda leaf: types[leaf] != "cents"))


def edges(plan: Plan, leaves: Values, params: Values, leaf: str) -> tuple[int, ...]:
    """The values of one leaf at which some output changes, one below and one above each, lowest first."""
    open_ = opened(plan)
    values = dict(zip(plan.leaves, leaves, strict=True))
    values |= zip(open_.folds, open_.run(leaves, params), strict=True)
    known = dict(zip(plan.params, params, strict=True))
    low, high = bounds_of(leaf, open_.types[leaf])
    return _solver(plan, leaf)(values, known, low, high).boundaries()
