"""Finds facts that come as close as facts can to something that never holds, to show that it doesn't."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maatwerk_core.rules.conditions import read_condition
from maatwerk_core.rules.expression import Node, all_of, negate
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.analysis.evidence import Confirms, look_for
from maatwerk_core.workshop.analysis.finding import Witness
from maatwerk_core.workshop.analysis.written_conditions import (
    Written,
    leave_out,
    parts,
    scope_of,
)


def nearest_miss(
    policy: Policy, never: Node, close: Iterable[Node], confirms: Confirms
) -> Witness | None:
    """Facts of the first thing close to it that can be met, with which what never holds is surely no."""
    for node in close:
        witness = look_for(policy, all_of(node, negate(never)), confirms).witness
        if witness is not None:
            return witness
    return None


def looser(policy: Policy, condition: Written) -> Iterator[Node]:
    """A condition as written, with each of its parts left out, and each of its outer parts alone; where it counts."""
    scope, path = scope_of(policy), condition.path
    every = list(parts(condition.raw, path))
    outer = [one for one in every if len(one) == len(path) + 1]
    left_out = [
        [],
        *([one] for one in every),
        *([other for other in outer if other != one] for one in outer),
    ]
    for gone in left_out if every else ():
        rest = leave_out(condition.raw, gone, path)
        yield all_of(condition.within, read_condition(rest, scope, path))
