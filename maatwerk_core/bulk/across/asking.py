"""Asks a policy no more than who decides and how it stands: a statement short enough to run for many packs."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.across.found import Aspect
from maatwerk_core.bulk.prepared import Prepared
from maatwerk_core.bulk.reports.found import NOBODY, UNKNOWN
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.rules.policy import NOBODY as NO_TIER
from maatwerk_core.rules.policy import Policy

#: The outputs that are read; the amount is a fact, not an answer.
OUTPUTS: tuple[str, ...] = ("status", "role", "tier", "approvals")
AMOUNT = "amount"
#: What stands for an unknown number, and for as many approvals as there are colleagues.
NOT_KNOWN, ALL = np.iinfo(np.int64).min, -1

Numbers = npt.NDArray[np.int64]


class Roles:
    """One list of the roles of all packs, so that who decides is a number that means the same for each of them."""

    def __init__(self) -> None:
        self.words = [UNKNOWN, NOBODY]

    def number(self, role: str) -> int:
        """The place of a role; a new one goes at the end."""
        if role not in self.words:
            self.words.append(role)
        return self.words.index(role)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Per case how it stands, who decides and with how many approvals, as numbers; and the amount in eurocents."""

    status: Numbers
    role: Numbers
    approvals: Numbers
    amount: Numbers

    def aspect(self, name: Aspect) -> Numbers:
        """The outcomes of one aspect."""
        return {"status": self.status, "role": self.role, "approvals": self.approvals}[name]


class Asked:
    """One pack, asked about one batch of cases after another."""

    def __init__(self, policy: Policy, roles: Roles) -> None:
        self.policy, self.roles = policy, roles
        self.prepared = Prepared(ask_less(policy))

    def outcomes(self, cases: pa.Table, days: pa.ChunkedArray) -> Outcomes:
        """What the pack makes of these cases, in their order."""
        found = self.prepared.assess(cases, days)
        places = self._places()
        role = places[np.maximum(_numbers(found["role"]), -1)]
        nobody = _numbers(found["tier"]) == NO_TIER
        role[nobody] = self.roles.number(NOBODY)
        status, approvals = _numbers(found["status"]), _numbers(found["approvals"])
        return Outcomes(status, role, approvals, _numbers(found[AMOUNT]))

    def word(self, aspect: Aspect, number: int) -> str:
        """The outcome that a number stands for."""
        if aspect == "status":
            return STATUSES[number]
        if aspect == "role":
            return self.roles.words[number]
        return {NOT_KNOWN: UNKNOWN, ALL: "all"}.get(number, str(number))

    def _places(self) -> Numbers:
        """The number of the role at every position of the statement's own words; the last is for unknown."""
        places = np.zeros(len(self.prepared.codes.words) + 1, np.int64)
        for tier in self.policy.pack.mandate.tiers or ():
            if tier.role[0] in self.prepared.codes.positions:
                at = self.prepared.codes.positions[tier.role[0]]
                places[at] = self.roles.number(tier.role[0])
        return places


def ask_less(policy: Policy) -> Policy:
    """The same policy with a plan of these outputs and the amount alone, which reads only what they take.

    >>> from maatwerk_core.packs.load import load_pack
    >>> list(ask_less(load_pack("amsterdam")).plan.outputs)
    ['status', 'role', 'tier', 'approvals', 'amount']
    """
    plan = policy.plan
    outputs = {name: plan.outputs[name] for name in OUTPUTS} | {AMOUNT: plan.nodes[AMOUNT]}
    return replace(policy, plan=replace(plan, outputs=outputs))


def _numbers(column: pa.ChunkedArray) -> Numbers:
    filled = pc.fill_null(column.cast(pa.int64()), NOT_KNOWN)
    numbers: Numbers = filled.combine_chunks().to_numpy(zero_copy_only=False)
    return numbers
