"""Finds facts that show something of a policy and has the engine confirm them; or shows that there are none."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeAlias

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.replay import Replay
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.rules.cells import Undecided
from maatwerk_core.rules.expression import NO, Is, Node, Stated, all_of, any_of, negate
from maatwerk_core.rules.plan import parameters_in
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.possible import Laid
from maatwerk_core.rules.settled import at_most_form
from maatwerk_core.rules.turning import turning_days
from maatwerk_core.workshop.analysis.finding import Witness
from maatwerk_core.workshop.analysis.spelling import spell

#: A case of which nothing is known.
NOTHING_KNOWN = Case(case="witness", intervention=Intervention(name="witness"))
#: The day of a policy that names no day at all.
SOME_DAY = datetime.date(2025, 1, 1)

#: `none`: there are no such facts, on no day. `undecided`: neither was shown.
Answer: TypeAlias = Literal["found", "none", "undecided"]
Confirms: TypeAlias = Callable[[Assessment], bool]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What came of looking for facts; a witness only where the engine confirmed it."""

    answer: Answer
    witness: Witness | None = None


def assess_witness(policy: Policy, witness: Witness) -> Assessment:
    """What the engine makes of a witness: a case of which nothing else is known."""
    case, reading = set_facts(NOTHING_KNOWN, policy, witness.day.isoformat(), witness.sets)
    return assess(case, reading)


def days_of(policy: Policy, nodes: Iterable[Node]) -> tuple[datetime.date, ...]:
    """A day of every stretch in which these expressions stay as they are, as far as the scheme runs then."""
    paths = [path for node in nodes for path in parameters_in(node)]
    turning = turning_days(policy, (*paths, "scheme.holds"))
    found = (turning[0] - datetime.timedelta(days=1), *turning) if turning else (SOME_DAY,)
    return tuple(day for day in found if policy.value("scheme.holds", day).value is not False)


def look_for(
    policy: Policy, node: Node, confirms: Confirms, days: Iterable[datetime.date] | None = None
) -> Evidence:
    """Facts with which this expression is yes and the engine confirms what they should show."""
    answer: Answer = "none"
    for day in days_of(policy, (node,)) if days is None else days:
        try:
            witness = _witness(policy, node, day)
        except Undecided:
            answer = "undecided"
            continue
        if witness is None:
            continue
        if confirms(assess_witness(policy, witness)):
            return Evidence("found", witness)
        answer = "undecided"
    return Evidence(answer)


def _witness(policy: Policy, node: Node, day: datetime.date) -> Witness | None:
    laid = _laid(policy, day, False)
    facts = laid.find(node)
    return None if facts is None else Witness(day, spell(facts, laid))


@lru_cache(maxsize=16)
def _laid(policy: Policy, day: datetime.date, free: bool) -> Laid:
    return Laid(policy, day, free)


def never(policy: Policy, node: Node, days: Iterable[datetime.date] | None = None) -> Answer:
    """Can this expression not be yes, whatever the facts and whatever the parameters that are unknown still?

    `found` when it never can, `none` when it can.
    """
    for day in days_of(policy, (node,)) if days is None else days:
        laid = _laid(policy, day, True)
        try:
            if laid.find(node) is not None:
                return "none"
        except Undecided:
            return "undecided"
    return "found"


def unlike(before: Node, after: Node) -> Node:
    """Yes where two expressions come out differently; known against unknown is different too."""
    if before == after:
        return NO
    if getattr(before, "type", "bool") == "bool":
        return any_of(*(all_of(Is(before, v), negate(Is(after, v))) for v in (True, False, None)))
    known, still = Is(Stated(before), True), Is(Stated(after), True)
    apart = Is(at_most_form(before, "!=", after), True)
    return any_of(all_of(known, negate(still)), all_of(negate(known), still), apart)


def replayed(assessment: Assessment, node: Node) -> Any:
    """What an expression of the assessment's own plan is worth in it."""
    plan = assessment.policy.plan
    leaves = dict(zip(plan.leaves, assessment.result.leaves, strict=True))
    params = dict(zip(plan.params, assessment.result.params, strict=True))
    return Replay(leaves, params, plan.fields).value(node)
