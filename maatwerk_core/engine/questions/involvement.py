"""Involvement: was what the pack asks asked and recorded? It says nothing of what anyone is worth."""

from __future__ import annotations

from collections.abc import Iterable

from maatwerk_core.engine.checks import holding
from maatwerk_core.rules.expression import Node, all_of
from maatwerk_core.rules.plan import PlannedCheck


def plan_involvement(checks: Iterable[PlannedCheck], asked: Iterable[Node]) -> dict[str, Node]:
    """Every involvement check that isn't mere advice holds, and every fact that must be stated is."""
    return {"involvement": all_of(holding(checks, "involvement", "stop", "motivate"), *asked)}
