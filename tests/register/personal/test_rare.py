"""What few share is rare; with nothing to compare with, the number of facts is what counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.personal.rare import ENOUGH, FEW, Earlier
from maatwerk_core.register.personal.traits import TOLD, Trait

TRAITS = st.sampled_from([Trait(fact, True) for fact in (*TOLD, "domain")])
ROWS = st.lists(st.frozensets(TRAITS), max_size=80)


@given(ROWS, st.lists(TRAITS, unique=True))
def test_what_is_alike_shares_every_trait(rows, traits):
    expected = sum(all(trait in row for trait in traits) for row in rows)
    assert Earlier(tuple(rows)).alike(traits) == expected


@given(ROWS, st.lists(TRAITS, unique=True, min_size=1))
def test_leaving_a_fact_out_makes_nothing_rarer(rows, traits):
    earlier = Earlier(tuple(rows))
    for trait in traits:
        less = [each for each in traits if each != trait]
        assert earlier.alike(less) >= earlier.alike(traits)
        assert earlier.is_rare(traits) or not earlier.is_rare(less)


@given(ROWS, st.lists(TRAITS, unique=True, min_size=1))
def test_leaving_out_the_rarest_again_and_again_ends_in_something_that_is_not_rare(rows, traits):
    earlier, left = Earlier(tuple(rows)), [*traits]
    while left and earlier.is_rare(left):
        left.remove(earlier.rarest(left))
    assert not earlier.is_rare(left)


@pytest.mark.parametrize(("alike", "rare"), [(0, True), (FEW - 1, True), (FEW, False)])
def test_fewer_than_five_is_few(alike, rare):
    trait = Trait("wsnp", True)
    rows = [frozenset({trait})] * alike + [frozenset()] * (ENOUGH - alike)
    assert Earlier(tuple(rows)).is_rare([trait]) == rare


def test_the_rarest_is_what_fewest_share():
    often, seldom = Trait("wsnp", True), Trait("on_benefit", True)
    rows = [frozenset({often})] * (ENOUGH - 1) + [frozenset({seldom})]
    assert Earlier(tuple(rows)).rarest([often, seldom]) == seldom
    assert Earlier(tuple(rows[:5])).rarest([often, seldom]) == often
