"""A part of a condition that never matters is proved so over all facts; units and unread numbers need no facts."""

import pytest

from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.rules import RULES
from maatwerk_core.workshop.analysis.written_conditions import parts

TEXT = "text: {nl: T., en: T.}"


def check(*parts):
    return "checks: {een: {ground: returns, severity: advice, " + ", ".join((TEXT, *parts)) + "}}"


@pytest.mark.parametrize(
    ("when", "at"),
    [
        ("{amount: '> 500', exposure: '> 400'}", "/exposure"),
        ("{acute: yes, any: [{acute: yes}, {form: goods}]}", "/any"),
        ("{domain: [work, debt, work]}", "/domain/0"),
        ("{acute: [yes, no]}", "/acute"),
        ("{any: [{form: goods}, {in_kind: yes}, {form: service}]}", "/any/1"),
        ("{amount: '<= 500', not: {amount: '> 700'}}", "/not"),
        ("{form: goods, all: [{acute: yes}, {amount: '>= 0'}]}", "/all/1"),
    ],
)
def test_a_part_that_the_rest_says_already(shown, when, at):
    found = shown("condition.no-effect", check(f"when: {when}", "require: {own_plan: yes}"))
    assert list(found) == [f"/checks/een/when{at}"]


@pytest.mark.parametrize(
    "when",
    [
        "{amount: '> 500', exposure: '> 600'}",
        "{any: [{acute: yes}, {form: goods}]}",
        "{domain: [work, debt]}",
        "{amount: '[100..500]', form: {not: money}}",
        "{goal: yes}",
    ],
)
def test_parts_that_each_matter(shown, when):
    found = shown("condition.no-effect", check(f"when: {when}", "require: {own_plan: yes}"))
    assert found == {}


def test_the_witness_meets_the_rest_and_with_it_the_part(shown):
    found = shown("condition.no-effect", check("when: {amount: '> 500', exposure: '> 400'}"))
    assert found == {"/checks/een/when/exposure": "2020-01-01: amount=500.01, granted_total=0"}


def test_where_nothing_meets_the_condition_the_witness_fails_it(shown):
    never = check("require: {acute: yes, not: {acute: yes}, form: goods}")
    found = shown("condition.no-effect", never)
    assert found["/checks/een/require/form"] == "2020-01-01: form=debt"


@pytest.mark.parametrize(
    "row",
    [
        check("when: {acute: yes, not: {acute: yes}, form: goods}"),
        check("from: 2024-01-01", "until: 2023-01-01", "require: {acute: yes, own_plan: [yes, no]}"),
        check("when: {acute: yes, not: {acute: yes}}", "require: {acute: [yes, no]}"),
        "mandate: {per: plan, tiers: [{role: team, ceiling: 500, when: {amount: ['> 600', '> 700']}}]}",
        "substantiation: {a: {when: {acute: yes, any: [{acute: no}]}, write: {b: {nl: B., en: B.}}}}",
    ],
)  # fmt: skip
def test_of_a_row_that_never_counts_no_part_is_told(shown, row):
    assert shown("condition.no-effect", row) == {}


def test_a_part_without_a_name_is_told_by_what_it_says(pack):
    when = "when: {any: [{form: goods}, {acute: yes, paid_to: {not: resident}}, {form: [goods, service]}]}"
    found = analyse(pack(check(when)), rules=[RULES["condition.no-effect"]]).findings
    assert [dict(one.given)["part"] for one in found] == ["form: goods"]
    words = analyse(
        pack(check("when: {domain: [work, work]}")), rules=[RULES["condition.no-effect"]]
    )
    assert [dict(one.given)["part"] for one in words.findings] == ["work"]


def test_what_is_required_counts_where_the_check_applies(shown):
    found = shown(
        "condition.no-effect", check("when: {form: goods}", "require: {form: [goods, service], acute: no}")
    )  # fmt: skip
    assert list(found) == ["/checks/een/require/form"]


def test_a_condition_of_a_tier_counts_under_its_ceiling(shown):
    tier = "mandate: {per: plan, tiers: [{role: team, ceiling: 500, when: {amount: '<= %s'}}]}"
    assert list(shown("condition.no-effect", tier % "600")) == ["/mandate/tiers/0/when/amount"]
    assert shown("condition.no-effect", tier % "400") == {}


def test_a_parameter_that_nobody_filled_in_may_matter(shown):
    number = "parameters: {grens: {nl: g, en: g, unit: EUR, value: %s}}"
    says = check("when: {amount: ['> 500', '> $grens']}")
    assert shown("condition.no-effect", number % "unknown", says) == {}
    assert list(shown("condition.no-effect", number % "600", says)) == ["/checks/een/when/amount/1"]


def test_every_part_is_left_out_once():
    raw = {"amount": "<= 500", "any": [{"acute": "yes"}, {"form": "goods", "in_kind": "no"}]}
    assert list(parts(raw, ())) == [
        ("amount",),
        ("any",),
        ("any", 0),
        ("any", 1),
        ("any", 1, "form"),
        ("any", 1, "in_kind"),
    ]


PARAMETER = "parameters: {grens: {nl: g, en: g, unit: %s, value: %s}}"


def test_an_amount_a_year_is_no_amount_a_month(shown):
    yearly = PARAMETER % ("EUR per year", "18000")
    assert shown("unit.mismatch", yearly, check("when: {income: '<= $grens'}")) == {
        "/checks/een/when/income": "2020-01-01: income=18000"
    }


@pytest.mark.parametrize(
    ("unit", "fact"),
    [("EUR per month", "income"), ("EUR", "amount"), ("EUR per year", "provisions_yearly_cost"),
     ("parties", "parties"), ("persons", "household_size")],
)  # fmt: skip
def test_units_that_agree(shown, unit, fact):
    assert (
        shown("unit.mismatch", PARAMETER % (unit, "3"), check(f"when: {{{fact}: '<= $grens'}}"))
        == {}
    )


def test_parties_are_no_persons(shown):
    persons = PARAMETER % ("persons", "3")
    assert shown("unit.mismatch", persons, check("when: {parties: ['>= $grens']}")) == {
        "/checks/een/when/parties": "2020-01-01: parties=3"
    }


def test_a_number_of_provisions_is_no_number_of_days(shown):
    found = shown(
        "unit.mismatch", PARAMETER % ("days", "3"), check("when: {provisions_stacked: '<= $grens'}")
    )
    assert list(found) == ["/checks/een/when/provisions_stacked"]


def test_a_parameter_that_no_condition_reads(shown):
    number = PARAMETER % ("EUR", "500")
    assert list(shown("parameter.unread", number)) == ["/parameters/grens"]
    assert shown("parameter.unread", number, check("when: {amount: '> $grens'}")) == {}


def test_a_parameter_that_only_words_to_write_read_is_read(shown):
    number = PARAMETER % ("EUR", "500")
    row = "substantiation: {extra: {when: {amount: '> $grens'}, write: {wat: {nl: W., en: W.}}}}"
    assert shown("parameter.unread", number, row) == {}
