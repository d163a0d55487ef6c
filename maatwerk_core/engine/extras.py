"""What the plan holds beside its outputs, worked out for one assessment when someone asks."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.compile import Compiled, compile_nodes
from maatwerk_core.rules.plan import Plan


def extras_of(assessment: Assessment) -> dict[str, Any]:
    """Every extra by its name: `substantiation:ID`, `agreements:ID`, `open:ID`, `fact:ID`; unknown is `None`."""
    plan, result = assessment.policy.plan, assessment.result
    return dict(zip(plan.extras, _compiled(plan)(result.leaves, result.params), strict=True))


@lru_cache(maxsize=64)
def _compiled(plan: Plan) -> Compiled:
    return compile_nodes(tuple(plan.extras.values()), plan.leaves, plan.params, plan.fields)
