"""Cells of the page about a pack: a value on the day with how sure it is, who says so, which pack writes it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.explain.citation import Citing
from maatwerk_core.explain.voice import Lang
from maatwerk_core.rules.values import Resolved, Value
from maatwerk_core.workshop.diff.parts import Part, Steps
from maatwerk_core.workshop.diff.telling import Telling
from maatwerk_core.workshop.diff.versions import Version
from maatwerk_core.workshop.export.condition_words import Wording
from maatwerk_core.workshop.export.docs_words import WORDS


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what its columns are, and its rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Cells:
    """The values of a pack on a day, in one language. `own` is what its own files write."""

    def __init__(
        self, version: Version, own: Mapping[str, Any], day: datetime.date, lang: Lang
    ) -> None:
        self.version, self.own, self.day, self.lang = version, own, day, lang
        self.policy, self.pack = version.policy, version.policy.pack
        self.wording = Wording(self.policy, lang, day)
        self.telling = Telling(version, version, lang)
        self.citing = Citing(self.pack.sources, lang, day)

    def say(self, key: str, **values: object) -> str:
        """A text of the page, filled."""
        return WORDS[key][0 if self.lang == "nl" else 1].format(**values)

    def cell(self, *steps: str) -> str:
        """A value of the pack on the day, with how sure it is."""
        part = self.version.apart.parts.get(steps)
        if part is None:
            return self.say("unknown-value")
        if isinstance(part.value, Value):
            return self.resolved(part.value.on(self.day), part.kind, steps)
        return self.telling.part(part, steps, self.version)

    def resolved(self, found: Resolved, kind: str, steps: Steps) -> str:
        """A value with its mark: assumed, contested, about."""
        if found.value is None:
            return self.say("unknown-value")
        flag = found.provenance.flag or ("about" if found.provenance.about else "")
        words = self.telling.part(Part(found.value, kind), steps, self.version)
        return words + (self.say(f"flag.{flag}") if flag else "")

    def source(self, *steps: str) -> str:
        """Who says so."""
        part = self.version.apart.parts.get(steps)
        if part is None:
            return ""
        reference = (
            part.value.on(self.day).provenance.source
            if isinstance(part.value, Value)
            else str(part.value)
        )
        return self.citing.short(reference) if reference else ""

    def rows(
        self,
        section: str,
        head: tuple[str, ...],
        fields: tuple[str, ...],
        *,
        only_own: bool = False,
    ) -> Grid:
        """A row per entry of a section, with its name before and where it comes from behind."""
        found = [steps for steps in self.version.apart.rows if steps[:-1] == (section,)]
        if only_own:
            found = [steps for steps in found if steps[-1] in (self.own.get(section) or {})]
        rows = tuple(
            (
                self.telling.name(steps, self.version),
                *(self._if_said(*steps, field) for field in fields),
                self.origin(steps),
            )
            for steps in found
        )
        return Grid(
            (self.say("what"), *(self.say(key) for key in head), self.say("from-pack")), rows
        )

    def _if_said(self, *steps: str) -> str:
        """A value, or nothing where a condition or a text is left out."""
        left_out = steps not in self.version.apart.parts and steps[-1] in (
            "open_when",
            "how",
            "when",
        )
        return "" if left_out else self.cell(*steps)

    def rule_name(self, *steps: str) -> str:
        """A row in quotes, by what the pack calls it."""
        return f"‘{self.telling.name(steps, self.version)}’"

    def origin(self, steps: Steps) -> str:
        """The pack that writes a row."""
        mine = steps[-1] in (self.own.get(steps[0]) or {})
        return self.pack.pack if mine or not self.pack.extends else self.pack.extends
