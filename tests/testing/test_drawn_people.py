"""Drawn households, interventions and histories: valid, complete where that is asked, and of one mind about money."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.testing import histories, households, interventions


def unknown(record):
    """The fields that say nothing."""
    return {name for name in type(record).model_fields if getattr(record, name) is None}


@settings(max_examples=40)
@given(households(complete=True))
def test_of_a_complete_household_everything_is_known(household):
    assert unknown(household) == set()


@settings(max_examples=40)
@given(histories(complete=True))
def test_of_a_complete_history_everything_is_known(history):
    assert unknown(history) == set()
    assert not any(unknown(grant) for grant in history.granted)


@settings(max_examples=60)
@given(interventions())
def test_an_amount_and_a_whole_price_agree(plan):
    if plan.amount is not None and plan.total_amount is not None:
        assert plan.total_amount == plan.amount + plan.own_contribution + plan.co_funding


@pytest.mark.parametrize("strategy", [households(), interventions(), histories()])
@settings(max_examples=30)
@given(data=st.data())
def test_what_is_drawn_is_valid(strategy, data):
    drawn = data.draw(strategy)
    assert type(drawn).model_validate(dict(drawn)) == drawn
