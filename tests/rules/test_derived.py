"""Derived facts of the household and the plan: what follows, and what stays unknown."""

import pytest

ADULT = {"role": "applicant", "age_band": "27-aow"}


def persons(*roles):
    """Persons by role, or by role and age band."""
    made = [(one, "27-aow") if isinstance(one, str) else one for one in roles]
    return {
        "persons": [{"role": role, **({"age_band": band} if band else {})} for role, band in made]
    }


@pytest.mark.parametrize(
    ("roles", "kind", "children", "size"),
    [
        (["applicant"], "single", 0, 1),
        (["applicant", "child"], "single_parent", 1, 2),
        (["applicant", "partner"], "couple", 0, 2),
        (["applicant", "partner", "child", "child"], "couple_with_children", 2, 4),
        (["applicant", "other_adult"], "single", 0, 2),
    ],
)
def test_the_kind_of_household_follows_from_its_members(derived, roles, kind, children, size):
    household = persons(*roles)
    assert derived("kind", household=household) == kind
    assert derived("children", household=household) == children
    assert derived("household_size", household=household) == size


def test_without_members_the_kind_is_what_was_stated_or_unknown(derived):
    assert derived("kind") is None
    assert derived("kind", household={"kind": "couple"}) == "couple"
    assert derived("children", household={"children": 0}) == 0
    assert derived("household_size", household={"kind": "couple"}) is None


@pytest.mark.parametrize(
    ("bands", "ages"),
    [
        (["27-aow"], "21-aow"),
        (["21-26", "27-aow"], "21-aow"),
        (["18-20"], "18-20"),
        (["18-20", "18-20"], "18-20"),
        (["aow", "aow"], "aow"),
        (["18-20", "21-26"], "mixed"),
        (["27-aow", "aow"], "mixed"),
        (["18-20", "aow"], "mixed"),
        ([None], None),
        (["27-aow", None], None),
    ],
)
def test_the_ages_are_those_of_applicant_and_partner(derived, bands, ages):
    pairs = list(zip(("applicant", "partner"), bands, strict=False))
    assert derived("ages", household=persons(*pairs, ("child", "12-17"))) == ages


@pytest.mark.parametrize(
    ("day", "kind", "cents"),
    [
        ("2014-12-31", "single", None),
        ("2015-01-01", "single", 96_083),
        ("2016-12-31", "single", 97_715),
        ("2017-01-01", "single", 98_279),
        ("2016-12-31", "couple", 139_593),
        ("2017-01-01", "couple", 140_398),
        ("2017-01-01", "couple_with_children", 140_398),
        ("2017-01-01", "single_parent", 98_279),
        ("2026-01-01", "single", 140_150),
        ("2026-06-30", "couple", 200_213),
        ("2026-07-01", "single", 141_946),
        ("2026-07-01", "couple", None),
        ("2027-01-01", "single", None),
    ],
)
def test_the_social_minimum_is_the_norm_of_the_day(derived, day, kind, cents):
    household = {"kind": kind, "ages": "21-aow", "cost_sharers": "no"}
    assert derived("social_minimum", day=day, household=household) == cents


@pytest.mark.parametrize(
    ("kind", "cents"),
    [
        ("single", 110_414),
        ("single_parent", 110_414),
        ("couple", 150_806),
        ("couple_with_children", 150_806),
    ],
)
def test_above_the_pension_age_another_norm_holds(derived, kind, cents):
    household = {"kind": kind, "ages": "aow", "cost_sharers": "no"}
    assert derived("social_minimum", day="2017-01-01", household=household) == cents


@pytest.mark.parametrize(
    "household",
    [
        {"kind": "single", "ages": "21-aow"},
        {"kind": "single", "ages": "21-aow", "cost_sharers": "yes"},
        {"kind": "single", "ages": "18-20", "cost_sharers": "no"},
        {"kind": "couple", "ages": "mixed", "cost_sharers": "no"},
        {"kind": "single", "cost_sharers": "no"},
        {"ages": "21-aow", "cost_sharers": "no"},
        persons("applicant", "other_adult"),
        persons(("applicant", "18-20")),
    ],
)
def test_under_21_and_with_cost_sharers_the_norm_is_unknown(derived, household):
    assert derived("social_minimum", household=household) is None
    assert derived("income_ratio", household={**household, "income": "1000"}) is None


