"""What is held about a household as one reads it: parts with a heading, in words that a resident knows."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from itertools import groupby
from typing import Any

from maatwerk_core.explain.voice import day_text
from maatwerk_core.register.access.case_words import ITSELF, case_rows
from maatwerk_core.register.access.field_words import field_words
from maatwerk_core.register.access.held import COLLEAGUES, PERSON, Held
from maatwerk_core.register.access.resident_voice import ResidentVoice
from maatwerk_core.register.desk import Happened
from maatwerk_core.register.events import Event
from maatwerk_core.register.story import Story
from maatwerk_core.rules.plan import Plan

#: What is told elsewhere on the page, or is another form of it.
_ELSEWHERE = frozenset({"case", "subject", "receipt", "decision", *COLLEAGUES})


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, with labels and what stands beside them."""

    heading: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What is held in one dossier, in one language; `plan` is that of its policy and names what was unknown."""

    held: Held
    voice: ResidentVoice
    plan: Plan

    def parts(self) -> Iterator[Part]:
        """Everything, from what the household said to what happened."""
        yield self._about()
        told = [(one, case) for one in self.held.history if (case := _case_in(one.event))]
        for one, case in told:
            # What was told once needs no day; where it was told anew, each has its own.
            yield from self._case(case, f", {self._day(one)}" if len(told) > 1 else "")
        yield Part(
            self._say("Wat er gebeurde", "What happened"),
            tuple((self._day(one), self._told(one.event)) for one in self.held.history),
        )
        beside = ((one, "; ".join(field_words(one.event, self.voice))) for one in self.held.history)
        yield Part(
            self._say("Wat er verder bij staat", "What stands beside it"),
            tuple((self._day(one), words) for one, words in beside if words),
        )

    def _about(self) -> Part:
        dossier, until = self.held.dossier, self.held.until
        if dossier.erased:
            kept = self._say("Wat persoonlijk is, is gewist.", "What is personal was erased.")
        elif until is None:
            kept = self._say(
                "Zolang het dossier open is. Daarna begint een vaste termijn.",
                "As long as the dossier is open. A fixed term begins then.",
            )
        else:
            last = day_text(until, self.voice.lang)
            kept = self._say(f"Tot {last}.", f"Until {last}.")
        rows = (
            (self._say("dossier", "dossier"), dossier.id),
            (self._say("uw sleutel", "your key"), dossier.subject or self._say("gewist", "erased")),
            (self._say("regels van", "rules of"), dossier.pack),
            (self._say("wij bewaren dit", "we keep this"), kept),
        )
        return Part(self._say("Het dossier", "The dossier"), rows)

    def _case(self, case: Mapping[str, Any], when: str) -> Iterator[Part]:
        # What belongs to no part comes in one, wherever it stood.
        rows = sorted(
            case_rows(case, self.voice.lang), key=lambda row: row.part != ITSELF[self.voice.lang]
        )
        for part, found in groupby(rows, key=lambda row: row.part):
            yield Part(
                part[:1].upper() + part[1:] + when, tuple((row.label, row.text) for row in found)
            )

    def _told(self, event: Event) -> str:
        """What happened, with all that was written then and nobody of the colleagues."""
        colleague = self._say("een collega", "a colleague")
        hidden = dict.fromkeys({PERSON} & {field.name for field in fields(event)}, colleague)
        told = Story(self.voice, self.plan).words(replace(event, **hidden))
        written = (getattr(event, name) for name in sorted(event.SEALED - _ELSEWHERE))
        lines = [text for text in written if isinstance(text, str)]
        more = [text for text in lines if "; ".join(text.splitlines()) not in told]
        return " ".join([told[:1].upper() + told[1:], *(f"“{text}”" for text in more)])

    def _day(self, one: Happened) -> str:
        return day_text(datetime.datetime.fromisoformat(one.at).date(), self.voice.lang)

    def _say(self, nl: str, en: str) -> str:
        return nl if self.voice.lang == "nl" else en


def _case_in(event: Event) -> Mapping[str, Any] | None:
    """The case that an event brought in, if it did."""
    case: Mapping[str, Any] | None = getattr(event, "case", None)
    return case
