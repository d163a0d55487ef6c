"""The benchmark compares equal outcomes only: its comparison holds on cases of every kind, and can fail."""

from __future__ import annotations

import datetime

import pytest

from maatwerk_core import Policy, load_pack
from tests.benchmarks import peer_rules
from tests.benchmarks.agreement import Disagreement, compare, differences, ours
from tests.benchmarks.cases import every_case, priced, with_value, without
from tests.benchmarks.households import COMPLETE, Plain
from tests.benchmarks.one_case import typed
from tests.benchmarks.peer import Peer
from tests.benchmarks.peer_conditions import NotTranscribed, condition
from tests.benchmarks.timing import Row, Side

PACKS = [whole["pack"] for whole in COMPLETE]


@pytest.fixture(scope="module")
def policies() -> dict[str, Policy]:
    return {name: load_pack(name) for name in PACKS}


@pytest.fixture(scope="module", params=[*peer_rules.WIRING])
def peers(request: pytest.FixtureRequest, policies: dict[str, Policy]) -> dict[str, Peer]:
    return {
        whole["pack"]: Peer(
            policies[whole["pack"]], datetime.date.fromisoformat(whole["day"]), request.param
        )
        for whole in COMPLETE
    }


def few() -> list[Plain]:
    """The whole cases, and those that differ in what weighs most."""
    found = [*COMPLETE]
    for whole in COMPLETE:
        poor = with_value(whole, ("legal_basis",), "participatiewet")
        found += [
            priced(whole, "500.01"),
            without(whole, ("intervention", "amount")),
            without(whole, ("household", "wsnp")),
            with_value(whole, ("intervention", "paid_to"), "resident"),
            with_value(poor, ("intervention", "form"), "debt"),
            without(poor, ("alternatives", "tried")),
        ]
    return found


@pytest.mark.parametrize("one", few(), ids=lambda one: one["case"])
def test_the_peer_comes_to_the_same_outcomes(one, policies, peers):
    assert compare([typed(one, policies)], peers[one["pack"]]) == 1


def test_another_outcome_is_found(policies, peers):
    class Wrong(Peer):
        def __init__(self, peer):
            self.__dict__.update(peer.__dict__)

        def outcome(self, facts):
            return {**super().outcome(facts), "saving": 1}

    (_, one) = COMPLETE
    with pytest.raises(Disagreement, match="saving: 1615843 here, 1 there"):
        compare([typed(one, policies)], Wrong(peers[one["pack"]]))


def test_a_rule_that_was_transcribed_wrongly_is_found(policies, peers, monkeypatch):
    monkeypatch.setattr(peer_rules, "tegenprestatie", lambda policy, day: peer_rules.SURE)
    policy = policies["amsterdam"]
    wrong = Peer(policy, peers["amsterdam"].day)
    with pytest.raises(Disagreement, match="tegenprestatie: unknown here, yes there"):
        compare([typed(COMPLETE[0], policies)], wrong)


def test_what_a_pack_says_anew_and_the_peer_lacks_is_not_passed_over(policies):
    with pytest.raises(NotTranscribed):
        condition({"income_ratio": "<= 110%"}, policies["zaanstad"], datetime.date(2015, 9, 1))


def test_a_difference_is_told_in_words():
    assert differences({"status": "stop"}, {"status": "ready"}) == [
        "status: stop here, ready there"
    ]


def test_a_check_that_does_not_apply_holds():
    finding = {"verdict": "yes", "reasons": [
        {"id": "wsnp-geld", "kind": "check", "verdict": "not_applicable"}]}  # fmt: skip
    figures = dict.fromkeys(
        ("role", "tier", "ceiling_cents", "approvals", "total_nothing_cents", "total_regular_cents",
         "total_budget_cents", "avoided_cents", "saving_cents", "saving_all_cents", "payback_months",
         "break_even_bp")
    )  # fmt: skip
    findings = {name: {**finding, **figures} for name in ("returns", "mandate", "quorum")}
    assert ours({"status": "ready", "findings": findings})["check_wsnp_geld"] == "yes"


def test_many_different_cases_are_compared():
    cases = list(every_case())
    assert len(cases) > 300
    assert {one["pack"] for one in cases} == set(PACKS)


def test_an_aim_is_missed_by_the_ratio_of_medians():
    def row(seconds):
        return Row("row", Side((seconds, 9.0, seconds)), Side((1.0, 1.0, 1.0)), 0.5, "", "")

    assert row(0.5).reached
    assert not row(0.51).reached
