"""The schema of what `maatwerk check --json` gives: faults, findings with their witness, and what was repaired."""

from __future__ import annotations

from maatwerk_core.packs.schemas.plain import (
    A_DAY,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    WHOLE_OR_NULL,
    YES_NO,
    one_of,
    record,
)
from maatwerk_core.packs.schemas.scalars import Schema

_SAID: dict[str, Schema] = {
    "code": TEXT,
    "file": TEXT_OR_NULL,
    "line": WHOLE_OR_NULL,
    "column": WHOLE_OR_NULL,
    "pointer": TEXT,
    "message": TEXT,
    "expected": TEXT_OR_NULL,
    "hint": TEXT_OR_NULL,
}


def check_schema() -> Schema:
    """What a look at a pack came to; `fixed` is there where repairs were asked for."""
    facts: Schema = {"type": "object", "additionalProperties": TEXT}
    witness = record("CheckedWitness", {"day": A_DAY, "facts": facts})
    shown: dict[str, Schema] = {
        "fixable": YES_NO,
        "witness": witness | {"type": ["object", "null"]},
    }
    level = {"level": one_of(("error", "warn"))}
    said = _list(record("CheckedFault", _SAID))
    whole = record(
        "Checked",
        {
            "schema": {"const": "check.v1"},
            "pack": TEXT,
            "version": TEXT_OR_NULL,
            "faults": said,
            "findings": _list(record("CheckedFinding", _SAID | shown | level)),
            "warnings": said,
            "undecided": _list(record("CheckedUndecided", _SAID | shown)),
            "fixed": _list(record("CheckedRepair", _SAID | {"before": TEXTS, "after": TEXTS})),
        },
    )
    whole["required"].remove("fixed")
    return whole


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}
