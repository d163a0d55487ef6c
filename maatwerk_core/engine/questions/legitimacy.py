"""Legitimacy: is the legal basis known, and does no applicable `stop` check fail?"""

from __future__ import annotations

from collections.abc import Iterable

from maatwerk_core.engine.checks import holding
from maatwerk_core.rules.derived import leaf
from maatwerk_core.rules.expression import Node, Stated, all_of
from maatwerk_core.rules.plan import PlannedCheck


def plan_legitimacy(checks: Iterable[PlannedCheck]) -> dict[str, Node]:
    """The basis comes first: unknown basis, unknown legitimacy."""
    return {
        "legitimacy": all_of(Stated(leaf("legal_basis")), holding(checks, "legitimacy", "stop"))
    }
