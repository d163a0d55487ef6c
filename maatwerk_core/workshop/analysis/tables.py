"""Rules about tables: a gap, an overlap whose order decides, a row that can never be reached."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Tier
from maatwerk_core.workshop.analysis.evidence import assess_witness
from maatwerk_core.workshop.analysis.finding import Found, Rule, State, Witness, found
from maatwerk_core.workshop.analysis.subject import Subject


def find_gaps(subject: Subject) -> Iterator[Found]:
    """Facts for which no row of a table applies."""
    pack = subject.policy.pack
    if isinstance(pack.quorum, tuple):
        known = {row.id for row in pack.quorum}
        for at, tier in enumerate(pack.mandate.tiers or ()):
            if not known & set(tier.role):
                path = ("mandate", "tiers", at, "role")
                witness = _reaching(subject.policy, tier)
                state: State = "found" if witness else "undecided"
                yield found(path, witness, state, table="quorum", row=tier.role[0])


def _reaching(policy: Policy, tier: Tier) -> Witness | None:
    """Facts with which this tier decides."""
    day = datetime.date(2026, 1, 1)
    ceiling = policy.value(f"mandate.tiers.{tier.role[0]}.ceiling", day).value
    if ceiling is None:
        return None
    witness = Witness(
        day, (("amount", f"{ceiling // 100}.{ceiling % 100:02}"), ("granted", "none"))
    )
    reached = assess_witness(policy, witness).output("role") == tier.role[0]
    return witness if reached else None


RULES: tuple[Rule, ...] = (Rule("table.gap", "error", find_gaps),)
