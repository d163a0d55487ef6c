"""What people learned when they looked back: regret of a team, what came of what was expected, and the answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from maatwerk_core.cli.learning.figures import between, euros, label, number, share, tell
from maatwerk_core.cli.learning.page import Grid, Part

if TYPE_CHECKING:
    from maatwerk_core.register.learning.expected import Euros, Kind
    from maatwerk_core.register.learning.lessons import Lesson
    from maatwerk_core.register.learning.moments import Moment
    from maatwerk_core.register.learning.regret import Regret


def regret_part(found: Sequence[Regret]) -> Part:
    """Regret of each team beside the norm."""
    title = tell("regret")
    if not found:
        return Part("regret", title, (tell("regret.nobody"),))
    told = (tell("regret.text"), *(text for one in found for text in _regret(one)))
    rows = tuple(
        (
            one.team or "",
            one.pack,
            number(one.evaluated),
            share(one.share_bp),
            between(share(one.low_bp), share(one.high_bp)),
            share(one.at_most_bp),
            number(one.lessons_missing),
        )
        for one in found
        if one.share_bp is not None
    )
    if not rows:
        return Part("regret", title, told)
    heads = (
        "team", "pack", "regret.decisions", "regret.share", "certainty", "regret.norm",
        "regret.missing",
    )  # fmt: skip
    grid = Grid(tell("regret.caption"), tuple(map(tell, heads)), rows, names=2)
    return Part("regret", title, told, grid)


def _regret(one: Regret) -> Iterator[str]:
    key = f"regret.{one.verdict}"
    if one.verdict == "no-team" and one.evaluated is None:
        key = "regret.no-team.few"
    who = _who(one.team, one.pack)
    yield tell(
        key, who=who, pack=one.pack, n=number(one.evaluated), share=share(one.share_bp),
        norm=share(one.at_most_bp), missing=number(one.lessons_missing),
    )  # fmt: skip
    if one.verdict == "over" and (one.low_bp or 0) <= (one.at_most_bp or 0):
        yield tell("regret.chance", n=number(one.evaluated))
    if one.room:
        yield tell("regret.room", who=who)


def expected_parts(found: Sequence[Kind]) -> Iterator[Part]:
    """What was expected beside what came of it, and goals reached."""
    if not found:
        yield Part("expected", tell("expected"), (tell("expected.few"),))
    if saving := [(one, one.saving) for one in found if one.saving is not None]:
        yield _euros("saving", saving)
    if cost := [(one, one.cost) for one in found if one.cost is not None]:
        yield _euros("cost", cost)
    rows = tuple(
        (
            tell(f"by.{one.by}"),
            _kind(one),
            number(one.goals.plans),
            share(one.goals.share_bp),
            between(share(one.goals.low_bp), share(one.goals.high_bp)),
        )
        for one in found
        if one.goals is not None
    )
    if rows:
        heads = tuple(map(tell, ("by", "kind", "plans", "goals.share", "certainty")))
        grid = Grid(tell("goals.caption"), heads, rows, names=2)
        yield Part("goals", tell("goals"), (tell("goals.text"),), grid)


def _euros(key: str, found: Sequence[tuple[Kind, Euros]]) -> Part:
    rows = tuple(
        (
            tell(f"by.{kind.by}"),
            _kind(kind),
            number(one.plans),
            euros(one.expected_cents),
            euros(one.real_cents),
            between(euros(one.low_cents), euros(one.high_cents)),
        )
        for kind, one in found
    )
    heads = ("by", "kind", "plans", "expected.expected", "expected.real", "expected.difference")
    grid = Grid(tell(key), tuple(map(tell, heads)), rows, names=2)
    return Part(key, tell(key), (tell(f"{key}.text"),), grid, note=tell("expected.note"))


def _kind(kind: Kind) -> str:
    """A kind of plan: a life domain by its name, a category as the municipality calls it."""
    if kind.kind is None:
        return tell("kind.unknown")
    return label("domain", kind.kind) if kind.by == "domain" else kind.kind


def moments_part(found: Sequence[Moment]) -> Part:
    """How often people looked back, and what they said."""
    title = tell("moments")
    if not found:
        return Part("moments", title, (tell("moments.none"),))
    texts = tuple(
        tell("moments.text", months=_months(one.months), due=number(one.due), done=number(one.done))
        for one in found
    )
    rows = tuple(
        (
            str(one.months),
            tell(f"asks.{question}"),
            *(_times(one, question, word) for word in ("yes", "partly", "no")),
        )
        for one in found
        for question in dict.fromkeys(answer.question for answer in one.answers)
    )
    if not rows:
        return Part("moments", title, texts)
    heads = ("moments.months", "moments.question", "yes", "partly", "no")
    grid = Grid(tell("moments.caption"), tuple(map(tell, heads)), rows, names=2)
    return Part("moments", title, texts, grid)


def _months(count: int) -> str:
    return tell("moments.month") if count == 1 else tell("moments.of", n=count)


def _times(one: Moment, question: str, word: str) -> str:
    """How often; a question that doesn't know this answer has nothing there."""
    found = [each.times for each in one.answers if (each.question, each.answer) == (question, word)]
    return number(found[0]) if found else ""


def lessons_part(found: Sequence[Lesson]) -> Part:
    """The lessons themselves, as people wrote them."""
    text = [tell("lessons.one", who=_who(one.team, one.pack), words=one.words) for one in found]
    return Part("lessons", tell("lessons"), tuple(text) or (tell("lessons.none"),))


def _who(team: str | None, pack: str) -> str:
    return pack if team is None else f"{team} ({pack})"
