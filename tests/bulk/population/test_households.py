"""Households fit together: children where there are children, debts where there is a scheme, incomes at the norm."""

import datetime

import pyarrow.compute as pc
import pytest

from maatwerk_core.bulk.population.draw import UNKNOWN

MANY = 3_000
COLUMNS = ["income_cents", "kind_stated", "on_benefit", "ages_stated"]


def test_children_are_only_in_households_with_children(known):
    for row in known:
        with_children = row["kind_stated"] in ("single_parent", "couple_with_children")
        assert (row["children_stated"] > 0) is with_children
        roles = [person["role"] for person in row["persons"]]
        assert roles.count("child") == row["children_stated"]
        assert ("partner" in roles) is row["kind_stated"].startswith("couple")
        assert ("other_adult" in roles) is row["cost_sharers_stated"]


def test_who_is_in_the_wsnp_has_debts(known):
    assert any(row["wsnp"] for row in known)
    for row in known:
        assert row["wsnp"] is (row["debt_scheme"] == "wsnp")
        assert row["debts_stated"] or row["debt_scheme"] == "none"
        assert row["debts_stated"] is bool(row["debt_list"])


def test_help_with_a_debt_goes_to_who_has_it(known):
    for row in known:
        if row["form"] == "debt":
            assert {"rent", "energy"} & {debt["kind"] for debt in row["debt_list"]}


@pytest.mark.parametrize(
    ("threat", "kind"),
    [("eviction", "rent"), ("energy_cutoff", "energy"), ("health_insurance_ended", "health_insurance")],
)  # fmt: skip
def test_a_threat_comes_from_a_debt_of_its_kind(known, threat, kind):
    threatened = [row for row in known if threat in [one["value"] for one in row["threat_list"]]]
    assert len(threatened) > 50
    for row in threatened:
        assert kind in [debt["kind"] for debt in row["debt_list"]]


def test_income_is_told_in_one_way(known):
    for row in known:
        assert (row["income_cents"] is None) is not (row["income_ratio_stated"] is None)


def test_incomes_lie_around_the_norm_of_the_day(population):
    norms = {datetime.date(2015, 1, 1): 96_083, datetime.date(2026, 1, 1): 140_150}
    for day, norm in norms.items():
        rows = population(MANY, day=day, unknown=0).select(COLUMNS).to_pylist()
        found = [
            row["income_cents"]
            for row in rows
            if row["kind_stated"] == "single" and row["on_benefit"] and row["ages_stated"] != "aow"
        ]
        assert sorted(income for income in found if income)[len(found) // 2] == norm


def test_where_the_norm_is_not_known_incomes_lie_around_the_last_one(population):
    day = datetime.date(2027, 6, 1)
    rows = population(MANY, day=day, unknown=0).select(COLUMNS).to_pylist()
    coupled = [
        row["income_cents"] for row in rows if row["kind_stated"] == "couple" and row["on_benefit"]
    ]
    assert 200_213 in coupled  # of 2026-01-01; that of a single person is known until later


@pytest.mark.parametrize("unknown", [0, UNKNOWN, 5_000, 8_000, 10_000])
def test_the_share_of_unknowns_is_what_was_asked(population, unknown):
    column = population(MANY, unknown=unknown)["on_benefit"]
    assert abs(column.null_count - MANY * unknown // 10_000) < MANY // 40


def test_no_less_is_known_of_a_household_with_little_than_asked_for_all(population):
    """A quarter has everything, a quarter misses twice as much."""
    rows = population(MANY, unknown=2_000)
    columns = ["goal", "own_plan", "domain", "form", "paid_to", "legal_basis", "trigger", "acute"]
    full = [pc.is_valid(rows[name]) for name in columns if name not in ("goal", "own_plan")]
    every = full[0]
    for each in full[1:]:
        every = pc.and_(every, each)
    evenly = MANY * 8**6 // 10**6  # if every household missed a fifth
    assert pc.sum(every).as_py() > evenly + MANY // 20
