"""A stop rests on a law or an ordinance and says what can be done instead; nothing else stops a plan."""

from __future__ import annotations

from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.rules.ways import ways_of
from tests.properties.leaf_tuples import drawer


def test_every_stop_of_every_pack_names_a_way_through(policy):
    stops = [check.id for check in policy.plan.checks if check.severity == "stop"]
    assert [id_ for id_ in stops if not ways_of(policy.pack, id_).through] == []


def test_every_stop_of_every_pack_rests_on_a_law(policy):
    lawful = {source.id for source in policy.pack.sources if source.kind in ("law", "ordinance")}
    stops = [check for check in policy.pack.checks if check.severity == "stop"]
    assert [check.id for check in stops if check.source.split(" ")[0] not in lawful] == []


def test_a_plan_is_stopped_by_a_stop_check_and_by_nothing_else(policy, days, how_many):
    plan = policy.plan
    for seed in range(how_many):
        drawn = drawer(policy, days[seed % len(days)])
        values = compiled(plan)(drawn.seeded(seed), drawn.params)
        found = dict(zip(plan.outputs, values, strict=True))
        failing = [
            c.id for c in plan.checks if c.severity == "stop" and found[f"check:{c.id}"] is False
        ]
        assert (STATUSES[found["status"]] == "stop") == bool(failing), seed


def test_every_stop_that_a_real_case_meets_is_released_by_words_of_its_pack(real):
    for one in real.variations():
        for finding in one.assess().findings.values():
            for reason in finding.reasons:
                if reason.severity == "stop" and reason.verdict == "no":
                    ways = ways_of(one.policy.pack, reason.id).through
                    assert ways
                    assert all(way.nl and way.en for way in ways)
