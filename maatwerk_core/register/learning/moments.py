"""What people said when they looked back, at each moment at which a pack asks for it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.register.events_after import Evaluated
from maatwerk_core.register.learning.asked import Asked, Said, Told
from maatwerk_core.register.learning.course import Course
from maatwerk_core.register.learning.hiding import hidden, shown
from maatwerk_core.register.learning.intervals import LEAST, LEAST_OF_SHARES
from maatwerk_core.rules.dated import add_months

Question: TypeAlias = Literal["goal", "better", "heard", "regret", "lesson"]
Questions: TypeAlias = tuple[tuple[Question, tuple[str, ...]], ...]
#: The questions with the answers there are.
_RESIDENT: Questions = (
    ("goal", ("yes", "partly", "no")),
    ("better", ("yes", "partly", "no")),
    ("heard", ("yes", "partly", "no")),
)
_PROFESSIONAL: Questions = (("regret", ("yes", "no")), ("lesson", ("yes", "no")))
_WORDS = {True: "yes", False: "no", None: None}


@dataclass(frozen=True, slots=True)
class Answer:
    """So often this was answered; `None` is a hidden number."""

    question: Question
    answer: str
    times: int | None


@dataclass(frozen=True, slots=True)
class Moment:
    """So many months after the decision: how often it was time to look back, how often someone did, and what was said.

    A number under five is hidden. Of a moment that no pack asks for `due` is 0. What professionals said stays out where
    a team with too few decisions for a share could be told apart by it.
    """

    months: int
    due: int | None
    done: int | None
    answers: tuple[Answer, ...]


def moments(
    courses: Sequence[Course], said: Callable[[str], Said], asked: Asked
) -> tuple[Moment, ...]:
    """Every moment that came, the soonest first. `said` is what a policy says, by its hash."""
    told = [*asked.standing(courses)]
    due: Counter[int] = Counter()
    done: dict[int, list[Evaluated]] = defaultdict(list)
    for course, taken in told:
        for months in said(course.opened.policy).moments:
            due[months] += add_months(taken.day, months) <= asked.day
        for one in taken.evaluations:
            done[one.after_months].append(one)
    questions = (*_RESIDENT, *_PROFESSIONAL) if _no_small_team(told) else _RESIDENT
    return tuple(
        Moment(
            months=months,
            due=shown(due[months]),
            done=shown(len(done[months])),
            answers=tuple(_answers(done[months], questions)),
        )
        for months in sorted({*due, *done})
        if due[months] or done[months]
    )


def _no_small_team(told: Sequence[Told]) -> bool:
    """Is nothing, or are at least ten decisions, left over beside the teams that have a share?"""
    groups = Counter(
        (one.course.opened.pack, one.course.opened.team)
        for one in told
        if one.taken.regret is not None
    )
    left = sum(n for (_, team), n in groups.items() if team is None or n < LEAST_OF_SHARES)
    return left == 0 or left >= LEAST_OF_SHARES


def _answers(evaluated: Sequence[Evaluated], questions: Questions) -> Iterator[Answer]:
    if len(evaluated) < LEAST:
        return
    for question, words in questions:
        given = [_answer(one, question) for one in evaluated]
        counts = hidden([given.count(word) for word in words])
        for word, times in zip(words, counts, strict=True):
            yield Answer(question, word, times)


def _answer(one: Evaluated, question: Question) -> str | None:
    if question == "regret":
        return _WORDS[one.regret]
    if question == "lesson":
        return _WORDS[one.learned]
    said: str | None = getattr(one, question)
    return said
