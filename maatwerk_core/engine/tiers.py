"""The table of who may decide, with what follows for the quorum: one first-hit table, read by two questions."""

from __future__ import annotations

from collections.abc import Mapping

from maatwerk_core.engine.checks import valid
from maatwerk_core.rules.conditions import Scope, read_condition
from maatwerk_core.rules.expression import (
    YES,
    Calc,
    Choose,
    Const,
    Node,
    Param,
    Row,
    Test,
    all_of,
)
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.sections import Tier

COLUMNS = ("may", "tier", "ceiling", "left", "approvals", "role")


def plan_tiers(pack: Pack, scope: Scope, holds: Mapping[str, Node]) -> Choose:
    """A row per tier, lowest first, then what the pack says of amounts above the last one.

    `holds` gives the verdict of a check by its id, for `when_met`.
    """
    tiers = pack.mandate.tiers or ()
    rows = [plan_tier(at, tier, pack, scope, holds) for at, tier in enumerate(tiers)]
    return Choose("mandate.tiers", COLUMNS, (*rows, above_the_last(bool(tiers))))


def above_the_last(listed: bool) -> Row:
    """Past the last tier: nobody where the pack says so, else unknown; named after what the pack leaves out.

    Approvals are never known there, and where the pack leaves out who decides that is what is missing for them.
    """
    above = Param("mandate.above" if listed else "mandate.tiers", "int")
    approvals = Calc("+", above, Const(None, "int"), "int")
    return Row(
        "mandate.above",
        YES,
        (
            Test(above, ">=", Const(0, "int")),
            above,
            Const(None, "cents"),
            Const(None, "cents"),
            approvals,
            Const(None, "enum"),
        ),
    )


def plan_tier(at: int, tier: Tier, pack: Pack, scope: Scope, holds: Mapping[str, Node]) -> Row:
    """Amount and exposure both stay under the ceiling, so that splitting never lowers the tier."""
    path = f"mandate.tiers.{tier.role[0]}"
    ceiling = Param(f"{path}.ceiling", "cents")
    amount, exposure = scope.nodes["amount"], scope.nodes["exposure"]
    when = all_of(
        valid(path, tier),
        Test(amount, "<=", ceiling),
        Test(exposure, "<=", ceiling),
        read_condition(tier.when, scope.upto("involvement"), ("mandate", "tiers", at, "when")),
        *(holds[id_] for id_ in tier.when_met if id_ in holds),
    )
    left = Calc("-", ceiling, exposure, "cents")
    role = Const(tier.role[0], "enum")
    return Row(path, when, (YES, Const(at, "int"), ceiling, left, approvals_of(tier, pack), role))


def approvals_of(tier: Tier, pack: Pack) -> Node:
    """The number of approvals where this tier decides: of the first of its equal roles that has a quorum."""
    if pack.quorum == "none":
        return Const(0, "int")
    known = {quorum.id for quorum in pack.quorum or ()}
    role = next((role for role in tier.role if role in known), tier.role[0])
    return Param(f"quorum.{role}.approvals", "int")
