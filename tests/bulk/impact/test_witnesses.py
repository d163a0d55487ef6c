"""A witness has no fact too many: without any of those it has left, it would not flip."""

import pytest

from maatwerk_core.bulk.impact.witnesses import Trial, stripped

from .conftest import EDITS

CASES = 60
ABOUT = ("status", "role", "approvals", "legitimacy", "tegenprestatie")


def facts(row):
    return {name: value for name, value in row.items() if name not in ("case", "day")}


@pytest.mark.parametrize("edit", ["ceiling", "tier"])
def test_no_fact_of_a_stripped_case_can_be_left_out(edit, edited, pack, drawn):
    name = EDITS[edit][0]
    policies = pack(name), edited(*EDITS[edit])
    looked_at = 0
    for row in drawn(policies, CASES).to_pylist():
        trial = Trial(policies, row["day"], strict=False)
        for about in ABOUT:
            outcomes = trial.outcomes(about, facts(row))
            if outcomes[0] == outcomes[1]:
                continue
            looked_at += 1
            kept = stripped(trial, about, outcomes, facts(row))
            assert trial.outcomes(about, kept) == outcomes
            for fact, value in kept.items():
                if value is not None and value is not False:
                    assert trial.outcomes(about, {**kept, fact: None}) != outcomes
    assert looked_at > 5


def test_what_the_engine_does_not_confirm_is_not_told(pack, drawn):
    policy = pack("amsterdam")
    (row,) = drawn((policy, policy), 1).to_pylist()
    trial = Trial((policy, policy), row["day"], strict=False)
    assert stripped(trial, "status", ("stop", "ready"), facts(row)) is None


def test_a_value_can_be_set_otherwise_for_one_run(pack, drawn):
    policy = pack("amsterdam")
    trial = Trial((policy, policy), drawn((policy, policy), 1).to_pylist()[0]["day"], strict=False)
    row = {"amount_stated_cents": 60_000, "granted": [], "tried": []}
    assert trial.outcome(1, "role", row) == "unknown"
    assert trial.outcome(1, "role", row, {"mandate.tiers.team.ceiling": 60_000}) == "team"
