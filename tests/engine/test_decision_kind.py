"""What a decision is follows from its legal basis and what set it off; refusing an application always is a besluit."""

from pathlib import Path

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.decision_kind import kind_of
from maatwerk_core.packs.cases import load_case_file
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack

PACKS = Path(__file__).parents[2] / "rulepacks"


def kind(outcome, basis, trigger):
    policy = load_pack(PACKS / "amsterdam")
    path = PACKS / "amsterdam" / "cases" / "schuur.yaml"
    case = load_case_file(path, policy.plan.facts).case
    sets = [f"legal_basis={basis}", f"trigger={trigger}"]
    return kind_of(assess(*set_facts(case, policy, None, sets)), outcome)


@pytest.mark.parametrize(
    ("outcome", "basis", "trigger", "expected"),
    [
        ("grant", "participatiewet", "application", "besluit"),
        ("grant", "participatiewet", "offer", "unknown"),
        ("grant", "own_fund", "application", "private_law"),
        ("grant", "local_scheme", "application", "unknown"),
        ("grant", "unknown", "application", "unknown"),
        ("grant", "wmo", "unknown", "unknown"),
        ("deviate", "wmo", "application", "besluit"),
        ("refuse", "own_fund", "offer", "private_law"),
        ("refer", "wmo", "application", "factual"),
        ("withdrawn", "wmo", "application", "factual"),
        ("solved_without_money", "wmo", "offer", "factual"),
        ("solved_without_money", "wmo", "application", "unknown"),
        ("solved_without_money", "wmo", "unknown", "unknown"),
    ],
)
def test_the_kind_follows_from_basis_and_trigger(outcome, basis, trigger, expected):
    assert kind(outcome, basis, trigger) == expected


@pytest.mark.parametrize("basis", ["participatiewet", "local_scheme", "own_fund", "unknown"])
def test_a_refusal_of_an_application_is_always_a_besluit(basis):
    assert kind("refuse", basis, "application") == "besluit"
