"""Plans fit together: prices add up, a tool is a thing, amounts lie around the cases that were published."""

import pytest

from maatwerk_core.bulk.population.plan_table import DOMAINS

MANY = 3_000


def test_the_price_adds_up_however_it_is_told(known):
    for row in known:
        shares = row["own_contribution_cents"] + row["co_funding_cents"]
        total, amount = row["total_amount_cents"], row["amount_stated_cents"]
        assert total is not None or amount is not None
        assert total is None or amount is None or amount == total - shares
        assert (total or shares) >= shares


def test_tools_and_household_goods_are_things(known):
    for row in known:
        if row["tool_of_trade"] or row["household_goods"]:
            assert row["form"] == "goods"


def test_money_for_a_debt_goes_to_the_creditor_or_the_resident(known):
    paid = {(row["form"], row["paid_to"]) for row in known}
    assert ("debt", "creditor") in paid
    assert ("debt", "supplier") not in paid
    assert {to for form, to in paid if form == "money"} == {"resident"}


def test_who_works_with_minors_does_so_in_a_household_with_children(known):
    assert any(row["works_with_minors"] for row in known)
    for row in known:
        if row["works_with_minors"]:
            assert (row["form"], row["children_stated"] > 0) == ("service", True)


def test_every_life_domain_occurs(known):
    assert {row["domain"] for row in known} == set(DOMAINS.values())


@pytest.mark.parametrize(
    ("domain", "cents"), [("work", 110_000), ("housing", 25_000), ("health", 72_000)]
)
def test_published_amounts_occur_often(known, domain, cents):
    found = [row["total_amount_cents"] for row in known if row["domain"] == domain]
    assert found.count(cents) > 5


def test_small_amounts_are_usual_and_large_ones_rare(known):
    found = sorted(row["amount_stated_cents"] for row in known if row["amount_stated_cents"])
    assert found[len(found) // 2] < 100_000 < found[-len(found) // 10]


def test_what_can_t_wait_is_needed_within_a_week(known):
    for row in known:
        if row["needed_by"] is not None:
            assert ((row["needed_by"] - row["day"]).days <= 7) is row["acute"]


def test_the_bewindvoerder_takes_part_where_the_court_s_scheme_runs(known):
    for row in known:
        assert ("bewindvoerder" in [one["party"] for one in row["party_list"]]) is row["wsnp"]
