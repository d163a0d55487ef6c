"""The course of one dossier as far as it stands in the clear: each decision, what was assessed for it, what came after.

A fold like that of `register.dossier`, which keeps only the decision that stands: a decision that was taken back is
one to learn from too.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from maatwerk_core.model.decision import GIVES
from maatwerk_core.register.events import Assessed, Decided, Event, Opened, Paid
from maatwerk_core.register.events_after import Evaluated, Revised


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision that people took; `assessed` is what the rules said just before."""

    decided: Decided
    assessed: Assessed | None = None
    paid: tuple[Paid, ...] = ()
    evaluations: tuple[Evaluated, ...] = ()
    revised: bool = False

    @property
    def day(self) -> datetime.date:
        """The day of the decision."""
        return datetime.date.fromisoformat(self.decided.on)

    @property
    def gives(self) -> bool:
        """Was something given?"""
        return self.decided.outcome in GIVES

    @property
    def regret(self) -> bool | None:
        """Would the professional decide otherwise now? The last answer holds; `None` where nobody was asked."""
        said = [one.regret for one in self.evaluations if one.regret is not None]
        return said[-1] if said else None

    @property
    def learned(self) -> bool:
        """Is a lesson written down?"""
        return any(one.learned for one in self.evaluations)


@dataclass(frozen=True, slots=True)
class Course:
    """One dossier: how it was opened, its last assessment, and its decisions in order."""

    dossier: str
    opened: Opened
    assessed: Assessed | None = None
    taken: tuple[Taken, ...] = ()

    @property
    def day(self) -> datetime.date:
        """The day of the case."""
        return datetime.date.fromisoformat(self.opened.day)

    @property
    def standing(self) -> Taken | None:
        """The decision that holds now."""
        return self.taken[-1] if self.taken and not self.taken[-1].revised else None


def course_of(dossier: str, events: Iterable[Event]) -> Course | None:
    """The course of a dossier; `None` for events that don't begin with its opening.

    >>> opened = Opened("amsterdam", "abc", "2019-06-01")
    >>> course_of("d-1", [opened]).standing is None
    True
    """
    course: Course | None = None
    for event in events:
        if isinstance(event, Opened):
            course = Course(dossier, event)
        elif course is not None:
            course = _after(course, event)
    return course


def _after(course: Course, event: Event) -> Course:
    match event:
        case Assessed():
            return replace(course, assessed=event)
        case Decided():
            return replace(course, taken=(*course.taken, Taken(event, course.assessed)))
        case Paid() | Evaluated() | Revised() if course.taken:
            *before, last = course.taken
            return replace(course, taken=(*before, _later(last, event)))
        case _:
            return course


def _later(last: Taken, event: Paid | Evaluated | Revised) -> Taken:
    match event:
        case Paid():
            return replace(last, paid=(*last.paid, event))
        case Evaluated():
            return replace(last, evaluations=(*last.evaluations, event))
        case Revised():
            return replace(last, revised=True)
