"""Mandate: may some listed role decide, and which is the lowest that may?"""

from __future__ import annotations

from maatwerk_core.rules.expression import Choose, Node, Pick


def plan_mandate(tiers: Choose) -> dict[str, Node]:
    """Yes where a tier is reached; the tier itself may be unknown while it is sure that one is."""
    return {
        "mandate": Pick(tiers, "may", "bool"),
        "role": Pick(tiers, "role", "enum"),
        "tier": Pick(tiers, "tier", "int"),
        "ceiling_cents": Pick(tiers, "ceiling", "cents"),
        "left_cents": Pick(tiers, "left", "cents"),
    }
