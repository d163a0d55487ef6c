"""How long it takes: from the day of the case to the decision and to the first payment, beside the regular route."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.register.learning.asked import Asked
from maatwerk_core.register.learning.course import Course
from maatwerk_core.register.learning.intervals import LEAST, quantile

Stage: TypeAlias = Literal["decided", "delivered", "regular"]


@dataclass(frozen=True, slots=True)
class LeadTime:
    """Days from the day of the case: the middle one, and what nine in ten stay within.

    `regular` is what was expected of the quickest regular route. Under five dossiers there is nothing; what was acute
    stands apart.
    """

    acute: bool
    stage: Stage
    dossiers: int
    median_days: int
    p90_days: int


def lead_times(courses: Sequence[Course], asked: Asked) -> tuple[LeadTime, ...]:
    """Dossiers of which the first decision was taken on a day that counts."""
    return tuple(_times(courses, asked))


def _times(courses: Sequence[Course], asked: Asked) -> Iterator[LeadTime]:
    first = [one for one in courses if one.taken and asked.holds(one.taken[0].day)]
    for acute in (False, True):
        group = [one for one in first if (one.taken[0].decided.complete_by is not None) is acute]
        stages: tuple[tuple[Stage, list[int | None]], ...] = (
            ("decided", [_days(one, one.taken[0].day) for one in group]),
            ("delivered", [_days(one, _delivered(one)) for one in group]),
            ("regular", [one.assessed.regular_days if one.assessed else None for one in group]),
        )
        for stage, days in stages:
            known = [each for each in days if each is not None]
            if len(known) >= LEAST:
                yield LeadTime(acute, stage, len(known), quantile(known, 50), quantile(known, 90))


def _days(course: Course, until: datetime.date | None) -> int | None:
    """Days since the case; `None` where it isn't there yet, or lies before the case."""
    days = None if until is None else (until - course.day).days
    return None if days is None or days < 0 else days


def _delivered(course: Course) -> datetime.date | None:
    """The day of the first payment."""
    days = [datetime.date.fromisoformat(one.on) for taken in course.taken for one in taken.paid]
    return min(days, default=None)
