"""The receipt of an assessment: the canonical leaf facts that were read, day, result, versions and hashes."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Any

from pydantic_core import to_json

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.grounds import Grounds, as_rest
from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.engine.running import leaf_positions, positions
from maatwerk_core.rules.plan import Plan
from maatwerk_core.version import VERSION

SCHEMA = "receipt.v1"


def make_receipt(assessment: Assessment, grounds: Grounds | None = None) -> dict[str, Any]:
    """A receipt as plain data. It holds no free text; its facts are personal data all the same.

    `rested_on` names the assumed, contested and approximate values of case and pack behind the result, by flag.
    """
    body = _body(assessment, grounds or Grounds(assessment))
    return {**body, "hash": hashlib.sha256(to_json(body)).hexdigest()}


def receipt_text(assessment: Assessment, grounds: Grounds) -> bytes:
    """The same as JSON: the text that was hashed, and the hash behind it."""
    text = to_json(_body(assessment, grounds))
    return b'%b,"hash":"%b"}' % (text[:-1], hashlib.sha256(text).hexdigest().encode())


def _body(assessment: Assessment, grounds: Grounds) -> dict[str, Any]:
    """All but the hash. INVARIANT: every key in alphabetical order, so that its text is the canonical one."""
    policy, result = assessment.policy, assessment.result
    facts, outputs = _in_order(policy.plan)
    replaced = policy.plan.replaced
    return {
        "day": assessment.day.isoformat(),
        "engine": VERSION,
        "facts": {name: result.leaves[at] for name, at in facts},
        "policy": {
            "files": policy.files,
            "meaning": meaning_of(policy),
            "pack": policy.id,
            "version": policy.pack.version,
        },
        "replaced": {"forced": sorted(replaced.forced), "stated": sorted(replaced.stated)},
        "rested_on": rested_on(assessment, grounds),
        "result": {name: result.values[at] for name, at in outputs},
        "schema": SCHEMA,
        "strict": result.strict,
    }


#: Names with their positions.
_Order = tuple[tuple[str, int], ...]


@lru_cache(maxsize=256)
def _in_order(plan: Plan) -> tuple[_Order, _Order]:
    """The leaves and the outputs of a plan, each in alphabetical order."""
    facts, outputs = (sorted(at.items()) for at in (leaf_positions(plan), positions(plan)))
    return tuple(facts), tuple(outputs)


def rested_on(assessment: Assessment, grounds: Grounds) -> dict[str, list[str]]:
    """The paths behind the result by flag: `assumed`, `contested`, `about`. An assumed day is always named."""
    found: dict[str, list[str]] = {"about": [], "assumed": [], "contested": []}
    day = [as_rest(path, note) for path, note in assessment.case.notes if path == "day"]
    for rest in (*day, *grounds.assumed_at(range(len(grounds.values)))):
        if rest is not None and rest.path not in found[rest.flag]:
            found[rest.flag].append(rest.path)
    return found


def digest(body: dict[str, Any]) -> str:
    """The sha256 of the canonical JSON of a receipt without its hash."""
    # Imported here because receipts are looked at by few commands, and made by a faster writer.
    import json

    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # JSON can hold half a sign, which we never write; such a receipt was changed, and is hashed like any other.
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
