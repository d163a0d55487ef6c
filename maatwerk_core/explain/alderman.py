"""The alderman's page: who decides, why it is allowed, what it costs which purse, what is uncertain, which sources."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.amounts import amount_words
from maatwerk_core.explain.blocks import Block, Page, Paragraph, Rows, bullets, section, sentence
from maatwerk_core.explain.citation import cite
from maatwerk_core.explain.lead import lead, listed
from maatwerk_core.explain.professional import context, ways
from maatwerk_core.explain.questions import basis_words, kind_words, mandate_words, quorum_words
from maatwerk_core.explain.rests import rest_words
from maatwerk_core.explain.returns import line_words, returns_words
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import Reason

SCENARIOS: tuple[str, ...] = ("nothing", "regular", "budget")


def alderman_page(told: Telling) -> Page:
    """What someone needs who answers for it."""
    say = told.voice.say
    return Page(
        lead(told),
        told.assessment.case.case,
        told.lang,
        (
            *context(told, amount=False),
            Paragraph(_about(told)),
            *section(say("head.ways"), ways(told)),
            *section(
                say("head.who"), Paragraph(sentence(*mandate_words(told), *quorum_words(told)))
            ),
            *section(say("head.why"), bullets(basis_words(told), kind_words(told), *_laws(told))),
            *section(say("head.money"), Paragraph(sentence(*returns_words(told))), _purses(told)),
            *section(say("head.people"), bullets(*_happens(told))),
            *section(say("head.risk"), bullets(*_risks(told))),
            *section(say("head.rests"), bullets(*rest_words(told))),
            *section(say("head.sources"), *_sources(told)),
        ),
    )


def _about(told: Telling) -> str:
    plan, say = told.assessment.case.intervention, told.voice.say
    about = say(
        "alder.about",
        name=plan.name,
        domain=told.voice.label("domain", plan.domain, say("unknown")),
        amount=amount_words(told),
    )
    status = say("alder.status", status=say(f"status.{told.assessment.status}"))
    return sentence(about, status)


def _laws(told: Telling) -> Iterator[str]:
    """Every check with a law or ordinance behind it that applies, and how it came out."""
    for reason in told.reasons("stop", "motivate", verdicts=("yes", "no", "unknown")):
        check = told.checks.get(reason.id)
        if check is None or reason.kind != "check":
            continue
        state = told.voice.say(f"alder.state.{reason.verdict}")
        cited = told.citing.full(reason.source) if reason.source else check.assumed or ""
        text = told.voice.own(check.text)
        yield (
            told.voice.say("alder.law", source=cited, text=text, state=state)
            if cited
            else f"{text} {state}"
        )


def _purses(told: Telling) -> Rows | None:
    """Every cost line with its purse and source: who pays today is who saves tomorrow."""
    head = tuple(told.voice.say(f"col.{name}") for name in ("where", "item", "purse", "source"))
    rows = [
        (
            told.voice.say(f"scenario.{name}"),
            line.line,
            line.payer,
            line.source,
        )
        for name in SCENARIOS
        for line in line_words(told, name) or ()
    ]
    return Rows(head, tuple(rows)) if rows else None


def _happens(told: Telling) -> Iterator[str]:
    for name in SCENARIOS:
        scenario = getattr(told.assessment.case.scenarios, name)
        happens = scenario.happens or told.voice.say("alder.nobody_said")
        yield told.voice.say(
            "alder.scenario",
            name=told.voice.say(f"scenario.{name}"),
            happens=f"{happens.rstrip('.')}.",
        )


def _risks(told: Telling) -> Iterator[str]:
    say = told.voice.say
    if told.open:
        yield say(
            "alder.risk.open", points=listed(told, [told.naming.clause(path) for path in told.open])
        )
    if "scheme.legal_basis" in told.rests():
        yield say("alder.risk.basis")
    nodes = told.assessment.policy.plan.nodes
    equal = told.replay.value(nodes["equal_treatment"])
    yield say("alder.risk.equal" if equal else "alder.risk.equal.open")
    for name in SCENARIOS:
        for line in line_words(told, name) or ():
            yield line.remark
    yield from (_mind(told, reason) for reason in told.reasons("advice", verdicts=("no",)))
    if told.findings["returns"].verdict == "no":
        yield say("alder.risk.never")


def _mind(told: Telling, reason: Reason) -> str:
    check = told.checks.get(reason.id)
    return (
        sentence(told.voice.own(check.text), told.voice.own(check.todo))
        if check is not None
        else ""
    )


def _sources(told: Telling) -> tuple[Block, ...]:
    """Every source that this assessment leans on: what it is, its label, and the text of the law on that day."""
    pack = told.pack
    again = told.voice.say("alder.again", pack=pack.pack, version=pack.version, day=told.day)
    rows = tuple(
        dict.fromkeys(_source_row(told, reference) for reference in sorted(references(told)))
    )
    head = (told.voice.say("col.source"), told.voice.say("col.label"))
    return (Rows(head, rows), Paragraph(again)) if rows else (Paragraph(again),)


def references(told: Telling) -> set[str]:
    """The references of the reasons, of the legal basis, of what was assumed, of the case and of the mandate."""
    found = {
        r.source for f in told.findings.values() for r in f.reasons if r.verdict != "not_applicable"
    }
    found |= {rest.source for rest in told.rests().values()}
    basis = told.findings["legitimacy"]["legal_basis"]
    found |= {row.article or "" for row in told.pack.legal_bases if row.id == basis}
    found |= {told.assessment.case.source or ""}
    for role in told.possible_roles():
        value = told.assessment.policy.value(f"mandate.tiers.{role}.ceiling", told.assessment.day)
        found.add(value.provenance.source)
    return {reference for reference in found if cite(reference).source in told.citing.sources}


def _source_row(told: Telling, reference: str) -> tuple[str, ...]:
    source = told.citing.sources[cite(reference).source]
    jci = told.citing.jci(reference)
    about = ", ".join(str(part) for part in (source.by, source.year) if part)
    text = f"{told.citing.full(reference)} ({about})" if about else told.citing.full(reference)
    where = jci or source.ecli or source.url or ""
    label = told.voice.say(f"label.{source.label or 'none'}")
    return (f"{text} {where}".strip(), label)
