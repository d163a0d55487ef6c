"""The schemas of an assessment and of its receipt: everything is always there, and null is unknown."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args, get_type_hints

from maatwerk_core.engine.agreements import ENDINGS
from maatwerk_core.engine.questions.returns import FIGURES
from maatwerk_core.model.assessment import QUESTIONS, Reason, Status, Verdict
from maatwerk_core.model.record import LegalBasis
from maatwerk_core.model.scalars import Duration
from maatwerk_core.packs.schemas.forms import ref
from maatwerk_core.packs.schemas.hover import hover
from maatwerk_core.packs.schemas.plain import (
    A_DAY,
    A_DAY_OR_NULL,
    COUNT,
    SHA256,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    TEXTS_OR_NULL,
    WHOLE_OR_NULL,
    YES_NO,
    YES_NO_OR_NULL,
    one_of,
    record,
    whole_or,
)
from maatwerk_core.packs.schemas.scalars import Schema
from maatwerk_core.rules.written import Severity


def assessment_schema() -> Schema:
    """The JSON of `assess`."""
    top = record(
        "Assessment",
        {
            "schema": {"const": "assessment.v1"},
            "case": TEXT,
            "pack": TEXT,
            "day": A_DAY,
            "strict": YES_NO,
            "status": one_of(get_args(Status)),
            "first": record("First", _FIRST),
            "findings": {
                "type": "object",
                "properties": {question: _finding(question) for question in QUESTIONS},
                "required": list(QUESTIONS),
                "additionalProperties": False,
            },
            "receipt": receipt_schema(),
        },
    )
    return top | {"$defs": {"reason": record("Reason", _REASON), "rest": record("Rest", _REST)}}


def _finding(question: str) -> Schema:
    figures = {
        name: hover(f"{question.capitalize()}Finding.{name}") | made
        for name, made in _FIGURES.get(question, {}).items()
    }
    made = record("Finding", _FINDING)
    made["properties"] |= figures
    made["required"] += figures
    return made


def receipt_schema() -> Schema:
    """The receipt, with which an assessment can be made again."""
    anything: Schema = {"type": "object"}
    policy = {"pack": TEXT, "version": TEXT, "meaning": SHA256, "files": SHA256}
    return record(
        "Receipt",
        {
            "schema": {"const": "receipt.v1"},
            "engine": TEXT,
            "day": A_DAY,
            "strict": YES_NO,
            "policy": record("Policy", policy),
            "replaced": record("Replaced", {"stated": TEXTS, "forced": TEXTS}),
            "facts": anything,
            "rested_on": record(
                "RestedOn", dict.fromkeys(("assumed", "contested", "about"), TEXTS)
            ),
            "result": anything,
            "hash": SHA256,
        },
    )


def _agreement() -> Schema:
    pays = ("outstanding", "all", "nothing")
    return record(
        "Agreement",
        {
            "offer": one_of(("example", "standard", "required")),
            "applies": one_of(get_args(Verdict)),
            "used": YES_NO,
            "due": A_DAY_OR_NULL,
            "judged_by": TEXT_OR_NULL,
            **{ending: one_of(pays, nullable=True) for ending in ENDINGS},
            **{f"{ending}_cents": WHOLE_OR_NULL for ending in ENDINGS},
        },
    )


def _duration() -> Schema:
    made = record("Duration", {field.name: COUNT for field in fields(Duration)})
    made["required"] = []
    return made | {"type": ["object", "null"]}


_WAYS: dict[str, Schema] = {
    "check": TEXT,
    "way_through": {"type": "array", "items": record("Way", {"nl": TEXT, "en": TEXT_OR_NULL})},
    "released_by": TEXTS,
}
_FIRST: dict[str, Schema] = {
    "do": one_of(("decide", "motivate", "find_out", "way_through")),
    "by": TEXTS_OR_NULL,
    "about": TEXTS,
    "ways": {"type": "array", "items": record("Ways", _WAYS)},
}
_REASON: dict[str, Schema] = {
    "id": TEXT,
    "kind": one_of(get_args(get_type_hints(Reason)["kind"])),
    "verdict": one_of((*get_args(Verdict), "not_applicable")),
    "severity": one_of(get_args(Severity), nullable=True),
    "source": TEXT_OR_NULL,
    "missing": TEXTS,
}
_REST: dict[str, Schema] = {
    "path": TEXT,
    "flag": one_of(("assumed", "contested", "about")),
    "reason": TEXT,
    "source": TEXT_OR_NULL,
}
_FINDING: dict[str, Schema] = {
    "verdict": one_of(get_args(Verdict)),
    "counts": YES_NO,
    "reasons": {"type": "array", "items": ref("reason")},
    "open": TEXTS,
    "missing": TEXTS,
    "assumed": {"type": "array", "items": ref("rest")},
}
_BRAKE: dict[str, Schema] = {"by": TEXTS, "grounds": TEXTS}
_FIGURES: dict[str, dict[str, Schema]] = {
    "legitimacy": {
        "legal_basis": one_of(get_args(LegalBasis), nullable=True),
        "decision_kind": one_of(("besluit", "factual", "private_law"), nullable=True),
    },
    "returns": {
        **{
            name: whole_or("never")
            if name in ("payback_months", "break_even_bp")
            else WHOLE_OR_NULL
            for name in FIGURES
        },
        "by_payer": {
            "type": "object",
            "additionalProperties": {
                "type": ["object", "null"],
                "additionalProperties": {"type": "integer"},
            },
        },
        "reference": one_of(("nothing", "regular"), nullable=True),
    },
    "mandate": {
        "role": TEXT_OR_NULL,
        "roles": TEXTS_OR_NULL,
        "tier": WHOLE_OR_NULL,
        "ceiling_cents": whole_or("unlimited"),
        "left_cents": whole_or("unlimited"),
        "inform": TEXTS_OR_NULL,
    },
    "quorum": {
        "approvals": whole_or("all"),
        "requester_counts": YES_NO_OR_NULL,
        "case_shown": one_of(("anonymous", "open"), nullable=True),
        "of": one_of(("members", "present"), nullable=True),
        "answer_within": _duration(),
        "no_answer_is": one_of(("approval", "no_approval"), nullable=True),
        "discuss": YES_NO_OR_NULL,
        "brake": record("BrakeFinding", _BRAKE) | {"type": ["object", "null"]},
        "would_need": {"type": "object", "additionalProperties": whole_or("all")},
    },
    "tegenprestatie": {
        "stance": one_of(("none", "invited", "expected", "required"), nullable=True),
        "serves_resident": YES_NO_OR_NULL,
        "fits": YES_NO_OR_NULL,
        "agreements": {"type": "object", "additionalProperties": _agreement()},
    },
}
