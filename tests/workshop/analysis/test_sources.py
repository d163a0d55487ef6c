"""A list of sources holds what something rests on, each with its year."""

import pytest

from maatwerk_core.workshop.analysis.sources import mentions

HEAD = "pack: proef\nversion: 1.0.0\nmunicipality: {code: GM0000, name: Proef}\n"
ONE = "sources: {b-1: {kind: policy, year: 2020, title: T}}"


def test_a_source_that_nothing_names_is_found_at_its_name(of_rule):
    assert of_rule("source.unused", ONE, head=HEAD) == [(4, 11, {"source": "b-1"})]


@pytest.mark.parametrize(
    "used",
    [
        "maximum: {value: 500, source: b-1}",
        "maximum: {value: 500, source: b-1 art 3}",
        "maximum: {value: 500, assumed: a, also_found: [{value: 600, source: b-1}]}",
        "deadlines: {d: {law: b-1, within: {value: 6 weeks, assumed: a}}}",
        "note: Zie b-1 voor het jaar ervoor.",
        "maximum: unknown   # b-1 noemt er geen",
    ],
)
def test_a_source_is_used_by_a_value_a_row_a_text_or_a_comment(of_rule, used):
    assert of_rule("source.unused", ONE, used, head=HEAD) == []


def test_a_base_has_sources_for_those_who_build_on_it(of_rule):
    assert of_rule("source.unused", ONE, head="pack: proef\nversion: 1.0.0\n") == []


def test_a_source_of_the_base_is_the_base_s_to_use(of_rule, pack):
    pack(ONE, head="pack: basis\nversion: 1.0.0\n", name="basis")
    assert of_rule("source.unused", head=HEAD + "extends: basis\n") == []


def test_a_plain_word_is_no_mention_of_a_source():
    assert mentions("volgens de wmo", "wmo") == 0
    assert mentions("b-1, b-12 en ab-1", "b-1") == 1


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("{kind: practice, title: T}", 1),
        ("{kind: reference, title: T}", 1),
        ("{kind: policy, title: T, year: 2020}", 0),
        ("{kind: law, title: T, bwb: BWBR0015703}", 0),
        ("{kind: case_law, title: T}", 1),
        ("{kind: case_law, title: T, ecli: 'ECLI:NL:CRVB:2025:700'}", 0),
        ("{kind: example, title: T}", 0),
    ],
)
def test_a_source_says_of_which_year_it_is(of_rule, source, found):
    assert len(of_rule("source.no-year", f"sources: {{s: {source}}}", head=HEAD)) == found


def test_a_source_that_is_taken_out_or_only_changed_needs_no_year(of_rule, pack):
    pack(ONE, "", head="pack: basis\nversion: 1.0.0\n", name="basis")
    head = HEAD + "extends: basis\n"
    assert of_rule("source.no-year", "sources: {b-1: {removed: niet van ons}}", head=head) == []
    assert of_rule("source.no-year", "sources: {b-1: {note: gelezen}}", head=head) == []
