"""The resident's letter, at B1: what happens now, or what was decided. It shows only texts that are plain enough."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.amounts import amount_known
from maatwerk_core.explain.blocks import (
    Block,
    Bullets,
    Heading,
    Page,
    Paragraph,
    bullets,
    section,
    sentence,
)
from maatwerk_core.explain.disagree import disagree_later
from maatwerk_core.explain.lead import professional, who
from maatwerk_core.explain.plain_texts import PlainTexts
from maatwerk_core.explain.questions import upper
from maatwerk_core.explain.telling import Telling

#: Which of our own sentences stands for an unknown of a kind; the first that fits by the start of its path.
TOPICS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("find.who", ("mandate", "quorum", "granted", "decider_is_civil_servant")),
    ("find.amount", ("amount", "total_amount", "co_funding", "paid_to", "form", "title")),
    ("find.basis", ("legal_basis", "scheme")),
    ("find.routes", ("looked_for_others", "tried", "needed_by", "provisions")),
    ("find.costs", ("lines_", "happens_", "scenarios", "returns", "costs")),
    ("find.others", ("party_list", "works_with_minors", "quality_checked", "provider_contracted")),
    ("find.rules", ("parameters", "norms", "checks", "tegenprestatie.", "maximum", "legal_bases")),
)


class People:
    """Who decides and who the professional is, in names plain enough for a letter.

    A pack that has no word of its own for its professionals has a contact.
    """

    def __init__(self, told: Telling, plain: PlainTexts, by: str | None = None) -> None:
        roles = (by,) if by is not None else told.findings["mandate"]["roles"] or ()
        decider = told.voice.role(by) if by is not None else who(told)
        contact = plain.say("contact")
        named = any(word[0] == "professional" for word in told.pack.words)
        self.who = plain.name(decider, plain.say("team"))
        self.professional = plain.name(professional(told), contact) if named else contact
        self.single = len(roles) == 1

    def signature(self, told: Telling, plain: PlainTexts) -> str:
        """The role that decides where that is one, and the municipality."""
        place = told.pack.municipality.name if told.pack.municipality else ""
        if not place:
            return upper(self.who)
        key = "sign.team" if self.single else "sign"
        return plain.say(key, Who=upper(self.who), place=place)


def now_letter(told: Telling, plain: PlainTexts) -> Page:
    """The letter before there is a decision: what we do, what we ask, what comes next."""
    people = People(told, plain)
    do = told.first["do"]
    lead = plain.say(f"lead.{do}", Who=upper(people.who), Professional=upper(people.professional))
    return Page(
        lead,
        told.assessment.case.case,
        told.lang,
        (
            Paragraph(plain.say("dear")),
            *the_plan(told, plain),
            *section(plain.say("head.now"), *_now(told, plain, people)),
            *section(plain.say("head.ask"), *_asked(told, plain)),
            *section(plain.say("head.disagree"), Paragraph(disagree_later(told, plain))),
            *the_end(told, plain, people),
        ),
        kind="letter",
    )


def the_plan(told: Telling, plain: PlainTexts, *, decided: bool = False) -> tuple[Block, ...]:
    """What the household wants in its own words, what it is about and what it costs.

    A wish that others guessed is asked about, and no longer mentioned once there is a decision.
    """
    case = told.assessment.case
    amount = amount_known(told)
    goal = case.goal.rstrip(".") if case.goal and not (decided and guessed(told)) else None
    wish = plain.with_words("goal.assumed" if guessed(told) else "goal", "goal.own", goal=goal)
    shown = amount and not decided
    text = sentence(
        wish if goal else "",
        plain.with_words("about", "about.own", name=case.intervention.name.rstrip(".")),
        plain.say("about.amount", amount=amount) if shown else "",
    )
    return (Heading(plain.say("head.plan")), Paragraph(text))


def guessed(told: Telling) -> bool:
    """Did others write down what the household wants?"""
    return any(path == "goal" and said.assumed for path, said in told.assessment.case.notes)


def the_end(told: Telling, plain: PlainTexts, people: People) -> tuple[Block, ...]:
    """Whom to ask, and the greeting."""
    greeting = next((text for text in told.pack.texts if text[0] == "groet"), None)
    own = (greeting[2] if told.lang == "en" else greeting[1]) if greeting else None
    greeted = plain.with_words("because.words", words=own)
    closing = greeted or plain.say("greeting")
    signed = () if greeted else (Paragraph(people.signature(told, plain)),)
    example = (Paragraph(plain.say("example")),) if told.pack.example else ()
    asked = plain.say("questions", professional=people.professional)
    return (Paragraph(asked), Paragraph(closing), *signed, *example)


def _now(told: Telling, plain: PlainTexts, people: People) -> Iterator[Block | None]:
    do = told.first["do"]
    yield Paragraph(plain.say(f"now.{do}", Who=upper(people.who)))
    if do == "way_through":
        yield bullets(*(_stopped(plain, id_) for id_ in told.first["about"]))
    yield _to_find(told, plain) if do == "find_out" else None
    shown = told.findings["quorum"]["case_shown"]
    if shown is not None and do != "way_through":
        yield Paragraph(
            plain.say("now.colleagues" if shown == "anonymous" else "now.colleagues.open")
        )


def _stopped(plain: PlainTexts, check: str) -> str:
    key = f"now.stopped.{check}"
    return plain.say(key if key in plain.texts else "now.stopped")


def _to_find(told: Telling, plain: PlainTexts) -> Bullets | None:
    """What others than the resident are to find out, a line for each kind."""
    paths = [path for path in told.open if told.naming.supplier(path) != "resident"]
    if told.findings["mandate"].verdict == "no":
        paths.append("mandate")
    return bullets(*(upper(plain.say(topic(path))) + "." for path in paths))


def topic(path: str) -> str:
    """The sentence that stands for an unknown.

    >>> topic("mandate.tiers.team.ceiling"), topic("own_tested")
    ('find.who', 'find.plan')
    """
    return next((key for key, starts in TOPICS if path.startswith(starts)), "find.plan")


def _asked(told: Telling, plain: PlainTexts) -> Iterator[Block | None]:
    """Questions for the resident: only what keeps the plan from going on."""
    paths = [path for path in told.open if told.naming.supplier(path) == "resident"]
    asked = [plain.say(f"ask.{path}") for path in paths if f"ask.{path}" in plain.texts]
    more = [plain.say("ask.more")] if len(asked) < len(paths) else []
    if not asked and not more:
        return
    yield Paragraph(plain.say("ask.intro"))
    yield bullets(*asked, *more)
