"""Says every change in a sentence that a council can read, in Dutch or English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from maatwerk_core.explain.voice import day_text
from maatwerk_core.model.provenance import Provenance
from maatwerk_core.rules.values import Resolved, Value
from maatwerk_core.workshop.diff.changes import Change
from maatwerk_core.workshop.diff.labels import (
    CHOICES,
    FIELDS,
    PATHS,
    ROWS,
    SECTIONS,
    UNDER,
    kept_after,
)
from maatwerk_core.workshop.diff.parts import Part, Steps
from maatwerk_core.workshop.diff.versions import Version
from maatwerk_core.workshop.export.condition_words import Wording

_SENTENCES: Mapping[str, tuple[str, str]] = {
    "changed": (
        "{label} gaat van {before} naar {after}{since}.",
        "{label} goes from {before} to {after}{since}.",
    ),
    "filled": (
        "{label} is nu {after}{since}. Dat was {before}.",
        "{label} is now {after}{since}. It was {before}.",
    ),
    "emptied": (
        "{label} was {before} en is nu {after}{since}.",
        "{label} was {before} and is now {after}{since}.",
    ),
    "condition": (
        "{label} verandert. Eerst: {before}. Nu: {after}.",
        "{label} changes. Before: {before}. Now: {after}.",
    ),
    "text": (
        "{label} is in het Engels anders verwoord.",
        "{label} is worded differently in Dutch.",
    ),
    "list": ("{label}: {after}.", "{label}: {after}."),
    "more": ("erbij komt {values}", "added is {values}"),
    "less": ("eraf gaat {values}", "taken out is {values}"),
    "quoted": (
        "{label} luidt{since}: ‘{after}’. Eerst: ‘{before}’.",
        "{label} reads{since}: ‘{after}’. Before: ‘{before}’.",
    ),
    "order": (
        "{label} is nu: {after}. Eerst was dat: {before}.",
        "{label} is now: {after}. It was: {before}.",
    ),
    "grounds": (
        "Waar {bare} op rust verandert{since}. Eerst: {before}. Nu: {after}.",
        "What {bare} rests on changes{since}. Before: {before}. Now: {after}.",
    ),
    "added": ("Nieuw is {bare}{details}.", "New is {bare}{details}."),
    "removed": ("Weg is {bare}{details}.", "Gone is {bare}{details}."),
    "remark": (
        "In het bestand staat {bare} anders. Eerst: {before}. Nu: {after}.",
        "In the file {bare} is written differently. Before: {before}. Now: {after}.",
    ),
    "since": (" vanaf {day}", " from {day}"),
    "until": (" tot {day}", " until {day}"),
    "nothing": ("niet ingevuld", "not filled in"),
    "unknown": ("nog niet bekend", "not known yet"),
    "before": ("nog niet van kracht", "not yet in force"),
    "ended": ("afgelopen", "ended"),
    "vague": ("onzeker, omdat de dag niet precies is", "uncertain, since the day is not exact"),
    "no-grounds": ("geen bron en geen aanname", "no source and no assumption"),
    "source": ("bron {value}", "source {value}"),
    "assumed": ("aangenomen: {value}", "assumed: {value}"),
    "about": ("ongeveer", "approximate"),
    "note": ("opmerking: {value}", "remark: {value}"),
    "also_found": ("ook gevonden: {value}", "also found: {value}"),
    "chosen": ("gekozen omdat: {value}", "chosen because: {value}"),
    "field-of": ("{field} van {row}", "{field} of {row}"),
}


#: A longer text is no value that goes from one to another: it is quoted.
MOST_LETTERS = 60


class Telling:
    """Two versions about to be told in one language. A name is that of the new version where it has one."""

    def __init__(self, old: Version, new: Version, lang: str) -> None:
        self.old, self.new, self.lang = old, new, lang
        self.words = {id(version): Wording(version.policy, lang) for version in (old, new)}

    def say(self, key: str, **values: object) -> str:
        """A text of this module, filled."""
        return _SENTENCES[key][0 if self.lang == "nl" else 1].format(**values)

    def sentence(self, change: Change, *, short: bool = False) -> str:
        """A change in a sentence or two; a `short` one doesn't say what is in a new row."""
        bare = self.label(change.steps)
        if change.what in ("added", "removed"):
            version = self.new if change.what == "added" else self.old
            found = "" if short else "; ".join(self.details(change.steps, version))
            return self.say(change.what, bare=bare, details=f" ({found})" if found else "")
        before, after = self.value(change, self.old), self.value(change, self.new)
        if self._form(change) == "list":
            after = self._list(change)
        label = bare[:1].upper() + bare[1:]
        form = self._form(change)
        if form == "text" and before != after:
            form = _form_of_text(change)
        if form in ("changed", "filled", "emptied") and max(len(before), len(after)) > MOST_LETTERS:
            form = "quoted"
        if form == "quoted":
            before, after = before.strip("‘’."), after.strip("‘’.")
        return self.say(
            form,
            label=label,
            bare=bare,
            before=before,
            after=after,
            since=self._since(change),
        )

    def _form(self, change: Change) -> str:
        if change.what in ("grounds", "order", "remark", "text"):
            return change.what
        if change.kind == "condition":
            return "condition"
        if {type(change.before), type(change.after)} <= {tuple, type(None)}:
            same = set(change.before or ()) == set(change.after or ())
            return "order" if same else "list"
        if not _is_known(change.before):
            return "filled"
        return "changed" if _is_known(change.after) else "emptied"

    def _list(self, change: Change) -> str:
        """What a list gained and what it lost."""
        before, after = (tuple(value or ()) for value in (change.before, change.after))
        sides = (("more", self.new, after, before), ("less", self.old, before, after))
        found = []
        for key, version, these, those in sides:
            own = tuple(value for value in these if value not in those)
            if own:
                values = self.part(Part(own), change.steps, version)
                found.append(self.say(key, values=values))
        return "; ".join(found)

    def _since(self, change: Change) -> str:
        since = self.say("since", day=day_text(change.since, self.lang)) if change.since else ""
        return since + (
            self.say("until", day=day_text(change.until, self.lang)) if change.until else ""
        )

    def value(self, change: Change, version: Version) -> str:
        """One side of a change in words."""
        value = change.before if version is self.old else change.after
        if isinstance(value, Resolved):
            if change.what == "grounds":
                return self.grounds(value.provenance)
            if value.value is None:
                return self.say(
                    value.why if value.why in ("before", "ended", "vague") else "unknown"
                )
            value = value.value
        return self.part(Part(value, change.kind), change.steps, version)

    def part(self, part: Part, steps: Steps, version: Version) -> str:
        """A value of a part in words."""
        wording, value = self.words[id(version)], part.value
        if value is None:
            return self.say("nothing")
        if part.kind == "condition":
            return wording.condition(value)
        if isinstance(value, Value):
            return "; ".join(self._entry(entry, part, steps, version) for entry in value.entries)
        if part.kind == "spoken":
            nl, en = value if isinstance(value, tuple) else (value.nl, value.en)
            return f"‘{nl if self.lang == 'nl' or not en else en}’"
        if isinstance(value, tuple) and part.kind != "span":
            return wording.joined((self.choice(str(each), steps, version) for each in value), "and")
        return (
            self.choice(value, steps, version)
            if isinstance(value, str)
            else wording.value(value, part.kind)
        )

    def _entry(self, entry: Any, part: Part, steps: Steps, version: Version) -> str:
        words = (
            self.part(Part(entry.value, part.kind), steps, version)
            if entry.value is not None
            else self.say("unknown")
        )
        return (
            words
            if entry.first is None
            else words + self.say("since", day=day_text(entry.first, self.lang))
        )

    def choice(self, value: str, steps: Steps, version: Version) -> str:
        """A word of the pack: a choice, a role, a fact; any other as it is."""
        wording = self.words[id(version)]
        for key in (f"{steps[-1]}.{value}", value):
            if key in CHOICES:
                return CHOICES[key][0 if self.lang == "nl" else 1]
        if value in wording.voice.roles:
            return wording.voice.role(value)
        if steps[-1] == "facts":
            return wording.naming.label(value)
        return wording.voice.label("choice", value, value)

    def grounds(self, provenance: Provenance) -> str:
        """What a value rests on."""
        also = ", ".join(
            f"{value} ({source})" if source else str(value)
            for value, source in provenance.also_found
        )
        found = [
            self.say(key, value=value)
            for key, value in (
                ("source", provenance.source), ("assumed", provenance.assumed), ("about", provenance.about),
                ("note", provenance.note), ("also_found", also), ("chosen", provenance.chosen),
            ) if value
        ]  # fmt: skip
        return "; ".join(text.rstrip(".") for text in found) or self.say("no-grounds")

    def details(self, steps: Steps, version: Version) -> Iterator[str]:
        """What a row says, field by field, beside its name."""
        name = self.name(steps, version)
        for path, part in version.apart.parts.items():
            if path[: len(steps)] == steps and path[len(steps) :] not in (("nl",), ("en",)):
                field = " ".join(self.field(step) for step in path[len(steps) :])
                said = self.part(part, path, version)
                if said.strip("‘’.") != name:
                    yield f"{field}: {said}".rstrip(".")

    def label(self, steps: Steps) -> str:
        """What a part is called: `het plafond van het team`."""
        version = (
            self.new if steps in self.new.apart.parts or self.new.apart.row_of(steps) else self.old
        )
        row = version.apart.row_of(steps)
        starred = ".".join(
            "*" if row is not None and at == len(row) - 1 else s for at, s in enumerate(steps)
        )
        name = self.name(row, version) if row is not None else ""
        if starred in PATHS:
            return self._two(PATHS[starred]).format(name=name)
        if row is None:
            return self._of(steps[1:], self._two(SECTIONS.get(steps[0], (steps[0], steps[0]))))
        called = self._two(ROWS.get(".".join(row[:-1]), ("{name}", "{name}"))).format(name=name)
        return self._of(steps[len(row) :], called)

    def _of(self, fields: Steps, row: str) -> str:
        field = ", ".join(self.field(step) for step in fields)
        return self.say("field-of", field=field, row=row) if field else row

    def field(self, step: str) -> str:
        """What a field is called; a day, a number or an id of the pack's own stays as it is."""
        return self._two(FIELDS[step]) if step in FIELDS else f"‘{step}’"

    def name(self, row: Steps, version: Version) -> str:
        """What a row is called in the pack's own words."""
        voice = self.words[id(version)].voice
        if row[:-1] in (("mandate", "tiers"), ("quorum",)):
            return voice.role(row[-1])
        if row[:-1] == ("retention",):
            outcome, under = kept_after(row[-1])
            return self._two(outcome) + (f" ({UNDER[under]})" if under else "")
        record: BaseModel = version.apart.rows[row]
        for field in ("text", "promise"):
            if getattr(record, field, None) is not None:
                return voice.own(getattr(record, field)).rstrip(".")
        if getattr(record, "nl", None):
            return voice.own(record).rstrip(".")
        return str(getattr(record, "title", "") or row[-1])

    def _two(self, both: tuple[str, str]) -> str:
        return both[0 if self.lang == "nl" else 1]


def _form_of_text(change: Change) -> str:
    """Texts that people read are quoted; a name goes from one to another."""
    if change.before is None or change.after is None:
        return "filled" if change.before is None else "emptied"
    return "quoted" if change.kind == "spoken" else "changed"


def _is_known(value: Any) -> bool:
    return value is not None and not (isinstance(value, Resolved) and value.value is None)
