"""The values worth trying of a real case: on both sides of everything that can change."""

from functools import cache
from pathlib import Path

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.packs.cases import load_case_file
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.boundaries import boundaries, bounds_of, lay_open
from maatwerk_core.rules.plan import reads

PACKS = Path(__file__).parents[2] / "rulepacks"
CASES = ["amsterdam/schuur-tweede-keer", "zaanstad/lasmasker", "voorbeeld/wasmachine"]


@cache
def result_of(name):
    pack, case = name.split("/")
    policy = load_pack(PACKS / pack)
    found = load_case_file(PACKS / pack / "cases" / f"{case}.yaml", policy.plan.facts).case
    case, policy = set_facts(found, policy)
    return policy.plan, assess(case, policy).result


def tried(name):
    plan, result = result_of(name)
    return boundaries(plan, result.leaves, result.params, compile_nodes)


@pytest.mark.parametrize("name", CASES)
def test_a_plan_laid_open_is_worth_the_same(name):
    plan, result = result_of(name)
    ground = lay_open(plan, result.leaves, result.params)
    names, paths = reads(*ground.roots)
    run = compile_nodes(ground.roots, names, paths, {})
    leaves = tuple(ground.leaves[leaf] for leaf in names)
    assert run(leaves, tuple(ground.params[path] for path in paths)) == result.values


def test_an_earlier_grant_lowers_what_the_team_may_still_give():
    # 50,000 - 25,001 granted before: the team may give 24,999
    assert {24_999, 25_000} <= set(tried("amsterdam/schuur-tweede-keer")["amount_stated"])


def test_the_amount_of_an_earlier_grant_has_its_boundary_too():
    assert {24_999, 25_000} <= set(tried("amsterdam/schuur-tweede-keer")["granted.0.amount"])


def test_the_saving_ends_where_the_amount_is_all_that_is_avoided():
    found = tried("zaanstad/lasmasker")
    assert {1_600_000, 1_600_001} <= set(found["amount_stated"])
    # 110,000 of 1,600,000 is 6.875 %: a chance of 688 basis points is the first that will do
    assert {687, 688} <= set(found["lines_nothing.0.chance"])


def test_a_yes_or_no_and_a_word_have_all_their_values():
    found = tried("zaanstad/lasmasker")
    assert found["wsnp"] == (False, True)
    assert found["paid_to"] == ("supplier", "creditor", "resident")
    assert "bijzondere-bijstand" not in found["form"]


def test_words_that_no_fact_declares_are_those_that_rules_name():
    assert "fondsen" in tried("voorbeeld/wasmachine")["tried.0.provision"]


@pytest.mark.parametrize("name", CASES)
def test_no_value_is_outside_its_bounds(name):
    plan, result = result_of(name)
    types = lay_open(plan, result.leaves, result.params).types
    for leaf, found in tried(name).items():
        if types[leaf] not in ("bool", "enum"):
            low, high = bounds_of(leaf, types[leaf])
            assert all(low <= value <= high for value in found)
