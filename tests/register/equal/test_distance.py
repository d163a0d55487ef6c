"""A distance is the same both ways, grows with each difference, and never takes what is unknown for the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.equal.distance import HALF, WHOLE, how_far, measure, relative
from maatwerk_core.register.equal.general import in_general, steps_of
from maatwerk_core.rules.declared import CORE_FACTS

#: One fact of each way of comparing.
COMPARED = ("domain", "acute", "children", "income_ratio", "threats", "total_amount", "duration")
FACTS = [CORE_FACTS[id_] for id_ in COMPARED]


def values(fact, unknown=True):
    """What a fact may be, in general words."""
    kinds = {
        "bool": st.booleans(),
        "enum": st.sampled_from(fact.values or ("x", "y")),
        "set": st.frozensets(st.sampled_from(fact.values or ("x", "y"))).map(tuple),
    }
    raw = kinds.get(fact.type, st.integers(0, 10**7))
    known = raw.map(lambda value: in_general(fact, value))
    return st.none() | known if unknown else known


def cases(unknown=True):
    """A case: a value for each fact."""
    return st.fixed_dictionaries({fact.id: values(fact, unknown) for fact in FACTS})


weights = st.lists(
    st.integers(0, 9), min_size=len(FACTS), max_size=len(FACTS)
).map(lambda found: list(zip(FACTS, found, strict=True)))  # fmt: skip
facts = st.sampled_from(FACTS)


@given(ours=cases(), theirs=cases(), weighed=weights)
def test_a_distance_is_the_same_both_ways(ours, theirs, weighed):
    assert measure(ours, theirs, weighed).bp == measure(theirs, ours, weighed).bp


@given(case=cases(unknown=False), weighed=weights)
def test_a_case_of_which_all_is_known_is_at_no_distance_from_itself(case, weighed):
    nothing_weighed = not any(weight for _, weight in weighed)
    assert measure(case, case, weighed).bp == (WHOLE if nothing_weighed else 0)


@given(ours=cases(), theirs=cases(), weighed=weights)
def test_a_distance_lies_between_nothing_and_all_and_its_shares_add_up(ours, theirs, weighed):
    found = measure(ours, theirs, weighed)
    assert 0 <= found.at_least_bp <= found.bp <= WHOLE
    assert sum(part.share_bp for part in found.parts) == (found.bp if found.parts else 0)


@given(ours=cases(), theirs=cases(), weighed=weights, fact=facts, data=st.data())
def test_one_more_difference_never_brings_cases_nearer(ours, theirs, weighed, fact, data):
    theirs = {**theirs, fact.id: ours[fact.id]}
    other = {**theirs, fact.id: data.draw(values(fact, unknown=False))}
    if ours[fact.id] is not None:
        assert measure(ours, theirs, weighed).bp <= measure(ours, other, weighed).bp


@given(ours=cases(), theirs=cases(), weighed=weights, fact=facts)
def test_what_is_unknown_is_never_nearer_than_what_is_the_same(ours, theirs, weighed, fact):
    same = {**theirs, fact.id: ours[fact.id]}
    unknown = {**theirs, fact.id: None}
    assert measure(ours, same, weighed).bp <= measure(ours, unknown, weighed).bp


@given(fact=facts, data=st.data())
def test_what_is_unknown_is_further_than_the_same_and_nearer_than_all_different(fact, data):
    value = data.draw(values(fact, unknown=False))
    assert how_far(fact, value, value) == 0 < how_far(fact, value, None) == HALF < WHOLE


@given(ours=cases(), theirs=cases(), weighed=weights, fact=facts, data=st.data())
def test_a_weight_of_nothing_takes_away_what_a_fact_does(ours, theirs, weighed, fact, data):
    without = [(each, 0 if each == fact else weight) for each, weight in weighed]
    other = {**theirs, fact.id: data.draw(values(fact))}
    assert measure(ours, theirs, without).bp == measure(ours, other, without).bp


@given(ours=cases(), theirs=cases(), weighed=weights, times=st.integers(2, 5))
def test_only_the_proportion_of_weights_matters(ours, theirs, weighed, times):
    more = [(fact, weight * times) for fact, weight in weighed]
    assert measure(ours, theirs, weighed).bp == measure(ours, theirs, more).bp


@given(fact=facts, data=st.data())
def test_two_values_are_as_far_apart_both_ways(fact, data):
    one, other = (data.draw(values(fact, unknown=False)) for _ in range(2))
    assert how_far(fact, one, other) == how_far(fact, other, one)
    assert (how_far(fact, one, other) == 0) == (one == other) or relative_is_small(one, other)


def relative_is_small(one, other):
    """Large numbers may differ by less than a basis point."""
    return abs(one - other) * WHOLE < max(one, other)


@pytest.mark.parametrize(
    ("fact", "one", "other", "apart"),
    [
        ("acute", True, False, WHOLE),
        ("domain", "work", "housing", WHOLE),
        ("children", 1, 2, 5_000),
        ("children", 0, 4, WHOLE),
        ("total_amount", 30_000, 27_000, 1_000),
        ("income_ratio", 0, 1, 3_333),
        ("income_ratio", 0, 3, WHOLE),
        ("threats", frozenset({"eviction", "repossession"}), frozenset({"eviction"}), 5_000),
        ("threats", frozenset(), frozenset({"eviction"}), WHOLE),
    ],
)
def test_each_type_has_its_own_way(fact, one, other, apart):
    assert how_far(CORE_FACTS[fact], one, other) == apart


def test_numbers_below_zero_are_at_most_wholly_apart():
    assert relative(-100, 50) == WHOLE


def test_steps_are_only_for_what_is_about_a_household():
    assert steps_of(CORE_FACTS["total_amount"]) is None
    assert steps_of(CORE_FACTS["income"]) is not None


def test_it_is_unknown_whether_cases_are_near_where_that_hangs_on_what_is_unknown():
    weighed = [(CORE_FACTS["domain"], 1), (CORE_FACTS["acute"], 1)]
    found = measure({"domain": "work", "acute": None}, {"domain": "work", "acute": True}, weighed)
    assert (found.bp, found.at_least_bp) == (2_500, 0)
    assert [found.within(bp) for bp in (2_500, 2_499, 0)] == [True, None, None]
    apart = measure({"domain": "work", "acute": None}, {"domain": "debt"}, weighed)
    assert apart.within(4_999) is False
