"""Agreements in words: what is promised, until when, and what follows when it is kept or not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from maatwerk_core.explain.blocks import sentence
from maatwerk_core.explain.questions import upper
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import day_text
from maatwerk_core.rules.sections import AgreementRule

ENDS: tuple[str, ...] = ("kept", "broken_culpably", "broken_otherwise")

#: What the engine knows of one agreement.
Known = Mapping[str, Any]


def agreement_words(told: Telling) -> Iterator[str]:
    """Every agreement that was made, applies here, or may apply."""
    for rule, known in agreements(told):
        yield agreement_line(told, rule, known)


def agreements(told: Telling) -> Iterator[tuple[AgreementRule, Known]]:
    """The agreements of the pack that play a part here, with what the engine knows of each."""
    found = told.findings["tegenprestatie"]["agreements"]
    for rule in told.pack.agreements:
        if rule.id in found:
            yield rule, found[rule.id]


def standing(known: Known) -> str:
    """How an agreement stands: `used`, else as the pack offers it, else `maybe`."""
    if known["used"]:
        return "used"
    return str(known["offer"]) if known["applies"] == "yes" else "maybe"


def agreement_line(told: Telling, rule: AgreementRule, known: Known) -> str:
    """One agreement: promise, standing, until when, what follows, who judges."""
    say = told.voice.say
    ends = [say(f"agreement.{end}", pays=pays(told, known, end)) for end in ENDS]
    if all(known[end] == "nothing" for end in ENDS):
        ends = [say("agreement.nothing")]
    return sentence(
        upper(told.voice.own(rule.promise)),
        say(f"agreement.{standing(known)}"),
        until(told, rule, known),
        *ends,
        say("agreement.judged_by", who=known["judged_by"] or f"{say('unknown')}."),
    )


def until(told: Telling, rule: AgreementRule, known: Known) -> str:
    """The day on which it is clear, else how long it lasts; nothing where neither is known."""
    if known["due"] is not None:
        return told.voice.say("agreement.due", day=due_day(told, known))
    length = told.value(f"agreements.{rule.id}.until")
    return (
        ""
        if length is None
        else told.voice.say("agreement.until", length=told.voice.length(length))
    )


def due_day(told: Telling, known: Known) -> str:
    """The day on which it is clear whether it was kept, in words."""
    return day_text(datetime.date.fromisoformat(known["due"]), told.lang)


def pays(told: Telling, known: Known, end: str) -> str:
    """What is paid back when the agreement ends this way, with the amount where it is known."""
    follows, cents = known[end], known[f"{end}_cents"]
    words = told.voice.say(f"pays.{follows or 'unknown'}")
    return f"{words} ({told.voice.money(cents)})" if cents else words
