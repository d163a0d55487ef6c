"""Drawn packs: every one loads, and together they hold all that a pack can say about who decides."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis.vendor.pretty import pretty

from maatwerk_core.engine.assess import compiled
from maatwerk_core.rules.expression import UNLIMITED
from maatwerk_core.testing import packs, policies
from maatwerk_core.testing.drawn_sections import MOVED_BY_MONEY, OF_RETURNS
from maatwerk_core.testing.pack_text import as_yaml, load_text

QUICK = settings(max_examples=30, suppress_health_check=list(HealthCheck))

#: Any example will do: shrinking it takes longer than finding it.
UNSHRUNK = settings(phases=[Phase.generate], max_examples=400)


@QUICK
@given(packs())
def test_every_pack_loads_without_a_fault(written):
    assert load_text(as_yaml(written)).pack.pack == "drawn"


@QUICK
@given(policies(lawful=True))
def test_every_pack_can_be_run(policy):
    unknown = tuple(None for _ in policy.plan.leaves)
    params = tuple(None for _ in policy.plan.params)
    assert len(compiled(policy.plan)(unknown, params)) == len(policy.plan.outputs)


def tiers(written):
    """The tiers of a pack as written."""
    return written.get("mandate", {}).get("tiers", [])


@pytest.mark.parametrize(
    "wanted",
    [
        lambda p: len(tiers(p)) == 4,
        lambda p: not tiers(p),
        lambda p: any(isinstance(tier["ceiling"], dict) for tier in tiers(p)),
        lambda p: any(tier["ceiling"] == "unknown" for tier in tiers(p)),
        lambda p: any(tier["ceiling"] == "unlimited" for tier in tiers(p)),
        lambda p: any("when" in tier for tier in tiers(p)),
        lambda p: any("when_met" in tier for tier in tiers(p)),
        lambda p: p.get("quorum") == "none",
        lambda p: "substantiation" in p and "agreements" in p,
        lambda p: any(check["severity"] == "stop" for check in p.get("checks", {}).values()),
        lambda p: p["scheme"]["legal_basis"] == "unknown",
    ],
)
def test_what_a_pack_can_say_is_drawn(wanted):
    assert wanted(find(packs(), wanted, settings=UNSHRUNK))


def test_an_unlimited_ceiling_and_one_that_ends_are_loaded():
    found = find(policies(), lambda policy: UNLIMITED in ceilings(policy), settings=UNSHRUNK)
    assert UNLIMITED in ceilings(found)


def ceilings(policy):
    """Every amount up to which some role decides on some day."""
    return {
        entry.value for tier in policy.pack.mandate.tiers or () for entry in tier.ceiling.entries
    }


@QUICK
@given(packs(lawful=True))
def test_in_a_lawful_pack_no_tier_waits_for_what_money_moves(written):
    for tier in tiers(written):
        assert not facts_in(tier.get("when")) & MOVED_BY_MONEY
        assert "when_met" not in tier


@QUICK
@given(packs(lawful=True))
def test_in_a_lawful_pack_no_stop_is_about_returns(written):
    for check in written.get("checks", {}).values():
        if check["severity"] == "stop":
            assert check["ground"] != "returns"
            assert not (facts_in(check.get("when")) | facts_in(check["require"])) & OF_RETURNS


def facts_in(condition):
    """Every key of a condition, however deep."""
    if isinstance(condition, dict):
        return set(condition).union(*map(facts_in, condition.values()))
    return set().union(*map(facts_in, condition)) if isinstance(condition, list) else set()


@QUICK
@given(packs(most_tiers=1))
def test_a_smaller_pack_has_fewer_tiers(written):
    assert len(tiers(written)) <= 1


def test_a_drawn_policy_shows_itself_as_a_text_that_loads_again():
    policy = find(policies(), lambda policy: True, settings=UNSHRUNK)
    assert load_text(policy.text).pack == policy.pack
    assert repr(policy) == pretty(policy) == f"load_text({policy.text!r})"
