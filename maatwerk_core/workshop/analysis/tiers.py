"""Rules about who decides with whom: a ceiling that falls, a quorum that the team can't bring together."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.rules.expression import Param, Test, all_of, negate
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Quorum
from maatwerk_core.workshop.analysis.evidence import days_of, look_for
from maatwerk_core.workshop.analysis.finding import Found, Rule, Witness, found
from maatwerk_core.workshop.analysis.rows import TierRow, tier_rows
from maatwerk_core.workshop.analysis.subject import Subject


def find_falling_ceilings(subject: Subject) -> Iterator[Found]:
    """A tier that decides about less than a lower one: facts with which the lower one goes above its ceiling."""
    rows = tier_rows(subject.policy)
    for row in rows:
        path = ("mandate", "tiers", row.at, "ceiling")
        if subject.writes(path):
            each = (_falling(subject, lower, row) for lower in rows[: row.at])
            yield from (one for one in each if one is not None)


def _falling(subject: Subject, lower: TierRow, row: TierRow) -> Found | None:
    policy = subject.policy
    amount = policy.plan.nodes["amount"]
    above = all_of(
        lower.decides,
        negate(Test(amount, "<=", row.ceiling)),
        Test(row.ceiling, "<", lower.ceiling),
    )

    def confirms(assessment: Assessment) -> bool:
        ceiling = assessment.policy.value(row.ceiling.path, assessment.day).value
        decided = assessment.on_demand("fact:amount")
        return bool(assessment.output("tier") == lower.at and decided > ceiling)

    evidence = look_for(policy, above, confirms)
    if evidence.answer == "none":
        return None
    path = ("mandate", "tiers", row.at, "ceiling")
    return found(path, evidence.witness, evidence.answer, role=row.role, other=lower.role)


def find_quorums_too_large(subject: Subject) -> Iterator[Found]:
    """More approvals than the team has people, the one who asks left out where that one doesn't count."""
    pack = subject.policy.pack
    for row in pack.quorum if isinstance(pack.quorum, tuple) else ():
        path = ("quorum", row.id, "approvals")
        if subject.writes(path):
            yield from _too_large(subject, row)


def _too_large(subject: Subject, row: Quorum) -> Iterator[Found]:
    every = list(_days_too_large(subject.policy, row))
    shown = ((*each, _deciding(subject, row.id, each[0])) for each in every)
    told = next((each for each in shown if each[3] is not None), None)
    if every:
        day, needed, people, witness = told or (*every[0], Witness(every[0][0]))
        path = ("quorum", row.id, "approvals")
        yield found(path, witness, role=row.id, approvals=needed, people=people)


def _days_too_large(policy: Policy, row: Quorum) -> Iterator[tuple[datetime.date, int, int]]:
    """Each day on which more approvals are asked for than can come, with both numbers."""
    names = (f"quorum.{row.id}.approvals", f"roles.{row.id}.at_most")
    counts = f"quorum.{row.id}.requester_counts"
    ceilings = [one.ceiling for one in tier_rows(policy) if row.id in one.tier.role]
    for day in days_of(policy, [*(Param(name, "int") for name in (*names, counts)), *ceilings]):
        needed, people = (_number(policy.value(name, day).value) for name in names)
        asks = policy.value(counts, day).value is False
        if needed is not None and people is not None and needed > people - asks:
            yield day, needed, people - asks


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) else None


def _deciding(subject: Subject, role: str, day: datetime.date) -> Witness | None:
    """Facts with which this role decides on this day, where some are sure to."""
    rows = (row for row in tier_rows(subject.policy) if role in row.tier.role)
    tried = (deciding(subject.policy, row, (day,)) for row in rows)
    return next((witness for witness in tried if witness is not None), None)


def deciding(
    policy: Policy, row: TierRow, days: Iterable[datetime.date] | None = None
) -> Witness | None:
    """Facts with which this tier is the one that decides, on one of these days or on any."""

    def decides(assessment: Assessment) -> bool:
        return bool(assessment.output("tier") == row.at)

    return look_for(policy, row.decides, decides, days).witness


RULES: tuple[Rule, ...] = (
    Rule("tier.ceiling-falls", "error", find_falling_ceilings),
    Rule("quorum.larger-than-team", "error", find_quorums_too_large),
)
