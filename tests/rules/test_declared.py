"""The table of facts: ids and columns are unique, labels are there, paths exist in the model."""

from __future__ import annotations

import typing
from collections import Counter

import pytest
from pydantic import BaseModel

from maatwerk_core.model.case import Case
from maatwerk_core.rules.declared import CORE_FACTS, DERIVED, LEAVES, LISTS, SETS
from maatwerk_core.rules.facts import STRATA, is_unreadable
from maatwerk_core.rules.policy import Policy

ALL = (*LEAVES, *LISTS, *SETS, *DERIVED)


def annotations_at(path: str, model: type[BaseModel] = Case) -> typing.Any:
    """The annotation of the field at a path of the model."""
    head, _, rest = path.partition(".")
    found = model.model_fields[head].annotation
    return annotations_at(rest, record_in(found)) if rest else found


def record_in(annotation: typing.Any) -> type[BaseModel]:
    """The model within an annotation: `tuple[Grant, ...] | None` is about `Grant`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (
        record_in(part) for part in typing.get_args(annotation) if part not in (type(None), ...)
    )
    return next(inner)


def words_in(annotation: typing.Any) -> set[str]:
    """The words that a field may hold."""
    if typing.get_origin(annotation) is typing.Literal:
        return set(typing.get_args(annotation))
    return set().union(*(words_in(part) for part in typing.get_args(annotation)), set())


@pytest.mark.parametrize("of", ["id", "column"])
def test_nothing_is_declared_twice(of):
    twice = [
        name for name, count in Counter(getattr(fact, of) for fact in ALL).items() if count > 1
    ]
    assert twice == []


def test_every_fact_has_a_label_in_both_languages():
    assert [fact.id for fact in ALL if not (fact.nl and fact.en)] == []


@pytest.mark.parametrize("fact", [*LEAVES, *LISTS], ids=lambda fact: fact.id)
def test_every_leaf_stands_somewhere_in_the_case(fact):
    annotations_at(fact.path)


@pytest.mark.parametrize("fact", [f for f in LEAVES if f.values], ids=lambda fact: fact.id)
def test_the_words_of_a_fact_are_those_of_its_field(fact):
    assert set(fact.values) == words_in(annotations_at(fact.path))


@pytest.mark.parametrize("fact", LISTS, ids=lambda fact: fact.id)
def test_every_field_of_a_line_stands_in_the_model(fact):
    for field in fact.fields:
        if field.path:
            assert field.path.rstrip("*?") in record_in(annotations_at(fact.path)).model_fields


@pytest.mark.parametrize("fact", SETS, ids=lambda fact: fact.id)
def test_a_set_is_a_field_of_a_list(fact):
    assert fact.field in {field.name for field in CORE_FACTS[fact.list].fields}


@pytest.mark.parametrize("fact", SETS, ids=lambda fact: fact.id)
def test_the_words_of_a_set_are_those_of_its_field(fact):
    """A provision is a word of the pack's own catalogue; every other set has words of the model."""
    of_list = CORE_FACTS[fact.list]
    (field,) = (field for field in of_list.fields if field.name == fact.field)
    found = annotations_at(of_list.path)
    if field.path:
        found = record_in(found).model_fields[field.path].annotation
    assert set(fact.values) == words_in(found)
    assert bool(fact.values) is (fact.field != "provision")


def test_no_fact_is_about_what_people_are_not_judged_on():
    assert [fact.id for fact in ALL if is_unreadable(fact.id)] == []


def test_every_fact_has_a_stratum_and_derived_facts_no_path():
    assert {fact.stratum for fact in ALL} <= STRATA.keys()
    assert [fact.id for fact in DERIVED if fact.path or fact.stratum == "case"] == []
    assert [fact.id for fact in (*LEAVES, *LISTS) if fact.stratum != "case"] == []


def test_nobody_moves_the_household():
    assert [fact.id for fact in ALL if fact.lever and fact.path.startswith("household.")] == []


def test_every_derived_fact_has_an_expression(landelijk: Policy):
    assert [fact.id for fact in DERIVED if fact.id not in landelijk.plan.nodes] == []


def test_every_leaf_is_read_by_some_plan(landelijk: Policy):
    assert {fact.id for fact in (*LEAVES, *LISTS)} - set(landelijk.plan.leaves) <= {
        "budget_spent",
        "threat_list",
    }
