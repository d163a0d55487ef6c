"""Turns the checks of a pack into expressions. Every question reads its own ground's checks from here."""

from __future__ import annotations

from collections.abc import Iterable

from maatwerk_core.rules.conditions import Scope, read_condition
from maatwerk_core.rules.derived import leaf, one_of
from maatwerk_core.rules.expression import YES, Node, Param, Test, all_of, any_of, negate
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.plan import PlannedCheck
from maatwerk_core.rules.sections import Check
from maatwerk_core.rules.ways import MAXIMUM, maximum_is_set, maximum_sources, maximum_stops
from maatwerk_core.rules.written import UNSET, Ground, Severity

#: The checks that the days of the scheme and a budget stand for.
SCHEME, BUDGET = "scheme", "budget"
#: The grounds whose checks come after mandate and quorum, and may read them.
LATE: tuple[Ground, ...] = ("tegenprestatie",)


def plan_checks(pack: Pack, scope: Scope) -> tuple[PlannedCheck, ...]:
    """Every check that can be known before anyone decides, as *applies* and *holds*."""
    found = [plan_check(check, scope) for check in pack.checks if check.ground not in LATE]
    if maximum_is_set(pack):
        found.append(_maximum(pack, scope))
    if valid("scheme", pack.scheme) != YES:
        holds = valid("scheme", pack.scheme)
        found.append(PlannedCheck(SCHEME, "legitimacy", "advice", YES, holds))
    found += [_budget(budget.id, scope) for budget in pack.budget or ()]
    return tuple(found)


def plan_late_checks(pack: Pack, scope: Scope) -> tuple[PlannedCheck, ...]:
    """The checks that may read who decides and with how many; `scope` holds those facts by now."""
    return tuple(plan_check(check, scope) for check in pack.checks if check.ground in LATE)


def as_listed(pack: Pack, checks: Iterable[PlannedCheck]) -> tuple[PlannedCheck, ...]:
    """The checks in the order of the pack, and behind them those that it doesn't list itself."""
    order = {check.id: at for at, check in enumerate(pack.checks)}
    return tuple(sorted(checks, key=lambda check: order.get(check.id, len(order))))


def _budget(id_: str, scope: Scope) -> PlannedCheck:
    """Is enough left of this budget? Advice: a plan isn't worse because money ran out."""
    enough = Test(scope.nodes[f"budget_left.{id_}"], ">=", scope.nodes["amount"])
    return PlannedCheck(f"{BUDGET}.{id_}", "mandate", "advice", YES, enough)


def plan_check(check: Check, scope: Scope) -> PlannedCheck:
    """A check holds as *not `when`, or `require`*; under another legal basis or outside its days it doesn't apply."""
    here = scope.upto("involvement" if check.ground == "mandate" else check.ground)
    if check.ground in ("side_effects", "legitimacy"):
        here = scope.upto("legitimacy")
    path = ("checks", check.id)
    applies = all_of(
        valid(f"checks.{check.id}", check),
        one_of(leaf("legal_basis"), *check.applies_under) if check.applies_under else YES,
        read_condition(check.when, here, (*path, "when")),
    )
    require = read_condition(check.require, here, (*path, "require"))
    holds = any_of(negate(applies), require)
    return PlannedCheck(check.id, check.ground, check.severity, applies, holds, check.source or "")


def holding(checks: Iterable[PlannedCheck], ground: str, *severities: str) -> Node:
    """All checks of a ground hold; with severities, only those."""
    return all_of(
        *(
            c.holds
            for c in checks
            if c.ground == ground and (not severities or c.severity in severities)
        )
    )


def valid(path: str, row: object) -> Node:
    """Does the row hold on this day? Yes without a look where it has no days; a day written as unknown is one.

    Its first and its last day are looked at one by one, so that what is missing is named as it is written.
    """
    begun = getattr(row, "starts", UNSET) is not UNSET
    ends = any(getattr(row, name, UNSET) is not UNSET for name in ("ends", "through"))
    return all_of(
        Param(f"{path}.begun", "bool") if begun else YES,
        Param(f"{path}.lasts", "bool") if ends else YES,
    )


def _maximum(pack: Pack, scope: Scope) -> PlannedCheck:
    """Going above the maximum weighs what its source weighs."""
    source = ("", *maximum_sources(pack))[-1]
    within = Test(scope.nodes["amount"], "<=", Param("maximum", "cents"))
    severity: Severity = "stop" if maximum_stops(pack) else "motivate"
    return PlannedCheck(MAXIMUM, "mandate", severity, YES, within, source)
