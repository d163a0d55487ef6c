"""Who may decide: the lowest tier whose ceiling holds the amount and all that was granted before."""

import pytest

ROLES = "roles: {team: {nl: team}, manager: {nl: manager}, directeur: {nl: directeur}}\n"
ONE_TIER = f"{ROLES}mandate: {{per: household, within: ever, tiers: [{{role: team, ceiling: 500}}], above: unknown}}\n"
TWO_TIERS = (
    f"{ROLES}mandate: {{per: household, within: ever, tiers: "
    "[{role: team, ceiling: 500}, {role: [manager, directeur], ceiling: 2000}], above: nobody}\n"
)
NOTHING_BEFORE = {"granted": []}


def decided(assessment):
    """Verdict, role and missing of the mandate."""
    found = assessment.findings["mandate"]
    return found.verdict, found["role"], found.missing


def before(*amounts, on="2020-01-01", state="granted"):
    return {"granted": [{"amount": str(a), "on": on, "state": state} for a in amounts]}


@pytest.mark.parametrize(
    ("amount", "role"),
    [("0", "team"), ("500", "team"), ("500.01", "manager"), ("2000", "manager")],
)
def test_the_lowest_tier_that_holds_the_amount_decides(policy, assessed, amount, role):
    found = assessed(policy(TWO_TIERS), amount=amount, history=NOTHING_BEFORE)
    assert decided(found) == ("yes", role, ())


def test_a_cent_over_the_ceiling_is_not_the_teams(policy, assessed):
    found = assessed(policy(ONE_TIER), amount="500.01", history=NOTHING_BEFORE)
    assert decided(found) == ("unknown", None, ("mandate.above",))


@pytest.mark.parametrize("state", ["granted", "pending"])
def test_two_of_250_01_for_one_household_are_not_the_teams(policy, assessed, state):
    found = assessed(policy(ONE_TIER), amount="250.01", history=before("250.01", state=state))
    assert decided(found) == ("unknown", None, ("mandate.above",))


def test_two_of_250_00_for_one_household_are_the_teams(policy, assessed):
    found = assessed(policy(ONE_TIER), amount="250.00", history=before("250.00"))
    assert decided(found) == ("yes", "team", ())
    assert found.findings["mandate"]["left_cents"] == 0


def test_per_plan_counts_the_plan_alone(policy, assessed):
    text = ONE_TIER.replace("per: household", "per: plan")
    found = assessed(policy(text), amount="500", history=before("5000"))
    assert decided(found) == ("yes", "team", ())
    assert found.findings["mandate"]["left_cents"] == 0


def test_per_unknown_is_harmless_while_nothing_was_granted(policy, assessed):
    small = policy(ONE_TIER.replace("per: household, within: ever, ", ""))
    assert decided(assessed(small, amount="500", history=NOTHING_BEFORE))[:2] == ("yes", "team")
    verdict, role, missing = decided(assessed(small, amount="500", history=before("1")))
    assert (verdict, role) == ("unknown", None)
    assert {"mandate.per", "mandate.within"} <= set(missing)


def test_unknown_history_is_unknown_though_the_amount_is_small(policy, assessed):
    verdict, role, missing = decided(assessed(policy(ONE_TIER), amount="1"))
    assert (verdict, role) == ("unknown", None)
    assert "granted" in missing


def test_an_amount_over_the_last_ceiling_needs_no_history(policy, assessed):
    found = assessed(policy(TWO_TIERS), amount="2000.01")
    assert decided(found) == ("no", None, ())
    assert found.output("tier") == -1


def test_an_unknown_amount_is_named(policy, assessed):
    verdict, role, missing = decided(assessed(policy(TWO_TIERS), history=NOTHING_BEFORE))
    assert (verdict, role) == ("unknown", None)
    assert "amount" in missing


@pytest.mark.parametrize(
    ("within", "on", "role"),
    [
        ("12 months", "2019-06-01", None),
        ("12 months", "2019-05-31", "team"),
        ("calendar year", "2020-01-01", None),
        ("calendar year", "2019-12-31", "team"),
        ("ever", "1990-01-01", None),
        ("scheme", "1990-01-01", None),
    ],
)
def test_what_was_granted_counts_within_the_period(policy, assessed, within, on, role):
    small = policy(ONE_TIER.replace("within: ever", f"within: {within}"))
    found = assessed(small, day="2020-06-01", amount="250.01", history=before("250.01", on=on))
    assert found.findings["mandate"]["role"] == role


@pytest.mark.parametrize(("within", "role"), [("12 months", None), ("ever", None)])
def test_a_grant_of_an_unknown_day_may_count(policy, assessed, within, role):
    small = policy(ONE_TIER.replace("within: ever", f"within: {within}"))
    history = {"granted": [{"amount": "250.01"}]}
    found = assessed(small, amount="250.01", history=history).findings["mandate"]
    assert (found["role"], found.verdict) == (role, "unknown")
    assert ("granted" in found.missing) == (within == "12 months")


