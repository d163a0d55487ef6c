"""The figures of a finding: who decides, with how many, which purse saves; what is left open is named."""

from __future__ import annotations

import pytest

TEXT = (
    "scheme: {legal_basis: local_scheme}\n"
    "roles: {team: {nl: t}, baas: {nl: b}, raad: {nl: r}}\n"
    "returns: {reference: nothing, within: 12 months}\n"
    "costs:\n"
    "  opvang: {nl: opvang, price: 1000, per: month, payer: municipality}\n"
    "  zorg: {nl: zorg, price: 200, per: month, payer: health_insurer}\n"
    "  raadsel: {nl: raadsel, price: 10, per: month}\n"
    "mandate: {per: plan, tiers: [{role: [baas, team], ceiling: 500, inform: [raad]},"
    " {role: raad, ceiling: unlimited}]}\n"
    "quorum: {team: {approvals: 2, case_shown: open, brake: {by: [raad], grounds: [legitimacy]}},"
    " raad: {approvals: all}}\n"
)
BEFORE = {"granted": []}


def figures(assessment, question):
    return dict(assessment.findings[question].figures)


def lines(*items):
    return {"lines": [{"item": item, "for": "12 months", "sure": "yes"} for item in items]}


def test_a_tier_tells_its_roles_its_ceiling_and_what_is_left(policy, assessed):
    found = figures(assessed(policy(TEXT), amount="200", history=BEFORE), "mandate")
    assert found == {
        "role": "baas",
        "roles": ["baas", "team"],
        "tier": 0,
        "ceiling_cents": 50_000,
        "left_cents": 30_000,
        "inform": ["raad"],
    }


def test_without_a_ceiling_nothing_is_left_to_count(policy, assessed):
    found = figures(assessed(policy(TEXT), amount="501", history=BEFORE), "mandate")
    assert (found["role"], found["ceiling_cents"], found["left_cents"]) == (
        "raad",
        "unlimited",
        "unlimited",
    )


def test_the_quorum_is_that_of_the_role_that_has_one(policy, assessed):
    small = policy(TEXT)
    found = figures(assessed(small, amount="200", history=BEFORE), "quorum")
    assert (found["approvals"], found["case_shown"]) == (2, "open")
    assert found["brake"] == {"by": ["raad"], "grounds": ["legitimacy"]}
    assert found["would_need"] == {}
    assert figures(assessed(small, amount="501", history=BEFORE), "quorum")["approvals"] == "all"


def test_with_the_role_unknown_it_says_what_each_would_need(policy, assessed):
    found = assessed(policy(TEXT), history=BEFORE)
    assert found.findings["quorum"].verdict == "unknown"
    assert figures(found, "quorum")["would_need"] == {"baas": None, "team": 2, "raad": "all"}


def test_what_the_pack_leaves_out_about_a_quorum_is_missing_and_changes_nothing(policy, assessed):
    found = assessed(policy(TEXT), amount="200", history=BEFORE).findings["quorum"]
    assert found.verdict == "yes"
    assert set(found.missing) == {
        f"quorum.team.{name}"
        for name in ("requester_counts", "of", "answer_within", "no_answer_is", "discuss")
    }


def test_every_purse_that_pays_is_named_with_what_it_pays(policy, assessed):
    scenarios = {"nothing": lines("opvang", "zorg"), "budget": lines("zorg"), "regular": lines()}
    found = assessed(policy(TEXT), amount="200", history=BEFORE, scenarios=scenarios)
    returns = figures(found, "returns")
    assert returns["by_payer"] == {
        "nothing": {"municipality": 1_200_000, "health_insurer": 240_000},
        "regular": {},
        "budget": {"health_insurer": 240_000},
    }
    assert returns["avoided_cents"] == 1_200_000
    assert returns["saving_cents"] == returns["avoided_cents"] - 20_000
    assert (returns["payback_months"], returns["break_even_bp"]) == (1, 167)


def test_a_purse_that_nobody_knows_is_missing_while_the_total_is_known(policy, assessed):
    scenarios = {"nothing": lines("opvang", "raadsel")}
    found = assessed(policy(TEXT), amount="200", scenarios=scenarios)
    returns = figures(found, "returns")
    assert returns["by_payer"]["nothing"] is None
    assert returns["total_nothing_cents"] == 1_212_000
    assert "costs.raadsel.payer" in found.findings["returns"].missing


def test_what_is_never_earned_back_says_so(policy, assessed):
    scenarios = {"nothing": lines(), "budget": lines()}
    found = figures(assessed(policy(TEXT), amount="200", scenarios=scenarios), "returns")
    assert (found["saving_cents"], found["payback_months"], found["break_even_bp"]) == (
        -20_000,
        "never",
        "never",
    )


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, (None, None, None)),
        ({"tegenprestatie": {"serves_resident": "yes"}}, (None, True, None)),
        ({"tegenprestatie": {"serves_resident": "no", "fits": "yes"}}, (None, False, True)),
    ],
)
def test_the_tegenprestatie_tells_what_is_known_and_names_the_rest(
    policy, assessed, parts, expected
):
    found = assessed(policy(TEXT), **parts).findings["tegenprestatie"]
    assert (found["stance"], found["serves_resident"], found["fits"]) == expected
    names = ("tegenprestatie_serves", "tegenprestatie_fits")
    unknown = {name for name, value in zip(names, expected[1:], strict=True) if value is None}
    assert unknown == set(names) & set(found.missing)