def test_kinds_that_share_a_norm_need_not_be_told_apart(derived):
    household = {"persons": [ADULT, {"role": "child", "age_band": "4-11"}], "cost_sharers": "no"}
    assert derived("social_minimum", day="2017-01-01", household=household) == 98_279


@pytest.mark.parametrize(
    ("income", "ratio"),
    [("982.79", 10_000), ("1081.07", 11_000), ("0", 0), ("0.05", 1), ("0.04", 0)],
)
def test_the_income_ratio_rounds_half_up(derived, income, ratio):
    household = {"kind": "single", "ages": "21-aow", "cost_sharers": "no", "income": income}
    assert derived("income_ratio", day="2017-01-01", household=household) == ratio


def test_a_stated_ratio_needs_no_income(derived):
    assert derived("income_ratio", household={"income_ratio": "110%"}) == 11_000


@pytest.mark.parametrize(
    ("household", "debts", "together"),
    [
        ({}, None, None),
        ({"debts": "yes"}, True, None),
        ({"debt_list": []}, False, 0),
        ({"debt_list": [{"kind": "rent"}]}, True, None),
        (
            {"debt_list": [{"kind": "rent", "amount": "10"}, {"kind": "tax", "amount": "5.50"}]},
            True,
            1_550,
        ),
    ],
)
def test_debts_follow_from_the_list(derived, household, debts, together):
    assert derived("debts", household=household) is debts
    assert derived("debts_total", household=household) == together


def test_provisions_are_counted_and_added_up(derived):
    two = [
        {"provision": "wmo", "yearly_cost": "100"},
        {"provision": "jeugdhulp", "yearly_cost": "50"},
    ]
    assert derived("provisions_stacked", household={"provisions": two}) == 2
    assert derived("provisions_yearly_cost", household={"provisions": two}) == 15_000
    assert (
        derived("provisions_yearly_cost", household={"provisions": [{"provision": "wmo"}]}) is None
    )
    assert derived("provisions_stacked") is None


@pytest.mark.parametrize(
    ("plan", "cents"),
    [
        ({}, None),
        ({"amount": "100"}, 10_000),
        ({"total_amount": "500", "own_contribution": "50", "co_funding": "0"}, 45_000),
        ({"total_amount": "500", "own_contribution": "50"}, None),
        ({"amount": "0"}, 0),
    ],
)
def test_the_amount_is_stated_or_what_is_left_for_the_municipality(derived, plan, cents):
    assert derived("amount", intervention=plan) == cents


@pytest.mark.parametrize(
    ("plan", "in_kind"),
    [
        ({"form": "goods", "paid_to": "supplier"}, True),
        ({"form": "service", "paid_to": "creditor"}, True),
        ({"form": "goods", "paid_to": "resident"}, False),
        ({"form": "money", "paid_to": "supplier"}, False),
        ({"form": "debt"}, False),
        ({"paid_to": "resident"}, False),
        ({"form": "goods"}, None),
        ({"paid_to": "supplier"}, None),
    ],
)
def test_in_kind_is_goods_or_a_service_not_paid_to_the_resident(derived, plan, in_kind):
    assert derived("in_kind", intervention=plan) is in_kind


@pytest.mark.parametrize(
    ("parties", "committed"),
    [
        ([], True),
        (["yes"], True),
        (["yes", "no"], False),
        (["yes", None], None),
        ([None, "no"], False),
    ],
)
def test_partners_are_committed_when_each_is(derived, parties, committed):
    made = [{"party": "employer", **({"committed": one} if one else {})} for one in parties]
    assert derived("partners_committed", intervention={"parties": made}) is committed
    assert derived("parties", intervention={"parties": made}) == len(parties)


def route(outcome="available", provision="fondsen", takes=None):
    return {"provision": provision, "outcome": outcome, **({"takes": takes} if takes else {})}


