"""Runs a receipt again and says whether the same comes out, or what differs, value by value."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.kept import is_whole, read_kept, replaced_in
from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.engine.receipt import digest
from maatwerk_core.engine.stated import reading_replaced
from maatwerk_core.errors import Faults, fault
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
    """Run the facts of a receipt through a policy, on the receipt's own day.

    Facts are in the unit of a receipt: eurocents, basis points, days as numbers. One that this policy reads otherwise
    is unknown, and is named. Raises `Faults` (`receipt.unreadable`) for what is no receipt or lacks a part.

    >>> import json
    >>> import maatwerk_core as mw
    >>> policy = mw.load_pack("amsterdam")
    >>> receipt = json.loads(mw.assess(mw.load_case("amsterdam/schuur"), policy).to_json())["receipt"]
    >>> reproduce(receipt, policy).equal
    True
    """
    if not is_whole(receipt):
        raise Faults([fault("receipt.unreadable", file="receipt")])
    policy = reading_replaced(policy, replaced_in(receipt, policy.plan))
    plan = policy.plan
    kept = tuple(read_kept(receipt["facts"], plan))
    day = datetime.date.fromisoformat(receipt["day"])
    leaves = tuple(leaf for _, _, leaf in kept)
    values = compiled(plan)(leaves, policy.params(day, strict=receipt["strict"]))
    now = dict(zip(plan.outputs, values, strict=True))
    said: Mapping[str, Any] = receipt["policy"]
    body = {key: value for key, value in receipt.items() if key != "hash"}
    return Reproduction(
        intact=digest(body) == receipt.get("hash"),
        same_meaning=said["meaning"] == meaning_of(policy),
        same_files=said["files"] == policy.files,
        same_engine=receipt["engine"] == VERSION,
        differences=(
            *(
                Difference(f"facts.{name}", then, None)
                for name, then, leaf in kept
                if leaf is None and then is not None
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
