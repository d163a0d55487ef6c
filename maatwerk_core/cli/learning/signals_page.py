"""Signals in words: what keeps standing in the way, in which dossiers, and which rule or law is behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.learning.figures import label, number, tell

if TYPE_CHECKING:
    from maatwerk_core.register.learning.hindrances import Hindrance
    from maatwerk_core.register.learning.signals import Signal, Signals

#: So many dossiers are named behind a signal, and so many narrower ones stand under it; `--json` has all.
_NAMED, _UNDER = 5, 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """Signals of one pack, and what says an obstacle in words by the hash of the policy it comes from."""

    found: Signals
    words: Callable[[str, str], Hindrance]


def signals_told(spoken: Sequence[Spoken], width: int) -> str:
    """All signals for a screen of so many columns."""
    return "\n\n".join("\n".join(_pack(one, width)) for one in spoken)


def _pack(spoken: Spoken, width: int) -> Iterator[str]:
    found = spoken.found
    yield wrapped(found.pack.upper(), width)
    if found.at_least is None:
        yield wrapped(tell("signals.unknown-from"), width)
        return
    n, least = number(found.dossiers), number(found.at_least)
    yield wrapped(tell("signals.text", n=n, least=least), width)
    if found.unknown:
        yield wrapped(tell("signals.not-known", n=number(found.unknown)), width)
    if not found.signals:
        yield wrapped(tell("signals.none"), width)
    for at, one in enumerate(found.signals):
        if one.within is None:
            yield "\n" + "\n".join(_signal(spoken, at, width))


def _signal(spoken: Spoken, at: int, width: int) -> Iterator[str]:
    one = spoken.found.signals[at]
    n, facts = number(len(one.dossiers)), ", ".join(_facts(one))
    yield wrapped(
        tell("signals.of", n=n, facts=facts) if facts else tell("signals.one", n=n), width
    )
    for obstacle in one.obstacles:
        yield wrapped(_obstacle(spoken.words(obstacle, one.policy)), width, "  - ", "    ")
    named, more = ", ".join(one.dossiers[:_NAMED]), len(one.dossiers) - _NAMED
    if more > 0:
        named = tell("signals.more", named=named, more=more)
    yield wrapped(tell("signals.dossiers", named=named), width, "  - ", "    ")
    under = [each for each in spoken.found.signals if each.within == at]
    # More that stands in the way says more than what kind of plan it was.
    under.sort(key=lambda each: len(each.obstacles) == len(one.obstacles))
    for each in under[:_UNDER]:
        told = tell("signals.under", n=number(len(each.dossiers)), what=_more(spoken, one, each))
        yield wrapped(told, width, "  - ", "    ")
    if len(under) > _UNDER:
        yield wrapped(tell("signals.left", n=number(len(under) - _UNDER)), width, "  - ")


def _obstacle(behind: Hindrance) -> str:
    """What stands in the way, and what that rests on."""
    law = behind.law or tell("signals.no-law")
    return tell("signals.obstacle", text=behind.text.rstrip("."), law=law)


def _more(spoken: Spoken, one: Signal, narrower: Signal) -> str:
    """What a narrower signal has more than the one it is part of."""
    obstacles = [each for each in narrower.obstacles if each not in one.obstacles]
    words = [_obstacle(spoken.words(each, narrower.policy)) for each in obstacles]
    return "; ".join([*words, *(fact for fact in _facts(narrower) if fact not in _facts(one))])


def _facts(one: Signal) -> list[str]:
    """What kind of plan it was."""
    words = []
    if one.domain is not None:
        words.append(tell("signals.domain", domain=label("domain", one.domain)))
    if one.category is not None:
        words.append(tell("signals.category", category=one.category))
    return words


def signals_as_json(spoken: Sequence[Spoken]) -> list[dict[str, Any]]:
    """All signals for a program; `within` is the place in the list of the one that a signal is a part of."""
    return [
        {
            "pack": each.found.pack,
            "from": each.found.at_least,
            "dossiers": each.found.dossiers,
            "unknown": each.found.unknown,
            "signals": [_as_json(each, one) for one in each.found.signals],
        }
        for each in spoken
    ]


def _as_json(spoken: Spoken, one: Signal) -> dict[str, Any]:
    behind = [spoken.words(obstacle, one.policy) for obstacle in one.obstacles]
    return {
        "obstacles": [
            {"id": each.obstacle, "text": each.text, "law": each.law or None} for each in behind
        ],
        "domain": one.domain,
        "category": one.category,
        "dossiers": list(one.dossiers),
        "within": one.within,
    }
