"""The rows of a policy's tables as expressions: when each applies, and when it is the one that decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from maatwerk_core.rules.expression import Choose, Node, Param, Pick, Test, all_of, negate
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Tier


@dataclass(frozen=True, slots=True)
class TierRow:
    """A tier at its place in the table: `when` it applies, and `decides` where no lower tier does."""

    at: int
    tier: Tier
    when: Node
    decides: Node
    covers: Node
    ceiling: Param

    @property
    def role(self) -> str:
        """The role by which the tier is known."""
        return self.tier.role[0]


def tier_table(plan: Plan) -> Choose:
    """The table of who may decide; its last row is what holds above the last tier."""
    pick = plan.outputs["role"]
    assert isinstance(pick, Pick)  # noqa: S101  # reason: an invariant, for the type checker
    return pick.choose


def tier_rows(policy: Policy) -> tuple[TierRow, ...]:
    """Every tier, lowest first. `covers` is its ceiling alone, whatever else it asks."""
    return tuple(_tier_rows(policy))


def _tier_rows(policy: Policy) -> Iterator[TierRow]:
    rows, nodes = tier_table(policy.plan).rows, policy.plan.nodes
    for at, tier in enumerate(policy.pack.mandate.tiers or ()):
        when = rows[at].when
        lower = (negate(row.when) for row in rows[:at])
        ceiling = Param(f"mandate.tiers.{tier.role[0]}.ceiling", "cents")
        covers = all_of(
            Test(nodes["amount"], "<=", ceiling), Test(nodes["exposure"], "<=", ceiling)
        )
        yield TierRow(at, tier, when, all_of(*lower, when), covers, ceiling)
