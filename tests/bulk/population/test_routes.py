"""Costs and routes fit together: codes that the packs have, a price of its own only where the table has none."""

import datetime

import pyarrow as pa
import pytest

from maatwerk_core.bulk.population import draw_population
from maatwerk_core.testing.pack_text import load_text

MANY = 3_000
DAY = datetime.date(2026, 1, 1)


def lines(rows):
    """Every line of every scenario."""
    names = ("lines_nothing", "lines_regular", "lines_budget")
    return [line for row in rows for name in names for line in row[name]]


def test_codes_are_those_of_every_pack(known, policies):
    for policy in policies:
        costs = {cost.id for cost in policy.pack.costs} | {"own"}
        routes = {each.id for each in policy.pack.provisions}
        assert {line["item"] for line in lines(known)} <= costs
        assert {one["provision"] for row in known for one in row["tried"]} <= routes


def test_only_a_cost_of_its_own_has_a_price(known):
    for line in lines(known):
        assert (line["price"] is not None) is (line["item"] == "own")
        assert (line["per"] is not None) is (line["item"] == "own")


def test_a_route_is_tried_once(known):
    for row in known:
        tried = [one["provision"] for one in row["tried"]]
        assert len(set(tried)) == len(tried)


def test_special_assistance_is_not_open_above_its_line(known):
    found = [
        (row["income_ratio_stated"] > 11_000, one["outcome"])
        for row in known
        for one in row["tried"]
        if one["provision"] == "bijzondere-bijstand" and row["income_ratio_stated"]
    ]
    within, above = ([out for high, out in found if high is side] for side in (False, True))
    assert within.count("too_late") > len(within) // 2
    assert above.count("not_open") > len(above) // 2


def test_tegenprestatie_is_judged_only_where_it_is_agreed(known):
    for row in known:
        assert (row["tegenprestatie_serves"] is not None) is row["tegenprestatie_agreed"]


def test_doing_nothing_costs_more_often_than_the_budget_does(known):
    counts = {name: sum(bool(row[name]) for row in known) for name in known[0] if "lines_" in name}
    assert counts["lines_nothing"] > counts["lines_regular"] > counts["lines_budget"] > 0


def test_a_pack_without_these_codes_gets_costs_of_their_own():
    policy = load_text("{pack: small, version: 1.0.0}")
    rows = pa.Table.from_batches(draw_population(200, 7, DAY, [policy], unknown=0)).to_pylist()
    assert {line["item"] for line in lines(rows)} == {"own"}
    assert [one for row in rows for one in row["tried"]] == []
    assert all(row["income_cents"] is None for row in rows)  # it has no norms


def test_what_two_packs_call_by_one_name_must_mean_the_same():
    from maatwerk_core.errors import Faults

    packs = [
        load_text(f"{{pack: {name}, version: 1.0.0, facts: {{own_x: {{type: {type_}, nl: x, en: x}}}}}}")
        for name, type_ in (("een", "yes_no"), ("twee", "count"))
    ]  # fmt: skip
    with pytest.raises(Faults) as refused:
        draw_population(1, 7, DAY, packs)
    assert [one.code for one in refused.value.faults] == ["population.other-fact"]
