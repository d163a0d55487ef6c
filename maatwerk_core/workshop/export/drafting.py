"""What the articles of a draft policy rule share: reading values with their standing, and noting what is still open.

Nothing is made up here: a value that the pack doesn't give becomes a point to decide, an assumed one is marked.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from maatwerk_core.explain.citation import Citing
from maatwerk_core.rules.values import Resolved, Value
from maatwerk_core.workshop.diff.parts import Part
from maatwerk_core.workshop.diff.telling import Telling
from maatwerk_core.workshop.diff.versions import Version
from maatwerk_core.workshop.export.condition_words import Wording

#: The mark of a member that no source of the pack gives.
PROPOSAL = "[voorstel]"


@dataclass(slots=True)
class Article:
    """One article in the making: its members, its explanation, what it rests on and what is open in it."""

    title: str
    members: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)


class Drafting:
    """A pack on a day, read for one article after the other. `own` is what its own files write."""

    def __init__(self, version: Version, own: Mapping[str, Any], day: datetime.date) -> None:
        self.version, self.own, self.day = version, own, day
        self.policy, self.pack = version.policy, version.policy.pack
        self.wording = Wording(self.policy, "nl", day)
        self.telling = Telling(version, version, "nl")
        self.citing = Citing(self.pack.sources, "nl", day)
        self.article = Article("")

    def writes(self, section: str, field: str) -> bool:
        """Does the pack itself say this, and not only the pack that it builds on?"""
        return field in (self.own.get(section) or {}) or not self.pack.extends

    def begin(self, title: str) -> Article:
        """A new article; what is read from here on belongs to it."""
        self.article = Article(title)
        return self.article

    def resolved(self, *steps: str) -> Resolved | None:
        """A dated value on the day; nothing where the pack hasn't got it."""
        part = self.version.apart.parts.get(steps)
        return (
            part.value.on(self.day) if part is not None and isinstance(part.value, Value) else None
        )

    def value(self, *steps: str, ask: str) -> str:
        """A value in words, marked where it is assumed or contested; without one, the point to decide is `ask`."""
        found = self.resolved(*steps)
        if found is None or found.value is None:
            return self.to_decide(ask, found.provenance.note if found is not None else "")
        part = self.version.apart.parts[steps]
        words = self.telling.part(Part(found.value, part.kind), steps, self.version)
        self._rest(found, ask)
        return words.strip("‘’").rstrip(".") + self._mark(found)

    def _mark(self, found: Resolved) -> str:
        marks = {"assumed": " [aanname]", "contested": " [omstreden]"}
        return marks.get(found.provenance.flag, " [ongeveer]" if found.provenance.about else "")

    def _rest(self, found: Resolved, what: str) -> None:
        """Note what a value rests on."""
        said = found.provenance
        self.source(said.source)
        if said.assumed:
            self.note(f"Aanname ({what}): {said.assumed}")
            self.article.open.append(f"{what} (nu een aanname)")
        if said.also_found:
            others = "; ".join(
                f"{v} ({self.citing.full(s)})" if s else str(v) for v, s in said.also_found
            )
            self.note(
                f"De bronnen verschillen ({what}). Ook gevonden: {others}. Gekozen: {said.chosen}"
            )
            self.article.open.append(f"{what} (de bronnen verschillen)")

    def propose(self, text: str) -> None:
        """A member that comes from the shared way of working and not from the pack: people may leave it out."""
        self.article.members.append(f"{text} {PROPOSAL}")

    def to_decide(self, what: str, note: str = "") -> str:
        """A point that people still have to decide."""
        self.article.open.append(what)
        if note:
            self.note(note)
        return f"**[nog te besluiten: {what}]**"

    def source(self, reference: str | None) -> None:
        """Note a source under this article, once."""
        if reference:
            cited = self.citing.full(reference)
            made = self.citing.source(reference)
            if made is not None and made.by and made.kind not in ("law", "ordinance"):
                cited = f"{made.by}, {cited}" + (f" ({made.year})" if made.year else "")
            if cited not in self.article.sources:
                self.article.sources.append(cited)

    def note(self, text: str) -> None:
        """A sentence of the explanation, once."""
        sentence = text if text.endswith((".", "!", "?")) else f"{text}."
        if sentence not in self.article.notes:
            self.article.notes.append(sentence)

    def role(self, role: str) -> str:
        """A role with its article."""
        return self.wording.voice.role(role)

    def roles(self, roles: Iterable[str], last: str = "of") -> str:
        """Roles as one phrase."""
        return self.wording.voice.either(
            (self.role(role) for role in roles), {"of": "or", "en": "and"}[last]
        )


def listed(items: Iterable[str]) -> str:
    """Points under a member, marked with letters.

    >>> listed(["een", "twee"]).splitlines()
    ['   - a. een', '   - b. twee']
    """
    return "\n".join(
        f"   - {letter}. {item}" for letter, item in zip(letters(), items, strict=False)
    )


def letters() -> Iterator[str]:
    """a, b, c … z, aa, ab …

    >>> from itertools import islice
    >>> list(islice(letters(), 25, 28))
    ['z', 'aa', 'ab']
    """
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    yield from alphabet
    for first in alphabet:
        yield from (first + second for second in alphabet)


def capital(text: str) -> str:
    """A text as the beginning of a sentence.

    >>> capital("het team")
    'Het team'
    """
    return text[:1].upper() + text[1:]
