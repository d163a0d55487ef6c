"""What a policy offers to draw from: its numbers with their neighbours, its codes, the days on which it changes."""

from __future__ import annotations

import datetime

from maatwerk_core.testing.law import policy_of
from maatwerk_core.testing.offers import FAR_OFF, LONG_AGO, days_of, offer_of

DAY = datetime.date(2025, 9, 1)


def test_a_ceiling_is_offered_with_its_neighbours_and_its_half(small):
    amounts = offer_of(small(), DAY).of_kind("money", "amount")
    assert {49_999, 50_000, 50_001, 25_000, 25_001} <= set(amounts)


def test_no_number_is_offered_above_what_a_field_may_hold(small):
    assert max(offer_of(small(), DAY).of_kind("money", "price", 10**8)) <= 10**8


def test_the_ceiling_of_the_day_is_offered():
    policy = policy_of("voorbeeld")
    amounts = offer_of(policy, datetime.date(2024, 6, 1)).of_kind("money", "amount")
    assert 40_000 in amounts
    assert 40_000 not in offer_of(policy, DAY).numbers["money"]


def test_codes_are_those_of_the_pack():
    pack = policy_of("voorbeeld")
    words = offer_of(pack, DAY).words
    assert "own" in words["item"]
    assert set(words["provision"]) <= {route.id for route in pack.pack.provisions}
    assert words["uses"] == tuple(rule.id for rule in pack.pack.agreements)


def test_the_days_stand_around_every_change():
    days = set(days_of(policy_of("voorbeeld")))
    change = datetime.date(2025, 1, 1)
    assert {change + datetime.timedelta(days=shift) for shift in (-1, 0, 1)} <= days
    assert {LONG_AGO, FAR_OFF} <= days


def test_a_day_on_which_most_is_known_comes_first(small):
    assert days_of(small())[0] == DAY
