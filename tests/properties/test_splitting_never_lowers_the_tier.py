"""Asking in parts never comes to someone lower than asking once for the whole: in the real cases too."""

from __future__ import annotations

import pytest

from maatwerk_core.testing.laws_of_route import SPLITTING

PARTS = (1, 25_000, 25_001, 49_999, 50_000, 125_000, 400_000, 500_001)


@pytest.mark.parametrize("state", ["granted", "pending"])
def test_parts_are_decided_no_lower_than_the_whole(real, state):
    if real.policy.value("mandate.per", real.case.day).value != "household":
        return  # each plan counts by itself
    for part in PARTS:
        for parts in ((part, part), (part, 1), (part, part, part)):
            assert SPLITTING.find(real.policy, (real.case, parts, state)) is None


@pytest.mark.parametrize("pack", ["voorbeeld", "amsterdam"])
def test_some_real_packs_count_per_household(pack, cases_of):
    """Else the law above would hold for want of a pack to hold it against."""
    days = {(one.policy, one.case.day) for one in cases_of(pack)}
    assert any(policy.value("mandate.per", day).value == "household" for policy, day in days)
