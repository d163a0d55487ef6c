"""What a line costs: price × how often × chance; what the scenarios add up to; and what follows."""

from __future__ import annotations

import pytest

from maatwerk_core.model.record import MAX_MONTHS, MAX_PRICE, MAX_TIMES
from maatwerk_core.rules.costs import NEVER
from maatwerk_core.rules.declared import PER_YEAR


@pytest.fixture
def cost(derived, voorbeeld):
    """The total of doing nothing with these lines, by the made-up pack (compared over 12 months)."""

    def total(*lines, fact="total_nothing", **parts):
        scenarios = {"nothing": {"lines": list(lines)}, "budget": {"lines": []}}
        return derived(fact, voorbeeld, "2025-09-01", scenarios=scenarios, **parts)

    return total


def own(price="100", per="month", **more):
    line = {
        "item": "own",
        "price": price,
        "per": per,
        "sure": "yes",
        "payer": "municipality",
        **more,
    }
    return {name: value for name, value in line.items() if value is not None}


@pytest.mark.parametrize(
    ("per", "months", "cents"),
    [
        ("month", "12 months", 120_000),
        ("month", "1 month", 10_000),
        ("year", "12 months", 10_000),
        ("year", "6 months", 5_000),
        ("year", "1 month", 833),
        ("week", "12 months", 520_000),
        ("week", "1 month", 43_333),
        ("day", "12 months", 3_650_000),
        ("once", None, 10_000),
        ("once", "6 months", 10_000),
    ],
)
def test_a_rhythm_runs_for_the_months_of_its_line(cost, per, months, cents):
    more = {"for": months} if months else {}
    assert cost(own(per=per, **more)) == cents


@pytest.mark.parametrize("months", ["12 months", "13 months", "120 months", "10 years"])
def test_months_are_cut_to_the_period_of_the_pack(cost, months):
    assert cost(own(**{"for": months})) == 120_000


def test_a_rhythm_without_months_is_unknown(cost):
    assert cost(own()) is None


@pytest.mark.parametrize(
    ("times", "each", "months", "cents"),
    [
        (3, "total", None, 30_000),
        (3, "total", "6 months", 30_000),
        (2, "month", "6 months", 120_000),
        (1, "week", "12 months", 520_000),
        (0, "total", None, 0),
    ],
)
def test_a_price_per_unit_is_counted_so_often(cost, times, each, months, cents):
    more = {"for": months} if months else {}
    assert cost(own(per="once", times=times, each=each, **more)) == cents


@pytest.mark.parametrize(
    ("sure", "cents"),
    [
        ("yes", 10_000),
        ("no", 0),
        ("50%", 5_000),
        ("0.01%", 1),
        ("33.33%", 3_333),
        ("unknown", None),
        (None, None),
    ],
)
def test_a_chance_multiplies_its_line_and_unknown_makes_it_unknown(cost, sure, cents):
    assert cost(own(per="once", sure=sure)) == cents


@pytest.mark.parametrize(("price", "cents"), [("0.01", 1), ("0.02", 1), ("0.03", 2), ("0.05", 3)])
def test_half_a_cent_goes_up(cost, price, cents):
    assert cost(own(price=price, per="once", sure="50%")) == cents


def test_a_line_is_rounded_to_cents_before_its_chance(cost):
    # 0.05 a year for one month is 0.42 of a cent: nothing, and half of that is nothing too.
    assert cost(own(price="0.05", per="year", sure="50%", **{"for": "1 month"})) == 0
    # 0.06 a year for one month is half a cent: one cent, of which half goes up again.
    assert cost(own(price="0.06", per="year", sure="50%", **{"for": "1 month"})) == 1


def test_no_lines_cost_nothing_and_unknown_lines_are_unknown(cost, derived, voorbeeld):
    assert cost() == 0
    assert derived("total_nothing", voorbeeld, "2025-09-01") is None
    said = {"nothing": {"lines": "unknown"}}
    assert derived("total_nothing", voorbeeld, "2025-09-01", scenarios=said) is None


@pytest.mark.parametrize(
    "line",
    [
        own(price=None),
        own(per=None, **{"for": "1 month"}),
        own(times="unknown", per="once"),
        {"item": "gemeentelijk-onbekend", "sure": "yes"},
    ],
)
def test_one_unpriced_line_makes_the_total_unknown(cost, line):
    assert cost(own(per="once"), line) is None


