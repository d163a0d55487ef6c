"""Runs the receipts of a dossier again, under the policy that the register kept for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from maatwerk_core.engine.reproduce import Difference, Reproduction, reproduce
from maatwerk_core.register.events import Assessed, Opened

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk


@dataclass(frozen=True, slots=True)
class Again:
    """One receipt: where it stands, its hash, and what came of running it again.

    `found` is `None` where the dossier was erased: the receipt is gone, its hash stays.
    """

    dossier: str
    number: int
    receipt_hash: str
    found: Reproduction | None

    @property
    def equal(self) -> bool | None:
        """Does the same come out? `None` where nobody can say any more."""
        return None if self.found is None else self.found.equal


def run_again(desk: Desk, id_: str) -> Iterator[Again]:
    """Every receipt of a dossier, in order. Raises `Faults` where there is no such dossier."""
    policy = None
    for one in desk.history(id_):
        event = one.event
        if isinstance(event, Opened):
            policy = event.policy
        if isinstance(event, Assessed) and policy is not None:
            found = None if event.receipt is None else _found(desk, event, policy)
            yield Again(id_, one.number, event.receipt_hash, found)


def _found(desk: Desk, event: Assessed, policy: str) -> Reproduction:
    """What came out; a receipt that isn't the one whose hash stands in the clear differs in that."""
    receipt = event.receipt or {}
    found = reproduce(receipt, desk.policies.load(policy))
    if receipt.get("hash") == event.receipt_hash:
        return found
    other = Difference("receipt_hash", event.receipt_hash, receipt.get("hash"))
    return replace(found, differences=(other, *found.differences))
