"""A case in a few lines: what can be done today and by whom, how it stands, the figures, what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.cli.layout import labelled, wrapped
from maatwerk_core.cli.spoken import say
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Lang
from maatwerk_core.explain.amounts import amount_words
from maatwerk_core.explain.lead import lead
from maatwerk_core.explain.naming import by_supplier
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import percent

INDENT = "  "


def summary(assessment: Assessment, lang: Lang, width: int) -> str:
    """Title, the first line, and a labelled line per thing worth knowing."""
    told = Telling(assessment, lang)
    title = f"{assessment.policy.id}/{assessment.case.case}"
    title += f" · {assessment.case.intervention.name} · {told.day}"
    if assessment.policy.pack.example:
        title += say(" (verzonnen)", " (made up)")
    first = wrapped(lead(told), width, INDENT)
    return "\n".join((wrapped(title, width), first, labelled(list(rows(told)), width, INDENT)))


def rows(told: Telling) -> Iterator[tuple[str, str]]:
    """Status, money, who decides, returns, what is missing; of the figures only what is known."""
    yield say("status", "status"), told.voice.say(f"status.{told.assessment.status}")
    yield say("bedrag", "amount"), amount_words(told)
    figures = (
        (say("beslist", "decides"), mandate(told)),
        (say("akkoord", "approval"), quorum(told)),
        (say("scheelt", "saves"), returns(told)),
    )
    yield from (row for row in figures if row[1])
    if told.open:
        yield say("ontbreekt", "missing"), missing(told)


def missing(told: Telling) -> str:
    """How much is missing, and who can supply it; the first line names it."""
    found = by_supplier(told.naming, told.open)
    total = sum(map(len, found.values()))
    parts = (
        f"{told.voice.say(f'supplier.{who}').lower()} ({len(clauses)})"
        for who, clauses in found.items()
    )
    points = say("punt", "point") if total == 1 else say("punten", "points")
    return f"{total} {points}: {', '.join(parts)}"


def mandate(told: Telling) -> str:
    """Who decides and up to which amount; empty where that is unknown."""
    found = told.findings["mandate"]
    if not found["roles"]:
        return told.voice.say("nobody") if found.verdict == "no" else ""
    who = told.voice.either(told.voice.role(role) for role in found["roles"])
    ceiling = found["ceiling_cents"]
    if isinstance(ceiling, int):
        who += say(", tot en met ", ", up to ") + told.voice.money(ceiling)
    return who


def quorum(told: Telling) -> str:
    """How many agree, how the case is shown, who may brake; empty where that is unknown."""
    found = told.findings["quorum"]
    need = found["approvals"]
    if need is None:
        return ""
    parts = [told.voice.say("quorum.need.all") if need == "all" else
             told.voice.count("quorum.need.some", need) if need else told.voice.say("quorum.need.none")]  # fmt: skip
    if found["case_shown"]:
        parts.append(say("zonder namen", "without names") if found["case_shown"] == "anonymous"
                     else say("open besproken", "discussed openly"))  # fmt: skip
    if found["brake"]:
        who = told.voice.either(told.voice.role(role) for role in found["brake"]["by"])
        parts.append(say(f"rem: {who}", f"brake: {who}"))
    return "; ".join(parts)


def returns(told: Telling) -> str:
    """The break-even first, then the saving in the municipality's own purse; empty where that is unknown."""
    found = told.findings["returns"]
    saving, chance, months = (
        found[name] for name in ("saving_cents", "break_even_bp", "payback_months")
    )
    if saving is None:
        return ""
    parts = [told.voice.money(saving) + say(" voor de gemeente", " for the municipality")]
    if isinstance(chance, int):
        text = percent(chance, told.lang)
        parts.insert(
            0, say(f"de moeite waard boven {text} kans", f"worth it above a {text} chance")
        )
    if isinstance(months, int):
        length = told.voice.length(months)
        parts.append(say(f"terugverdiend binnen {length}", f"earned back within {length}"))
    return "; ".join(parts)
