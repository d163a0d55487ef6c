"""What was expected beside what came of it, for each kind of plan: money saved, what it cost, and goals reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from maatwerk_core.register.learning.asked import Asked
from maatwerk_core.register.learning.course import Course, Taken
from maatwerk_core.register.learning.hiding import hidden
from maatwerk_core.register.learning.intervals import drawn_again, mean, share, wilson

T = TypeVar("T")
By: TypeAlias = Literal["domain", "category"]


@dataclass(frozen=True, slots=True)
class Euros:
    """Means per plan in eurocents; `low` and `high` are the interval of real minus expected."""

    plans: int
    expected_cents: int
    real_cents: int
    low_cents: int
    high_cents: int


@dataclass(frozen=True, slots=True)
class Goals:
    """In so many plans the resident said whether the goal was reached, and what share says it fully was."""

    plans: int
    share_bp: int
    low_bp: int
    high_bp: int


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of plan. Each measure is there from five plans of which it is known.

    Where fewer would be left over, and so could be worked out from all together, the smallest kind stays out too.
    """

    by: By
    kind: str | None
    saving: Euros | None
    cost: Euros | None
    goals: Goals | None


def expected(courses: Sequence[Course], asked: Asked) -> tuple[Kind, ...]:
    """Every kind of which something can be said, by life domain and by category."""
    told = [one.taken for one in asked.standing(courses) if one.taken.evaluations]
    return (*_kinds("domain", told), *_kinds("category", told))


def _kinds(by: By, told: Sequence[Taken]) -> Iterator[Kind]:
    groups: dict[str, list[Taken]] = defaultdict(list)
    for one in told:
        if one.assessed is not None:
            groups[getattr(one.assessed, by) or ""].append(one)
    order = sorted(groups.items())
    savings = _shown([[*_savings(group)] for _, group in order])
    costs = _shown([[*_costs(group)] for _, group in order])
    goals = _shown([[*_goals(group)] for _, group in order])
    for (name, _), saving, cost, goal in zip(order, savings, costs, goals, strict=True):
        if saving or cost or goal:
            yield Kind(
                by,
                name or None,
                _euros(saving) if saving else None,
                _euros(cost) if cost else None,
                _reached(goal) if goal else None,
            )


def _shown(groups: Sequence[list[T]]) -> list[list[T] | None]:
    """The groups that may be shown."""
    counts = hidden([len(group) for group in groups])
    return [group if count else None for group, count in zip(groups, counts, strict=True)]


def _savings(group: Sequence[Taken]) -> Iterator[tuple[int, int]]:
    """What the plan was to save, beside what was avoided less what it cost."""
    for one in group:
        cost = _last([each.cost_cents for each in one.evaluations])
        avoided = _last([each.avoided_cents for each in one.evaluations])
        hoped = one.assessed.saving_cents if one.assessed else None
        if hoped is not None and cost is not None and avoided is not None:
            yield hoped, avoided - cost


def _costs(group: Sequence[Taken]) -> Iterator[tuple[int, int]]:
    """What was granted, beside what it cost."""
    for one in group:
        cost = _last([each.cost_cents for each in one.evaluations])
        granted = one.decided.amount_cents
        if one.gives and granted is not None and cost is not None:
            yield granted, cost


def _goals(group: Sequence[Taken]) -> Iterator[str]:
    """What the resident said of the goal."""
    for one in group:
        goal = _last([each.goal for each in one.evaluations])
        if goal is not None:
            yield goal


def _euros(pairs: Sequence[tuple[int, int]]) -> Euros:
    low, high = drawn_again([real - hoped for hoped, real in pairs])
    hoped, real = ([pair[at] for pair in pairs] for at in (0, 1))
    return Euros(len(pairs), mean(hoped), mean(real), low, high)


def _reached(said: Sequence[str]) -> Goals:
    reached = said.count("yes")
    low, high = wilson(reached, len(said))
    return Goals(len(said), share(reached, len(said)), low, high)


def _last(said: Sequence[T | None]) -> T | None:
    """What was said last."""
    return next((each for each in reversed(said) if each is not None), None)
