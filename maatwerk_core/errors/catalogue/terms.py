"""Words that a fault's value may be and that differ by language; used as `{type:term}`."""

from __future__ import annotations

TERMS: dict[str, dict[str, str]] = {
    "money": {"nl": "een bedrag in euro's", "en": "an amount in euros"},
    "yes_no": {"nl": "ja of nee (`yes` of `no`)", "en": "`yes` or `no`"},
    "count": {"nl": "een geheel getal", "en": "a whole number"},
    "day": {"nl": "een dag", "en": "a day"},
    "span": {"nl": "een dag, maand of jaar", "en": "a day, month or year"},
    "duration": {"nl": "een duur", "en": "a length of time"},
    "rate": {"nl": "een percentage", "en": "a percentage"},
    "choice": {"nl": "een keuze uit een lijst", "en": "a choice from a list"},
    "word": {"nl": "een kenmerk", "en": "an identifier"},
    "text": {"nl": "een tekst", "en": "a text"},
    "list": {"nl": "een lijst", "en": "a list"},
    "mapping": {"nl": "een blok met velden", "en": "a block of fields"},
}
