"""What was expected beside what came of it, for each kind of plan: money saved, what it cost, and goals reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from maatwerk_core.register.learning.asked import Asked
from maatwerk_core.register.learning.course import Course, Taken
from maatwerk_core.register.learning.intervals import LEAST, drawn_again, mean, share, wilson

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
    """One kind of plan. `saving` and `cost` are there from five plans of which both sides are known."""

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
    for name, group in sorted(groups.items()):
        kind = Kind(by, name or None, _savings(group), _costs(group), _goals(group))
        if kind.saving or kind.cost or kind.goals:
            yield kind


def _savings(group: Sequence[Taken]) -> Euros | None:
    """What the plan was to save, beside what was avoided after what it cost."""
    pairs = []
    for one in group:
        cost = _last([each.cost_cents for each in one.evaluations])
        avoided = _last([each.avoided_cents for each in one.evaluations])
        hoped = one.assessed.saving_cents if one.assessed else None
        if hoped is not None and cost is not None and avoided is not None:
            pairs.append((hoped, avoided - cost))
    return _euros(pairs)


def _costs(group: Sequence[Taken]) -> Euros | None:
    """What was granted, beside what it cost."""
    pairs = []
    for one in group:
        cost = _last([each.cost_cents for each in one.evaluations])
        granted = one.decided.amount_cents
        if one.gives and granted is not None and cost is not None:
            pairs.append((granted, cost))
    return _euros(pairs)


def _euros(pairs: Sequence[tuple[int, int]]) -> Euros | None:
    if len(pairs) < LEAST:
        return None
    low, high = drawn_again([real - hoped for hoped, real in pairs])
    hoped, real = ([pair[at] for pair in pairs] for at in (0, 1))
    return Euros(len(pairs), mean(hoped), mean(real), low, high)


def _goals(group: Sequence[Taken]) -> Goals | None:
    last = (_last([each.goal for each in one.evaluations]) for one in group)
    said = [goal for goal in last if goal is not None]
    if len(said) < LEAST:
        return None
    reached = said.count("yes")
    low, high = wilson(reached, len(said))
    return Goals(len(said), share(reached, len(said)), low, high)


def _last(said: Sequence[T | None]) -> T | None:
    """What was said last."""
    return next((each for each in reversed(said) if each is not None), None)
