"""Puts a pack's own files on a page, each line with what was seen of it. What there is to say comes from the caller."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from maatwerk_core.errors import Lang

if TYPE_CHECKING:
    from jinja2 import Environment

#: The best that can be said of a line is that an example shows it, the worst that an error in it goes unnoticed.
State: TypeAlias = Literal["missed", "unreached", "alike", "seen"]
_WORST_FIRST: tuple[State, ...] = ("missed", "unreached", "alike", "seen")


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say about a line: in which file, how it stands, in words, and a scenario to paste."""

    file: str
    line: int
    state: State
    text: str
    scenario: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file with everything there is to say about it; `state` is the worst of it, empty for nothing."""

    number: int
    text: str
    notes: tuple[Note, ...] = ()

    @property
    def state(self) -> State | Literal[""]:
        """How the line stands.

        >>> Line(1, "a: b", (Note("", 1, "seen", ""), Note("", 1, "missed", ""))).state
        'missed'
        """
        states = {note.state for note in self.notes}
        return next((state for state in _WORST_FIRST if state in states), "")

    @property
    def told(self) -> tuple[Note, ...]:
        """What is written out below the line: everything but what went well."""
        return tuple(note for note in self.notes if note.state != "seen")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the pack, by its name in the pack's folder."""

    name: str
    lines: tuple[Line, ...]

    @property
    def missed(self) -> tuple[Line, ...]:
        """The lines in which an error goes unnoticed or that no example reaches."""
        return tuple(line for line in self.lines if line.state in ("missed", "unreached"))


@dataclass(frozen=True, slots=True)
class Score:
    """A share on the page: of what, and in words how much."""

    label: str
    value: str


def read_lines(paths: Iterable[Path], folder: Path, notes: Iterable[Note]) -> tuple[File, ...]:
    """The files with each note at its line."""
    by_line: dict[tuple[str, int], list[Note]] = {}
    for note in dict.fromkeys(notes):
        by_line.setdefault((note.file, note.line), []).append(note)
    found = []
    for path in paths:
        texts = path.read_text("utf-8").splitlines()
        lines = (
            Line(number, text, tuple(by_line.get((str(path), number), ())))
            for number, text in enumerate(texts, 1)
        )
        found.append(File(path.relative_to(folder).as_posix(), tuple(lines)))
    return tuple(found)


def write_report(
    title: str, scores: Sequence[Score], files: Sequence[File], lang: Lang = "nl"
) -> str:
    """The page as HTML: whole in itself, no script, nothing fetched.

    >>> page = write_report("amsterdam 1.0.0", [], [File("a.yaml", (Line(1, "<b>"),))])
    >>> "&lt;b&gt;" in page, "<script" in page
    (True, False)
    """
    template = _environment().get_template("report.html.j2")
    return template.render(title=title, scores=scores, files=files, lang=lang, words=WORDS[lang])


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("maatwerk_core.workshop.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


#: The words of the page; a sign and a word stand beside each colour.
WORDS: dict[Lang, dict[str, str]] = {
    "nl": {
        "lead": "Regels en hun voorbeelden",
        "legend": "Wat de tekens zeggen",
        "seen": "geraakt: een voorbeeld laat dit zien",
        "unreached": "niet geraakt: geen voorbeeld laat dit zien",
        "missed": "niet gemerkt: een foutje hier valt geen voorbeeld op",
        "alike": "maakt geen verschil: dit foutje verandert geen enkele uitkomst",
        "todo": "Nog te doen",
        "nothing": "Niets: elk voorbeeld doet zijn werk.",
        "line": "regel",
        "paste": "Scenario om te plakken",
        "one": "melding",
        "more": "meldingen",
    },
    "en": {
        "lead": "Rules and their examples",
        "legend": "What the signs say",
        "seen": "reached: an example shows this",
        "unreached": "not reached: no example shows this",
        "missed": "not noticed: no example is upset by an error here",
        "alike": "makes no difference: this error changes no outcome at all",
        "todo": "Still to do",
        "nothing": "Nothing: every example does its work.",
        "line": "line",
        "paste": "Scenario to paste",
        "one": "remark",
        "more": "remarks",
    },
}
