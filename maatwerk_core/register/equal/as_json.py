"""Precedents for a program: every figure that the words are made of, and nothing that they leave out."""

from __future__ import annotations

from typing import Any

from maatwerk_core.register.equal.distance import Part
from maatwerk_core.register.equal.general import Value, steps_of
from maatwerk_core.register.equal.outcomes import Settled
from maatwerk_core.register.equal.precedents import Precedent, Precedents
from maatwerk_core.rules.facts import Fact


def precedents_as_json(found: Precedents, at_most: int) -> dict[str, Any]:
    """Counts over all, and at most so many decisions; distances in basis points, amounts in eurocents."""
    shown = [one for one in found.found if one.like is not False][:at_most]
    left = found.left_out
    return {
        "like": len(found.like),
        "perhaps": len(found.perhaps),
        "otherwise": len(found.otherwise),
        "severity": found.severity,
        "unlike_all": found.unlike_all,
        "words": found.words,
        "unexplained": [one.dossier for one in found.unexplained],
        "asked": found.asked,
        **_settled(found.settled),
        "precedents": [_precedent(one) for one in shown],
        "left_out": {
            "regretted": left.regretted,
            "other_rules": left.other_rules,
            "unreadable": left.unreadable,
            "erased": left.erased,
            "own": left.own,
        },
        "weights": {
            "whose": found.weights.whose,
            "facts": {fact.id: weight for fact, weight in found.weights.weighed},
            "left_out": list(found.weights.left_out),
        },
    }


def _precedent(one: Precedent) -> dict[str, Any]:
    return {
        "dossier": one.dossier,
        "on": one.on.isoformat(),
        **_settled(one.settled),
        "otherwise": one.otherwise,
        "like": one.like,
        "near": one.near,
        "distance_bp": one.distance.bp,
        "at_least_bp": one.distance.at_least_bp,
        "facts": [_part(part) for part in one.distance.parts],
    }


def _settled(settled: Settled) -> dict[str, Any]:
    return {"outcome": settled.outcome, "amount_cents": settled.amount_cents}


def _part(part: Part) -> dict[str, Any]:
    return {
        "fact": part.fact.id,
        "weight": part.weight,
        "ours": _value(part.fact, part.ours),
        "theirs": _value(part.fact, part.theirs),
        "apart_bp": part.apart_bp,
        "share_bp": part.share_bp,
    }


def _value(fact: Fact, value: Value) -> Any:
    """A value as it may be seen; of a step its ends, in the unit of the fact (`None`: no end)."""
    if isinstance(value, frozenset):
        return sorted(value)
    steps = steps_of(fact)
    if steps is None or value is None:
        return value
    at = int(value)
    return {"over": steps[at - 1] if at else None, "upto": steps[at] if at < len(steps) else None}
