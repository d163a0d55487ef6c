"""The maatwerkplan: wish, steps with the first one marked, three scenarios, three grounds, agreements, who does it."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.explain.agreements import agreement_words, agreements, due_day, standing
from maatwerk_core.explain.amounts import amount_words
from maatwerk_core.explain.blocks import (
    Block,
    Heading,
    Page,
    Paragraph,
    Rows,
    Steps,
    bullets,
    section,
    sentence,
)
from maatwerk_core.explain.formats import Format, write
from maatwerk_core.explain.lead import lead, professional, who, with_approvals
from maatwerk_core.explain.letter import guessed
from maatwerk_core.explain.naming import by_supplier
from maatwerk_core.explain.professional import context, ways
from maatwerk_core.explain.questions import basis_words, headline, upper
from maatwerk_core.explain.returns import line_words, returns_words
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import Lang, day_text
from maatwerk_core.model.case import Case
from maatwerk_core.model.scenario import Effect
from maatwerk_core.rules.ways import ways_of

SCENARIOS: tuple[str, ...] = ("nothing", "regular", "budget")


def maatwerkplan(
    case: Case, assessment: Assessment, lang: Lang = "nl", format: Format = "md", width: int = 80
) -> str:
    """The plan of a household in its own words, as Markdown, HTML or text. `assessment` is that of this case."""
    return write(plan_page(case, Telling(assessment, lang)), format, width)


def plan_page(case: Case, told: Telling) -> Page:
    """The plan as blocks."""
    say = told.voice.say
    word = next((text for text in told.pack.words if text[0] == "plan"), None)
    named = (word[2] if told.lang == "en" else word[1]) if word else say("plan.word")
    title = say("plan.title", Plan=upper(named or say("plan.word")), name=case.intervention.name)
    return Page(
        lead(told),
        title,
        told.lang,
        (
            Heading(title),
            *context(told),
            *section(say("plan.head.wish"), Paragraph(_wish(case, told))),
            *section(say("plan.head.steps"), Steps(tuple(_steps(case, told)), say("plan.first"))),
            *_scenarios(case, told),
            *section(say("plan.head.routes"), bullets(*_routes(case, told))),
            *section(say("plan.head.grounds"), bullets(*_grounds(told))),
            *section(say("head.ways"), ways(told)),
            *section(say("plan.head.agreements"), bullets(*_commitments(case, told))),
            *section(say("plan.head.who"), _who_when(case, told)),
        ),
        kind="plan",
    )


def _wish(case: Case, told: Telling) -> str:
    if not case.goal:
        return told.voice.say("plan.wish.open")
    wish = told.voice.say("plan.wish.assumed" if guessed(told) else "plan.wish", goal=case.goal)
    return sentence(wish, upper(case.household.situation or ""))


def _steps(case: Case, told: Telling) -> Iterator[str]:
    """First what the household does, then what keeps the plan from going on, then the decision and what follows."""
    say = told.voice.say
    if case.involvement.first_step:
        yield upper(case.involvement.first_step)
    if told.assessment.status == "stop":
        for id_ in told.first["about"]:
            for way in ways_of(told.pack, id_).through[:1]:
                yield say("plan.step.way", way=told.voice.own(way))
    for supplier, clauses in by_supplier(told.naming, told.open).items():
        yield say("plan.step.find", who=say(f"supplier.{supplier}"), points="; ".join(clauses))
    yield say("plan.step.decide", Who=upper(who(told)), approvals=with_approvals(told))
    yield say("plan.step.do", Name=upper(case.intervention.name))
    for length in told.pack.learning.evaluate_after if told.pack.learning else ():
        yield say("plan.step.back", length=told.voice.length(length))


def _scenarios(case: Case, told: Telling) -> Iterator[Block]:
    yield Heading(told.voice.say("plan.head.scenarios"))
    for name in SCENARIOS:
        scenario = getattr(case.scenarios, name)
        happens = scenario.happens or told.voice.say("alder.nobody_said")
        effects = (_effect(told, effect) for effect in scenario.effects or ())
        opening = told.voice.say(
            "alder.scenario", name=told.voice.say(f"scenario.{name}"), happens=happens.rstrip(".")
        )
        yield Paragraph(f"{opening}.")
        if points := bullets(*effects, _costs(case, told, name)):
            yield points


def _effect(told: Telling, effect: Effect) -> str:
    said = told.voice.label("said", effect.said_by, "")
    more = ", ".join(part for part in (effect.what or "", said) if part)
    return told.voice.say(
        "plan.effect",
        domain=upper(told.voice.label("domain", effect.domain)),
        change=told.voice.label("change", effect.change),
        whom=told.voice.label("for", effect.for_whom),
        what=f" ({more})" if more else "",
    )


def _costs(case: Case, told: Telling, name: str) -> str:
    """The cost lines with their purse; with the budget, the intervention itself comes first."""
    lines = line_words(told, name)
    price = amount_words(told, "line.price.unknown")
    own = f"{case.intervention.name}: {price}" if name == "budget" else ""
    if lines is None and not own:
        return told.voice.say("lines.unknown")
    parts = (own, *(f"{line.line} ({line.payer})" for line in lines or ()))
    told_costs = "; ".join(part for part in parts if part)
    return (
        told.voice.say("plan.costs", lines=f"{told_costs}.")
        if told_costs
        else told.voice.say("lines.none")
    )


def _routes(case: Case, told: Telling) -> Iterator[str]:
    """The regular routes that were looked at, and what came of each."""
    known = {row.id: row for row in told.pack.provisions}
    for route in case.alternatives.tried or ():
        yield told.voice.say(
            "plan.tried",
            route=upper(told.voice.own(known.get(route.provision), route.provision)),
            outcome=told.voice.label("outcome", route.outcome),
            because=f" ({route.because})" if route.because else "",
        )


def _grounds(told: Telling) -> Iterator[str]:
    findings = told.findings
    yield sentence(headline(told, findings["legitimacy"]), basis_words(told))
    yield sentence(headline(told, findings["returns"]), *returns_words(told))
    verdict = "yes" if findings["involvement"].verdict == "yes" else "open"
    yield sentence(
        headline(told, findings["involvement"]), told.voice.say(f"involvement.{verdict}")
    )


def _commitments(case: Case, told: Telling) -> Iterator[str]:
    """What each adult, each other party and the agreements hold people to."""
    say, found = told.voice.say, False
    for adult in case.involvement.adults or ():
        if adult.own_effort:
            found = True
            yield say(
                "plan.adult",
                Who=upper(told.voice.label("adult", adult.role)),
                what=adult.own_effort,
            )
    for party in case.intervention.parties or ():
        found = True
        key = "plan.party" if party.commits_to else "plan.party.open"
        yield say(key, Who=upper(told.voice.label("party", party.party)), what=party.commits_to)
    if case.tegenprestatie.what:
        found = True
        yield say("plan.return", what=case.tegenprestatie.what)
    for text in agreement_words(told):
        found = True
        yield text
    if not found:
        yield say("plan.none")


def _who_when(case: Case, told: Telling) -> Rows:
    """Who does what and when; what isn't agreed yet says so."""
    say = told.voice.say
    rows = [
        (_doer(told, supplier), say("plan.finds", points="; ".join(clauses)), say("plan.now"))
        for supplier, clauses in by_supplier(told.naming, told.open).items()
    ]
    needed = case.intervention.needed_by
    when = say("plan.before", day=day_text(needed, told.lang)) if needed else say("plan.when.open")
    decides = say("plan.step.decide", Who="", approvals=with_approvals(told)).strip()
    rows.append((upper(who(told)), decides, when))
    rows.append((upper(professional(told)), say("plan.step.do", Name=case.intervention.name), when))
    for party in case.intervention.parties or ():
        rows.append(
            (
                upper(told.voice.label("party", party.party)),
                party.commits_to or say("unknown"),
                when,
            )
        )
    rows += _agreed_rows(told)
    return Rows((say("col.who"), say("col.does"), say("col.when")), tuple(rows))


def _agreed_rows(told: Telling) -> Iterator[tuple[str, str, str]]:
    """Agreements that were made or belong to it, with the day on which they are looked at."""
    for rule, known in agreements(told):
        if standing(known) in ("used", "required"):
            length = told.value(f"agreements.{rule.id}.until")
            when = told.voice.say("plan.when.open") if length is None else told.voice.length(length)
            if known["due"] is not None:
                when = told.voice.say("plan.due", day=due_day(told, known))
            yield upper(told.voice.say("who.all")), told.voice.own(rule.promise), when


def _doer(told: Telling, supplier: str) -> str:
    return upper(
        professional(told) if supplier == "professional" else told.voice.say(f"who.{supplier}")
    )
