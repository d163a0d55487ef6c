"""A decision as plain data that can be written as JSON: the shape of `schemas/decision.v1.json`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from maatwerk_core.errors import Fault, Lang
from maatwerk_core.model.decision import Decision
from maatwerk_core.model.verdicts import approvals_text

SCHEMA = "decision.v1"


def decision_as_json(decision: Decision) -> dict[str, Any]:
    """Who decided what on which day, with all it rested on. Days as text, money in eurocents."""
    return {
        "schema": SCHEMA,
        "outcome": decision.outcome,
        "kind": decision.kind,
        "by": decision.by,
        "on": decision.on.isoformat(),
        "case": decision.case,
        "pack": decision.pack,
        "day": decision.day.isoformat(),
        "status": decision.status,
        "amount_cents": decision.amount_cents,
        "mandate": decision.mandate,
        "quorum": {
            "how": decision.quorum,
            "needed": approvals_text(decision.needed),
            "approvals": decision.approvals,
            "votes": [asdict(count) for count in decision.votes],
            "set_aside": [{"role": role, "ground": ground} for role, ground in decision.set_aside],
        },
        "accepted": [{**asdict(one), "about": list(one.about)} for one in decision.accepted],
        "released": [asdict(one) for one in decision.released],
        "written": [asdict(one) for one in decision.written],
        "assessment": decision.assessment,
    }


def missing_as_json(missing: Iterable[Fault], lang: Lang = "nl") -> dict[str, Any]:
    """What a decision still lacks, one entry each, in words."""
    return {
        "schema": SCHEMA,
        "missing": [
            {
                "code": one.code,
                "pointer": one.pointer,
                "message": one.message(lang),
                "expected": one.expected(lang) or None,
                "hint": one.hint(lang) or None,
            }
            for one in missing
        ],
    }
