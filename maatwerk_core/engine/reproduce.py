"""Runs a receipt again and says whether the same comes out, or what differs, value by value."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.engine.receipt import digest
from maatwerk_core.rules.policy import Policy
from maatwerk_core.version import VERSION


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that comes out otherwise than the receipt says."""

    what: str
    then: Any
    now: Any


@dataclass(frozen=True, slots=True)
class Reproduction:
    """What came of running a receipt again.

    `intact`: the receipt is as it was made. `same_meaning`, `same_files`, `same_engine`: what it is run with is what it
    was made with. `differences`: facts that the policy reads now and the receipt lacks, and results that differ.
    """

    intact: bool
    same_meaning: bool
    same_files: bool
    same_engine: bool
    differences: tuple[Difference, ...]

    @property
    def equal(self) -> bool:
        """The receipt is intact and the same comes out."""
        return self.intact and not self.differences


def reproduce(receipt: Mapping[str, Any], policy: Policy) -> Reproduction:
    """Run the facts of a receipt through a policy, on the receipt's own day."""
    facts: Mapping[str, Any] = receipt["facts"]
    plan = policy.plan
    leaves = tuple(_frozen(facts.get(fact)) for fact in plan.leaves)
    day = datetime.date.fromisoformat(receipt["day"])
    values = compiled(plan)(leaves, policy.params(day, strict=bool(receipt["strict"])))
    now = dict(zip(plan.outputs, values, strict=True))
    said: Mapping[str, Any] = receipt["policy"]
    body = {key: value for key, value in receipt.items() if key != "hash"}
    return Reproduction(
        intact=digest(dict(body)) == receipt.get("hash"),
        same_meaning=said["meaning"] == meaning_of(policy),
        same_files=said["files"] == policy.files,
        same_engine=receipt["engine"] == VERSION,
        differences=(
            *(
                Difference(f"facts.{fact}", "absent", None)
                for fact in plan.leaves
                if fact not in facts
            ),
            *compare(receipt["result"], now),
        ),
    )


def compare(then: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Every result that differs, in the order of the receipt; what only one side has counts.

    >>> compare({"status": 0}, {"status": 2})
    (Difference(what='status', then=0, now=2),)
    """
    names = dict.fromkeys((*then, *now))
    return tuple(
        Difference(f"{name}", then.get(name, "absent"), now.get(name, "absent"))
        for name in names
        if then.get(name, "absent") != now.get(name, "absent")
    )


def _frozen(value: Any) -> Any:
    return tuple(_frozen(part) for part in value) if isinstance(value, list | tuple) else value
