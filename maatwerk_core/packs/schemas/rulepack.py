"""The schema of a rule pack, and of each of its sections for those who keep it in a file of its own."""

from __future__ import annotations

from typing import get_args

from maatwerk_core.errors.catalogue import RULE_CODES
from maatwerk_core.packs.schemas.conditions import LOCAL_FACT, asked_fact, condition_defs
from maatwerk_core.packs.schemas.forms import ref, remarks
from maatwerk_core.packs.schemas.records import Making, Shape
from maatwerk_core.packs.schemas.scalars import Schema, scalar
from maatwerk_core.packs.valued import OF_UNIT
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.sections import Check, LocalFact, Parameter, RuleSetting
from maatwerk_core.rules.valued import Valued
from maatwerk_core.rules.written import Ground

#: Models of which a pack inherits nothing, so that what is missing is missing.
WHOLE = frozenset({"Pack", "Municipality", "RuleSetting"})


def rulepack_schema() -> Schema:
    """The schema of a pack's main file, its definitions included."""
    making = Making(of_pack=True, shapes=dict(_SHAPES), whole=WHOLE)
    making.defs |= condition_defs()
    top = making.defs[making.record(Pack)["$ref"].rsplit("/", 1)[1]]
    defs = {name: made for name, made in sorted(making.defs.items()) if made is not top}
    return top | {"$defs": defs}


def section_schemas() -> dict[str, Schema]:
    """The schema of every section that can be a file of its own, by its name; each refers to that of the pack."""
    properties = rulepack_schema()["properties"]
    found: dict[str, Schema] = {}
    for name in Pack.model_fields:
        shown = properties[name]
        if _is_map(name):
            found[name] = {key: shown[key] for key in ("title", "description") if key in shown} | {
                "$ref": f"rulepack.v1.json#/properties/{name}"
            }
    return found


def _is_map(name: str) -> bool:
    annotation = str(Pack.model_fields[name].annotation)
    return name != "uses" and any(word in annotation for word in ("tuple", "sections.", "Any"))


def _condition(name: str) -> Shape:
    return lambda making: ref(name)


def _check(making: Making) -> Schema:
    """A check may read what its ground comes after: those of a tegenprestatie all facts, the others no later ones."""
    record = making.by_id(Check)
    early = [ground for ground in get_args(Ground) if ground != "tegenprestatie"]
    narrow = {name: ref("condition_of_grounds") for name in ("when", "require")}
    making.defs["Check_part"] |= {
        "if": {"properties": {"ground": {"enum": early}}, "required": ["ground"]},
        "then": {"properties": narrow},
    }
    return record


def _local_facts(making: Making) -> Schema:
    made = making.by_id(LocalFact)
    name = {
        "pattern": LOCAL_FACT,
        "errorMessage": "De naam van een eigen feit begint met own_. Over afkomst, geslacht, geloof, verblijf, "
        "diagnose, fraude en dergelijke mag een regel niets vragen.",
    }
    return made | {"propertyNames": name}


def _analysis(making: Making) -> Schema:
    words = "Schrijf de naam van een regel van maatwerk check, zoals value.stale."
    named = {"enum": sorted(RULE_CODES), "errorMessage": words}
    return making.by_id(RuleSetting) | {"propertyNames": named}


def _parameter_value(making: Making) -> Schema:
    """A parameter's value is read by its unit."""
    return {}


def _parameters(making: Making) -> Schema:
    made = making.by_id(Parameter)
    record = making.defs["Parameter_part"]
    record["dependentRequired"] = {"value": ["unit"]}
    record["allOf"] = [
        {
            "if": {"properties": {"unit": {"const": unit}}, "required": ["unit"]},
            "then": {"properties": {"value": making.valued(Valued(kind), unit)}},
        }
        for unit, kind in OF_UNIT.items()
    ]
    return made


def _texts(making: Making) -> Schema:
    """A map from id to a text, or to one in both languages."""
    spoken = making.define(
        "text_in_two_languages",
        lambda: {
            "type": "object",
            "properties": {"nl": scalar("text"), "en": scalar("text")},
            "required": ["nl", "en"],
            "additionalProperties": False,
        },
    )
    text = making.kind("text")
    entry = {"if": {"type": "object"}, "then": spoken, "else": text}
    return {"type": "object", "additionalProperties": entry}


def _words_or_one(making: Making) -> Schema:
    word = scalar("word")
    return word | {"type": ["array", *word["type"]], "items": making.kind("word"), "minItems": 1}


def _range(making: Making) -> Schema:
    money = making.kind("money")
    return {
        "type": "object",
        "properties": {
            "from": money | {"title": "Van"},
            "to": money | {"title": "Tot en met"},
            **remarks(),
        },
        "additionalProperties": False,
    }


def _norm_rows(making: Making) -> Schema:
    making.valued(Valued("money"), "norms")
    day = making.define("span", lambda: scalar("span"))
    cell = {
        "if": {"type": "object"},
        "then": ref("money_value_in_day_long"),
        "else": ref("money_value_in_day"),
    }
    row = {
        "type": "object",
        "properties": {"from": day | {"title": "Vanaf"}, **remarks()},
        "required": ["from"],
        "additionalProperties": cell,
    }
    return {"type": "array", "items": row}


def _anything(making: Making) -> Schema:
    return {}


def _asked(making: Making) -> Schema:
    return asked_fact()


_SHAPES: dict[str, Shape] = {
    "condition": _condition("condition"),
    "LocalFact.derive": _condition("condition_of_facts"),
    "ProvisionRule.open_when": _condition("condition_of_facts"),
    "Tier.when": _condition("condition_of_grounds"),
    "Pack.analysis": _analysis,
    "Pack.checks": _check,
    "Pack.facts": _local_facts,
    "Pack.parameters": _parameters,
    "Parameter.value": _parameter_value,
    "texts_by_id": _texts,
    "words_by_id": _texts,
    "words_or_one": _words_or_one,
    "range": _range,
    "norm_rows": _norm_rows,
    "any": _anything,
    "fact": _asked,
}
