"""Writes a draft policy rule in Dutch from a pack: articles, an explanation of each, and what is still open."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from maatwerk_core.explain.voice import day_text
from maatwerk_core.workshop.diff.versions import Version
from maatwerk_core.workshop.export import articles, articles_after
from maatwerk_core.workshop.export.drafting import PROPOSAL, Article, Drafting

ARTICLES: tuple[Callable[[Drafting], Article], ...] = (
    articles.terms,
    articles.purpose,
    articles.basis,
    articles.deciding,
    articles.approval,
    articles.weighing,
    articles_after.checks,
    articles_after.return_in_kind,
    articles_after.agreements,
    articles_after.substantiation,
    articles_after.terms_of_time,
    articles_after.deviating,
    articles_after.learning,
    articles_after.coming_into_force,
)


def export_beleidsregel(version: Version, own: Mapping[str, Any], day: datetime.date) -> str:
    """The draft as Markdown, by the rules of a day. `own` is what the pack's own files write."""
    draft = Drafting(version, own, day)
    made = [make(draft) for make in ARTICLES]
    lines = [*_opening(version, day), *_articles(made), *_explained(made), *_open(made)]
    return "\n".join(lines).replace("\u00a0", " ").rstrip() + "\n"


def _opening(version: Version, day: datetime.date) -> Iterator[str]:
    pack = version.policy.pack
    place = pack.municipality.name if pack.municipality is not None else pack.pack
    yield f"# Ontwerp: Beleidsregel {pack.scheme.name or pack.pack} {place}"
    yield ""
    yield (
        f"> Dit is een ontwerp en geen besluit. Het is gemaakt uit regelpakket {pack.pack}, versie {pack.version}, met "
        f"de regels van {day_text(day, 'nl')}. Wat het pakket niet weet staat er als **[nog te besluiten]**. Wat het "
        "aanneemt is gemerkt met [aanname]. Wat uit de gedeelde werkwijze komt en in geen bron van het pakket staat is "
        f"gemerkt met {PROPOSAL}. Laat een jurist en de uitvoering meelezen."
    )
    if pack.example:
        yield ">\n> Dit regelpakket is een verzonnen voorbeeld. Neem geen bedrag over."
    yield ""
    adopted = pack.scheme.adopted_by or "**[nog te besluiten: wie deze beleidsregel vaststelt]**"
    yield f"Vastgesteld door: {adopted}."
    yield ""


def _articles(made: list[Article]) -> Iterator[str]:
    for number, article in enumerate(made, start=1):
        yield f"## Artikel {number}. {article.title}"
        yield ""
        yield from _members(article)
        yield ""


def _members(article: Article) -> Iterator[str]:
    """One member stands alone; several are numbered. Points of a list stay points."""
    if any(member.startswith("- ") for member in article.members):
        for member in article.members:
            yield member if member.startswith("- ") else f"{member}\n"
    elif len(article.members) == 1:
        yield article.members[0]
    else:
        yield from (f"{at}. {member}" for at, member in enumerate(article.members, start=1))


def _explained(made: list[Article]) -> Iterator[str]:
    yield "## Toelichting"
    yield ""
    for number, article in enumerate(made, start=1):
        if article.notes or article.sources:
            yield f"### Bij artikel {number}. {article.title}"
            yield ""
            yield from (f"- {note}" for note in article.notes)
            if article.sources:
                yield f"- Rust op: {'; '.join(article.sources)}."
            yield ""


def _open(made: list[Article]) -> Iterator[str]:
    yield "## Nog te besluiten"
    yield ""
    points = [
        (number, point)
        for number, article in enumerate(made, start=1)
        for point in dict.fromkeys(article.open)
    ]
    yield from (f"- [ ] Artikel {number}: {point}." for number, point in points)
    if not points:
        yield "Niets."
