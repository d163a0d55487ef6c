"""The professional's page: what can be done today, the seven questions, what is missing, what to put into words."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.agreements import agreement_words
from maatwerk_core.explain.amounts import amount_line
from maatwerk_core.explain.blocks import Block, Bullets, Page, Paragraph, bullets, section, sentence
from maatwerk_core.explain.lead import accept, lead
from maatwerk_core.explain.letter import now_letter
from maatwerk_core.explain.naming import by_supplier
from maatwerk_core.explain.other_routes import route_words
from maatwerk_core.explain.plain_texts import PlainTexts
from maatwerk_core.explain.questions import kind_words, question_words, reason_words, upper
from maatwerk_core.explain.rests import rest_words
from maatwerk_core.explain.telling import Telling
from maatwerk_core.rules.ways import ways_of


def professional_page(told: Telling) -> Page:
    """What one needs to act on this case today."""
    say = told.voice.say
    return Page(
        lead(told),
        told.assessment.case.case,
        told.lang,
        (
            *context(told),
            *section(say("head.ways"), ways(told)),
            *section(say("head.stop"), reasons(told, "stop", "no")),
            *section(say("head.questions"), Bullets(question_words(told))),
            *section(say("head.missing"), missing(told, told.open)),
            *section(say("head.routes"), bullets(*route_words(told))),
            *section(say("head.find_first"), reasons(told, "stop", "unknown")),
            *section(say("head.explain"), reasons(told, "motivate", "no", "unknown")),
            *section(say("head.write"), bullets(*to_write(told))),
            *section(say("head.agreements"), bullets(*agreement_words(told))),
            *section(say("head.mind"), reasons(told, "advice", "no", "unknown")),
            *section(say("head.missing.later"), missing(told, later(told))),
            *section(say("head.rests"), bullets(*rest_words(told))),
            *section(say("head.letter"), *too_hard(told)),
        ),
    )


def too_hard(told: Telling) -> tuple[Block | None, ...]:
    """The texts of pack and case that the resident's letter leaves out, so that someone can put them simply."""
    plain = PlainTexts(told)
    now_letter(told, plain)
    found = bullets(*plain.left_out)
    return (Paragraph(told.voice.say("left_out.why")), found) if found is not None else ()


def context(told: Telling, *, amount: bool = True) -> tuple[Block, ...]:
    """Under the first line: that unknowns may be accepted, which case this is, whose rules of which day, how much."""
    case, pack, say = told.assessment.case, told.pack, told.voice.say
    place = pack.municipality.name if pack.municipality else pack.pack
    key = "context" if pack.scheme.name else "context.no_scheme"
    about = say(key, name=upper(case.intervention.name), scheme=upper(pack.scheme.name or ""),
                municipality=place, day=told.day)  # fmt: skip
    costs = amount_line(told) if amount else ""
    strict = say("context.strict") if told.assessment.result.strict else ""
    example = say("context.example") if pack.example else ""
    accepted = accept(told)
    first = (Paragraph(accepted),) if accepted else ()
    return (*first, Paragraph(sentence(about, costs, kind_words(told), strict, example)))


def ways(told: Telling) -> Bullets | None:
    """The ways through of what is in the way, each a thing one can do."""
    found: list[str] = []
    for reason in told.reasons("stop", verdicts=("no",)):
        known = ways_of(told.pack, reason.id)
        found += [told.voice.own(way) for way in known.through]
        if known.released_by:
            roles = told.voice.either(told.voice.role(role) for role in known.released_by)
            found.append(told.voice.say("released", Who=upper(roles)))
    return bullets(*found)


def reasons(told: Telling, severity: str, *verdicts: str) -> Bullets | None:
    """The reasons of one weight that are no, or of which it is unknown."""
    return bullets(*(reason_words(told, r) for r in told.reasons(severity, verdicts=verdicts)))


def missing(told: Telling, paths: tuple[str, ...]) -> Bullets | None:
    """What is missing, one line for each who can supply it."""
    return bullets(
        *(
            f"{told.voice.say(f'supplier.{who}')}: {'; '.join(clauses)}."
            for who, clauses in by_supplier(told.naming, paths).items()
        )
    )


def later(told: Telling) -> tuple[str, ...]:
    """What is missing beside what keeps the status open."""
    missed = (path for finding in told.findings.values() for path in finding.missing)
    return tuple(path for path in dict.fromkeys(missed) if path not in told.open)


def to_write(told: Telling) -> Iterator[str]:
    """The texts to write that apply here, or may apply."""
    for row in told.pack.substantiation:
        applies, unknown = told.applies(f"substantiation:{row.id}")
        if applies is False:
            continue
        points = told.voice.either((told.naming.clause(path) for path in unknown), "and")
        for _, nl, en in row.write:
            text = (en if told.lang == "en" else nl) or nl
            yield text if applies else told.voice.say("write.maybe", text=text, points=points)
        if row.registration == "light" and applies:
            yield told.voice.say("write.light")
