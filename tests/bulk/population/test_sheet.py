"""Every household could have been written down as a case, which no door refuses and which comes out the same."""

import datetime

import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.one_case import leaves_of
from maatwerk_core.bulk.results import results_of
from maatwerk_core.engine.assess import assess
from maatwerk_core.packs.cases import load_case
from maatwerk_core.rules.leaves import read_leaves
from tests.bulk.population.written import as_case

YEAR = [datetime.date(2025, 1, 1) + datetime.timedelta(days=after) for after in range(365)]


def named(policies, name):
    return next(policy for policy in policies if policy.id == name)


def without_budgets(leaves):
    """Those of other municipalities are in the table, not in the case."""
    return {name: value for name, value in leaves.items() if name != "budget_spent"}


def test_every_pack_lets_every_household_in_as_a_case(policies, population):
    for policy in policies:
        for row in population(15, seed=3, day=YEAR).to_pylist():
            case = load_case(as_case(row, policy), policy)
            found = dict(
                zip(policy.plan.leaves, read_leaves(case, policy, row["day"]), strict=True)
            )
            given = dict(zip(policy.plan.leaves, leaves_of(row, policy, row["day"]), strict=True))
            assert without_budgets(found) == without_budgets(given)


@pytest.mark.parametrize("pack", ["amsterdam", "voorbeeld", "zaanstad"])
def test_a_household_comes_out_alone_as_it_does_among_all(policies, population, pack):
    policy, cases = named(policies, pack), population(120, seed=4, day=YEAR)
    found = assess_table(cases, policy).to_pylist()
    for row, came in zip(cases.to_pylist(), found, strict=True):
        alone = assess(load_case(as_case(row, policy), policy), policy)
        outputs = [name for name in results_of(policy.plan).plain if name != "role"]  # a position
        assert {name: came[name] for name in outputs} == {
            name: alone.output(name) for name in outputs
        }
