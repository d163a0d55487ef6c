"""The schema of a file of scenarios: what is given, on which day, what should come out and why."""

from __future__ import annotations

from maatwerk_core.packs.scenario_tables import ARROW
from maatwerk_core.packs.schemas.case import facts_to_set
from maatwerk_core.packs.schemas.expect import ANY, expect_schema
from maatwerk_core.packs.schemas.forms import ref
from maatwerk_core.packs.schemas.hover import hover
from maatwerk_core.packs.schemas.patterns import some_word
from maatwerk_core.packs.schemas.records import Making
from maatwerk_core.packs.schemas.scalars import Schema, scalar
from maatwerk_core.rules.declared import CORE_FACTS


def scenarios_schema() -> Schema:
    """The schema of a file of scenarios, its definitions included."""
    making = Making(of_pack=False)
    row = {
        "given": ref("given"),
        "when": making.kind("day"),
        "strict": making.kind("yes_no"),
        "expect": ref("expect"),
        "because": making.kind("text"),
    }
    scenario = {"case": making.kind("word"), **row, "examples": ref("examples")}
    named = {"propertyNames": {"pattern": some_word()}, "additionalProperties": ref("scenario")}
    top = {
        "pack": making.kind("word"),
        "note": making.kind("text"),
        "scenarios": {"type": "object", "minProperties": 1} | named,
    }
    making.defs |= {
        "given": _given(making),
        "expect": hover("Expect") | expect_schema(),
        "row": _map("ScenarioTest", row),
        "table": _table(),
        "examples": {"if": _IS_TABLE, "then": ref("table"), "else": _rows()},
        "scenario": _map("ScenarioTest", scenario) | {"required": ["because"]},
        "fact_value": scalar("text"),
    }
    whole = _map("ScenarioFile", top) | {"required": ["pack", "scenarios"]}
    return whole | {"$defs": dict(sorted(making.defs.items()))}


def _map(model: str, fields: Schema) -> Schema:
    """A map with these fields and no other, each with what an editor shows of it."""
    described = {name: hover(f"{model}.{name}") | made for name, made in fields.items()}
    return hover(model) | {
        "type": "object",
        "properties": described,
        "additionalProperties": False,
    }


def _given(making: Making) -> Schema:
    """Facts as `--set` takes them; a list may be written out."""
    facts = facts_to_set(making)
    lists = {
        fact.id: {"title": fact.nl, "type": ["array", "string"]}
        for fact in CORE_FACTS.values()
        if fact.type in ("list", "set")
    }
    used = {"agreements": {"title": "Afspraken in het plan", "type": ["array", "string"]}}
    known = dict(sorted((facts["properties"] | lists | used).items()))
    return facts | {"title": "Gegeven", "properties": known}


#: The first thing in it is a row of names.
_IS_TABLE: Schema = {"prefixItems": [{"type": "array"}], "minItems": 1}


def _rows() -> Schema:
    return {"type": "array", "items": ref("row"), "minItems": 1}


def _table() -> Schema:
    """A first row of names with the arrow among them, then rows of cells."""
    arrow = {"const": ARROW}
    names = {"type": "array", "items": {"type": "string"}, "contains": arrow}
    return {
        "type": "array",
        "prefixItems": [names],
        "items": {"type": "array", "items": ANY, "contains": arrow},
        "minItems": 2,
    }
