"""The values of a policy by path and day, as the plan reads them."""

import datetime

import pytest

from maatwerk_core.rules.expression import UNLIMITED
from maatwerk_core.rules.policy import NOBODY

TEXT = """
scheme: {from: 2020-01-01, through: 2024-12-31, legal_basis: wmo}
roles: {team: {nl: team}, baas: {nl: baas}}
parameters: {grens: {nl: grens, unit: EUR, value: {2020-01-01: 100, 2021-01-01: {value: 200, assumed: gok}}}}
mandate:
  within: 12 months
  above: nobody
  tiers: [{role: [team, baas], ceiling: unlimited, from: 2020-06-01}]
norms: {n: {unit: EUR, columns: [a], rows: [{from: 2021-01-01, a: 5}, {from: 2020-01-01, a: 4}]}}
costs: {c: {nl: kosten, price: 10, per: week, payer: state}, d: {nl: kosten, price: 1, per: visit}}
provisions: {p: {nl: weg, takes: 2 weeks}}
checks: {k: {ground: legitimacy, until: 2020-07-01, severity: advice, text: {nl: tekst}}}
agreements: {a: {offer: example, promise: {nl: iets}, until: 1 month, kept: {pays: nothing}}}
"""


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("path", "on", "value"),
    [
        ("scheme.legal_basis", "2020-06-01", "wmo"),
        ("parameters.grens", "2019-12-31", None),
        ("parameters.grens", "2020-12-31", 10_000),
        ("parameters.grens", "2021-01-01", 20_000),
        ("mandate.within", "2020-06-01", "12 months"),
        ("mandate.window_start", "2020-06-01", day("2019-06-01").toordinal()),
        ("mandate.counts_all", "2020-06-01", False),
        ("mandate.above", "2020-06-01", NOBODY),
        ("mandate.tiers.team.ceiling", "2020-06-01", UNLIMITED),
        ("mandate.tiers.team.holds", "2020-05-31", False),
        ("mandate.tiers.team.holds", "2020-06-01", True),
        ("norms.n.a", "2020-12-31", 400),
        ("norms.n.a", "2021-01-01", 500),
        ("costs.c.price", "2020-06-01", 1_000),
        ("costs.c.per", "2020-06-01", 52),
        ("costs.c.payer", "2020-06-01", "state"),
        ("costs.d.per", "2020-06-01", 0),
        ("costs.d.payer", "2020-06-01", None),
        ("provisions.p.takes", "2020-06-01", 14),
        ("checks.k.holds", "2020-06-30", True),
        ("checks.k.holds", "2020-07-01", False),
        ("agreements.a.kept.pays", "2020-06-01", "nothing"),
        ("day", "2020-06-01", day("2020-06-01").toordinal()),
        ("scheme.holds", "2019-12-31", False),
        ("scheme.holds", "2020-01-01", True),
        ("scheme.holds", "2024-12-31", True),
        ("scheme.holds", "2025-01-01", False),
        ("scheme.begun", "2019-12-31", False),
        ("scheme.lasts", "2024-12-31", True),
        ("scheme.lasts", "2025-01-01", False),
        ("checks.k.lasts", "2020-07-01", False),
        ("nergens.gezet", "2020-06-01", None),
    ],
)
def test_a_value_stands_at_its_path(loaded, path, on, value):
    assert loaded(TEXT).value(path, day(on)).value == value


def test_a_path_that_nobody_set_says_so(loaded):
    assert loaded().value("nergens.gezet", day("2020-06-01")).why == "unset"


def test_strict_reads_every_value_strictly(loaded):
    policy = loaded(TEXT)
    assert policy.value("parameters.grens", day("2021-01-01"), strict=True).value is None
    assert policy.value("parameters.grens", day("2020-01-01"), strict=True).value == 10_000


def test_above_the_last_tier_is_unknown_unless_it_is_nobody(loaded):
    policy = loaded("roles: {team: {nl: team}}\nmandate: {tiers: [{role: team}], above: unknown}\n")
    assert policy.value("mandate.above", day("2020-01-01")).value is None


def test_params_are_the_values_that_the_plan_reads_in_its_order(loaded):
    policy = loaded(TEXT)
    params = policy.params(day("2020-06-01"))
    assert params == tuple(policy.value(p, day("2020-06-01")).value for p in policy.plan.params)
    assert policy.params(day("2020-06-01")) is params


def test_a_policy_is_known_by_the_name_of_its_pack(loaded):
    assert loaded().id == "small"
