"""Reads the facts that are compared: from an assessment, or from the receipt of an earlier one, without a new case."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.kept import read_kept, replaced_in
from maatwerk_core.engine.running import Running, leaf_positions
from maatwerk_core.engine.stated import reading_replaced
from maatwerk_core.register.equal.general import Value, in_general
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy
from maatwerk_core.version import VERSION


def facts_of(assessment: Assessment, facts: Sequence[Fact]) -> dict[str, Value]:
    """Facts of a case in general words, by id; what is unknown is `None`."""
    result = assessment.result
    return _facts(assessment.policy.plan, tuple(facts), result.leaves, result.params)


def facts_kept(
    receipt: Mapping[str, Any], policy: Policy, facts: Sequence[Fact]
) -> dict[str, Value]:
    """The same from a receipt, under the policy that it was made with. A fact that policy didn't have is unknown."""
    reading, leaves = kept_leaves(receipt, policy)
    day = datetime.date.fromisoformat(receipt["day"])
    params = reading.params(day, strict=receipt["strict"])
    return _facts(reading.plan, tuple(facts), leaves, params)


def kept_leaves(receipt: Mapping[str, Any], policy: Policy) -> tuple[Policy, tuple[Any, ...]]:
    """The policy as the case of a receipt reads it, and the leaves for it; what it reads otherwise is unknown."""
    reading = reading_replaced(policy, replaced_in(receipt, policy.plan))
    facts, plan = receipt["facts"], reading.plan
    same = receipt["policy"]["files"] == policy.files and receipt["engine"] == VERSION
    if same and facts.keys() == leaf_positions(plan).keys():
        return reading, tuple(_frozen(facts[leaf]) for leaf in plan.leaves)
    return reading, tuple(leaf for _, _, leaf in read_kept(facts, plan))


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _facts(
    plan: Plan, facts: tuple[Fact, ...], leaves: tuple[Any, ...], params: tuple[Any, ...]
) -> dict[str, Value]:
    single, sets = _worked_out(plan, facts)
    found: dict[str, Value] = dict.fromkeys(fact.id for fact in facts)
    for fact, value in zip(single.names, single.values(leaves, params), strict=True):
        found[fact] = in_general(plan.facts[fact], value)
    for id_, at, field in sets:
        lines = leaves[at]
        cells = None if lines is None else tuple(line[field] for line in lines)
        found[id_] = in_general(plan.facts[id_], cells)
    return found


@lru_cache(maxsize=128)
def _worked_out(
    plan: Plan, facts: tuple[Fact, ...]
) -> tuple[Running, tuple[tuple[str, int, int], ...]]:
    """How a plan knows these facts: by an expression, or as a field in the lines of a leaf."""
    nodes = {
        fact.id: plan.extras[f"fact:{fact.id}"]
        for fact in facts
        if f"fact:{fact.id}" in plan.extras
    }
    at = leaf_positions(plan)
    sets = tuple(
        (fact.id, at[fact.list], _field(plan.facts[fact.list], fact.field))
        for fact in facts
        if fact.type == "set" and fact.list in at
    )
    return Running(plan, nodes), sets


def _field(of: Fact, name: str) -> int:
    return next(at for at, field in enumerate(of.fields) if field.name == name)
