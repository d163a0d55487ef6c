"""The schema of a case file: the case, and what its tests expect of it."""

from __future__ import annotations

from maatwerk_core.model.case import Case
from maatwerk_core.packs.schemas.conditions import BUDGET_LEFT, LOCAL
from maatwerk_core.packs.schemas.expect import expect_schema
from maatwerk_core.packs.schemas.forms import long_form, plain_or_long, ref
from maatwerk_core.packs.schemas.hover import hover
from maatwerk_core.packs.schemas.records import Making
from maatwerk_core.packs.schemas.scalars import Schema, choice, scalar
from maatwerk_core.rules.declared import CORE_FACTS, DERIVED
from maatwerk_core.rules.facts import Fact

_KINDS = {
    "bool": "yes_no",
    "int": "count",
    "cents": "signed_money",
    "bp": "rate",
    "months": "months",
    "day": "day",
}


def case_schema() -> Schema:
    """The schema of a case file, its definitions included."""
    making = Making(of_pack=False, shapes={"Case.facts": _stated_facts})
    top = making.defs[making.record(Case)["$ref"].rsplit("/", 1)[1]]
    making.defs |= {"fact_value": _any_fact(), "expect": expect_schema()}
    top["properties"] |= {
        "expect": hover("Case.expect") | ref("expect"),
        "also": hover("Case.also") | {"type": "array", "items": _variation(making)},
    }
    defs = {name: made for name, made in sorted(making.defs.items()) if made is not top}
    return top | {"$defs": defs}


def _stated_facts(making: Making) -> Schema:
    """Facts that are worked out from others, or that the pack brings; what has a place in the case is written there."""
    known = {
        fact.id: {"title": fact.nl}
        | making.plain_or_long(_value_of(fact, making), f"facts.{fact.id}")
        for fact in DERIVED
    }
    left = making.plain_or_long(making.kind("signed_money", ("unknown",)), "")
    own = plain_or_long(ref("fact_value"), long_form(ref("fact_value")))
    return {
        "type": "object",
        "properties": known,
        "patternProperties": {LOCAL: own, BUDGET_LEFT: left},
        "additionalProperties": False,
    }


def _value_of(fact: Fact, making: Making) -> Schema:
    if fact.type == "enum":
        return choice(fact.values, ("unknown",)) if fact.values else making.kind("word")
    return making.kind(_KINDS[fact.type], ("unknown",))


def _any_fact() -> Schema:
    """A value of a fact whose type the pack says."""
    return scalar("text")


def _variation(making: Making) -> Schema:
    """The same case with some facts set, on another day, or strict."""
    return {
        "type": "object",
        "properties": {
            "day": {"title": "Op deze dag"} | making.kind("day"),
            "set": facts_to_set(making),
            "strict": {"title": "Streng: aangenomen is onbekend"} | making.kind("yes_no"),
            "expect": ref("expect"),
        },
        "additionalProperties": False,
    }


def facts_to_set(making: Making) -> Schema:
    """Facts with a value, as `--set` takes them."""
    named = {
        name: {"title": fact.nl} | _set_value(fact, making)
        for fact in CORE_FACTS.values()
        for name in {fact.id, fact.id.removesuffix("_stated")}
        if fact.type != "set"
    }
    return {
        "title": "Andere feiten",
        "type": "object",
        "properties": dict(sorted(named.items())),
        "patternProperties": {LOCAL: ref("fact_value"), BUDGET_LEFT: ref("fact_value")},
        "additionalProperties": False,
    }


def _set_value(fact: Fact, making: Making) -> Schema:
    if fact.type == "list":
        return making.define("only_unknown", lambda: {"enum": ["unknown"]})
    if fact.reads == "stated":
        return making.kind("text")
    return _value_of(fact, making)
