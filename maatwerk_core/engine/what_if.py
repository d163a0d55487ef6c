"""What would change the answer: for each single lever the nearest value that reaches a goal, the others fixed.

Pairs are looked at only where no single lever does it. Every answer is assessed again before it is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.assess import Assessment, assess, compiled
from maatwerk_core.engine.figures_moved import nearest, ranges
from maatwerk_core.engine.goals import Goal, in_the_way, read_goal
from maatwerk_core.engine.levers import Move, choices, levers
from maatwerk_core.engine.moved import amount_said_once, move
from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.errors import Faults
from maatwerk_core.model.case import Case
from maatwerk_core.model.moves import Change, Way, WhatIf
from maatwerk_core.rules.boundaries import lay_open
from maatwerk_core.rules.policy import Policy


def what_if(case: Case, policy: Policy, goal: str, *, strict: bool = False) -> WhatIf:
    """The ways to reach a goal (`status=ready`, `legitimacy=yes`, `tier=team` …) by moving levers only.

    The household is never moved; figures are in the unit of their fact, money in eurocents. Raises `Faults` for an
    unknown goal, for a case without a day and for one that contradicts itself.

    >>> import maatwerk_core as mw
    >>> shed = {"name": "schuur", "form": "goods", "paid_to": "supplier", "amount": 600}
    >>> given = {"case": "schuur", "day": "2019-06-01", "intervention": shed, "history": {"granted": []}}
    >>> found = what_if(mw.load_case(given), mw.load_pack("amsterdam"), "tier=team")
    >>> [(change.fact, change.before, change.after) for way in found.ways for change in way.changes]
    [('amount', 60000, 50000)]
    """
    policy = reading_stated(policy, case)
    wanted = read_goal(goal, policy)
    today = assess(case, policy, strict=strict)
    if wanted.reached(today.result.values):
        return WhatIf(wanted.text, reached=True)
    once = amount_said_once(case)
    today = today if once is case else assess(once, policy, strict=strict)
    search = Search(today, wanted)
    leaves = dict(zip(policy.plan.leaves, today.result.leaves, strict=True))
    found, exact = search.singles(leaves)
    ways: list[tuple[Move, ...]] = [(one,) for one in found if search.check((one,))]
    if not ways:
        two, exact = search.pairs(leaves)
        ways = [way for way in two if search.check(way)]
    blocked = () if ways else in_the_way(wanted, today)
    return WhatIf(wanted.text, False, _merged(ways), blocked, exact)


@dataclass(frozen=True, slots=True)
class Search:
    """One search: an assessment and the goal that it doesn't reach."""

    today: Assessment
    goal: Goal

    def holds(self, leaves: Mapping[str, Any]) -> bool:
        """Does the goal hold with these leaf values?"""
        plan, params = self.today.policy.plan, self.today.result.params
        return self.goal.reached(compiled(plan)(tuple(leaves[n] for n in plan.leaves), params))

    def singles(self, leaves: Mapping[str, Any]) -> tuple[list[Move], bool]:
        """Every single move that reaches the goal from here."""
        plan = self.today.policy.plan
        found = [one for one in choices(plan, leaves) if self.holds({**leaves, **dict(one.leaves)})]
        figures, exact = self.figures(leaves)
        return [*found, *figures], exact

    def figures(self, leaves: Mapping[str, Any]) -> tuple[list[Move], bool]:
        """The nearest value of each figure that reaches the goal from here."""
        plan, params = self.today.policy.plan, self.today.result.params
        ground = lay_open(plan, tuple(leaves[name] for name in plan.leaves), params)
        root = ground.roots[list(plan.outputs).index(self.goal.name)]
        solved = [
            nearest(range_, root, ground, self.holds) for range_ in ranges(levers(plan), leaves)
        ]
        return [m for one in solved for m in one.moves], all(one.exact for one in solved)

    def pairs(self, leaves: Mapping[str, Any]) -> tuple[list[tuple[Move, ...]], bool]:
        """Every two moves that reach the goal together; at least one of them is no figure."""
        found: dict[frozenset[Change], tuple[Move, ...]] = {}
        exact = True
        for first in choices(self.today.policy.plan, leaves):
            after = {**leaves, **dict(first.leaves)}
            seconds, sure = self.singles(after)
            exact = exact and sure
            for second in seconds:
                if not _undoes(first, second):
                    found.setdefault(frozenset((first.change, second.change)), (first, second))
        return list(found.values()), exact

    def check(self, way: tuple[Move, ...]) -> bool:
        """Assess the case with its facts moved: an answer that doesn't hold is never given.

        Where the case states what follows from a moved fact, moving that fact alone contradicts it: that is no way.
        """
        policy, strict = self.today.policy, self.today.result.strict
        moved = self.today.case
        for one in way:
            moved = move(moved, policy.plan, dict(one.leaves))
        try:
            after = assess(moved, policy, strict=strict)
        except Faults:
            return False
        if not self.goal.reached(after.result.values):
            raise AssertionError(f"{[one.change for one in way]} does not reach {self.goal.text}")
        return True


def _undoes(first: Move, second: Move) -> bool:
    """Is the second a move of the same fact? Two routes that are looked at are two moves."""
    same = first.change.fact == second.change.fact
    return (
        same and first.change.after == second.change.after or (same and not first.change.outcomes)
    )


def _merged(ways: list[tuple[Move, ...]]) -> tuple[Way, ...]:
    """Ways that differ in nothing but what a route turns out to be, as one."""
    groups: dict[tuple[Any, ...], list[tuple[Change, ...]]] = {}
    for way in ways:
        changes = tuple(one.change for one in way)
        key = tuple((c.fact, c.before, c.after, c.meaning) for c in changes)
        groups.setdefault(key, []).append(changes)
    return tuple(one for group in groups.values() for one in _as_one(group))


def _as_one(group: list[tuple[Change, ...]]) -> Iterator[Way]:
    """One way for a group where each outcome goes with each other; else each by itself."""
    outcomes = [
        tuple(dict.fromkeys(o for c in column for o in c.outcomes))
        for column in zip(*group, strict=True)
    ]
    combined = 1
    for some in outcomes:
        combined *= max(len(some), 1)
    if combined != len(group):
        yield from (Way(changes) for changes in group)
        return
    yield Way(
        tuple(
            Change(c.fact, c.before, c.after, c.meaning, c.undone_cents, some)
            for c, some in zip(group[0], outcomes, strict=True)
        )
    )
