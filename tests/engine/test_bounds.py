"""What a plan can cost at most follows from its whole price, and never lies below what it turns out to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.bounds import most_amount
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack

POLICY = load_pack("amsterdam")
EUROS = st.integers(0, 10_000)


def most(**plan):
    case = {"case": "c", "day": "2019-06-01", "intervention": {"name": "fiets", **plan}}
    return most_amount(assess(load_case(case, POLICY), POLICY))


@pytest.mark.parametrize(
    ("plan", "cents"),
    [
        ({"total_amount": 900}, 90_000),
        ({"total_amount": 900, "own_contribution": 100}, 80_000),
        ({"total_amount": 900, "co_funding": 200}, 70_000),
        ({"total_amount": 900, "co_funding": 1000}, 0),
        ({"total_amount": 900, "own_contribution": 100, "co_funding": 200}, None),
        ({"amount": 300, "total_amount": 900}, None),
        ({"own_contribution": 100}, None),
        ({}, None),
    ],
)
def test_the_most_is_the_whole_price_less_what_others_surely_pay(plan, cents):
    assert most(**plan) == cents


@given(own=EUROS, others=EUROS, paid=EUROS)
def test_what_it_turns_out_to_be_is_never_more(own, others, paid):
    total = own + others + paid
    bounds = [
        most(total_amount=total),
        most(total_amount=total, own_contribution=own),
        most(total_amount=total, co_funding=others),
    ]
    assert min(bounds) >= paid * 100
