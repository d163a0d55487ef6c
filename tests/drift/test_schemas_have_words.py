"""Whoever points at a field in an editor gets Dutch words for it, and no words are left of what is gone."""

from typing import Annotated, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from maatwerk_core.model.case import Case
from maatwerk_core.model.decision import Release
from maatwerk_core.packs.schemas import load_schema
from maatwerk_core.packs.schemas.hover import all_meanings, all_shown
from maatwerk_core.packs.votes import Ballot
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.valued import Valued

#: Read by a fact's own type, and shown as the fact.
NO_WORDS = {"StatedFact"}
#: What stands beside a case in its file, and beside what people said in that of their votes.
BESIDE = {"Case.expect", "Case.also", "Ballot.motivations", "Ballot.accepts", "Ballot.releases"}
#: Words that stand beside a value and say themselves what they are.
BESIDE_VALUES = {frozenset({"unlimited"}), frozenset({"all", "none"}), frozenset({"none"})}


def models(annotation):
    """Every model within a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for info in annotation.model_fields.values():
            yield from models(info.annotation)
    for part in get_args(annotation):
        yield from models(part)


def choices(annotation, marks=()):
    """Every set of words within a type."""
    if get_origin(annotation) is Literal:
        yield frozenset(get_args(annotation))
    for mark in marks:
        if isinstance(mark, Valued) and mark.choices:
            yield frozenset(mark.choices)
    for part in get_args(annotation):
        if get_origin(annotation) is Annotated or not isinstance(part, str):
            yield from choices(part)


@pytest.fixture(scope="module")
def written():
    """The models that a person writes."""
    return {*models(Case), *models(Pack), *models(Ballot), *models(Release)}


@pytest.fixture(scope="module")
def paths(written):
    """Each of their fields, and the models themselves."""
    named = [model for model in written if model.__name__ not in NO_WORDS]
    fields = {
        f"{model.__name__}.{info.alias or name}"
        for model in named
        for name, info in model.model_fields.items()
        if name not in ("id", "notes")
    }
    return fields | {model.__name__ for model in named}


def test_every_field_has_a_title_and_an_explanation(paths):
    assert paths - all_shown().keys() == set()
    assert [path for path in paths if not all(all_shown()[path][:2])] == []


def test_every_word_of_a_choice_is_explained(written):
    sets = {
        found
        for model in written
        for info in model.model_fields.values()
        for found in choices(info.annotation, info.metadata)
    }
    assert sets - all_meanings().keys() - BESIDE_VALUES == set()


def test_no_words_are_left_of_a_field_that_is_gone(paths):
    ours = {path for path in all_shown() if path.split(".")[0] in {p.split(".")[0] for p in paths}}
    assert ours - paths - BESIDE == set()


def test_every_field_of_a_result_has_a_title():
    for name in ("assessment.v1", "receipt.v1", "decision.v1", "check.v1", "impact.v1"):
        assert untitled(load_schema(name), name) == []


def untitled(schema, path):
    """The fields without a title, however deep."""
    found = []
    for key, part in schema.get("properties", {}).items():
        if "title" not in part and path != "assessment.v1.findings":
            found.append(f"{path}.{key}")
        found += untitled(part, f"{path}.{key}")
    for key in ("items", "then", "else", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            found += untitled(schema[key], f"{path}.{key}")
    for key, part in schema.get("$defs", {}).items():
        found += untitled(part, f"{path}#{key}")
    return found
