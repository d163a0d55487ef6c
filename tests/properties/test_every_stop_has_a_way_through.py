"""A stop rests on a law or an ordinance and says what can be done instead: in the real cases too."""

from __future__ import annotations

from maatwerk_core.rules.ways import ways_of
from maatwerk_core.testing.laws_of_outcomes import WAY_THROUGH


def test_a_real_case_is_stopped_by_a_stop_check_and_by_nothing_else(real):
    for one in real.variations():
        assert WAY_THROUGH.find(one.policy, one.case) is None, one.name


def test_every_stop_that_a_real_case_meets_is_released_by_words_of_its_pack(real):
    for one in real.variations():
        for finding in one.assess().findings.values():
            for reason in finding.reasons:
                if reason.severity == "stop" and reason.verdict == "no":
                    ways = ways_of(one.policy.pack, reason.id).through
                    assert ways
                    assert all(way.nl and way.en for way in ways)
