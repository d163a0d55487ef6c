"""A trace goes through the nodes of the plan, down to the facts and values with their worth."""

from dataclasses import replace

from pytest import fixture, mark

from maatwerk_core.packs.expected import Difference
from maatwerk_core.packs.find import find_folder
from maatwerk_core.rules.values import always
from maatwerk_core.workshop.scenarios import judge, run_pack
from maatwerk_core.workshop.traces import MOST_REASONS, node_of, reasons


@fixture(scope="module")
def failed():
    """The example above the ceiling, with a ceiling one cent higher."""
    found = run_pack(find_folder("amsterdam"), "plafond-van-het-team")
    policy = found.policy
    changed = replace(
        policy, values={**policy.values, "mandate.tiers.team.ceiling": always(50_001)}
    )
    return judge(found.outcomes[-1].example, changed)


def test_reasons_name_what_carried_the_outcome(failed):
    told = "\n".join(reasons(failed, Difference("mandate.role", "unknown", "team")))
    assert "amount_stated = 50001 cents" in told
    assert "mandate.tiers.team.ceiling = 50001 cents" in told


def test_a_long_chain_ends_with_a_mark(failed):
    told = reasons(failed, Difference("legitimacy.verdict", "no", "yes"))
    assert len(told) == MOST_REASONS + 1
    assert told[-1] == "…"


@mark.parametrize(
    ("path", "told"),
    [
        ("status", "Samen DOEN-team"),
        ("checks.altijd-in-natura", "paid_to = supplier"),
        ("checks.budget.team.source", "budget_left"),
        ("substantiation.licht", "yes"),
        ("facts.exposure", "exposure"),
        ("reads.mandate.tiers.team.ceiling", "500.01"),
        ("reads.learning.regret.at_most", "divosa-4-2"),
        ("reads.mandate.per.source", "vng-2022"),
    ],
)
def test_every_part_of_an_outcome_has_a_reason(failed, path, told):
    assert told in "\n".join(reasons(failed, Difference(path, "a", "b")))


def test_what_is_absent_has_no_reason(failed):
    assert reasons(failed, Difference("reads.nergens", "a", "?")) == ()
    assert node_of(failed.assessment.policy.plan, ("checks", "nergens")) is None
