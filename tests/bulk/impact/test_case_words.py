"""No code of the program is told to a reader: every choice that a case can make has words in both languages."""

from pathlib import Path

import pytest

from maatwerk_core.bulk.impact.case_words import value_words
from maatwerk_core.explain.voice import Voice
from maatwerk_core.model.case import Case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.declared import CORE_FACTS, LISTS

PACK = load_pack(Path(__file__).resolve().parents[3] / "rulepacks" / "voorbeeld").pack
VOICES = {lang: Voice(PACK, lang) for lang in ("nl", "en")}
#: Words that are the same in Dutch as the code is in English.
ALIKE = {"gift", "school", "partner", "bewindvoerder", "wsnp", "participatiewet", "wmo", "jeugdwet"}


def choices(schema):
    """Every field with a closed list of words in a schema, with each of these."""
    if isinstance(schema, list):
        for part in schema:
            yield from choices(part)
    if isinstance(schema, dict):
        for name, field in schema.get("properties", {}).items():
            yield from ((name, word) for word in words_of(field))
        yield from choices(list(schema.values()))


def words_of(field):
    """The words that a field may hold."""
    return [word for one in (field, *field.get("anyOf", ())) for word in one.get("enum", ())]


#: The fields of lists that hold a choice.
FIELDS = {field.name for fact in LISTS for field in fact.fields if field.type == "enum"}
CHOICES = sorted({
    (field, word)
    for field, word in choices(Case.model_json_schema())
    if field in FIELDS and word != "unknown"
})  # fmt: skip


def test_choices_are_found():
    assert {"outcome", "payer", "state", "party", "role", "age_band"} <= {one for one, _ in CHOICES}


@pytest.mark.parametrize(("field", "word"), CHOICES)
def test_every_choice_has_words(field, word):
    said = value_words([{field: word}], "list", VOICES["nl"])
    assert said != word or word in ALIKE
    assert "_" not in value_words([{field: word}], "list", VOICES["en"])


@pytest.mark.parametrize(
    "fact", [one for one in CORE_FACTS.values() if one.values and one.path], ids=lambda one: one.id
)
def test_every_choice_of_a_fact_has_words(fact):
    for word in fact.values:
        assert value_words(word, "enum", VOICES["nl"]) != word or word in ALIKE


def test_costs_and_routes_have_the_names_of_the_pack():
    cost, route = PACK.costs[0], PACK.provisions[0]
    line = {"item": cost.id, "price": 1_000, "chance": 5_000, "payer": "state"}
    assert value_words([line], "list", VOICES["nl"]) == f"{cost.nl}, €\xa010, Rijk"
    told = value_words([{"provision": route.id, "outcome": "too_late"}], "list", VOICES["nl"])
    assert told == f"{route.nl}, te laat"