def test_a_grant_of_an_unknown_amount_outside_the_period_does_not_matter(policy, assessed):
    small = policy(ONE_TIER.replace("within: ever", "within: calendar year"))
    history = {"granted": [{"on": "2019-12-31"}]}
    assert decided(assessed(small, amount="500", history=history)) == ("yes", "team", ())


def test_an_unlimited_ceiling_holds_any_amount(policy, assessed):
    small = policy(ONE_TIER.replace("ceiling: 500", "ceiling: unlimited"))
    found = assessed(small, amount="99999999", history=before("99999999"))
    assert decided(found) == ("yes", "team", ())
    assert found.findings["mandate"]["ceiling_cents"] == "unlimited"
    assert found.findings["mandate"]["left_cents"] == "unlimited"


def test_an_unknown_ceiling_leaves_a_higher_tier_possible(policy, assessed):
    small = policy(TWO_TIERS.replace("role: team, ceiling: 500", "role: team, ceiling: unknown"))
    found = assessed(small, amount="100", history=NOTHING_BEFORE)
    assert decided(found) == ("yes", None, ("mandate.tiers.team.ceiling",))


def test_a_ceiling_is_that_of_the_day(policy, assessed):
    small = policy(
        ONE_TIER.replace(
            "ceiling: 500", "ceiling: {2019-01-01: 400, 2020-01-01: 500, 2021-01-01: ended}"
        )
    )
    for day, role in (
        ("2018-12-31", None),
        ("2019-12-31", None),
        ("2020-01-01", "team"),
        ("2021-01-01", None),
    ):
        found = assessed(small, day=day, amount="450", history=NOTHING_BEFORE)
        assert found.findings["mandate"]["role"] == role, day


def test_equal_roles_share_a_tier(policy, assessed):
    found = assessed(policy(TWO_TIERS), amount="600", history=NOTHING_BEFORE).findings["mandate"]
    assert found["roles"] == ["manager", "directeur"]


def test_a_tier_may_ask_for_more_than_a_ceiling(policy, assessed):
    small = policy(TWO_TIERS.replace("ceiling: 500", "ceiling: 500, when: {complexity: simple}"))

    def role(**plan):
        return decided(assessed(small, amount="1", history=NOTHING_BEFORE, **plan))[:2]

    assert role(complexity="simple") == ("yes", "team")
    assert role(complexity="complex") == ("yes", "manager")
    assert role() == ("yes", None)


def test_a_tier_may_ask_that_a_check_is_met(policy, assessed):
    checks = (
        "checks: {natura: {ground: legitimacy, require: {in_kind: yes}, severity: motivate,"
        " source: praktijk, text: {nl: in natura}}}\n"
    )
    text = TWO_TIERS.replace("ceiling: 500", "ceiling: 500, when_met: [natura]") + checks
    small = policy(text)
    plan = {"amount": "1", "history": NOTHING_BEFORE, "form": "goods"}
    assert decided(assessed(small, paid_to="supplier", **plan))[:2] == ("yes", "team")
    assert decided(assessed(small, paid_to="resident", **plan))[:2] == ("yes", "manager")
    assert decided(assessed(small, **plan)) == ("yes", None, ("paid_to",))


def test_a_tier_holds_from_its_first_day_until_its_last(policy, assessed):
    text = TWO_TIERS.replace("ceiling: 500", "ceiling: 500, from: 2020-01-01, until: 2020-07-01")
    small = policy(text)

    def role(day):
        return assessed(small, day=day, amount="1", history=NOTHING_BEFORE).findings["mandate"][
            "role"
        ]

    days = ("2019-12-31", "2020-01-01", "2020-06-30", "2020-07-01")
    assert [role(day) for day in days] == ["manager", "team", "team", "manager"]


def test_without_tiers_the_mandate_is_unknown_and_the_pack_is_to_say_it(policy, assessed):
    verdict, role, missing = decided(assessed(policy(), amount="1", history=NOTHING_BEFORE))
    assert (verdict, role, missing) == ("unknown", None, ("mandate.tiers",))


@pytest.mark.parametrize(
    ("text", "missing"),
    [(ONE_TIER, "mandate.above"), ("mandate: {tiers: unknown}\n", "mandate.tiers")],
)
def test_where_nobody_says_who_decides_that_is_missing_for_the_approvals(
    policy, assessed, text, missing
):
    found = assessed(policy(text), amount="600", history=NOTHING_BEFORE).findings["quorum"]
    assert (found.verdict, found.missing) == ("unknown", (missing,))


def test_how_amounts_count_together_is_asked_only_where_something_was_granted(policy, assessed):
    text = "roles: {team: {nl: team}}\nmandate: {tiers: [{role: team, ceiling: 500}]}\n"
    nothing = assessed(policy(text), history={"granted": []})
    assert nothing.findings["mandate"].missing[:1] == ("amount",)
    assert "mandate.per" not in nothing.findings["mandate"].missing
    earlier = [{"amount": "40", "on": "2025-02-01", "state": "granted"}]
    something = assessed(policy(text), amount="300", history={"granted": earlier})
    assert "mandate.per" in something.findings["mandate"].missing
