"""Ceilings rise with the tiers, and a quorum fits the team: what doesn't is shown on its day."""

PER = "per: household, within: ever"


def tiers(*rows):
    return "mandate: {" + PER + ", tiers: [" + ", ".join(rows) + "]}"


def test_a_lower_tier_that_decides_above_the_ceiling_of_a_higher_one(shown):
    assert shown(
        "tier.ceiling-falls", tiers("{role: team, ceiling: 2500}", "{role: manager, ceiling: 1000}")
    ) == {"/mandate/tiers/1/ceiling": "2020-01-01: amount=1000.01, granted_total=0"}


def test_a_ceiling_that_falls_on_a_day(shown):
    found = shown(
        "tier.ceiling-falls",
        tiers("{role: team, ceiling: {2020-01-01: 500, 2024-01-01: 5000}}", "{role: manager, ceiling: 2500}"),
    )  # fmt: skip
    assert found == {"/mandate/tiers/1/ceiling": "2024-01-01: amount=2500.01, granted_total=0"}


def test_ceilings_that_rise_or_are_unknown(shown):
    assert (
        shown(
            "tier.ceiling-falls",
            tiers("{role: team, ceiling: 500}", "{role: manager, ceiling: 2500}"),
        )
        == {}
    )
    assert (
        shown(
            "tier.ceiling-falls",
            tiers("{role: team, ceiling: 500}", "{role: manager, ceiling: unknown}"),
        )
        == {}
    )
    assert (
        shown(
            "tier.ceiling-falls",
            tiers("{role: team, ceiling: 500}", "{role: manager, ceiling: unlimited}"),
        )
        == {}
    )


def test_a_quorum_larger_than_the_team(shown):
    team = tiers("{role: team, ceiling: 500}")
    assert shown("quorum.larger-than-team", team, "quorum: {team: {approvals: 7}}") == {
        "/quorum/team/approvals": "2020-01-01: amount=500, granted_total=0"
    }
    assert shown("quorum.larger-than-team", team, "quorum: {team: {approvals: 6}}") == {}


def test_whoever_asks_may_be_one_too_few(shown):
    quorum = "quorum: {team: {approvals: 6, requester_counts: %s}}"
    assert list(shown("quorum.larger-than-team", quorum % "no")) == ["/quorum/team/approvals"]
    assert shown("quorum.larger-than-team", quorum % "unknown") == {}


def test_whoever_asks_may_be_one_too_few_from_a_day_on(shown):
    found = shown(
        "quorum.larger-than-team",
        tiers("{role: team, ceiling: 500}"),
        "quorum: {team: {approvals: 6, requester_counts: {2020-01-01: yes, 2024-01-01: no}}}",
    )
    assert found == {"/quorum/team/approvals": "2024-01-01: amount=500, granted_total=0"}


def test_a_quorum_that_grows_too_large_on_a_day_for_a_tier_of_unknown_ceiling(shown):
    found = shown(
        "quorum.larger-than-team",
        tiers("{role: team, ceiling: unknown}"),
        "quorum: {team: {approvals: {2020-01-01: 3, 2024-01-01: 9}}}",
    )
    assert found == {"/quorum/team/approvals": "2024-01-01"}


def test_a_quorum_is_shown_on_a_day_on_which_its_role_surely_decides(shown):
    found = shown(
        "quorum.larger-than-team",
        tiers("{role: team, ceiling: {2020: 500}}"),
        "quorum: {team: {approvals: 7}}",
    )
    assert found == {"/quorum/team/approvals": "2021-01-01: amount=500, granted_total=0"}


def test_all_is_never_too_many(shown):
    assert shown("quorum.larger-than-team", "quorum: {team: {approvals: all}}") == {}