@pytest.mark.parametrize(
    ("tried", "needed_by", "in_time"),
    [
        ([], "2020-07-01", False),
        ([route("refused", takes="1 day")], "2020-07-01", False),
        ([route(takes="30 days")], "2020-07-01", True),
        ([route(takes="31 days")], "2020-07-01", False),
        ([route(takes="31 days"), route(takes="1 day")], "2020-07-01", True),
        ([route()], "2020-07-01", None),
        ([route(takes="30 days")], None, None),
        ([route("too_late", takes="1 day")], None, False),
        ([route(provision="bijzondere-bijstand")], "2020-07-13", True),
        ([route(provision="bijzondere-bijstand")], "2020-07-12", False),
        ([route(provision="bijzondere-bijstand", takes="1 day")], "2020-06-02", True),
        ([{"provision": "fondsen"}], "2020-07-01", None),
        ([route(provision="schuldhulp-spoed")], "2020-07-01", None),  # a first talk is no help yet
    ],
)
def test_a_route_helps_when_it_is_open_and_in_time(derived, tried, needed_by, in_time):
    plan = {"needed_by": needed_by} if needed_by else {}
    assert derived("regular_in_time", alternatives={"tried": tried}, intervention=plan) is in_time


@pytest.mark.parametrize(
    ("looked", "tried", "better"),
    [
        ("yes", [route(takes="1 day")], True),
        (None, [route(takes="1 day")], True),
        ("yes", [], False),
        (None, [], None),
        ("no", [], None),
        ("yes", [route()], None),
        ("yes", None, None),
    ],
)
def test_nothing_is_better_only_once_one_has_looked(derived, looked, tried, better):
    alternatives = {
        **({"looked_for_others": looked} if looked else {}),
        **({"tried": tried} if tried is not None else {}),
    }
    assert (
        derived(
            "better_provision", alternatives=alternatives, intervention={"needed_by": "2020-07-01"}
        )
        is better
    )


GRANTS = [
    {"amount": "40", "on": "2025-02-01", "state": "granted"},
    {"amount": "300", "on": "2024-01-15", "state": "pending"},
]


def test_what_was_granted_counts_within_the_period_of_the_pack(derived, voorbeeld):
    def of(fact, day):
        return derived(
            fact, voorbeeld, day, history={"granted": GRANTS}, intervention={"amount": "10"}
        )

    assert [of("granted_total", day) for day in ("2025-09-01", "2025-01-15", "2026-02-02")] == [
        4_000,
        34_000,
        0,
    ]
    assert [of("granted_before", day) for day in ("2025-09-01", "2026-02-02")] == [True, False]
    assert [of("exposure", day) for day in ("2025-09-01", "2026-02-02")] == [5_000, 1_000]


def test_before_anything_is_granted_the_period_does_not_matter(derived):
    assert derived("granted_total", history={"granted": []}) == 0
    assert derived("granted_total", history={"granted": GRANTS}) is None
    assert derived("granted_total") is None


@pytest.mark.parametrize(
    ("adults", "agree"),
    [
        ([], False),
        (["yes"], True),
        (["yes", "no"], False),
        (["yes", None], None),
        (None, None),
    ],
)
def test_all_adults_agree_when_there_is_one_and_each_does(derived, adults, agree):
    made = {} if adults is None else {"adults": [{"agrees": one} if one else {} for one in adults]}
    assert derived("all_agree", involvement=made) is agree


@pytest.mark.parametrize(
    ("adults", "effort"),
    [
        ([{"own_effort": "belt zelf"}], True),
        ([{}], None),
        ([], False),
        ([{}, {"own_effort": "belt zelf"}], True),
    ],
)
def test_own_effort_is_stated_by_someone_or_unknown(derived, adults, effort):
    assert derived("own_effort", involvement={"adults": adults}) is effort


def test_a_scenario_is_told_when_what_happens_and_its_costs_are(derived):
    assert (
        derived("scenarios.nothing", scenarios={"nothing": {"happens": "uit huis", "lines": []}})
        is True
    )
    assert derived("scenarios.nothing", scenarios={"nothing": {"happens": "uit huis"}}) is None
    assert derived("scenarios.nothing") is None


@pytest.mark.parametrize(
    ("spent", "left"),
    [
        ({"jaar": {"spent": "62000"}}, 8_800_000),
        ({"jaar": {}}, None),
        ({"anders": {"spent": "1"}}, None),
        (None, None),
    ],
)
def test_what_is_left_of_a_budget_is_known_once_its_spending_is(derived, voorbeeld, spent, left):
    history = {} if spent is None else {"budget_spent": spent}
    assert derived("budget_left.jaar", voorbeeld, "2025-09-01", history=history) == left


def test_a_budget_may_be_overspent(derived, voorbeeld):
    history = {"budget_spent": {"jaar": {"spent": "150000.01"}}}
    assert derived("budget_left.jaar", voorbeeld, "2025-09-01", history=history) == -1
