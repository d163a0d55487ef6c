"""Regret of each team beside the norm of its pack. Regret is a permission; it is too much only without lessons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.register.learning.asked import Asked, Said, Told
from maatwerk_core.register.learning.course import Course
from maatwerk_core.register.learning.intervals import (
    LEAST,
    LEAST_OF_SHARES,
    quantile,
    share,
    wilson,
)
from maatwerk_core.register.learning.reading import Book

Verdict: TypeAlias = Literal["no-team", "too-few", "no-norm", "within", "learned", "over"]


@dataclass(frozen=True, slots=True)
class Regret:
    """One team under one pack. From ten evaluated decisions there is a share; of who isn't a team there is none.

    `verdict` is `learned` where the share is over the norm and every regretted decision has its lesson: then it isn't
    over the norm. `room` asks in a friendly way whether more was possible: no regret at all, and money left over.
    """

    team: str | None
    pack: str
    verdict: Verdict
    evaluated: int | None = None
    regretted: int | None = None
    lessons_missing: int | None = None
    share_bp: int | None = None
    low_bp: int | None = None
    high_bp: int | None = None
    at_most_bp: int | None = None
    room: bool = False


def regrets(
    courses: Sequence[Course],
    books: Sequence[Book],
    said: Callable[[str], Said],
    asked: Asked,
) -> tuple[Regret, ...]:
    """Every team under every pack, by name. `said` is what a policy says, by its hash."""
    groups: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in asked.decisions(courses):
        if one.taken.regret is not None:
            groups[one.course.opened.pack, one.course.opened.team or ""].append(one)
    by_name = {book.name: book for book in books}
    return tuple(
        _regret(team or None, pack, told, by_name, said, asked)
        for (pack, team), told in sorted(groups.items())
    )


def _regret(
    team: str | None, pack: str, told: Sequence[Told], books: Mapping[str, Book],
    said: Callable[[str], Said], asked: Asked,
) -> Regret:  # fmt: skip
    evaluated = len(told)
    if team is None:
        return Regret(None, pack, "no-team", evaluated if evaluated >= LEAST else None)
    if evaluated < LEAST_OF_SHARES:
        return Regret(team, pack, "too-few", evaluated if evaluated >= LEAST else None)
    regretted = [one.taken for one in told if one.taken.regret]
    missing = sum(not one.learned for one in regretted)
    low, high = wilson(len(regretted), evaluated)
    norm = said(newest_policy(told))
    return Regret(
        team=team,
        pack=pack,
        verdict=_verdict(len(regretted), evaluated, missing, norm),
        evaluated=evaluated,
        regretted=len(regretted),
        lessons_missing=missing,
        share_bp=share(len(regretted), evaluated),
        low_bp=low,
        high_bp=high,
        at_most_bp=norm.at_most_bp,
        room=not regretted and _room(told, books, asked),
    )


def _verdict(regretted: int, evaluated: int, missing: int, norm: Said) -> Verdict:
    if norm.at_most_bp is None:
        return "no-norm"
    if regretted * 10_000 <= norm.at_most_bp * evaluated:
        return "within"
    return "over" if missing or not norm.lesson else "learned"


def newest_policy(told: Sequence[Told]) -> str:
    """The policy of the dossier that was opened last: its norm is the one of today."""
    return max((one.course.opened.day, one.course.opened.policy) for one in told)[1]


def _room(told: Sequence[Told], books: Mapping[str, Book], asked: Asked) -> bool:
    """Was there, in a budget of a year that is over, money left for one more plan as the team usually grants?"""
    given = [
        one.taken.decided.amount_cents
        for one in told
        if one.taken.gives and one.taken.decided.amount_cents is not None
    ]
    if not given:
        return False
    usual = quantile(given, 50)
    names = {one.course.opened.budget for one in told} & books.keys()
    return any(_left(books[name], asked) >= usual for name in names if name is not None)


def _left(book: Book, asked: Asked) -> int:
    """What was left of a budget whose year is over; 0 where it isn't, or where that can't be said."""
    if book.year is None or asked.day.year <= book.year:
        return 0
    sign = {"held": 1, "freed": -1}
    # A payment turns what was promised into what was paid: together they stay the same.
    return book.total_cents - sum(sign.get(move.flow, 0) * move.cents for move in book.moves)
