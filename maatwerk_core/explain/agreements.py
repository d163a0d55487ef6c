"""Agreements in words: what is promised, for how long, and what follows when it is kept or not."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.blocks import sentence
from maatwerk_core.explain.questions import upper
from maatwerk_core.explain.telling import Telling
from maatwerk_core.rules.sections import AgreementRule

ENDS: tuple[str, ...] = ("kept", "broken_culpably", "broken_otherwise")


def agreement_words(told: Telling) -> Iterator[str]:
    """Every agreement that was made, applies here, or may apply."""
    for rule, state in agreements(told):
        yield agreement_line(told, rule, state)


def agreements(told: Telling) -> Iterator[tuple[AgreementRule, str]]:
    """The agreements with how they stand: `used`, the pack's offer, or `maybe`."""
    used = {use.uses for use in told.assessment.case.agreements or ()}
    for rule in told.pack.agreements:
        applies, _ = told.applies(f"agreements:{rule.id}")
        if rule.id in used:
            yield rule, "used"
        elif applies is not False:
            yield rule, rule.offer if applies else "maybe"


def agreement_line(told: Telling, rule: AgreementRule, state: str) -> str:
    """One agreement: promise, standing, duration, what follows, who judges."""
    say = told.voice.say
    until = told.value(f"agreements.{rule.id}.until")
    judge = told.value(f"agreements.{rule.id}.judged_by")
    ends = (say(f"agreement.{end}", pays=pays(told, rule.id, end)) for end in ENDS)
    return sentence(
        upper(told.voice.own(rule.promise)),
        say(f"agreement.{state}"),
        say("agreement.until", length=told.voice.length(until)) if until is not None else "",
        *ends,
        say("agreement.judged_by", who=judge or f"{say('unknown')}."),
    )


def pays(told: Telling, rule: str, end: str) -> str:
    """What is paid back when the agreement ends this way."""
    value = told.value(f"agreements.{rule}.{end}.pays")
    return told.voice.say(f"pays.{value or 'unknown'}")
