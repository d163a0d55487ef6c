"""Side effects: what a grant does elsewhere, to benefit, assets, a debt scheme, remission."""

from __future__ import annotations

from collections.abc import Iterable

from maatwerk_core.engine.checks import holding
from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.plan import PlannedCheck


def plan_side_effects(checks: Iterable[PlannedCheck]) -> dict[str, Node]:
    """Yes when none is known to occur; each is a check of this ground."""
    return {"side_effects": holding(checks, "side_effects")}
