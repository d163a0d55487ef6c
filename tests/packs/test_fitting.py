"""A case fits its policy: codes exist there, and what it states doesn't contradict what follows."""

from pathlib import Path

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.fitting import misfits
from maatwerk_core.packs.load import load_pack

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"


@pytest.fixture(scope="module")
def policy():
    """The made-up pack."""
    return load_pack(RULEPACKS / "voorbeeld")


def found(policy, **parts):
    """Codes and paths of what doesn't fit."""
    plan = {"name": "iets", **parts.pop("intervention", {})}
    case = load_case(
        {"case": "g", "day": "2025-09-01", "intervention": plan, **parts}, policy.plan.facts
    )
    return [(wrong.code, ".".join(map(str, wrong.path))) for wrong in misfits(case, policy)]


def test_the_real_cases_fit(policy):
    for path in (RULEPACKS / "voorbeeld" / "cases").glob("*.yaml"):
        case = load_case(path, policy.plan.facts)
        assert misfits(case, policy) == []


@pytest.mark.parametrize(
    ("parts", "code", "path"),
    [
        (
            {"scenarios": {"nothing": {"lines": [{"item": "own"}, {"item": "wasseret"}]}}},
            "case.unknown-item",
            "scenarios.nothing.lines.1.item",
        ),
        (
            {"alternatives": {"tried": [{"provision": "fonds"}]}},
            "case.unknown-provision",
            "alternatives.tried.0.provision",
        ),
        (
            {"household": {"provisions": [{"provision": "other"}, {"provision": "jeugd-hulp"}]}},
            "case.unknown-in-use",
            "household.provisions.1.provision",
        ),
        ({"agreements": [{"uses": "samen"}]}, "case.unknown-agreement", "agreements.0.uses"),
        (
            {"history": {"budget_spent": {"jaar": {"spent": 5}, "jaren": {"spent": 5}}}},
            "case.unknown-budget",
            "history.budget_spent.jaren",
        ),
    ],
)
def test_a_code_that_the_pack_does_not_know_is_told(policy, parts, code, path):
    assert found(policy, **parts) == [(code, path)]


COUPLE = [{"role": "applicant", "age_band": "27-aow"}, {"role": "partner", "age_band": "27-aow"}]


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        ({"household": {"kind": "single", "persons": COUPLE}}, "household.kind"),
        ({"household": {"ages": "aow", "persons": COUPLE}}, "household.ages"),
        ({"household": {"children": 1, "persons": COUPLE}}, "household.children"),
        ({"household": {"debts": "no", "debt_list": [{"kind": "rent"}]}}, "household.debts"),
        (
            {
                "intervention": {
                    "amount": "5",
                    "total_amount": "10",
                    "own_contribution": "0",
                    "co_funding": "0",
                }
            },
            "intervention.amount",
        ),
        (
            {
                "facts": {"better_provision": "yes"},
                "alternatives": {"looked_for_others": "yes", "tried": []},
            },
            "facts.better_provision",
        ),
    ],
)
def test_a_fact_that_contradicts_what_follows_is_told(policy, parts, path):
    assert ("case.fact-conflict", path) in found(policy, **parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"household": {"kind": "couple", "persons": COUPLE, "children": 0}},
        {"household": {"kind": "single"}},
        {"intervention": {"amount": "5", "total_amount": "10", "own_contribution": "5"}},
        {
            "intervention": {
                "amount": "5",
                "total_amount": "10",
                "own_contribution": "5",
                "co_funding": "0",
            }
        },
    ],
)
def test_what_agrees_or_can_not_be_derived_fits(policy, parts):
    assert found(policy, **parts) == []


def test_without_a_day_nothing_is_derived(policy):
    case = load_case(
        {
            "case": "g",
            "intervention": {"name": "x"},
            "household": {"kind": "single", "persons": COUPLE},
        }
    )
    assert misfits(case, policy) == []


def test_a_dict_is_refused_by_the_policy_it_is_loaded_with(policy):
    data = {
        "case": "g",
        "day": "2025-09-01",
        "intervention": {"name": "x"},
        "household": {"kind": "single", "persons": COUPLE},
        "agreements": [{"uses": "samen"}],
        "facts": {"in_kind": "yes"},
    }
    with pytest.raises(Faults) as caught:
        load_case(data, policy)
    assert [(one.code, one.pointer) for one in caught.value.faults] == [
        ("case.unknown-agreement", "/agreements/0/uses"),
        ("case.fact-conflict", "/household/kind"),
    ]
    assert load_case(data, policy.plan.facts).facts[0].value is True
    assert load_case({**data, "pack": "elders"}, policy).pack == "elders"


def test_a_file_is_refused_with_the_place_of_what_does_not_fit(policy, tmp_path):
    path = tmp_path / "g.yaml"
    path.write_text(
        "case: g\nday: 2025-09-01\nintervention: {name: x}\n"
        "household:\n  children: 3\n  persons: [{role: applicant}]\n",
        encoding="utf-8",
    )
    with pytest.raises(Faults, match=r"g\.yaml:5:13 case\.fact-conflict"):
        load_case(path, policy)
