"""Conditions become other conditions that can be written: each number, comparison, code, part and joint."""

import pytest

from maatwerk_core.rules.conditions import Scope, read_condition
from maatwerk_core.rules.declared import CORE_FACTS
from maatwerk_core.rules.derived import core_leaves, core_sets, derive_household, derive_plan
from maatwerk_core.workshop.mutate.conditions import as_text, of_condition
from maatwerk_core.workshop.mutate.mutant import part_at, put
from maatwerk_core.workshop.mutate.sites import Site

NODES = {**core_leaves(), **derive_household({}), **derive_plan(())}


def changed(raw):
    """The condition in each of its mutants, as text."""
    site = Site(("when",), "Check", "when", "condition", raw)
    return [
        as_text(part_at(put({"when": raw}, one.at, one.data), ("when",)))
        for one in of_condition(site, CORE_FACTS)
    ]


@pytest.mark.parametrize(
    ("test", "others"),
    [
        ("<= 500", ["< 500", ">= 500", "<= 499.99", "<= 500.01"]),
        ("> 0", [">= 0", "< 0", "> -0.01", "> 0.01"]),
        ("= 5", ["!= 5", "= 4.99", "= 5.01"]),
        ("< $hoger_bedrag", ["<= $hoger_bedrag", "> $hoger_bedrag"]),
        ("[1..5)", ["[0.99..5)", "[1.01..5)", "[1..4.99)", "[1..5.01)", "(1..5)", "[1..5]"]),
        ("not(5)", ["5", "not(4.99)", "not(5.01)"]),
        ("< 5, > 9", ["> 9", "<= 5, > 9", "> 5, > 9", "< 4.99, > 9", "< 5.01, > 9",
                      "< 5", "< 5, >= 9", "< 5, < 9", "< 5, > 8.99", "< 5, > 9.01"]),
    ],
)  # fmt: skip
def test_a_number_changes_in_every_way_a_pen_slips(test, others):
    assert changed({"amount": test}) == [as_text({"amount": one}) for one in others]


def test_a_rate_a_count_and_a_length_of_time_have_steps_of_their_own():
    assert changed({"income_ratio": ">= 150%"})[2:] == [
        '{income_ratio: ">= 149.99%"}', '{income_ratio: ">= 150.01%"}',
    ]  # fmt: skip
    assert changed({"children": "0"}) == ["{children: 1}"]
    assert changed({"duration": "6 months"}) == ["{duration: 5 months}", "{duration: 7 months}"]


def test_a_yes_becomes_a_no_and_a_word_alone_stays():
    assert changed({"wsnp": "yes"}) == ["{wsnp: no}"]
    assert changed({"domain": "work"}) == []


def test_each_code_of_several_is_left_out_once():
    assert changed({"domain": ["work", "debt"]}) == ["{domain: [debt]}", "{domain: [work]}"]


def test_a_set_loses_codes_and_changes_its_joint():
    assert changed({"looked_at": {"has_all": ["fondsen", "toeslagen"]}}) == [
        "{looked_at: {has_any: [fondsen, toeslagen]}}",
        "{looked_at: {has_all: [toeslagen]}}",
        "{looked_at: {has_all: [fondsen]}}",
    ]
    assert changed({"looked_at": {"has_none": ["fondsen"]}}) == [
        "{looked_at: {has_any: [fondsen]}}"
    ]


def test_parts_are_left_out_and_joints_turned():
    found = changed({"any": [{"wsnp": "yes"}, {"acute": "no"}]})
    assert found == [
        "{all: [{wsnp: yes}, {acute: no}]}",
        "{any: [{acute: no}]}",
        "{any: [{wsnp: no}, {acute: no}]}",
        "{any: [{wsnp: yes}]}",
        "{any: [{wsnp: yes}, {acute: yes}]}",
    ]
    assert changed({"not": {"wsnp": "yes"}}) == ["{not: {wsnp: no}}", "{wsnp: yes}"]
    assert changed({"form": {"not": ["debt", "money"]}}) == [
        "{form: [debt, money]}", "{form: {not: [money]}}", "{form: {not: [debt]}}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "raw",
    [
        {"amount": "<= 500", "wsnp": "no", "domain": ["work", "debt"]},
        {
            "all": [
                {"not": {"income_ratio": "[100%..150%]"}},
                {"any": {"acute": "yes", "parties": "> 2"}},
            ]
        },
        {"looked_at": {"has_all": ["fondsen", "toeslagen"], "has_none": ["tegemoetkoming"]}},
        {"needed_by": "< 2026-01-01", "duration": "not(> 6 months)"},
    ],
)
def test_every_mutant_of_a_condition_is_a_condition_again_and_another_one(raw):
    scope = Scope(CORE_FACTS, NODES, {}, sets=core_sets(("fondsen", "toeslagen", "tegemoetkoming")))
    before = read_condition(raw, scope, ())
    site = Site((), "Check", "when", "condition", raw)
    found = list(of_condition(site, CORE_FACTS))
    assert found
    for one in found:
        after = read_condition(put(raw, one.at, one.data), scope, ())
        assert (scope.wrongs, after == before) == ([], False), one.id


def test_text_of_a_condition_keeps_what_a_person_would_quote():
    assert as_text({"amount": "<= 500", "title": "loan"}) == '{amount: "<= 500", title: loan}'
