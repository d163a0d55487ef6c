"""Returns: does the budget cost the municipality no more than what it avoids? A poor result never stops a plan."""

from __future__ import annotations

from collections.abc import Mapping

from maatwerk_core.rules.expression import ZERO, Node, Test

#: What the finding holds, by the fact it comes from.
FIGURES: dict[str, str] = {
    "total_nothing_cents": "total_nothing",
    "total_regular_cents": "total_regular",
    "total_budget_cents": "total_budget",
    "total_with_budget_cents": "total_with_budget",
    "avoided_cents": "avoided",
    "saving_cents": "saving",
    "saving_all_cents": "saving_all",
    "payback_months": "payback",
    "break_even_bp": "break_even",
}


def plan_returns(nodes: Mapping[str, Node]) -> dict[str, Node]:
    """Yes at a saving of zero or more, in the municipality's own purse."""
    return {
        "returns": Test(nodes["saving"], ">=", ZERO),
        **{name: nodes[fact] for name, fact in FIGURES.items()},
    }
