"""What an editor shows in Dutch when one points at a field: title, explanation, and the meaning of each word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from maatwerk_core.packs.document import read_document

_FILES = ("case", "pack", "results", "scenarios", "votes")


class Shown(NamedTuple):
    """The Dutch words of a field, and how one may write it."""

    title: str
    text: str
    example: str = ""


def hover(path: str) -> dict[str, str]:
    """Title and description of a model (`Household`) or a field (`Household.kind`).

    >>> hover("Household.kind")["title"]
    'Soort huishouden'
    """
    shown = all_shown().get(path)
    return {"title": shown.title, "description": shown.text} if shown else {}


def meanings(choices: Iterable[str], beside: Iterable[str] = ()) -> dict[str, list[str]]:
    """The meaning of every word of a choice, in the order of the words."""
    words = [*choices]
    known = all_meanings().get(frozenset(words))
    if known is None:
        return {}
    also = {"unknown": "nog niet bekend", "ended": "vanaf deze dag geldt er niets meer"}
    return {"enumDescriptions": [known.get(w) or also[w] for w in (*words, *beside)]}


@cache
def all_shown() -> dict[str, Shown]:
    """Every field that has words, by its path."""
    found: dict[str, Shown] = {}
    for model, fields in _data("models").items():
        for name, text in fields.items():
            path = model if name == "_" else f"{model}.{name}"
            found[path] = Shown(*(part.strip() for part in text.split(" | ")))
    return found


@cache
def all_meanings() -> dict[frozenset[str], Mapping[str, str]]:
    """The words of every choice, by the set of them."""
    return {frozenset(words): words for words in _data("choices").values()}


@cache
def _data(part: str) -> dict[str, Any]:
    folder = Path(__file__).parent / "words"
    found: dict[str, Any] = {}
    for name in _FILES:
        part_of_file = read_document(folder / f"{name}.yaml").data.get(part, {})
        assert isinstance(part_of_file, dict)  # noqa: S101  # reason: an invariant, for the type checker
        assert not found.keys() & part_of_file.keys()  # noqa: S101  # reason: one would hide the other
        found |= part_of_file
    return found
