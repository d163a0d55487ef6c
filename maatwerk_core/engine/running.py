"""Runs the outputs of a plan: node by node the first times, compiled once it is clear that it will be run often.

Compiling costs some fifty runs by replay, so a command that assesses one case is faster without, and doesn't even load
what compiles. Both readers agree on every case (a property test), so nobody can tell which one ran, other than by the
clock.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from maatwerk_core.engine.replay import Replay
from maatwerk_core.rules.expression import Leaf, Node, Param
from maatwerk_core.rules.plan import Plan

if TYPE_CHECKING:
    from maatwerk_core.engine.compile import Compiled
    from maatwerk_core.engine.masks import Masks

#: Runs by replay before compiling.
PATIENCE = 2

Values = tuple[Any, ...]
Compiling: TypeAlias = "Callable[[Sequence[Node], Sequence[str], Sequence[str], Mapping[str, Sequence[str]]], Compiled]"


def _compile(nodes: Sequence[Node], *shape: Any) -> Compiled:
    from maatwerk_core.engine.compile import compile_nodes

    return compile_nodes(nodes, *shape)


class Running:
    """Some outputs of a plan, ready to run."""

    def __init__(
        self, plan: Plan, outputs: Mapping[str, Node], compiling: Compiling = _compile
    ) -> None:
        self.plan = plan
        self.compiling = compiling
        self.names = tuple(outputs)
        self.nodes = tuple(outputs.values())
        self.waited = {"values": 0, "masks": 0}
        self.compiled: Compiled | None = None
        self.compiled_masks: Masks | None = None
        self.kept: tuple[Values, Values, tuple[int, ...]] | None = None

    def values(self, leaves: Values, params: Values) -> Values:
        """The value of every output."""
        if self.compiled is None:
            if self._waits("values"):
                replay = replay_of(self.plan, leaves, params)
                return tuple(replay.value(node) for node in self.nodes)
            self.compiled = self.compiling(
                self.nodes, self.plan.leaves, self.plan.params, self.plan.fields
            )
        return self.compiled(leaves, params)

    def masks(self, leaves: Values, params: Values) -> tuple[int, ...]:
        """What every output rested on or missed: a bit per leaf, and behind them per parameter."""
        if self.compiled_masks is None:
            kept = self.kept  # of one case several ask: its page, its letter, its receipt
            if kept is not None and kept[0] is leaves and kept[1] is params:
                return kept[2]
            if self._waits("masks"):
                replay = replay_of(self.plan, leaves, params)
                masks = tuple(self.mask(replay.used(node)) for node in self.nodes)
                self.kept = (leaves, params, masks)
                return masks
            from maatwerk_core.engine.masks import compile_masks

            plan = self.plan
            self.compiled_masks = compile_masks(self.nodes, plan.leaves, plan.params, plan.fields)
        return self.compiled_masks(leaves, params)

    def mask(self, used: frozenset[Node]) -> int:
        """The mask of some leaves and parameters."""
        leaves, params = leaf_positions(self.plan), param_positions(self.plan)
        mask = 0
        for part in used:
            if isinstance(part, Leaf):
                mask |= 1 << leaves[part.fact]
            elif isinstance(part, Param):
                mask |= 1 << len(leaves) + params[part.path]
        return mask

    def _waits(self, what: str) -> bool:
        self.waited[what] += 1
        return self.waited[what] <= PATIENCE


@lru_cache(maxsize=1)
def replay_of(plan: Plan, leaves: Values, params: Values) -> Replay:
    """The slow reader of a case, kept for who reads on in the same: what it contradicts, its values, its masks."""
    return Replay(
        dict(zip(plan.leaves, leaves, strict=True)),
        dict(zip(plan.params, params, strict=True)),
        plan.fields,
    )


@lru_cache(maxsize=256)
def running(plan: Plan) -> Running:
    """The outputs of a plan."""
    return Running(plan, plan.outputs)


@lru_cache(maxsize=256)
def running_extras(plan: Plan) -> Running:
    """What of a plan is worked out when someone looks."""
    return Running(plan, plan.extras)


@lru_cache(maxsize=4096)
def running_extra(plan: Plan, name: str) -> Running:
    """One of the extras alone: for who asks many cases for the same one."""
    return Running(plan, {name: plan.extras[name]})


@lru_cache(maxsize=256)
def running_purses(plan: Plan) -> Running:
    """What each scenario costs each payer: three loops, apart from the other extras."""
    purses = {name: node for name, node in plan.extras.items() if name.startswith("payer:")}
    return Running(plan, purses)


@lru_cache(maxsize=256)
def positions(plan: Plan) -> Mapping[str, int]:
    """Where each output of a plan stands."""
    return {name: at for at, name in enumerate(plan.outputs)}


@lru_cache(maxsize=256)
def leaf_positions(plan: Plan) -> Mapping[str, int]:
    """Where each leaf of a plan stands."""
    return {name: at for at, name in enumerate(plan.leaves)}


@lru_cache(maxsize=256)
def param_positions(plan: Plan) -> Mapping[str, int]:
    """Where each parameter of a plan stands."""
    return {path: at for at, path in enumerate(plan.params)}
