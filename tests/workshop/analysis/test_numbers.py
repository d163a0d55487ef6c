"""A number in a condition falls under the source of its row, or of a block around it."""

import pytest

ROW = "substantiation:\n  zwaar: {{write: {{waarom: {{nl: Waarom, en: Why}}}}, when: {}{}}}"


@pytest.mark.parametrize(
    ("condition", "fact", "numbers"),
    [
        ('{amount: "> 1000"}', "amount", "1000"),
        ('{amount: "[100..1000.50]"}', "amount", "100, 1000.50"),
        ('{children: [1, 2]}', "children", "1, 2"),
        ('{any: [{on_benefit: yes}, {income_ratio: "<= 120%"}]}', "income_ratio", "120"),
        ('{amount: {not: "> 500"}}', "amount", "500"),
    ],
)  # fmt: skip
def test_a_number_without_source_is_found(of_rule, condition, fact, numbers):
    [(line, _, given)] = of_rule("number.no-source", ROW.format(condition, ""))
    assert line == 13
    assert given == {"fact": fact, "numbers": numbers}


def test_the_witness_is_a_case_that_the_number_lets_through(shown):
    row = ROW.format('{form: goods, amount: "> 1000"}', "")
    assert shown("number.no-source", row) == {
        "/substantiation/zwaar/when/amount": "2020-01-01: amount=1000.01"
    }


@pytest.mark.parametrize("rest", [", source: besluit", ", assumed: gok"])
def test_a_number_under_the_source_of_its_row_is_left_alone(of_rule, rest):
    assert of_rule("number.no-source", ROW.format('{amount: "> 1000"}', rest)) == []


def test_a_number_under_the_source_of_a_block_is_left_alone(of_rule):
    tiers = (
        'mandate: {tiers: [{role: team, ceiling: 500, when: {children: ">= 1"}}], source: besluit}'
    )
    assert of_rule("number.no-source", tiers) == []
    assert len(of_rule("number.no-source", tiers.replace(", source: besluit", ""))) == 1


@pytest.mark.parametrize(
    "condition", ["{on_benefit: yes}", "{amount: '> $grens'}", "{domain: work}"]
)
def test_a_condition_without_numbers_is_left_alone(of_rule, condition):
    parameter = (
        "parameters: {grens: {nl: g, en: g, unit: EUR, value: {value: 10, source: besluit}}}"
    )
    assert of_rule("number.no-source", ROW.format(condition, ""), parameter) == []


def test_a_provision_rests_on_its_law(of_rule):
    row = 'provisions: {bb: {nl: b, en: b, law: pw art 35, open_when: {income_ratio: "<= 110%"}}}'
    assert of_rule("number.no-source", row) == []
    assert len(of_rule("number.no-source", row.replace("law: pw art 35, ", ""))) == 1


def test_what_is_inherited_may_cover_a_number(of_rule, pack, tmp_path):
    pack(ROW.format('{amount: "> 1000"}', ", source: besluit"), name="basis", head=BASE)
    over = "substantiation: {zwaar: {when: {amount: '> 2000'}}}"
    head = "pack: proef\nversion: 1.0.0\nextends: basis\n"
    assert of_rule("number.no-source", over, head=head) == []


BASE = "pack: basis\nversion: 1.0.0\nsources: {besluit: {kind: policy, year: 2020, title: T}}\n"
