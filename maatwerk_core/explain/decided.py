"""The resident's letter about a decision: what was decided, why, by which rules, on whose behalf, what one can do."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Protocol

from maatwerk_core.explain.agreements import Known, agreements, standing
from maatwerk_core.explain.blocks import Block, Bullets, Page, Paragraph, bullets, section, sentence
from maatwerk_core.explain.disagree import disagree
from maatwerk_core.explain.letter import People, guessed, the_end, the_plan
from maatwerk_core.explain.plain_texts import PlainTexts
from maatwerk_core.explain.questions import upper
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import day_text
from maatwerk_core.rules.sections import AgreementRule

#: Outcomes that give what was asked.
GIVES = ("grant", "deviate")
#: What a refusal says beside why, under these ids.
OF_A_REFUSAL = ("nothing", "instead", "children")


class Words(Protocol):
    """Something that was put into words for the decision."""

    @property
    def id(self) -> str:
        """What it is about."""

    @property
    def words(self) -> str:
        """What was written."""

    @property
    def why(self) -> str:
        """What asked for it."""


class Decided(Protocol):
    """What a letter needs of a decision; `maatwerk_core.engine.decide` makes one."""

    @property
    def outcome(self) -> str:
        """`grant`, `deviate`, `refer`, `solved_without_money`, `refuse` or `withdrawn`."""

    @property
    def kind(self) -> str:
        """`besluit`, `factual`, `private_law` or `unknown`."""

    @property
    def by(self) -> str:
        """The role that decided."""

    @property
    def on(self) -> datetime.date:
        """The day of the decision."""

    @property
    def amount_cents(self) -> int | None:
        """The amount, where one is given."""

    @property
    def approvals(self) -> int:
        """How many colleagues agreed."""

    @property
    def written(self) -> Iterable[Words]:
        """The words that go with it."""


def decided_letter(told: Telling, plain: PlainTexts, decision: Decided) -> Page:
    """The letter about a decision."""
    people = People(told, plain, decision.by)
    kind, outcome = decision.kind, decision.outcome
    names = {"Who": upper(people.who), "Professional": upper(people.professional)}
    settled, gives = kind == "besluit", outcome in GIVES
    return Page(
        plain.say(f"lead.{outcome}", **names),
        told.assessment.case.case,
        told.lang,
        (
            Paragraph(plain.say("dear")),
            *the_plan(told, plain, decided=True),
            *section(plain.say("head.decided"), Paragraph(_decided(told, plain, decision, people))),
            *section(plain.say("head.because"), _because(told, plain, decision)),
            *_of_a_refusal(plain, decision),
            *section(plain.say("head.agreed"), _agreed(told, plain) if gives else None),
            *section(plain.say("head.rules"), _rules(told, plain) if settled else None),
            *section(plain.say("head.behalf"), _behalf(told, plain) if settled else None),
            *section(
                plain.say("head.disagree"), Paragraph(disagree(told, plain, kind, gives=gives))
            ),
            *the_end(told, plain, people),
        ),
        kind="letter",
    )  # fmt: skip


def _decided(told: Telling, plain: PlainTexts, decision: Decided, people: People) -> str:
    paid = _paid(told, plain, decision) if decision.outcome in GIVES else ""
    return sentence(
        plain.say(f"decided.{decision.outcome}", Who=upper(people.who)),
        paid,
        plain.say("decided.on", day=day_text(decision.on, told.lang)),
    )


def _paid(told: Telling, plain: PlainTexts, decision: Decided) -> str:
    if decision.amount_cents is None:
        return ""
    plan = told.assessment.case.intervention
    title = plain.say(f"pays.{plan.title}") if plan.title in ("loan", "gift", "use") else ""
    amount = told.voice.money(decision.amount_cents)
    return sentence(plain.say(f"pays.{plan.paid_to or 'unknown'}", amount=amount), title)


def _because(told: Telling, plain: PlainTexts, decision: Decided) -> Bullets | None:
    """The reasons: what was written for this decision where that is plain, then what the assessment knows.

    Whoever withdraws a plan is owed no reason: they know it themselves.
    """
    if decision.outcome == "withdrawn":
        return None
    found = [
        plain.with_words("because.words", words=row.words)
        for row in decision.written
        if row.id not in OF_A_REFUSAL
    ]
    if decision.outcome in GIVES:
        found += _known_reasons(told, plain, decision)
    if not any(found):
        found.append(plain.say("because.missing"))
    return bullets(*found, plain.say("because.people"))


def _known_reasons(told: Telling, plain: PlainTexts, decision: Decided) -> Iterator[str]:
    nodes = told.assessment.policy.plan.nodes
    if told.assessment.case.goal and not guessed(told):
        yield plain.say("because.goal")
    if told.replay.value(nodes["better_provision"]) is False:
        yield plain.say("because.routes")
    if told.findings["returns"].verdict == "yes":
        yield plain.say("because.saving")
    if decision.approvals:
        yield plain.count("because.approvals", decision.approvals)


def _of_a_refusal(plain: PlainTexts, decision: Decided) -> Iterator[Block]:
    """What happens now, what they get instead, and the children: a refusal says all three."""
    if decision.outcome != "refuse":
        return
    written = {row.id: row.words for row in decision.written}
    for id_ in OF_A_REFUSAL:
        text = plain.with_words("because.words", "because.missing", words=written.get(id_))
        if id_ in written:
            yield from section(plain.say(f"head.{id_}"), Paragraph(text))


def _agreed(told: Telling, plain: PlainTexts) -> Bullets | None:
    """The agreement card: what we do, what the resident does, and what follows."""
    step = told.assessment.case.involvement.first_step
    cards = [_card(told, plain, rule, known) for rule, known in agreements(told)]
    return bullets(
        plain.say("agreed.we"),
        plain.with_words("agreed.you", step=upper(step.rstrip(".")) + "." if step else None),
        *cards,
        "" if any(cards) or step else plain.say("agreed.own"),
    )


def _card(told: Telling, plain: PlainTexts, rule: AgreementRule, known: Known) -> str:
    state = standing(known)
    promise = plain.with_words("because.words", words=told.voice.own(rule.promise))
    if not promise or state == "maybe":
        return ""
    length = told.value(f"agreements.{rule.id}.until")
    kept = known["kept"]
    return sentence(
        promise,
        plain.say("agreed.until", length=told.voice.length(length)) if length is not None else "",
        plain.say("agreed.kept", pays=plain.say(f"agreed.paid.{kept}")) if kept else "",
        plain.say("agreed.broken"),
        plain.say("agreed.offer") if state in ("example", "standard") else "",
    )


def _rules(told: Telling, plain: PlainTexts) -> Bullets | None:
    """The law or the scheme that it rests on, by name and article."""
    basis = told.findings["legitimacy"]["legal_basis"]
    rule = next((row for row in told.pack.legal_bases if row.id == basis), None)
    article = told.citing.full(rule.article) if rule is not None and rule.article else ""
    return bullets(
        plain.with_words(
            "rules.scheme", scheme=told.pack.scheme.name and upper(told.pack.scheme.name) + "."
        ),
        plain.with_words("rules.scheme", scheme=f"{article}." if article else None),
    )


def _behalf(told: Telling, plain: PlainTexts) -> Paragraph:
    """On whose behalf it was decided (Awb 10:10)."""
    return Paragraph(plain.with_words("behalf", "behalf.missing", whom=told.pack.scheme.adopted_by))
