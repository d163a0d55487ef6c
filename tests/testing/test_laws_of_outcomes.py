"""Each law of what comes out holds for a lawful pack, and sees a stop, a silence or a receipt that is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from maatwerk_core.engine.receipt import digest, make_receipt
from maatwerk_core.rules.expression import Const
from maatwerk_core.testing import laws_of_outcomes
from maatwerk_core.testing.law import hold
from maatwerk_core.testing.laws_of_outcomes import POOR_RESULT, RECEIPT, WAY_THROUGH, WORDED
from tests.testing.conftest import SMALL

CHECK = SMALL["checks"]["in-natura"]


@pytest.mark.parametrize("law", [POOR_RESULT, WAY_THROUGH, WORDED, RECEIPT])
def test_a_lawful_pack_keeps_it(law, small):
    hold(law, small(), 25)


def test_a_pack_that_stops_what_costs_too_much_is_seen(small, broken):
    costly = {**CHECK, "ground": "returns", "require": {"saving": ">= 0"}}
    told = broken(POOR_RESULT, small(checks={"te-duur": costly}))
    assert "costs more than it saves: stop" in told


def test_a_tier_that_only_decides_on_what_pays_is_seen(small, broken):
    tiers = [{"role": "team", "ceiling": "unlimited", "when": {"saving": ">= 0"}}]
    mandate = {"per": "plan", "tiers": tiers, "above": "nobody"}
    assert "costs more than it saves: incomplete" in broken(
        POOR_RESULT, small(mandate=mandate), 600
    )


def with_check(policy, **changes):
    """The policy with its check changed after loading, which refuses such a pack."""
    checks = tuple(check.model_copy(update=changes) for check in policy.pack.checks)
    return replace(policy, pack=policy.pack.model_copy(update={"checks": checks}))


def test_a_stop_without_a_way_through_is_seen(small, broken):
    told = broken(WAY_THROUGH, with_check(small(), way_through=()))
    assert "`in-natura` houdt tegen" in told


def test_a_stop_without_a_law_is_seen(small, broken):
    policy = small()
    checks = tuple(replace(check, source="praktijk") for check in policy.plan.checks)
    told = broken(WAY_THROUGH, replace(policy, plan=replace(policy.plan, checks=checks)))
    assert "without a law: praktijk" in told


def test_a_plan_that_is_stopped_by_nothing_is_seen(small, with_outputs, broken):
    told = broken(WAY_THROUGH, with_outputs(small(), status=Const(3, "int")))
    assert "geen enkele toets houdt tegen" in told


def test_a_stop_that_stops_nothing_is_seen(small, with_outputs, broken):
    told = broken(WAY_THROUGH, with_outputs(small(), status=Const(0, "int")))
    assert "the one:     in-natura" in told


def test_a_reason_in_one_language_is_seen(small, broken):
    dutch = {**CHECK, "text": {"nl": "Geen geld."}}
    assert "no text in this language (en)" in broken(WORDED, small(checks={"in-natura": dutch}))


def test_a_reason_without_words_is_seen(small, broken, monkeypatch):
    monkeypatch.setattr(laws_of_outcomes, "reason_words", lambda told, reason: "")
    assert "no words (nl)" in broken(WORDED, small())


def test_an_empty_page_is_seen(small, broken, monkeypatch):
    monkeypatch.setattr(laws_of_outcomes, "render", lambda found, reader, lang: "\n")
    assert "an empty page" in broken(WORDED, small())


def test_a_receipt_of_another_outcome_is_seen(small, broken, monkeypatch):
    def other_outcome(assessment):
        receipt = make_receipt(assessment)
        receipt["result"] = {**receipt["result"], "legitimacy": "maybe"}
        body = {key: value for key, value in receipt.items() if key != "hash"}
        return {**body, "hash": digest(body)}

    monkeypatch.setattr(laws_of_outcomes, "make_receipt", other_outcome)
    assert "legitimacy = maybe" in broken(RECEIPT, small())


def test_a_receipt_that_was_changed_is_seen(small, broken, monkeypatch):
    def changed(assessment):
        return {**make_receipt(assessment), "engine": "0.0.0"}

    monkeypatch.setattr(laws_of_outcomes, "make_receipt", changed)
    assert "intact=False" in broken(RECEIPT, small())
