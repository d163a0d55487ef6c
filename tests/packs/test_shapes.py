"""Plain data is read by the types of a model: unknown keys, ids, choices, what is taken out."""

from __future__ import annotations

import pytest

from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.shapes import Removed, read_record, reader_of
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.sections import Mandate, Scheme


def read(raw, model=Pack, of_pack=True, **more):
    reading = Reading(of_pack=of_pack, **more)
    found = read_record(model, raw, reading)
    return found, [(wrong.code, ".".join(map(str, wrong.path))) for wrong in reading.wrongs]


def wrongs(raw, model=Pack):
    return read(raw, model)[1]


@pytest.mark.parametrize(
    ("raw", "code", "path"),
    [
        ({"maxmum": "5"}, "field.unknown", "maxmum"),
        ({"roles": {"team": {"nls": "x"}}}, "field.unknown", "roles.team.nls"),
        ({"roles": ["team"]}, "field.not-a-mapping", "roles"),
        ({"roles": {"team": "x"}}, "field.not-a-mapping", "roles.team"),
        ({"roles": {"Het Team": {"nl": "x"}}}, "value.word", "roles.Het Team"),
        ({"mandate": "x"}, "field.not-a-mapping", "mandate"),
        ({"mandate": {"tiers": {"role": "x"}}}, "field.not-a-list", "mandate.tiers"),
        ({"mandate": {"tiers": [{"role": "Team A"}]}}, "value.word", "mandate.tiers.0.role"),
        ({"questions": {"returns": "reqire"}}, "value.choice", "questions.returns"),
        ({"example": "ja"}, "value.yes-no", "example"),
        ({"checks": {"c": {"removed": ""}}}, "policy.removed-without-reason", "checks.c"),
        ({"checks": {"c": {"removed": "yes"}}}, "policy.removed-without-reason", "checks.c"),
        ({"words": ["x"]}, "field.not-a-mapping", "words"),
    ],
)
def test_what_does_not_fit_is_a_fault_at_its_path(raw, code, path):
    assert wrongs(raw) == [(code, path)]


def test_an_unknown_key_is_told_with_what_was_meant():
    reading = Reading(of_pack=True)
    read_record(Pack, {"maxmum": "5"}, reading)
    assert reading.wrongs[0].values == {"field": "maxmum", "near": "maximum"}


def test_remarks_may_stand_on_any_block_of_a_pack_and_on_none_of_a_case():
    remarks = {"source": "vng", "assumed": "gok", "note": "uitleg", "about": "yes"}
    assert wrongs({"mandate": {**remarks, "per": "plan"}}) == []
    found = read({"assumed": "gok"}, Scheme, of_pack=False)
    assert found[1] == [("field.unknown", "assumed")]


def test_a_block_lends_its_source_to_the_values_within():
    found, _ = read(
        {"mandate": {"source": "vng", "per": "plan", "tiers": [{"role": "team", "ceiling": "5"}]}}
    )
    assert found["mandate"]["per"].entries[0].provenance.source == "vng"
    assert found["mandate"]["tiers"][0]["ceiling"].entries[0].provenance.source == "vng"


def test_an_entry_is_taken_out_with_its_reason():
    found, faults = read({"checks": {"c": {"removed": "dubbel"}}})
    assert (found, faults) == ({"checks": {"c": Removed("dubbel")}}, [])


@pytest.mark.parametrize(("raw", "value"), [("unknown", None), ("none", ()), ([], ())])
def test_unknown_tiers_are_not_none(raw, value):
    assert read({"tiers": raw}, Mandate) == ({"tiers": value}, [])


@pytest.mark.parametrize(("raw", "value"), [("unknown", None), ("none", "none"), ({}, {})])
def test_an_unknown_quorum_is_not_none(raw, value):
    assert read({"quorum": raw}) == ({"quorum": value}, [])


def test_a_role_is_one_word_or_several_equals():
    found, _ = read({"mandate": {"tiers": [{"role": "team"}, {"role": ["a", "b"]}]}})
    assert [tier["role"] for tier in found["mandate"]["tiers"]] == [("team",), ("a", "b")]


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        ({"plan": "plan"}, (("plan", "plan", "plan"),)),
        ({"plan": {"nl": "plan", "en": "the plan"}}, (("plan", "plan", "the plan"),)),
    ],
)
def test_a_text_is_one_for_both_languages_or_one_each(raw, texts):
    assert read({"words": raw})[0]["words"] == texts


def test_the_value_of_an_inherited_parameter_is_read_by_its_unit():
    raw = {"parameters": {"grens": {"value": "5"}}}
    found, faults = read(raw, units={"grens": "EUR"})
    assert (found["parameters"]["grens"]["value"].entries[0].value, faults) == (500, [])


def test_a_type_that_no_reader_knows_is_an_error_of_ours():
    with pytest.raises(AssertionError, match="no reader"):
        reader_of(complex)
