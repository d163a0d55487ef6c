"""What a case says in words: a fact of one value, or the lines of a list. Codes are the program's, not a reader's."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from maatwerk_core.explain.voice import Voice, day_text
from maatwerk_core.model.scalars import rate_text

#: Fields of lines that hold money.
_MONEY = ("amount", "price", "spent", "yearly_cost")
#: Choices that no other text needs, in Dutch and in English.
_CHOICES: Mapping[str, tuple[str, str]] = {
    "granted": ("toegekend", "granted"),
    "pending": ("in behandeling", "pending"),
    "child": ("een kind", "a child"),
    "0-3": ("0 tot en met 3 jaar", "0 to 3 years"),
    "4-11": ("4 tot en met 11 jaar", "4 to 11 years"),
    "12-17": ("12 tot en met 17 jaar", "12 to 17 years"),
    "18-20": ("18 tot en met 20 jaar", "18 to 20 years"),
    "21-26": ("21 tot en met 26 jaar", "21 to 26 years"),
    "27-aow": ("27 jaar tot de AOW-leeftijd", "27 years to state pension age"),
    "21-aow": ("21 jaar tot de AOW-leeftijd", "21 years to state pension age"),
    "aow": ("vanaf de AOW-leeftijd", "from state pension age"),
    "mixed": ("niet in dezelfde groep", "not in the same group"),
    "rent": ("huur", "rent"),
    "energy": ("energie", "energy"),
    "health_insurance": ("zorgverzekering", "health insurance"),
    "tax": ("belasting", "tax"),
    "fine": ("boete", "fine"),
    "benefit": ("uitkering", "benefit"),
    "other": ("iets anders", "something else"),
    "eviction": ("huisuitzetting", "eviction"),
    "energy_cutoff": ("afsluiting van gas of stroom", "cut-off of gas or electricity"),
    "water_cutoff": ("afsluiting van water", "cut-off of water"),
    "health_insurance_ended": ("einde van de zorgverzekering", "end of the health insurance"),
    "repossession": ("beslag op spullen", "repossession of belongings"),
}
#: Fields whose words stand in the catalogue of a voice, by the kind that it has there.
_KINDS: Mapping[str, str] = {
    "payer": "payer", "outcome": "outcome", "party": "party", "role": "adult",
}  # fmt: skip


def value_words(value: Any, type_: str, voice: Voice, field: str = "") -> str:
    """A value of a case or a pack in words; of a list its lines. `field` is where in a line it stands.

    >>> from maatwerk_core.packs.load import load_pack
    >>> voice = Voice(load_pack("amsterdam").pack, "en")
    >>> value_words(50_000, "cents", voice), value_words(None, "cents", voice), value_words([], "list", voice)
    ('€500', 'unknown', 'none')
    >>> value_words([{"amount": 38500, "state": "pending"}], "list", voice)
    '€385, pending'
    """
    nl = voice.lang == "nl"
    if value is None:
        return voice.say("verdict.unknown") if nl else "unknown"
    if isinstance(value, bool):
        return voice.say(f"verdict.{'yes' if value else 'no'}")
    if isinstance(value, list | tuple):
        return "; ".join(_line(line, voice) for line in value) or ("geen" if nl else "none")
    if isinstance(value, str):
        return _word(value, voice, field)
    if isinstance(value, datetime.date):
        return day_text(value, voice.lang)
    written = _WRITTEN.get(type_)
    return str(value) if written is None else written(value, voice)


_WRITTEN: Mapping[str, Callable[[int, Voice], str]] = {
    "cents": lambda value, voice: voice.money(value),
    "bp": lambda value, voice: rate_text(value).replace(".", "," if voice.lang == "nl" else "."),
    "months": lambda value, voice: voice.length(value),
    "day": lambda value, voice: day_text(datetime.date.fromordinal(value), voice.lang),
}


def _word(code: str, voice: Voice, field: str) -> str:
    """The name of a choice: of a row of the pack, in the catalogue, or here."""
    if field in ("item", "provision"):
        rows = voice.pack.costs if field == "item" else voice.pack.provisions
        return voice.own(next((row for row in rows if row.id == code), None), code)
    nl, en = _CHOICES.get(code, (code, code))
    otherwise = nl if voice.lang == "nl" else en
    if field in _KINDS:
        return voice.label(_KINDS[field], code, otherwise)
    return voice.label("choice", code, voice.label("domain", code, otherwise))


def _line(line: Mapping[str, Any] | None, voice: Voice) -> str:
    """A line of a list in short: its codes, amounts, days and answers. Rhythms and chances stay out."""
    cells = ((name, value) for name, value in (line or {}).items() if value is not None)
    found = [
        value_words(value, "cents" if name in _MONEY else "", voice, name)
        for name, value in cells
        if name in _MONEY or isinstance(value, bool | str | datetime.date)
    ]
    return ", ".join(found) or ("onbekend" if voice.lang == "nl" else "unknown")
