"""Rules over the list of sources: each is used, and each says of what year it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from maatwerk_core.rules.consistency import LAWFUL
from maatwerk_core.workshop.analysis.finding import Found, Rule, found
from maatwerk_core.workshop.analysis.subject import Subject
from maatwerk_core.workshop.analysis.written import named_sources

#: Kinds of source whose year says nothing: a law holds by its days, an example is made up.
_TIMELESS = LAWFUL | {"example"}


def unused(subject: Subject) -> Iterator[Found]:
    """Sources that nothing in the pack's own files rests on and that no text or comment in them mentions.

    A pack without a municipality is a base: its sources are there for the packs that build on it too.
    """
    if subject.policy.pack.municipality is None:
        return
    named = named_sources(subject)
    written = "".join(subject.texts.values())
    for id_ in _listed(subject):
        if id_ not in named and mentions(written, id_) < 2:
            yield found(("sources", id_), key=True, source=id_)


def mentions(text: str, source: str) -> int:
    """How often a text mentions a source by its id. One that is a plain word is never known for a mention.

    >>> mentions("zie hr-1997 en hr-19", "hr-1997"), mentions("onder de wmo", "wmo")
    (1, 0)
    """
    if source.isalpha():
        return 0
    return len(re.findall(rf"(?<![\w-]){re.escape(source)}(?![\w-])", text))


def without_year(subject: Subject) -> Iterator[Found]:
    """Sources that describe a practice or an amount without saying of which year."""
    for id_, source in _listed(subject).items():
        dated = "year" in source or "ecli" in source or source.get("kind") in _TIMELESS
        if "kind" in source and not dated:
            yield found(("sources", id_), key=True, source=id_)


def _listed(subject: Subject) -> dict[str, dict[str, str]]:
    """The sources that the pack's own files describe; one that they take out isn't among them."""
    listed: dict[str, dict[str, str]] = subject.data.get("sources", {})
    return {id_: row for id_, row in listed.items() if "removed" not in row}


RULES: tuple[Rule, ...] = (
    Rule("source.unused", "warn", unused, fixable=True),
    Rule("source.no-year", "warn", without_year),
)
