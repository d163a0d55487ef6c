"""A witness is spelled so that `--set` takes it, and means what was found."""

import datetime

import pytest

from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.possible import Laid
from maatwerk_core.workshop.analysis.evidence import assess_witness
from maatwerk_core.workshop.analysis.finding import Witness
from maatwerk_core.workshop.analysis.spelling import spell, spell_value
from maatwerk_core.workshop.analysis.subject import read_subject

DAY = datetime.date(2025, 1, 1)


@pytest.mark.parametrize(
    ("type_", "value", "text"),
    [
        ("bool", True, "yes"),
        ("bool", False, "no"),
        ("cents", 50_000, "500"),
        ("cents", 50_001, "500.01"),
        ("cents", -1, "-0.01"),
        ("bp", 11_000, "110%"),
        ("bp", 690, "6.9%"),
        ("months", 6, "6 months"),
        ("months", 1, "1 month"),
        ("day", DAY.toordinal(), "2025-01-01"),
        ("int", 3, "3"),
        ("enum", "gift", "gift"),
        ("enum", None, "unknown"),
    ],
)
def test_a_value_is_spelled_by_its_type(type_, value, text):
    assert spell_value(value, Fact("x", type_, "x", "x")) == text


CHECK = "checks: {een: {ground: returns, severity: advice, text: {nl: T., en: T.}, when: {%s}}}"
RETURNS = "returns: {reference: nothing, within: 12 months}"
MANDATE = "mandate: {per: household, within: ever}"


@pytest.mark.parametrize(
    ("when", "sets"),
    [
        ("amount: '> 500'", {"amount=500.01"}),
        ("income: '<= 100'", {"income=100"}),
        ("goal: yes", {"goal=…"}),
        ("kind: couple", {"kind=couple"}),
        ("children: '>= 2'", {"children=2"}),
        ("income_ratio: '> 110%'", {"income_ratio=110.01%"}),
        ("duration: '> 6 months'", {"duration=7 months"}),
        ("needed_by: '> 2025-03-01'", {"needed_by=2025-03-02"}),
        ("granted_before: yes", {"granted_before=yes"}),
        ("debts_total: '>= 1000', debt_kinds: {has_any: [rent]}", {"debts_total=1000", "debt_kinds=[rent]"}),
        ("party_kinds: {has_none: [school]}", {"party_list=none"}),
        ("threats: {has_all: [eviction, repossession]}", {"threats=[eviction, repossession]"}),
        ("age_bands: {has_any: [0-3]}", {"persons=[{age_band: 0-3, role: child}]"}),
        ("age_bands: {has_any: [aow]}", {"persons=[{age_band: aow, role: applicant}]"}),
        ("scenarios.nothing: yes", {"happens_nothing=…", "lines_nothing=none"}),
        ("provisions_stacked: '>= 3'", {"provisions_stacked=3"}),
    ],
)  # fmt: skip
def test_facts_are_spelled_as_they_are_set_and_mean_what_was_found(pack, when, sets):
    policy = read_subject(pack(MANDATE, RETURNS, CHECK % when)).policy
    laid = Laid(policy, DAY)
    facts = laid.find(policy.plan.outputs["applies:een"])
    witness = Witness(DAY, spell(facts, laid))
    assert set(witness.sets) == sets
    assert assess_witness(policy, witness).output("applies:een") is True


def test_a_saving_is_spelled_by_what_it_is_made_of(pack):
    policy = read_subject(pack(RETURNS, CHECK % "saving: '> 1000'")).policy
    laid = Laid(policy, DAY)
    witness = Witness(DAY, spell(laid.find(policy.plan.outputs["applies:een"]), laid))
    assert {text.partition("=")[0] for text in witness.sets} == {"avoided", "amount"}
    assert assess_witness(policy, witness).output("applies:een") is True


def test_routes_that_were_looked_at_come_with_an_outcome(pack):
    route = "provisions: {loket: {nl: loket, en: desk}}"
    check = CHECK % "looked_at: {has_any: [loket]}, better_provision: no"
    policy = read_subject(pack(route, check)).policy
    laid = Laid(policy, DAY)
    witness = Witness(DAY, spell(laid.find(policy.plan.outputs["applies:een"]), laid))
    assert "tried=[{provision: loket, outcome: not_open}]" in witness.sets
    assert assess_witness(policy, witness).output("applies:een") is True
