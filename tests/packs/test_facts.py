"""A fact that a case states itself is read by the type that it is declared with, in the fact's own unit."""

from __future__ import annotations

import datetime

import pytest

from maatwerk_core.packs.facts import read_fact, read_stated
from maatwerk_core.packs.reading import Reading
from maatwerk_core.rules.declared import CORE_FACTS
from maatwerk_core.rules.facts import Fact

OWN = {
    fact.id: fact
    for fact in (
        Fact("own_money", "cents", "geld", "money", path="facts.own_money"),
        Fact("own_yes", "bool", "ja", "yes", path="facts.own_yes"),
        Fact("own_colour", "enum", "kleur", "colour", values=("red", "blue")),
        Fact("own_word", "enum", "woord", "word", path="facts.own_word"),
        Fact("own_day", "day", "dag", "day", path="facts.own_day"),
    )
}
FACTS = {**CORE_FACTS, **OWN}


def read(raw):
    """The stated facts by id, with the faults found and the notes kept."""
    reading = Reading(of_pack=False)
    found = {one["id"]: one["value"] for one in read_stated(raw, FACTS, reading)}
    return found, [(wrong.code, wrong.path) for wrong in reading.wrongs], reading


@pytest.mark.parametrize(
    ("fact", "raw", "value"),
    [
        ("own_money", "5.50", 550),
        ("own_money", "-3", -300),
        ("own_yes", "no", False),
        ("own_yes", True, True),
        ("own_colour", "blue", "blue"),
        ("own_word", "wat-dan-ook", "wat-dan-ook"),
        ("own_day", "2020-06-01", datetime.date(2020, 6, 1).toordinal()),
        ("household_size", "3", 3),
        ("income_ratio", "110%", 11_000),
        ("payback", "1 year", 12),
        ("exposure", "750", 75_000),
        ("better_provision", "unknown", None),
        ("own_colour", "unknown", None),
    ],
)
def test_a_value_is_read_by_the_type_of_its_fact(fact, raw, value):
    found, wrongs, _ = read({fact: raw})
    assert (found, wrongs) == ({fact: value}, [])


@pytest.mark.parametrize(
    ("fact", "raw", "code"),
    [
        ("own_money", "5,50", "value.money"),
        ("own_yes", "ja", "value.yes-no"),
        ("own_colour", "green", "value.choice"),
        ("household_size", "drie", "value.count"),
        ("household_size", 2.0, "value.float"),
        ("exposure", "", "value.empty"),
        ("better_provision", None, "value.null"),
        ("better_provision", ["yes"], "value.not-single"),
    ],
)
def test_what_is_no_value_of_the_type_is_a_fault_at_its_fact(fact, raw, code):
    found, wrongs, _ = read({fact: raw})
    assert wrongs == [(code, ("facts", fact))]
    assert found == {fact: None}


@pytest.mark.parametrize(
    ("fact", "code", "more"),
    [
        ("exposrue", "condition.unknown-fact", {"near": "exposure"}),
        ("threats", "condition.unknown-fact", {}),
        ("granted", "condition.unknown-fact", {}),
        ("wsnp", "case.fact-elsewhere", {"field": "household.wsnp"}),
        ("role", "case.answer-stated", {"fact": "role"}),
    ],
)
def test_only_facts_without_a_place_of_their_own_are_stated(fact, code, more):
    found, wrongs, reading = read({fact: "yes"})
    assert (found, wrongs) == ({}, [(code, ("facts", fact))])
    assert {**reading.wrongs[0].values, **more} == reading.wrongs[0].values


def test_a_long_form_keeps_where_the_value_comes_from():
    found, wrongs, reading = read(
        {"exposure": {"value": "5", "assumed": "gegokt"}, "household_size": {"value": "3"}}
    )
    assert (found, wrongs) == ({"exposure": 500, "household_size": 3}, [])
    ((path, note),) = reading.notes
    assert (path, note.assumed) == ("facts.exposure", "gegokt")


def test_a_slip_in_a_long_form_is_told_and_its_value_read():
    found, wrongs, reading = read({"exposure": {"value": "5", "assumd": "gegokt"}})
    assert wrongs == [("field.unknown", ("facts", "exposure", "assumd"))]
    assert reading.wrongs[0].values["near"] == "assumed"
    assert found == {"exposure": 500}


def test_an_empty_reason_is_no_reason():
    _, wrongs, _ = read({"exposure": {"value": "5", "assumed": ""}})
    assert wrongs == [("value.empty", ("facts", "exposure", "assumed"))]


@pytest.mark.parametrize("raw", ["exposure", ["exposure"], None])
def test_stated_facts_are_a_map(raw):
    assert read(raw)[:2] == ({}, [("field.not-a-mapping", ("facts",))])


def test_every_fault_comes_at_once():
    _, wrongs, _ = read({"exposrue": "5", "own_yes": "ja", "wsnp": "yes"})
    assert [code for code, _ in wrongs] == [
        "condition.unknown-fact",
        "value.yes-no",
        "case.fact-elsewhere",
    ]


def test_one_value_may_be_read_by_itself():
    reading = Reading(of_pack=False)
    assert read_fact("7", CORE_FACTS["amount"], reading, ("x",)) == 700
    assert read_fact("zeven", CORE_FACTS["amount"], reading, ("x",)) is None
    assert [wrong.path for wrong in reading.wrongs] == [("x",)]
