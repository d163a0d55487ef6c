"""How dossiers came out. A household that was helped without money, or that needs it no more, is a result too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from maatwerk_core.model.decision import OUTCOMES
from maatwerk_core.register.learning.asked import Asked
from maatwerk_core.register.learning.course import Course
from maatwerk_core.register.learning.hiding import hidden, shown

#: A dossier in which nobody decided yet, or not anew.
OPEN = "open"


@dataclass(frozen=True, slots=True)
class Outcome:
    """So many dossiers came out so; `None` is a hidden number."""

    outcome: str
    dossiers: int | None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All dossiers that were opened in the days that count, by how they came out."""

    dossiers: int | None
    by_outcome: tuple[Outcome, ...]


def outcomes(courses: Sequence[Course], asked: Asked) -> Outcomes:
    """Count them, as they stand now."""
    counted = Counter(_outcome(one) for one in courses if asked.holds(one.day))
    names = [*OUTCOMES, OPEN]
    counts = hidden([counted[name] for name in names])
    return Outcomes(
        shown(counted.total()),
        tuple(Outcome(name, count) for name, count in zip(names, counts, strict=True)),
    )


def _outcome(course: Course) -> str:
    taken = course.standing
    return OPEN if taken is None else taken.decided.outcome
