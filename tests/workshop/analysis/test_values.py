"""Every value comes from somewhere, was chosen with a reason, and was known when it began."""

import datetime

import pytest

from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.rules import RULES

LAW = "checks: {a: {ground: legitimacy, require: {in_kind: yes}, severity: advice, text: {nl: A, en: A}, %s}}"


@pytest.mark.parametrize(
    ("section", "column", "value"),
    [
        ("maximum: 500", 10, "maximum"),
        ("maximum: {2021: 500, 2022: {value: 600, source: besluit}}", 17, "maximum"),
        ("budget: {team: {amount: {2021-01-01: 500}}}", 38, "amount"),
        ("parameters: {grens: {nl: g, en: g, unit: EUR, value: 500}}", 54, "grens"),
        ("norms: {n: {unit: EUR, columns: [a, b], rows: [{from: 2021, a: {value: 1, assumed: a}, b: 2}]}}", 91, "b"),
        ("mandate: {tiers: [{role: team}], source: besluit}\nquorum: {team: {approvals: 2}}", 28, "approvals"),
    ],
)  # fmt: skip
def test_a_value_without_source_is_found_where_it_stands(of_rule, section, column, value):
    [(_, at, given)] = of_rule("value.no-source", section)
    assert (at, given) == (column, {"value": value})


@pytest.mark.parametrize(
    "section",
    [
        "maximum: {value: 500, source: besluit}",
        "maximum: {value: 500, assumed: gok}",
        "maximum: unknown",
        "maximum: {2021: {value: 500, source: besluit}, 2023: ended}",
        "mandate: {tiers: [{role: team, ceiling: 500}], source: besluit}",
        "budget: unknown",
    ],
)
def test_a_sourced_assumed_or_unknown_value_is_left_alone(of_rule, section):
    assert of_rule("value.no-source", section) == []


def test_the_witness_of_a_value_is_the_first_day_on_which_it_counts_for_certain(pack):
    folder = pack(
        "maximum: {2021: 500}\nbudget: {team: {amount: {2022-03-01: 10}}}\nreturns: {within: 6 months}"
    )
    found = analyse(folder, rules=[RULES["value.no-source"]]).findings
    days = {one.pointer: one.witness and one.witness.day for one in found}
    assert days["/maximum/2021"] == datetime.date(2022, 1, 1)
    assert days["/budget/team/amount/2022-03-01"] == datetime.date(2022, 3, 1)
    assert days["/returns/within"] is None


def test_a_contested_value_without_a_choice_is_found_with_the_others(of_rule):
    section = "maximum: {value: 500, source: besluit, also_found: [{value: 600, source: brief}, {value: 700}]}"
    assert of_rule("value.no-choice", section) == [
        (12, 10, {"value": "maximum", "others": "600 in brief, 700"})
    ]


@pytest.mark.parametrize(
    "rest", ["chosen: nieuwer", "chosen: nieuwer, note: x"],
)  # fmt: skip
def test_a_choice_with_a_reason_is_left_alone(of_rule, rest):
    section = f"maximum: {{value: 500, source: besluit, also_found: [{{value: 600}}], {rest}}}"
    assert of_rule("value.no-choice", section) == []


def test_an_unknown_between_sources_is_no_choice_to_explain(of_rule):
    assert of_rule("value.no-choice", "maximum: {value: unknown, also_found: [{value: 600}]}") == []


def test_a_value_that_begins_after_the_year_of_its_source_is_stale(of_rule):
    section = "maximum: {2020-01-01: 400, 2021-01-01: 500, source: besluit}"
    given = {"value": "maximum", "source": "besluit", "year": "2020"}
    assert of_rule("value.stale", section) == [(12, 40, given)]


@pytest.mark.parametrize(
    "section",
    [
        "maximum: {2020-12-31: 500, source: besluit}",
        "maximum: {2021-01-01: unknown, source: besluit}",
        "maximum: {2020: 400, 2021: ended, source: besluit}",
        "maximum: {2021-01-01: {value: 500, source: besluit, assumed: niets zegt dat het anders is}}",
        "maximum: {2021-01-01: {value: 500, source: besluit, also_found: [{value: 500, source: brief}], chosen: x}}",
        "returns: {within: {2030-01-01: {value: 6 months, source: pw art 35}}}",
        "maximum: {value: 500, source: besluit}",
    ],
)
def test_a_value_that_its_source_could_know_or_a_newer_one_confirms_is_not_stale(of_rule, section):
    assert of_rule("value.stale", section) == []


def test_a_source_older_than_the_value_does_not_confirm_it(of_rule):
    section = "maximum: {2025-01-01: {value: 500, source: besluit, also_found: [{value: 500, source: brief}]}}"
    assert len(of_rule("value.stale", section)) == 1


@pytest.mark.parametrize(("day", "stale"), [("2021-12-31", 0), ("2022-01-01", 1)])
def test_a_year_that_is_about_may_be_the_next_one(of_rule, day, stale):
    section = f"maximum: {{{day}: 500, source: vaag}}"
    head = "pack: proef\nversion: 1.0.0\nsources: {vaag: {kind: press, year: 2020, year_about: yes, title: T}}\n"
    assert len(of_rule("value.stale", section, head=head)) == stale
