"""Words that a fault's value may be and that differ by language; used as `{type:term}`."""

from __future__ import annotations

TERMS: dict[str, dict[str, str]] = {
    "money": {"nl": "een bedrag in euro's", "en": "an amount in euros"},
    "yes_no": {"nl": "yes, no of unknown", "en": "yes, no or unknown"},
    "count": {"nl": "een geheel getal", "en": "a whole number"},
    "day": {"nl": "een dag", "en": "a day"},
    "span": {"nl": "een dag, maand of jaar", "en": "a day, month or year"},
    "duration": {"nl": "een duur, zoals 6 weeks", "en": "a length of time, such as 6 weeks"},
    "rate": {"nl": "een percentage", "en": "a percentage"},
    "choice": {"nl": "een keuze uit een lijst", "en": "a choice from a list"},
    "word": {"nl": "een kenmerk", "en": "an identifier"},
    "text": {"nl": "een tekst", "en": "a text"},
    "list": {"nl": "een lijst", "en": "a list"},
    "mapping": {"nl": "een blok met velden", "en": "a block of fields"},
    "bool": {"nl": "yes of no", "en": "yes or no"},
    "int": {"nl": "een geheel getal", "en": "a whole number"},
    "cents": {"nl": "een bedrag in euro's", "en": "an amount in euros"},
    "bp": {"nl": "een percentage", "en": "a percentage"},
    "months": {"nl": "een aantal maanden", "en": "a number of months"},
    "enum": {"nl": "een keuze uit een lijst", "en": "a choice from a list"},
    "1 MiB": {"nl": "1 MiB", "en": "1 MiB"},
    "100000 parts": {"nl": "100.000 onderdelen", "en": "100,000 parts"},
    "a comma": {"nl": "een komma", "en": "a comma"},
    "a colon": {"nl": "een dubbele punt", "en": "a colon"},
    "a value": {"nl": "een waarde", "en": "a value"},
    "a field name": {
        "nl": "een veldnaam tussen dubbele aanhalingstekens",
        "en": "a field name between double quotes",
    },
    "the end": {"nl": "niets meer", "en": "nothing more"},
}
