"""Quorum: is the number of approvals known, for the role that decides?"""

from __future__ import annotations

from maatwerk_core.rules.expression import Choose, Node, Pick, Stated


def plan_quorum(tiers: Choose) -> dict[str, Node]:
    """`all` (−1) and `none` (0) are known numbers."""
    approvals = Pick(tiers, "approvals", "int")
    return {"quorum": Stated(approvals), "approvals": approvals}
