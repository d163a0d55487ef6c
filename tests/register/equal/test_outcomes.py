"""Outcomes differ both ways or not at all, and what nobody knows is no difference."""

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.model.decision import GIVES, OUTCOMES
from maatwerk_core.register.equal.outcomes import (
    AMOUNTS_DIFFER,
    RESULTS,
    Settled,
    all_otherwise,
    decided_otherwise,
)

settled = st.builds(Settled, st.sampled_from(OUTCOMES), st.none() | st.integers(0, 10**7))


@given(settled, settled)
def test_outcomes_differ_both_ways(one, other):
    assert decided_otherwise(one, other) == decided_otherwise(other, one)


@given(settled)
def test_an_outcome_never_differs_from_itself(one):
    unknown = one.outcome in GIVES and one.amount_cents is None
    assert decided_otherwise(one, one) is (None if unknown else False)


@given(settled, st.sampled_from(sorted(RESULTS)))
def test_a_result_without_money_differs_from_nothing(one, result):
    assert decided_otherwise(one, Settled(result)) is False


@given(settled, settled)
def test_an_amount_counts_only_where_both_get_something(one, other):
    if not (one.gives and other.gives):
        assert decided_otherwise(one, other) == decided_otherwise(
            Settled(one.outcome), Settled(other.outcome)
        )


def test_amounts_differ_by_more_than_a_tenth_of_the_larger():
    whole = 100_000
    tenth = whole * AMOUNTS_DIFFER // 10_000
    assert decided_otherwise(Settled("grant", whole), Settled("grant", whole - tenth)) is False
    assert decided_otherwise(Settled("grant", whole), Settled("grant", whole - tenth - 10)) is True


def test_a_referral_is_no_refusal():
    assert decided_otherwise(Settled("refer"), Settled("refuse")) is True


@given(st.lists(st.none() | st.booleans(), max_size=4), st.integers(0, 3))
def test_one_that_becomes_known_never_turns_a_yes_into_a_no(verdicts, at):
    found = all_otherwise(tuple(verdicts))
    for known in (True, False):
        filled = [known if v is None and n == at else v for n, v in enumerate(verdicts)]
        assert found is None or all_otherwise(tuple(filled)) is found
