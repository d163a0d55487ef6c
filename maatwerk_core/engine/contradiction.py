"""What a case states and what follows from the rest of it must be the same, or its outcome hangs on what was read.

It is one more output of what every assessment runs anyway, so that it takes no second run.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from maatwerk_core.engine.running import Running, Values, replay_of
from maatwerk_core.errors import Faults, fault, pointer_to
from maatwerk_core.model.case import Case
from maatwerk_core.model.scalars import money_text, rate_text
from maatwerk_core.model.verdicts import NEVER_TEXT
from maatwerk_core.rules.costs import NEVER
from maatwerk_core.rules.expression import Coalesce, Leaf, Node, Test, any_of
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.rules.plan import Plan, objects
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path

if TYPE_CHECKING:
    from maatwerk_core.engine.compile import Compiled


class Contradiction(NamedTuple):
    """A fact that is stated and derivable and not equal: where it is stated, and both values as a case writes them."""

    fact: str
    path: Path
    stated: str
    derived: str


def contradictions(case: Case, policy: Policy) -> tuple[Contradiction, ...]:
    """Every contradiction in a case; `policy` reads the facts that it states. Without a day nothing is derived."""
    if case.day is None:
        return ()
    leaves, params = read_leaves(case, policy, case.day), policy.params(case.day)
    return tuple(_contradictions(policy.plan, leaves, params))


def refuse_contradictions(case: Case, policy: Policy, leaves: Values, params: Values) -> None:
    """Raise `Faults` (`case.fact-conflict`) with every contradiction; a case of another pack is let through.

    By another pack's catalogue and costs other things follow than the case was written with.
    """
    if case.pack in (None, policy.id):
        raise Faults(
            fault("case.fact-conflict", pointer_to(path), fact=id_, stated=stated, derived=derived)
            for id_, path, stated, derived in _contradictions(policy.plan, leaves, params)
        )


@lru_cache(maxsize=256)
def running_with_check(plan: Plan) -> Running:
    """The outputs of a plan, and behind them: does the case contradict itself?"""
    pairs = tuple((stated, node.second) for stated, node in _both(plan))
    differs = any_of(*(Test(stated, "!=", derived) for stated, derived in pairs))

    def compiling(nodes: Sequence[Node], *shape: Any) -> Compiled:
        # Imported here because a command about one case compiles nothing.
        from maatwerk_core.engine.compile_check import compile_with_check

        return compile_with_check(nodes[:-1], pairs, *shape)

    return Running(plan, {**plan.outputs, "contradiction": differs}, compiling)


@lru_cache(maxsize=256)
def _both(plan: Plan) -> tuple[tuple[Leaf, Coalesce], ...]:
    """The facts with two ways in, with the leaf that states them."""
    found = (
        (node.first, node)
        for node in objects(*plan.nodes.values())
        if isinstance(node, Coalesce) and isinstance(node.first, Leaf)
        if node.first.fact.startswith("=") or node.first.fact.endswith("_stated")
    )
    return tuple(dict.fromkeys(found))


def _contradictions(plan: Plan, leaves: Values, params: Values) -> Iterator[Contradiction]:
    replay = replay_of(plan, leaves, params)
    for leaf, node in _both(plan):
        stated, derived = replay.value(leaf), replay.value(node.second)
        if stated is not None and derived is not None and stated != derived:
            said, follows = (_written(value, node.type) for value in (stated, derived))
            yield Contradiction(*_fact_and_place(leaf.fact, plan), said, follows)


def _fact_and_place(leaf: str, plan: Plan) -> tuple[str, Path]:
    """The fact that a leaf states, and where: under `facts` by its whole id, points included, or at its own path."""
    if leaf.startswith("="):
        return leaf[1:], ("facts", leaf[1:])
    return leaf.removesuffix("_stated"), tuple(plan.facts[leaf].path.split("."))


def _written(value: Any, type_: str) -> str:
    """A value as a case writes it."""
    if type_ == "bool":
        return "yes" if value else "no"
    if type_ == "cents":
        return money_text(value)
    if type_ == "day":
        return datetime.date.fromordinal(value).isoformat()
    if type_ in ("bp", "months") and value == NEVER:
        return NEVER_TEXT
    if type_ == "months":
        return f"{value} months" if value != 1 else "1 month"
    return rate_text(value) if type_ == "bp" else str(value)
