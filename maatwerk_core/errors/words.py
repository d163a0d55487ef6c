"""Fills the words of a code with the values of a fault; the words stand in the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Literal, TypeAlias

from maatwerk_core.errors.catalogue import CATALOGUE, TERMS
from maatwerk_core.errors.catalogue.entry import Template
from maatwerk_core.errors.fault import Lang

Part: TypeAlias = Literal["message", "expected", "hint"]

_LONGEST = 200  # characters shown of one value: what someone pasted must not drown the message


class _Shown(str):
    """A value as it is shown; the format `term` translates it, and what a system says with a capital too."""

    lang: Lang

    def __format__(self, spec: str) -> str:
        if spec != "term":
            return str(self)
        return (TERMS.get(self) or TERMS.get(self.lower(), {})).get(self.lang, self)


def filled(code: str, part: Part, lang: Lang, values: Mapping[str, str]) -> str:
    """The words of a code in one language, filled with the values of a fault; one line.

    A code from outside the catalogue (a plugin's) has no words but itself: its values are shown.

    >>> filled("field.missing", "message", "en", {"field": "amount"})
    'the field `amount` is missing'
    """
    entry = CATALOGUE.get(code)
    shown = {name: _shown(value, lang) for name, value in values.items()}
    if entry is None:
        return ", ".join(f"{name} `{value}`" for name, value in shown.items()) * (part == "message")
    template = getattr(entry.nl if lang == "nl" else entry.en, part)
    return _first_possible(template, shown, _shown("…", lang))


def placeholders(template: str) -> frozenset[str]:
    """The names of the values a template shows.

    >>> sorted(placeholders("`{given}` is not {type:term}"))
    ['given', 'type']
    """
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def alternatives(template: Template) -> tuple[str, ...]:
    """The templates of a part, the first choice first."""
    return (template,) if isinstance(template, str) else template


def _first_possible(template: Template, shown: Mapping[str, _Shown], gap: _Shown) -> str:
    """The first template that can be filled; the last one shows a gap for what is missing."""
    choices = alternatives(template)
    for choice in choices:
        if placeholders(choice) <= shown.keys():
            return choice.format_map(shown)
    gaps = dict.fromkeys(placeholders(choices[-1]), gap)
    return choices[-1].format_map(gaps | dict(shown))


def _shown(value: str, lang: Lang) -> _Shown:
    """A value on one line, without what would break the line or the backticks around it."""
    line = " ".join(value.replace("`", "'").split())
    cut = line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
    shown = _Shown("".join(sign if sign.isprintable() else "�" for sign in cut))
    shown.lang = lang
    return shown
