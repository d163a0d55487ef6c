"""The schema of a decision: what people decided, or all that is missing for it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args, get_type_hints

from maatwerk_core.model.assessment import Status
from maatwerk_core.model.decision import (
    Accepted,
    Decision,
    DecisionKind,
    DecisionOutcome,
    MandateUsed,
    QuorumUsed,
    Released,
    VoteCount,
    Written,
)
from maatwerk_core.packs.schemas.plain import (
    A_DAY,
    COUNT,
    SHA256,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    WHOLE_OR_NULL,
    YES_NO,
    one_of,
    record,
    whole_or,
)
from maatwerk_core.packs.schemas.scalars import Schema


def decision_schema() -> Schema:
    """A decision, or what is missing for one."""
    set_aside = record("SetAside", {"role": TEXT, "ground": TEXT})
    own: dict[str, Schema] = {
        "quorum": record(
            "QuorumMet",
            {
                "how": one_of(get_args(QuorumUsed)),
                "needed": whole_or("all"),
                "approvals": COUNT,
                "votes": {"type": "array", "items": of_dataclass(VoteCount)},
                "set_aside": {"type": "array", "items": set_aside},
            },
        ),
    }
    names = [field.name for field in fields(Decision)]
    apart = {"quorum", "needed", "approvals", "votes", "set_aside"}
    plain = {
        name: own.get(name) or _DECISION[name] for name in names if name not in apart - own.keys()
    }
    whole = record("Decision", {"schema": {"const": "decision.v1"}, **plain})
    lacking = {"code": TEXT, "pointer": TEXT, "message": TEXT}
    lacking |= {"expected": TEXT_OR_NULL, "hint": TEXT_OR_NULL}
    missing = {"type": "array", "items": record("Lacking", lacking)}
    still = record("DecisionOpen", {"schema": {"const": "decision.v1"}, "missing": missing})
    shown = {"title": whole.pop("title"), "description": whole.pop("description")}
    return shown | {"if": {"required": ["missing"]}, "then": still, "else": whole}


def of_dataclass(kind: type[Any]) -> Schema:
    """The schema of a plain dataclass of texts, numbers, yes/no and choices."""
    hints = get_type_hints(kind)
    return record(
        kind.__name__, {field.name: _of_hint(hints[field.name]) for field in fields(kind)}
    )


def _of_hint(hint: Any) -> Schema:
    if hint is str:
        return TEXT
    if hint is bool:
        return YES_NO
    if hint is int:
        return COUNT
    return TEXTS if str(hint).startswith("tuple") else one_of(get_args(hint))


_DECISION: dict[str, Schema] = {
    "outcome": one_of(get_args(DecisionOutcome)),
    "kind": one_of(get_args(DecisionKind)),
    "by": TEXT,
    "on": A_DAY,
    "case": TEXT,
    "pack": TEXT,
    "day": A_DAY,
    "status": one_of(get_args(Status)),
    "amount_cents": WHOLE_OR_NULL,
    "mandate": one_of(get_args(MandateUsed)),
    "accepted": {"type": "array", "items": of_dataclass(Accepted)},
    "released": {"type": "array", "items": of_dataclass(Released)},
    "written": {"type": "array", "items": of_dataclass(Written)},
    "assessment": SHA256,
}
