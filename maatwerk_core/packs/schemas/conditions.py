"""The schema of a condition: which facts it may look at where it stands, and which tests fit the type of each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from maatwerk_core.packs.schemas import patterns
from maatwerk_core.packs.schemas.forms import Defs, ref
from maatwerk_core.packs.schemas.scalars import Schema
from maatwerk_core.rules.declared import CORE_FACTS, SETS
from maatwerk_core.rules.facts import STRATA, UNREADABLE, Fact

#: Where a condition stands, by the last stratum whose facts it may read.
PLACES: dict[str, int] = {
    "condition_of_facts": STRATA["derived"],
    "condition_of_grounds": STRATA["legitimacy"],
    "condition": max(STRATA.values()),
}
LOCAL = "^own_[a-z0-9_-]+$"
BUDGET_LEFT = r"^budget_left\.[a-z0-9][a-z0-9_-]*$"
#: A fact of the pack's own; a name about what nobody is judged on is refused.
LOCAL_FACT = f"^(?!.*[_-]({'|'.join(UNREADABLE)})([_-]|$))own_[a-z0-9_-]+$"

_VALUES = {
    "bool": "(yes|no|true|false|True|False)",
    "int": patterns.NUMBER,
    "cents": f"-?{patterns.MONEY}",
    "bp": patterns.RATE,
    "months": f"({patterns.NUMBER}|{patterns.DURATION})",
    "day": patterns.DAY,
    "enum": patterns.WORD,
}
_PARSED = {
    "bool": ["string", "boolean"],
    "int": ["string", "integer"],
    "cents": ["string", "number"],
    "bp": ["string"],
    "months": ["string", "integer"],
    "day": ["string"],
    "enum": ["string", "integer"],
}
_WRITE = {
    "bool": "yes of no",
    "int": 'een getal of een vergelijking: 2 of ">= 2"',
    "cents": 'een bedrag of een vergelijking: "<= 500" of "> $hoger_bedrag"',
    "bp": 'een percentage met een vergelijking: "<= 120%"',
    "months": 'een aantal maanden of een vergelijking: "<= 12 months"',
    "day": 'een dag met een vergelijking: ">= 2025-01-01"',
    "enum": "een van de woorden van dit feit, of een lijst: [work, debt]",
}
_ORDERED = ("int", "cents", "bp", "months", "day")


def readable(upto: int) -> list[Fact]:
    """The facts that a condition may name, up to a stratum; what only lists lines is read through sets."""
    return [
        fact
        for fact in CORE_FACTS.values()
        if fact.type != "list" and not fact.id.endswith("_stated") and STRATA[fact.stratum] <= upto
    ]


def condition_defs() -> Defs:
    """Every definition that conditions need."""
    found: Defs = {name: _condition(name, upto) for name, upto in PLACES.items()}
    for type_ in _VALUES:
        found[f"test_{type_}"] = test(type_)
    found["test_set"] = _set_test()
    found |= {f"test_{fact.id}": _set_test(fact.values) for fact in SETS if fact.values}
    return found


def _condition(name: str, upto: int) -> Schema:
    several = {
        "type": ["array", "object"],
        "items": ref(name),
        "if": {"type": "object"},
        "then": ref(name),
    }
    joined = {
        "any": several
        | {"title": "Een van deze", "description": "Ten minste een van de regels klopt."},
        "all": several | {"title": "Allemaal", "description": "Alle regels kloppen."},
        "not": ref(name) | {"title": "Niet", "description": "Dit klopt juist niet."},
    }
    return {
        "title": "Voorwaarde",
        "description": "Feiten met bij elk wat het moet zijn. Staan er meer dan gelden ze allemaal.",
        "type": "object",
        "properties": joined | {fact.id: _of_fact(fact) for fact in readable(upto)},
        "patternProperties": {LOCAL: _any_test(), BUDGET_LEFT: ref("test_cents")},
        "additionalProperties": False,
    }


def _of_fact(fact: Fact) -> Schema:
    shown = {"title": fact.nl[:1].upper() + fact.nl[1:], "description": f"{fact.nl} ({fact.en})"}
    if fact.type == "enum" and fact.values:
        return shown | test("enum", fact.values)
    if fact.type == "set" and fact.values:
        return shown | ref(f"test_{fact.id}")
    return shown | ref(f"test_{fact.type}")


def test(type_: str, values: Iterable[str] = ()) -> Schema:
    """The tests that fit a type: a value, several, a comparison, a range, *not*.

    >>> import re
    >>> bool(re.search(test("cents")["then"]["pattern"], "[100..$hoger_bedrag]"))
    True
    """
    words = tuple(values)
    value = f"({'|'.join(words)})" if words else _VALUES[type_]
    operand = rf"({value}|\$\s*{patterns.WORD})"
    one = _one_test(operand, type_)
    written = f"Schrijf {_WRITE[type_]}."
    said: Schema = {"type": _PARSED[type_], "pattern": f"^\\s*{one}\\s*$", "errorMessage": written}
    single = said | {"pattern": patterns.listed(one)}
    if words:
        single["examples"] = list(words)
    negated = {
        "type": "object",
        "properties": {"not": single | {"type": ["array", *_PARSED[type_]], "items": said}},
        "required": ["not"],
        "additionalProperties": False,
    }
    return {
        "if": {"not": {"type": ["object", "array"]}},
        "then": single,
        "else": {"if": {"type": "object"}, "then": negated, "else": {"items": said}},
    }


def _one_test(operand: str, type_: str) -> str:
    if type_ not in _ORDERED:
        return rf"((=|!=)?\s*{operand})"
    compared = rf"(<=|>=|!=|<|>|=)?\s*{operand}"
    return rf"({compared}|[\[\](]\s*{operand}\s*\.\.\s*{operand}\s*[\[\])])"


def _any_test() -> Schema:
    """A fact of the pack's own: its type stands elsewhere in the file."""
    return {
        "title": "Eigen feit",
        "description": "Een feit van dit pakket, uit `facts`.",
        "type": ["string", "number", "boolean", "array", "object"],
        "pattern": r"\S",
    }


def _set_test(values: Iterable[str] = ()) -> Schema:
    listed = "|".join(values)
    word: Schema = {"type": ["string", "integer"], "pattern": patterns.some_word()}
    if listed:
        word |= {
            "pattern": f"^({listed})$",
            "errorMessage": f"Schrijf een van: {listed.replace('|', ', ')}.",
        }
    codes: Schema = {
        "type": ["array", "string", "integer"],
        "items": word,
        **{key: part for key, part in word.items() if key != "type"},
    }
    titles = {"has_any": "Een van deze zit erbij", "has_all": "Deze zitten er allemaal bij"}
    titles |= {"has_none": "Geen van deze zit erbij"}
    return {
        "type": "object",
        "properties": {name: codes | {"title": title} for name, title in titles.items()},
        "additionalProperties": False,
        "errorMessage": "Schrijf {has_any: [...]}, {has_all: [...]} of {has_none: [...]}.",
    }


def asked_fact() -> Schema:
    """The name of a fact that must be stated."""
    known = [fact.id for fact in readable(STRATA["legitimacy"]) if fact.type != "set"]
    own: dict[str, Any] = {"pattern": "^(own_|budget_left\\.)"}
    return {"if": own, "then": {"type": "string"}, "else": {"enum": known}}
