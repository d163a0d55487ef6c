"""The neighbour's paragraph: why this is fair. Nothing in it points to a household: no amount, plan, debt or health."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.blocks import Page, Paragraph, section, sentence
from maatwerk_core.explain.lead import professional, who
from maatwerk_core.explain.questions import upper
from maatwerk_core.explain.telling import Telling


def neighbour_page(told: Telling) -> Page:
    """Why this is fair, for who lives next door. It takes no text, amount or fact about the household over."""
    say = told.voice.say
    place = told.pack.municipality.name if told.pack.municipality else say("nobody")
    names = {"who": who(told), "professional": professional(told)}
    lead = say(
        f"near.lead.{told.first['do']}", **names, **{upper(k): upper(v) for k, v in names.items()}
    )
    paragraphs = (
        sentence(say("near.why", place=place), say("near.questions")),
        sentence(*_care(told)),
        sentence(say("near.learn"), say("near.private")),
    )
    return Page(
        lead, say("head.fair"), told.lang, section(say("head.fair"), *map(Paragraph, paragraphs))
    )


def _care(told: Telling) -> Iterator[str]:
    """What was done with care, said only where it is known, and in words that hold for any household."""
    say, value = told.voice.say, told.replay.value
    nodes = told.assessment.policy.plan.nodes
    looked = value(nodes["looked_for_others"])
    yield say("near.routes.yes" if looked else "near.routes.unknown")
    if value(nodes["in_kind"]):
        yield say("near.in_kind")
    yield from _colleagues(told)
    yield say("near.saving" if told.findings["returns"].verdict == "yes" else "near.saving.open")
    yield say("near.equal" if value(nodes["equal_treatment"]) else "near.equal.open")


def _colleagues(told: Telling) -> Iterator[str]:
    quorum = told.findings["quorum"]
    need = quorum["approvals"]
    if need == "all":
        yield told.voice.say("near.colleagues.all")
    elif need:
        yield told.voice.count("near.colleagues.some", need)
    if need and quorum["case_shown"] == "anonymous":
        yield told.voice.say("near.anonymous")
