"""Facts set for one run: the case stays as it is, a derived fact loses its derivation."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.changes import set_facts, with_replaced
from maatwerk_core.packs.load import load_pack

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"


@pytest.fixture(scope="module")
def policy():
    """The made-up pack."""
    return load_pack(RULEPACKS / "voorbeeld")


@pytest.fixture
def case(policy):
    """Its case, whose amount follows from the whole price."""
    return load_case(RULEPACKS / "voorbeeld" / "cases" / "wasmachine.yaml", policy.plan.facts)


def outcome(case, policy, *sets, day=None):
    changed, replaced = set_facts(case, policy, day, sets)
    return assess(changed, replaced)


def faults(case, policy, *sets, day=None):
    with pytest.raises(Faults) as caught:
        set_facts(case, policy, day, sets)
    return [fault.code for fault in caught.value.faults]


def test_money_is_given_in_euros(case, policy):
    assert outcome(case, policy, "amount=460").on_demand("fact:amount") == 46_000
    assert outcome(case, policy, " amount = 460.01 ").on_demand("fact:amount") == 46_001


def test_the_case_itself_stays_as_it_is(case, policy):
    before = case.model_dump_json()
    outcome(case, policy, "amount=1", "kind=single", "exposure=5", day="2026-01-01")
    assert case.model_dump_json() == before


def test_setting_the_amount_puts_aside_the_price_it_followed_from(case, policy):
    found = outcome(case, policy, "amount=460")
    # 128000 avoided by all purses, less 46000, less an own contribution of 5000.
    assert found.output("saving_all_cents") == 77_000
    assert outcome(case, policy, "amount=unknown").on_demand("fact:amount") is None


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("wsnp=yes", "wsnp", True),
        ("wsnp=unknown", "wsnp", None),
        ("form=service", "form", "service"),
        ("needed_by=2025-12-01", "needed_by", datetime.date(2025, 12, 1).toordinal()),
        ("duration=1 year", "duration", 12),
        ("goal=iets anders", "goal", True),
        ("goal=unknown", "goal", None),
        ("own_energielabel=lager", "own_energielabel", "lager"),
        ("income_ratio=120%", "income_ratio", 12_000),
    ],
)
def test_a_fact_is_set_by_its_type(case, policy, text, fact, value):
    assert outcome(case, policy, text).on_demand(f"fact:{fact}") == value


@pytest.mark.parametrize(("word", "total"), [("unknown", None), ("none", 0)])
def test_a_list_is_set_to_unknown_or_none(case, policy, word, total):
    assert outcome(case, policy, f"lines_nothing={word}").output("total_nothing_cents") == total
    assert faults(case, policy, "lines_nothing=3") == ["value.choice"]


@pytest.mark.parametrize(("raw", "value"), [("yes", True), ("no", False), ("unknown", None)])
def test_a_derived_fact_that_is_set_loses_its_derivation(case, policy, raw, value):
    found = outcome(case, policy, f"better_provision={raw}")
    assert found.on_demand("fact:better_provision") is value
    assert "=better_provision" in found.policy.plan.leaves
    assert found.policy.plan.replaced.forced == {"better_provision"}


@pytest.mark.parametrize(("raw", "value"), [("3", 3), ("unknown", None)])
def test_setting_goes_before_what_follows_from_the_members(case, policy, raw, value):
    assert outcome(case, policy).on_demand("fact:children") == 2
    assert outcome(case, policy, f"children={raw}").on_demand("fact:children") == value


def test_the_later_of_two_settings_holds(case, policy):
    assert outcome(case, policy, "exposure=1", "exposure=2").on_demand("fact:exposure") == 200


def test_a_day_is_set_for_one_run(case, policy):
    assert outcome(case, policy, day="2025-03-01").day == datetime.date(2025, 3, 1)
    assert faults(case, policy, day="1-3-2025") == ["value.day"]


def test_every_wrong_setting_is_told_at_once(case, policy):
    found = faults(case, policy, "amuont=1", "wsnp=ja", "looked_at=x", "amount=1.100", day="x")
    assert found == [
        "value.day",
        "condition.unknown-fact",
        "value.yes-no",
        "field.not-a-list",
        "value.money-thousands",
    ]


def test_a_setting_without_a_value_is_a_fault(case, policy):
    assert faults(case, policy, "wsnp") == ["value.empty"]


def test_a_policy_is_left_alone_where_nothing_is_replaced(policy):
    bare = load_case({"case": "g", "intervention": {"name": "x"}}, policy.plan.facts)
    assert with_replaced(policy, bare) is policy


@pytest.mark.parametrize("answer", ["role=team", "mandate=yes", "approvals=3", "legitimacy=no"])
def test_an_answer_cannot_be_set(case, policy, answer):
    assert faults(case, policy, answer) == ["case.answer-stated"]


def test_lines_of_a_list_stand_between_brackets(case, policy):
    tried = "tried=[{provision: fondsen, outcome: refused}]"
    assert outcome(case, policy, tried).on_demand("fact:regular_in_time") is False
    assert outcome(case, policy, "granted=[{amount: 60, on: 2026-01-02}]", day="2026-03-01").on_demand(
        "fact:granted_total"
    ) == 6_000  # fmt: skip


def test_the_words_of_a_set_stand_between_brackets(case, policy):
    changed, _ = set_facts(case, policy, None, ["party_kinds=[landlord, school]"])
    assert [party.party for party in changed.intervention.parties] == ["landlord", "school"]


def test_a_wrong_line_is_told_like_any_other(case, policy):
    assert faults(case, policy, "tried=[{provision: fondsen, outcome: misschien}]") == [
        "value.choice"
    ]
    assert faults(case, policy, "nowhere=[a]") == ["condition.unknown-fact"]


def test_brackets_that_do_not_close_are_a_fault(case, policy):
    assert faults(case, policy, "party_kinds=[landlord") != []


def test_what_the_case_said_of_the_old_value_goes_with_it(policy):
    amount = {"value": 100, "assumed": "geschat"}
    case = load_case(
        {"case": "g", "day": "2026-06-01", "intervention": {"name": "x", "amount": amount}},
        policy.plan.facts,
    )
    for sets, known in (((), None), (("amount=400",), 40_000)):
        found = assess(*set_facts(case, policy, None, sets), strict=True)
        assert found.on_demand("fact:amount") == known


@pytest.mark.parametrize(
    ("called", "fact"),
    [("bedrag", "amount"), ("schulden", "debts"), ("eigen bijdrage", "own_contribution"),
     ("own contribution", "own_contribution"), ("amuont", "amount")],
)  # fmt: skip
def test_a_fact_by_the_name_that_people_use_is_told_by_its_own(called, fact):
    policy = load_pack("amsterdam")
    with pytest.raises(Faults) as raised:
        set_facts(load_case("amsterdam/schuur", policy), policy, None, [f"{called}=1"])
    assert f"`{fact}`" in raised.value.faults[0].hint("nl")


@pytest.mark.parametrize(
    ("written", "read"), [("none", frozenset()), ("unknown", None), ("[eviction]", {"eviction"})]
)
def test_a_fact_of_several_words_takes_brackets_none_or_unknown(written, read):
    policy = load_pack("amsterdam")
    case, _ = set_facts(load_case("amsterdam/schuur", policy), policy, None, [f"threats={written}"])
    threats = case.household.threats
    assert (threats if threats is None else set(threats)) == (read if read is None else set(read))


def test_one_word_of_several_without_brackets_is_told_so():
    policy = load_pack("amsterdam")
    with pytest.raises(Faults) as raised:
        set_facts(load_case("amsterdam/schuur", policy), policy, None, ["threats=eviction"])
    assert [one.code for one in raised.value.faults] == ["field.not-a-list"]
