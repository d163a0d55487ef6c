"""Drawn conditions: well-typed, within their stratum, of every shape that a condition can have."""

from __future__ import annotations

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from maatwerk_core.engine.planning import make_plan
from maatwerk_core.rules.conditions import Scope, read_condition
from maatwerk_core.rules.derived import core_sets
from maatwerk_core.rules.facts import STRATA
from maatwerk_core.rules.pack import Pack
from maatwerk_core.testing.drawn_conditions import ROUTES, conditions, readable, unary_tests

#: Any example will do: shrinking it takes longer than finding it.
UNSHRUNK = settings(phases=[Phase.generate], max_examples=400)


@pytest.fixture(scope="module")
def scope():
    """What a condition of a pack without anything of its own may read."""
    plan, _ = make_plan(Pack.model_construct(pack="empty", version="1"))
    return Scope(plan.facts, plan.nodes, {}, sets=core_sets(ROUTES))


@pytest.mark.parametrize("stratum", ["derived", "legitimacy", "involvement", "tegenprestatie"])
@settings(max_examples=60)
@given(data=st.data())
def test_every_condition_is_read_without_a_fault(scope, stratum, data):
    drawn = data.draw(conditions(readable(stratum), depth=2))
    read_condition(drawn, scope.upto(stratum), ())
    assert scope.wrongs == []


@pytest.mark.parametrize("stratum", STRATA)
def test_no_fact_of_a_later_stratum_is_drawn(stratum):
    assert {STRATA[fact.stratum] for fact in readable(stratum)} <= set(range(STRATA[stratum] + 1))


@pytest.mark.parametrize("word", ["any", "all", "not"])
def test_conditions_nest(word):
    assert word in find(
        conditions(readable("derived")), lambda drawn: word in drawn, settings=UNSHRUNK
    )


def test_every_kind_of_fact_is_drawn():
    kinds = {fact.type for fact in readable("tegenprestatie")}
    assert kinds == {"bool", "enum", "cents", "int", "bp", "months", "day", "set"}


def test_a_range_is_open_or_closed_on_each_side():
    amount = next(fact for fact in readable("derived") if fact.id == "amount")
    ranges = unary_tests(amount).filter(lambda text: ".." in text)
    for opened in "[]":
        for closed in "[]":
            found = find(
                ranges,
                lambda text, ends=(opened, closed): (text[0], text[-1]) == ends,
                settings=UNSHRUNK,
            )
            assert found[0] + found[-1] == opened + closed


def test_a_parameter_is_compared_only_with_facts_of_its_type():
    by_id = {fact.id: fact for fact in readable("derived")}
    amounts = unary_tests(by_id["amount"], (("grens", "cents"),))
    assert "$grens" in find(amounts, lambda text: "$" in text, settings=UNSHRUNK)
    counts = unary_tests(by_id["children"], (("grens", "cents"),))
    with pytest.raises(NoSuchExample):
        find(counts, lambda text: "$" in text, settings=UNSHRUNK)
