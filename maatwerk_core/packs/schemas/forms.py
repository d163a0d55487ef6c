"""The forms in which one value may be written: plain, long (with its source or the reason it is assumed), by day.

Each choice between forms is an if-then-else on what was written: an editor complains about that form and no other.
"""

from __future__ import annotations

from maatwerk_core.packs.schemas import patterns
from maatwerk_core.packs.schemas.scalars import Schema

Defs = dict[str, Schema]


def ref(name: str) -> Schema:
    """A reference within the schema."""
    return {"$ref": f"#/$defs/{name}"}


def remarks() -> Schema:
    """What may stand beside a value, or in any block of a pack: where it comes from and how sure it is."""
    return {name: ref(name) for name in ("source", "assumed", "about", "note")}


def remark_defs(text: Schema, yes_no: Schema) -> Defs:
    """The definitions that every long form refers to."""
    return {
        "source": text
        | {
            "title": "Bron",
            "description": "De korte naam van een bron onder `sources`, met bij een wet het artikel: pw art 15 lid 1.",
        },
        "assumed": text
        | {
            "title": "Aangenomen",
            "description": "Niet gevonden maar gekozen. Schrijf waarom. Met --strict telt de waarde als onbekend.",
        },
        "about": yes_no
        | {"title": "Ongeveer", "description": "De waarde is niet precies: yes of no."},
        "note": text
        | {"title": "Opmerking", "description": "Een opmerking voor wie dit later leest."},
    }


def long_form(value: Schema) -> Schema:
    """A value with its source or the reason for assuming it."""
    also = {
        "type": "object",
        "properties": {"value": value, "source": ref("source"), "note": ref("note")},
        "required": ["value"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {
            "value": value | {"title": "Waarde"},
            **remarks(),
            "also_found": {
                "title": "Ook gevonden",
                "description": "Andere waarden die bronnen noemen. De waarde heet dan omstreden.",
                "type": "array",
                "items": also,
            },
            "chosen": ref("note")
            | {"title": "Gekozen omdat", "description": "Waarom deze waarde en niet de andere."},
        },
        "required": ["value"],
        "additionalProperties": False,
    }


def plain_or_long(value: Schema, long: Schema, *, is_object: bool = False) -> Schema:
    """A value of a case: long where a map is written; where the value is a map itself, where it has `value`."""
    written: Schema = {"type": "object"}
    if is_object:
        written["required"] = ["value"]
    return {"if": written, "then": long, "else": value}


def or_spoken(spoken: Schema | None, otherwise: Schema) -> Schema:
    """A map that is a text in each language where it has Dutch words, else something else."""
    if spoken is None:
        return otherwise
    return {"if": {"required": ["nl"]}, "then": spoken, "else": otherwise}


def by_day(value: Schema, long: Schema) -> Schema:
    """A value that changes: a map from a (vague) day to the value from then on."""
    return {
        "type": "object",
        "description": "Per dag: vanaf welke dag welke waarde geldt. Met `ended` houdt zij op.",
        "properties": remarks(),
        "patternProperties": {
            f"^{patterns.SPAN}$": {"if": {"type": "object"}, "then": long, "else": value}
        },
        "additionalProperties": False,
    }


def valued(name: str, plain: Schema, in_day: Schema, spoken: Schema | None = None) -> Defs:
    """The definitions of a value of a pack: `name` for all its forms, and one for each of them.

    A text may be `spoken`: written in each language.

    >>> sorted(valued("money", {}, {}))
    ['money', 'money_by_day', 'money_in_day', 'money_in_day_long', 'money_long', 'money_plain']
    """
    is_long = {"propertyNames": {"not": {"pattern": patterns.DAY_KEY}}}
    return {
        name: {
            "if": {"type": "object"},
            "then": or_spoken(
                spoken,
                {"if": is_long, "then": ref(f"{name}_long"), "else": ref(f"{name}_by_day")},
            ),
            "else": ref(f"{name}_plain"),
        },
        f"{name}_plain": plain,
        f"{name}_in_day": in_day,
        f"{name}_long": long_form(ref(f"{name}_plain")),
        f"{name}_in_day_long": long_form(ref(f"{name}_in_day")),
        f"{name}_by_day": by_day(
            ref(f"{name}_in_day"), or_spoken(spoken, ref(f"{name}_in_day_long"))
        ),
    }
