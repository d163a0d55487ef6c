"""Finds facts on which a pack and its mutant come out differently, or shows over the regions that there are none."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from maatwerk_core.rules.cells import Undecided, cells_of
from maatwerk_core.rules.expression import Const, Node
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.possible import Laid, domains
from maatwerk_core.rules.turning import turning_days
from maatwerk_core.workshop.analysis.evidence import SOME_DAY, unlike
from maatwerk_core.workshop.analysis.spelling import spell


@dataclass(frozen=True, slots=True)
class Facts:
    """A case of which nothing is known but these facts, on a day; values as a scenario gives them."""

    day: datetime.date
    given: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One output of a policy and of its mutant, where the expressions or the values in them differ."""

    name: str
    before: Node
    after: Node


def pairs(before: Policy, after: Policy, changed: Iterable[str]) -> tuple[Pair, ...]:
    """The outputs that can differ, those that say most first: checks, then what is asked for, the status last."""
    paths = frozenset(changed)
    found = [
        pair
        for pair in _pairs(before, after)
        if pair.before != pair.after or not paths.isdisjoint(reads(pair.before)[1])
    ]
    return tuple(sorted(found, key=_rank))


def _pairs(before: Policy, after: Policy) -> Iterator[Pair]:
    old, new = ({**policy.plan.outputs, **policy.plan.extras} for policy in (before, after))
    for name, node in old.items():
        yield Pair(name, node, new.get(name, Const(None, getattr(node, "type", "bool"))))
    yield from (
        Pair(name, Const(None, getattr(node, "type", "bool")), node)
        for name, node in new.items()
        if name not in old
    )


def _rank(pair: Pair) -> tuple[int, int]:
    head = pair.name.split(":", 1)[0]
    order = (
        "check",
        "applies",
        "substantiation",
        "agreements",
        "open",
        "mandate",
        "role",
        "approvals",
    )
    last = {"status": len(order) + 2, "payer": len(order) + 3, "fact": len(order) + 1}
    return (order.index(head) if head in order else last.get(head, len(order)), len(pair.name))


def facts_apart(
    before: Policy, after: Policy, pair: Pair, days: Iterable[datetime.date]
) -> Iterator[Facts]:
    """For each day on which this output can differ, facts with which it does; the engine has the last word."""
    for day in days:
        laid = Laid(before, day)
        other = Laid(after, day, stands=laid.stands, written=laid.written)
        target = unlike(laid.settle(pair.before), other.settle(pair.after))
        facts = {**after.plan.facts, **before.plan.facts}
        leaves = domains(target, replace(before.plan, facts=facts), laid.stands)
        try:
            found = cells_of(target, leaves).find()
        except Undecided:
            continue
        if found is not None:
            yield Facts(day, spell(found, laid))


def days_apart(before: Policy, after: Policy, changed: Iterable[str]) -> tuple[datetime.date, ...]:
    """The days at which a stretch begins in which some of these values differ, the last first."""
    paths = tuple(changed)
    turning = {*turning_days(before, paths), *turning_days(after, paths)} or {SOME_DAY}
    days = (day for day in turning if any(_differ(before, after, path, day) for path in paths))
    return tuple(sorted(days, reverse=True))


def _differ(before: Policy, after: Policy, path: str, day: datetime.date) -> bool:
    return any(
        before.value(path, day, strict=strict) != after.value(path, day, strict=strict)
        for strict in (False, True)
    )
