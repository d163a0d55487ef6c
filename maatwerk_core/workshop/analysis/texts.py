"""Rules over the texts that people read: no blame in them, and in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maatwerk_core.explain.blame import blaming_words
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.finding import Found, Rule, found
from maatwerk_core.workshop.analysis.subject import Subject
from maatwerk_core.workshop.analysis.written import scalars, texts

#: Sections whose rows are for those who make packs, and have no English.
DUTCH_ONLY: frozenset[str] = frozenset({"norms"})
#: As many steps lead to words to write that stand there as one text for both languages.
_ONE_TEXT = 4


def stigmatising(subject: Subject) -> Iterator[Found]:
    """Words that blame or label people, with what to write instead."""
    for path, text in texts(subject):
        for word, instead in blaming_words(text):
            yield found(path, word=word, instead=instead)


def one_language(subject: Subject) -> Iterator[Found]:
    """Texts that are there in one language: where the other is asked for, people get the wrong one."""
    for path, spoken in _mappings(subject.data, ()):
        if ("nl" in spoken) != ("en" in spoken) and path[0] not in DUTCH_ONLY:
            yield found(path, language="en" if "nl" in spoken else "nl")
    for path, _ in scalars(subject.data):
        if path[0] == "substantiation" and path[2:3] == ("write",) and len(path) == _ONE_TEXT:
            yield found(path, language="en")


def _mappings(data: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    if isinstance(data, dict):
        if path:
            yield path, data
        for key, part in data.items():
            yield from _mappings(part, (*path, key))
    elif isinstance(data, list):
        for at, part in enumerate(data):
            yield from _mappings(part, (*path, at))


RULES: tuple[Rule, ...] = (
    Rule("text.stigma", "warn", stigmatising),
    Rule("text.one-language", "warn", one_language),
)
