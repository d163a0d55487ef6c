"""A stored case in plain words: every field with its title and what was filled in; nothing is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from maatwerk_core.errors import Lang, ScalarFault
from maatwerk_core.explain.voice import money
from maatwerk_core.model.scalars import read_money
from maatwerk_core.register.access.case_fields import Field, top_field

_WORDS: dict[str, dict[str, str]] = {
    "nl": {"yes": "ja", "no": "nee", "unknown": "onbekend", "none": "geen", "true": "ja",
           "false": "nee", "": "niets"},
    "en": {"true": "yes", "false": "no", "": "nothing"},
}  # fmt: skip
#: The part in which stands what belongs to no other.
ITSELF = {"nl": "De casus", "en": "The case"}
_UNITS = {"month": "maand", "months": "maanden", "week": "week", "weeks": "weken", "day": "dag",
          "days": "dagen", "year": "jaar", "years": "jaar", "hour": "uur", "hours": "uur"}  # fmt: skip
_LENGTH = re.compile(rf"(\d+) ({'|'.join(_UNITS)})")
#: What may stand beside a value, to say where it comes from.
_BESIDE = {
    "source": ("bron", "source"),
    "assumed": ("aangenomen", "assumed"),
    "about": ("ongeveer", "about"),
    "note": ("noot", "note"),
    "also_found": ("ook gevonden", "also found"),
    "chosen": ("gekozen omdat", "chosen because"),
}


class Row(NamedTuple):
    """One thing that stands in a case: the part it is in, what it is called, and what was filled in."""

    part: str
    label: str
    text: str


def case_rows(case: Mapping[str, Any], lang: Lang) -> Iterator[Row]:
    """Everything that stands in a case, in its own order.

    >>> for row in case_rows({"household": {"on_benefit": "yes"}, "intervention": {"amount": "250"}}, "en"):
    ...     print(*row, sep=" | ")
    household | on benefit | yes
    intervention | amount | €250
    """
    for name, value in case.items():
        field = top_field(name)
        part = field.title(lang)
        for labels, text in _leaves(field, value, lang):
            row = Row(part, " › ".join(labels), text)
            yield row if labels else Row(ITSELF[lang], part, text)


def _leaves(field: Field, value: Any, lang: Lang) -> Iterator[tuple[tuple[str, ...], str]]:
    """What stands under a field, each with the titles that lead to it."""
    if isinstance(value, Mapping):
        yield from _under(field, value, lang)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, each in enumerate(value, 1):
            number = (str(index),) if len(value) > 1 else ()
            for labels, text in _leaves(field.item, each, lang):
                yield (*number, *labels), text
        if not value:
            yield (), _WORDS[lang][""]
    else:
        yield (), _leaf(field, value, lang)


def _under(
    field: Field, value: Mapping[str, Any], lang: Lang
) -> Iterator[tuple[tuple[str, ...], str]]:
    if not value:
        yield (), _WORDS[lang][""]
    if "value" in value:
        beside = "; ".join(
            _beside(name, each, lang) for name, each in value.items() if name != "value"
        )
        for labels, text in _leaves(field, value["value"], lang):
            yield labels, f"{text} ({beside})" if beside else text
        return
    for name, each in value.items():
        under = field.under(name)
        for labels, text in _leaves(under, each, lang):
            yield (under.title(lang), *labels), text


def _beside(name: str, value: Any, lang: Lang) -> str:
    told = _BESIDE.get(name, (name, name))[lang == "en"]
    return f"{told}: {', '.join(text for _, text in _leaves(Field(name), value, lang))}"


def _leaf(field: Field, value: Any, lang: Lang) -> str:
    """A value as people read it: money as money, a choice by its meaning."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if field.is_money:
        try:
            return money(read_money(text), lang)
        except ScalarFault:
            pass
    if lang == "nl" and text in field.meanings:
        return field.meanings[text]
    if text in _WORDS[lang]:
        return _WORDS[lang][text]
    if lang == "nl" and (length := _LENGTH.fullmatch(text)):
        return f"{length[1]} {_UNITS[length[2]]}"
    return text.replace("_", " ") if text in field.meanings else text
