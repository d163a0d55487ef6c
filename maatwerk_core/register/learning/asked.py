"""What a report is asked for: over which days, of which team, and seen from which day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from maatwerk_core.register.learning.course import Course, Taken


class Said(NamedTuple):
    """What a pack says about learning; unknown is `None`. A share is in basis points, moments are in months."""

    at_most_bp: int | None
    lesson: bool
    moments: tuple[int, ...]


class Told(NamedTuple):
    """A decision with the dossier it was taken in."""

    course: Course
    taken: Taken


@dataclass(frozen=True, slots=True)
class Asked:
    """Dossiers and decisions from `first` through `last` count, or all; what became of them is seen from `day`.

    >>> asked = Asked(datetime.date(2026, 6, 30), first=datetime.date(2026, 1, 1))
    >>> asked.holds(datetime.date(2025, 12, 31)), asked.holds(datetime.date(2026, 7, 1))
    (False, False)
    """

    day: datetime.date
    first: datetime.date | None = None
    last: datetime.date | None = None
    team: str | None = None

    @property
    def end(self) -> datetime.date:
        """The last day that counts."""
        return self.day if self.last is None else min(self.day, self.last)

    def holds(self, day: datetime.date) -> bool:
        """Does this day count?"""
        return (self.first is None or self.first <= day) and day <= self.end

    def of_team(self, courses: Iterable[Course]) -> tuple[Course, ...]:
        """The dossiers of the team that was asked for; of all teams where none was."""
        return tuple(one for one in courses if self.team in (None, one.opened.team))

    def decisions(self, courses: Iterable[Course]) -> Iterator[Told]:
        """Every decision that was taken on a day that counts."""
        for course in courses:
            for taken in course.taken:
                if self.holds(taken.day):
                    yield Told(course, taken)

    def standing(self, courses: Iterable[Course]) -> Iterator[Told]:
        """The same, without those that were taken back."""
        return (one for one in self.decisions(courses) if not one.taken.revised)
