"""What a case states and what follows from it must be the same; it is looked at once per case and plan."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.contradiction import contradictions, running_with_check
from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case

COUPLE = [{"role": "applicant", "age_band": "27-aow"}, {"role": "partner", "age_band": "27-aow"}]
TOLD = {"happens": "niets", "lines": []}
PRICE = {"total_amount": "10", "own_contribution": "2.50", "co_funding": "0"}


def case(**parts):
    plan = {"name": "iets", **parts.pop("intervention", {})}
    return load_case({"case": "g", "day": "2020-06-01", "intervention": plan, **parts})


def refused(found, policy, **how):
    """The facts that an assessment is refused for, with both values."""
    with pytest.raises(Faults) as caught:
        assess(found, policy, **how)
    assert {fault.code for fault in caught.value.faults} == {"case.fact-conflict"}
    return [
        (fault.pointer, dict(fault.values)["stated"], dict(fault.values)["derived"])
        for fault in caught.value.faults
    ]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            {"household": {"kind": "single", "persons": COUPLE}},
            ("/household/kind", "single", "couple"),
        ),
        ({"household": {"children": 1, "persons": COUPLE}}, ("/household/children", "1", "0")),
        (
            {"household": {"debts": "no", "debt_list": [{"kind": "rent"}]}},
            ("/household/debts", "no", "yes"),
        ),
        ({"intervention": {"amount": "7.25", **PRICE}}, ("/intervention/amount", "7.25", "7.50")),
        ({"intervention": PRICE, "facts": {"amount": "8"}}, ("/facts/amount", "8", "7.50")),
        (
            {"facts": {"in_kind": "yes"}, "intervention": {"form": "money"}},
            ("/facts/in_kind", "yes", "no"),
        ),
        (
            {"facts": {"scenarios.nothing": "no"}, "scenarios": {"nothing": TOLD}},
            ("/facts/scenarios.nothing", "no", "yes"),
        ),
    ],
)
def test_assess_refuses_a_case_that_contradicts_itself(policy, parts, expected):
    assert refused(case(**parts), policy()) == [expected]


OWN = (
    "facts:\n  own_x: {type: yes_no, nl: x}\n"
    "  own_x_stated: {type: yes_no, nl: y, derive: {own_x: yes}}\n"
    "checks: {c: {ground: legitimacy, when: {own_x_stated: yes}, severity: advice, text: {nl: t}}}\n"
)


def test_a_fact_whose_name_ends_like_a_core_leaf_keeps_its_name(policy):
    made = policy(OWN)
    facts = {"own_x": "no", "own_x_stated": "yes"}
    found = load_case({"case": "g", "day": "2020-06-01", "intervention": {"name": "x"}, "facts": facts},
                      made.plan.facts)  # fmt: skip
    assert refused(found, made) == [("/facts/own_x_stated", "yes", "no")]


RETURNS = "returns: {reference: nothing, within: 12 months}\n"


@pytest.mark.parametrize(
    ("fact", "stated", "said"),
    [("payback", "1 month", "1 month"), ("break_even", "6.9%", "6.9%")],
)
def test_what_is_never_earned_back_is_told_in_words(policy, fact, stated, said):
    found = case(
        intervention={"amount": "5"},
        facts={fact: stated},
        scenarios={"nothing": TOLD, "budget": {"lines": []}},
    )
    assert refused(found, policy(RETURNS)) == [(f"/facts/{fact}", said, "never")]


def test_every_contradiction_is_told_at_once(policy):
    parts = {"household": {"kind": "single", "children": 2, "persons": COUPLE}}
    found = refused(case(**parts, intervention={"amount": "7", **PRICE}), policy())
    assert [pointer for pointer, _, _ in found] == [
        "/household/kind",
        "/household/children",
        "/intervention/amount",
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {"household": {"kind": "couple", "children": 0, "persons": COUPLE}},
        {"intervention": {"amount": "7.50", **PRICE}},
        {"intervention": {"amount": "7", "total_amount": "10", "own_contribution": "2.50"}},
        {"household": {"kind": "single"}, "facts": {"household_size": 4}},
    ],
)
def test_what_is_the_same_twice_or_can_not_be_derived_is_assessed(policy, parts):
    assess(case(**parts), policy())


def test_what_was_written_for_another_pack_is_not_held_against_this_one(policy):
    parts = {"household": {"kind": "single", "persons": COUPLE}}
    assess(case(pack="elders", **parts), policy())
    refused(case(pack="small", **parts), policy())


def test_what_a_strict_assessment_takes_for_unknown_contradicts_nothing(policy):
    kind = {"value": "single", "assumed": "gegokt"}
    found, small = case(household={"kind": kind, "persons": COUPLE}), policy()
    assess(found, small, strict=True)
    assert refused(found, small) == [("/household/kind", "single", "couple")]
    assert refused(case(household={"kind": "single", "persons": COUPLE}), small, strict=True)


def test_the_look_is_the_last_output_and_leaves_the_others_as_they_were(policy):
    small = policy()
    found = assess(case(household={"kind": "couple", "persons": COUPLE}), small)
    *values, contradicts = running_with_check(small.plan).values(
        found.result.leaves, found.result.params
    )
    assert tuple(values) == found.result.values
    assert len(values) == len(small.plan.outputs)
    assert not contradicts


def test_without_a_day_nothing_follows(policy):
    found = case(household={"kind": "single", "persons": COUPLE}).model_copy(update={"day": None})
    assert contradictions(found, policy()) == ()


def test_a_forced_fact_takes_the_place_of_what_follows(policy):
    found = case(intervention={"form": "money"}, facts={"in_kind": "yes"})
    small = policy()
    assert contradictions(found, reading_stated(small, found)) != ()
    assert contradictions(found, reading_stated(small, found, frozenset({"in_kind"}))) == ()
    assess(found, reading_stated(small, found, frozenset({"in_kind"})))
