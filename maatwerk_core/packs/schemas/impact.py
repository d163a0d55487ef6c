"""The schema of `impact.json`: what `maatwerk impact` found. A hidden count is null, and so is what was not asked."""

from __future__ import annotations

from maatwerk_core.packs.schemas.plain import (
    A_DAY,
    A_DAY_OR_NULL,
    COUNT,
    SHA256,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    WHOLE,
    WHOLE_OR_NULL,
    YES_NO,
    YES_NO_OR_NULL,
    one_of,
    record,
)
from maatwerk_core.packs.schemas.scalars import Schema

#: A value of a pack as the engine reads it.
_VALUE: Schema = {"type": ["integer", "string", "boolean", "null"]}
_HIDEABLE: Schema = {"type": ["integer", "null"], "minimum": 0}
_CAUSES = ("check", "ask", "question", "tier", "quorum", "agreement")


def impact_schema() -> Schema:
    """Everything is always there."""
    version = record(
        "ImpactPack", {"pack": TEXT, "version": TEXT, "meaning": SHA256, "files": SHA256}
    )
    found = record(
        "Impact",
        {
            "schema": {"const": "impact.v1"},
            "old": version,
            "new": version,
            "data": _or_null(_data()),
            "engine": TEXT,
            "day": A_DAY_OR_NULL,
            "strict": YES_NO,
            "households": COUNT,
            "changed": _HIDEABLE,
            "flips": _list(_flip()),
            "costs": _list(_cost()),
            "budgets": _list(_budget()),
            "groups": _list(_group()),
            "curves": _list(_curve()),
            "replay": _or_null(_replay()),
            "moved": _list(_moved()),
        },
    )
    return found | {"$defs": {"words": _words(), "sum": _sum(), "told": _told()}}


def _data() -> Schema:
    return record(
        "ImpactData",
        {
            "name": TEXT,
            "synthetic": YES_NO,
            "rows": COUNT,
            "bad_rows": COUNT,
            "purpose": TEXT,
            "seed": WHOLE_OR_NULL,
        },
    )


def _sum() -> Schema:
    return record("ImpactSum", {"cases": _HIDEABLE, "cents": WHOLE_OR_NULL, "unknown": _HIDEABLE})


def _words() -> Schema:
    return record("ImpactWords", {"nl": TEXT, "en": TEXT})


def _told() -> Schema:
    return record("ImpactTold", {"lead": _ref("words"), "reasons": _list(_ref("words"))})


def _moved() -> Schema:
    return record(
        "ImpactMoved",
        {"path": TEXT, "type": TEXT, "old": _VALUE, "new": _VALUE, "decides": YES_NO_OR_NULL},
    )


def _flip() -> Schema:
    cause = record(
        "ImpactCause",
        {
            "kind": one_of(_CAUSES),
            "id": TEXT,
            "old": TEXT,
            "new": TEXT,
            "old_weight": TEXT,
            "new_weight": TEXT,
            "cases": _HIDEABLE,
            "values": _list(_moved()),
        },
    )
    witness = record(
        "ImpactWitness",
        {
            "case": TEXT_OR_NULL,
            "day": A_DAY,
            "amount_cents": WHOLE_OR_NULL,
            "facts": _list(_ref("words")),
            "old": _ref("told"),
            "new": _ref("told"),
        },
    )
    return record(
        "ImpactFlip",
        {
            "about": TEXT,
            "old": TEXT,
            "new": TEXT,
            "amount": _ref("sum"),
            "causes": _list(cause),
            "witness": _or_null(witness),
        },
    )


def _cost() -> Schema:
    sums = {"old": _ref("sum"), "new": _ref("sum")}
    return record("ImpactCost", {"year": WHOLE, "role": TEXT, "status": TEXT, **sums})


def _budget() -> Schema:
    sides = {"old_cents": WHOLE_OR_NULL, "new_cents": WHOLE_OR_NULL}
    return record("ImpactBudget", {"year": WHOLE, "id": TEXT, **sides})


def _group() -> Schema:
    return record(
        "ImpactGroup",
        {
            "by": one_of(("kind", "domain", "income-band")),
            "value": TEXT,
            "households": _HIDEABLE,
            "changed": _HIDEABLE,
            "old_ready": _ref("sum"),
            "new_ready": _ref("sum"),
        },
    )


def _curve() -> Schema:
    pair: Schema = {
        "type": "array",
        "prefixItems": [TEXT, _ref("sum")],
        "minItems": 2,
        "items": False,
    }
    sides = {"statuses": _list(pair), "roles": _list(pair)}
    point = record("ImpactPoint", {"value": WHOLE, "changed": _HIDEABLE, **sides})
    return record(
        "ImpactCurve", {"path": TEXT, "type": TEXT, "now": _VALUE, "points": _list(point)}
    )


def _replay() -> Schema:
    difference: Schema = {"type": "array", "items": TEXT, "minItems": 3, "maxItems": 3}
    rerun = record(
        "ImpactRerun",
        {
            "receipt": TEXT,
            "day": A_DAY,
            "pack": TEXT,
            "intact": YES_NO,
            "differences": _list(difference),
            "values": _list(_moved()),
            "old": _or_null(_ref("told")),
            "new": _or_null(_ref("told")),
        },
    )
    return record(
        "ImpactReplay",
        {
            "receipts": COUNT,
            "same": COUNT,
            "changed": _list(rerun),
            "unread": TEXTS,
            "purpose": TEXT,
        },
    )


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(schema: Schema) -> Schema:
    """The same, or null where there is none."""
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return schema | {"type": [schema["type"], "null"]}
