"""Measures which goals of a pack its examples reach: each with the examples that do, or with one that would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from maatwerk_core.packs.load import read_chain
from maatwerk_core.packs.written_form import as_written
from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.coverage.goals import Goal, goals_of
from maatwerk_core.workshop.coverage.own_values import own_entries
from maatwerk_core.workshop.coverage.possible import SOME_DAY, named_facts
from maatwerk_core.workshop.coverage.reached import Reached
from maatwerk_core.workshop.scenarios import Run


@dataclass(frozen=True, slots=True)
class Shown:
    """A goal with the names of the examples that reach it; for a condition at most one for either side."""

    goal: Goal
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the examples of a pack show, and what they don't."""

    policy: Policy
    covered: tuple[Shown, ...]
    uncovered: tuple[Shown, ...]

    @property
    def names(self) -> Mapping[Node, str]:
        """The facts that conditions read, by their expression."""
        return named_facts(self.policy)

    @property
    def score(self) -> Fraction | None:
        """The share of goals that is reached; `None` where a pack has none."""
        many = len(self.covered) + len(self.uncovered)
        return Fraction(len(self.covered), many) if many else None

    @property
    def by_kind(self) -> dict[str, tuple[int, int]]:
        """Per kind of goal how many are reached, of how many."""
        reached = Counter(one.goal.kind for one in self.covered)
        left = Counter(one.goal.kind for one in self.uncovered)
        return {kind: (reached[kind], reached[kind] + left[kind]) for kind in reached | left}


def measure(run: Run) -> Coverage:
    """The coverage of a pack by the examples of a run that came out as expected; a failing one shows nothing."""
    files = read_chain(run.folder)[0]
    days = [entry.day for entry in own_entries(run.policy, files) if entry.day]
    base = max([*days, SOME_DAY]) if days else SOME_DAY
    goals = goals_of(run.policy, files, base)
    looked = [Reached(outcome, run.policy) for outcome in run.outcomes if outcome.passed]
    shown = [Shown(goal, _by(goal, looked)) for goal in goals]
    covered = tuple(one for one in shown if is_reached(one))
    return Coverage(run.policy, covered, tuple(one for one in shown if not is_reached(one)))


def is_reached(shown: Shown) -> bool:
    """Is a goal reached? A condition needs both sides."""
    return len(shown.by) == 2 if shown.goal.kind == "condition" else bool(shown.by)


def _by(goal: Goal, looked: Sequence[Reached]) -> tuple[str, ...]:
    if goal.kind == "condition":
        return _sides(goal, looked)
    return tuple(one.outcome.example.name for one in looked if one.shows(goal))


def _sides(goal: Goal, looked: Iterable[Reached]) -> tuple[str, ...]:
    """The first example in which a condition decides by being yes, and the first by being no (or open)."""
    found: dict[bool | None, str] = {}
    for one in looked:
        for side in one.sides(goal):
            found.setdefault(side, one.outcome.example.name)
    return tuple(f"{found[side]} ({as_written(side)})" for side in goal.sides if side in found)