def test_an_item_takes_price_rhythm_and_payer_from_the_table(cost):
    line = {"item": "wasserette", "for": "12 months", "sure": "yes"}
    assert cost(line) == 78_000
    assert cost(line, fact="avoided", intervention={"amount": "1"}) == 78_000


def test_a_line_may_name_another_purse_than_the_table(cost):
    line = {"item": "wasserette", "for": "12 months", "sure": "yes", "payer": "resident"}
    assert (cost(line), cost(line, fact="avoided"), cost(line, fact="avoided_all")) == (
        78_000,
        0,
        78_000,
    )


def test_only_the_municipalitys_own_purse_decides(cost):
    lines = (own(per="once"), own(per="once", payer="health_insurer"))
    assert (cost(*lines), cost(*lines, fact="avoided")) == (20_000, 10_000)


def test_an_unknown_payer_leaves_the_total_known_and_the_purse_unknown(cost):
    line = own(per="once", payer=None)
    assert (cost(line), cost(line, fact="avoided")) == (10_000, None)


def test_a_saving_is_what_is_avoided_less_the_amount(cost):
    plan = {"amount": "40", "own_contribution": "5", "co_funding": "10"}
    line = own(per="once")
    assert cost(line, fact="saving", intervention=plan) == 6_000
    assert cost(line, fact="saving_all", intervention=plan) == 4_500


def test_the_whole_price_counts_for_all_purses_where_it_is_stated(cost):
    plan = {"total_amount": "55", "own_contribution": "5", "co_funding": "10"}
    assert cost(own(per="once"), fact="saving", intervention=plan) == 6_000
    assert cost(own(per="once"), fact="saving_all", intervention=plan) == 4_500


@pytest.mark.parametrize(
    ("amount", "payback", "break_even"),
    [
        ("0", 0, 0),
        ("0.01", 1, 1),
        ("100", 12, 10_000),
        ("100.01", 13, 10_001),
        ("50", 6, 5_000),
        ("8.34", 2, 834),
    ],
)
def test_payback_counts_a_begun_month_and_the_chance_rounds_half_up(
    cost, amount, payback, break_even
):
    plan = {"amount": amount}
    assert cost(own(per="once"), fact="payback", intervention=plan) == payback
    assert cost(own(per="once"), fact="break_even", intervention=plan) == break_even


@pytest.mark.parametrize(("amount", "chance"), [("0.01", 0), ("0.02", 1), ("0.04", 1), ("0.05", 2)])
def test_the_chance_rounds_to_the_nearest(cost, amount, chance):
    # Of 300 avoided, a cent is a third of a basis point.
    line = own(price="300", per="once")
    assert cost(line, fact="break_even", intervention={"amount": amount}) == chance


@pytest.mark.parametrize("fact", ["payback", "break_even"])
def test_where_nothing_is_avoided_it_never_pays(cost, fact):
    assert cost(fact=fact, intervention={"amount": "1"}) == NEVER
    assert cost(fact=fact) == NEVER
    assert cost(own(), fact=fact, intervention={"amount": "1"}) is None


def test_what_the_budget_scenario_costs_beside_the_plan_is_taken_off(derived, voorbeeld):
    scenarios = {
        "nothing": {"lines": [own(per="once")]},
        "budget": {"lines": [own(price="130", per="once")]},
    }
    assert derived("avoided", voorbeeld, "2025-09-01", scenarios=scenarios) == -3_000
    assert (
        derived(
            "payback", voorbeeld, "2025-09-01", scenarios=scenarios, intervention={"amount": "1"}
        )
        == NEVER
    )


def test_the_dearest_line_that_a_case_may_hold_fits_in_64_bits():
    daily = max(PER_YEAR.values())
    gross = MAX_PRICE * MAX_TIMES * daily * MAX_MONTHS // 12
    assert gross * 12 < 2**63
    assert gross * 10_000 < 2**63
    assert 2 * gross * 10_000 + 10_000 < 2**63


def test_the_dearest_line_there_can_be_is_priced(cost):
    line = own(price=str(MAX_PRICE // 100), per="day", times=MAX_TIMES, **{"for": "120 months"})
    assert cost(line) == MAX_PRICE * MAX_TIMES * 365  # 12 of the 120 months count
