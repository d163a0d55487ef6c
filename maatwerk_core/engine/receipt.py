"""The receipt of an assessment: the canonical leaf facts that were read, day, result, versions and hashes."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.grounds import Grounds, as_rest
from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.version import VERSION

SCHEMA = "receipt.v1"


def make_receipt(assessment: Assessment, grounds: Grounds | None = None) -> dict[str, Any]:
    """A receipt as plain data. It holds no free text; its facts are personal data all the same.

    `rested_on` names the assumed, contested and approximate values of case and pack behind the result, by flag.
    """
    grounds = grounds or Grounds(assessment)
    policy, result = assessment.policy, assessment.result
    plan = policy.plan
    body = {
        "schema": SCHEMA,
        "engine": VERSION,
        "day": assessment.day.isoformat(),
        "strict": result.strict,
        "policy": {
            "pack": policy.id,
            "version": policy.pack.version,
            "meaning": meaning_of(policy),
            "files": policy.files,
        },
        "replaced": {
            "stated": sorted(plan.replaced.stated),
            "forced": sorted(plan.replaced.forced),
        },
        "facts": dict(zip(plan.leaves, result.leaves, strict=True)),
        "rested_on": rested_on(assessment, grounds),
        "result": dict(zip(plan.outputs, result.values, strict=True)),
    }
    return {**body, "hash": digest(body)}


def rested_on(assessment: Assessment, grounds: Grounds) -> dict[str, list[str]]:
    """The paths behind the result by flag: `assumed`, `contested`, `about`. An assumed day is always named."""
    found: dict[str, list[str]] = {"assumed": [], "contested": [], "about": []}
    day = [as_rest(path, note) for path, note in assessment.case.notes if path == "day"]
    for rest in (*day, *grounds.assumed_at(range(len(grounds.values)))):
        if rest is not None and rest.path not in found[rest.flag]:
            found[rest.flag].append(rest.path)
    return found


def digest(body: dict[str, Any]) -> str:
    """The sha256 of the canonical JSON of a receipt without its hash."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
