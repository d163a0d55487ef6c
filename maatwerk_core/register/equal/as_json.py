"""Precedents for a program: every figure that the words are made of, and nothing that they leave out."""

from __future__ import annotations

from typing import Any

from maatwerk_core.register.equal.distance import Part
from maatwerk_core.register.equal.general import Value
from maatwerk_core.register.equal.outcomes import Settled
from maatwerk_core.register.equal.precedents import Precedent, Precedents


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
        "unexplained": [one.dossier for one in found.unexplained],
        "asked": found.asked,
        **_settled(found.settled),
        "precedents": [_precedent(one) for one in shown],
        "left_out": {
            "regretted": left.regretted,
            "other_rules": left.other_rules,
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
        "ours": _value(part.ours),
        "theirs": _value(part.theirs),
        "apart_bp": part.apart_bp,
        "share_bp": part.share_bp,
    }


def _value(value: Value) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value
