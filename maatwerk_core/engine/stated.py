"""The policy for a case that states derived facts itself: they are read wherever their derivation was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from maatwerk_core.engine.planning import make_plan
from maatwerk_core.model.case import Case
from maatwerk_core.rules.leaves import stated_facts
from maatwerk_core.rules.plan import Plan, Replaced
from maatwerk_core.rules.policy import Policy


def reading_stated(
    policy: Policy,
    case: Case,
    forced: frozenset[str] = frozenset(),
    facts: Mapping[str, Any] | None = None,
) -> Policy:
    """The policy whose plan reads the derived facts of this case; `forced` ones lose their derivation.

    What the policy reads already stays as it is, so that doing this again changes nothing. `facts` are those that the
    case states, where they are at hand.
    """
    derived = _derived(policy.plan).intersection(stated_facts(case) if facts is None else facts)
    if not derived and not forced:
        return policy  # the commonest case, and each assessment comes by here
    before = policy.plan.replaced
    forced = before.forced | forced
    stated = (before.stated | derived) - forced
    return reading_replaced(policy, Replaced(stated, forced))


@lru_cache(maxsize=256)
def _derived(plan: Plan) -> frozenset[str]:
    """The facts that the rules work out."""
    return frozenset(id_ for id_, fact in plan.facts.items() if not fact.path)


def reading_replaced(policy: Policy, replaced: Replaced) -> Policy:
    """The policy whose plan reads exactly these derived facts from outside."""
    return policy if replaced == policy.plan.replaced else _replanned(policy, replaced)


@lru_cache(maxsize=64)
def _replanned(policy: Policy, replaced: Replaced) -> Policy:
    plan, _ = make_plan(policy.pack, replaced)
    return replace(policy, plan=plan)
