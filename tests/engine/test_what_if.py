"""An answer reaches its goal, is the nearest there is, and never moves the household."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.goals import read_goal
from maatwerk_core.engine.levers import levers
from maatwerk_core.engine.what_if import what_if
from maatwerk_core.errors import Faults
from maatwerk_core.model.moves import MEANINGS
from maatwerk_core.packs.cases import load_case, load_case_file
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack

PACKS = Path(__file__).parents[2] / "rulepacks"
CASES = sorted(f"{path.parts[-3]}/{path.stem}" for path in PACKS.glob("*/cases/*.yaml"))
GOALS = ("status=ready", "status=motivate", "legitimacy=yes", "returns=yes", "mandate=yes")


@cache
def loaded(name):
    pack, case = name.split("/")
    policy = load_pack(PACKS / pack)
    return load_case_file(PACKS / pack / "cases" / f"{case}.yaml", policy.plan.facts).case, policy


def changed(name, *sets, day=None):
    case, policy = loaded(name)
    return set_facts(case, policy, day, sets)


def ask(name, goal, *sets, day=None):
    return what_if(*changed(name, *sets, day=day), goal)


def ways(found):
    return [tuple((c.fact, c.after) for c in way.changes) for way in found.ways]


def reaches(name, output, wanted, *sets):
    return wanted(assess(*changed(name, *sets)).output(output))


def small(**parts):
    """A case of the pack of Amsterdam, where a team decides up to € 500."""
    policy = load_pack(PACKS / "amsterdam")
    plan = {"name": "x", "form": "goods", "paid_to": "supplier", **parts.pop("intervention", {})}
    data = {"case": "c", "day": "2020-01-01", "intervention": plan, "history": {"granted": []}}
    return load_case({**data, **parts}, policy), policy


# --- what it finds ---


def test_an_amount_that_is_stated_and_follows_goes_down_with_its_price():
    price = {"total_amount": 1000, "own_contribution": 100, "co_funding": 0, "amount": 900}
    found = what_if(*small(intervention=price), "mandate=yes")
    assert {(c.fact, c.after) for way in found.ways for c in way.changes} == {
        ("amount", 50_000),
        ("own_contribution", 50_000),
        ("co_funding", 40_000),
    }


def test_a_move_that_would_contradict_what_the_case_states_is_no_way():
    """Paid to the supplier it would be in kind; where it is stated that it isn't, the form has to change as well."""

    def moved(**parts):
        plan = {"amount": 250, "paid_to": "resident"}
        case, policy = small(intervention=plan, household={"wsnp": "yes"}, **parts)
        return ways(what_if(case, policy, "legitimacy=yes"))

    assert (("paid_to", "supplier"),) in moved()
    found = moved(facts={"in_kind": "no"})
    assert (("paid_to", "supplier"),) not in found
    assert {("form", "money"), ("paid_to", "supplier")} in [set(way) for way in found]


def test_a_case_that_contradicts_itself_has_no_ways_but_a_fault():
    price = {"total_amount": 1000, "own_contribution": 100, "co_funding": 0}
    case, policy = small(intervention=price)
    wrong = case.model_copy(
        update={"intervention": case.intervention.model_copy(update={"amount": 5})}
    )
    with pytest.raises(Faults):
        what_if(wrong, policy, "mandate=yes")


def test_a_goal_that_is_reached_needs_no_way():
    found = ask("amsterdam/schuur", "status=ready")
    assert (found.reached, found.ways, found.in_the_way) == (True, (), ())


def test_a_cent_over_the_ceiling_is_a_cent_less_and_that_cent_stays_undone():
    (way,) = ask("amsterdam/schuur", "status=ready", "amount=500.01").ways
    (change,) = way.changes
    assert (change.fact, change.before, change.after) == ("amount", 50_001, 50_000)
    assert (change.meaning, change.undone_cents) == ("lowers", 1)


def test_an_unknown_amount_is_kept_to_the_ceiling():
    (way,) = ask("amsterdam/schuur", "tier=team", "amount=unknown").ways
    assert [(c.after, c.meaning, c.undone_cents) for c in way.changes] == [
        (50_000, "at_most", None)
    ]


def test_paying_someone_else_solves_what_is_unknown_about_the_wsnp():
    found = ask("amsterdam/schuur", "status=ready", "paid_to=resident")
    assert ways(found) == [(("paid_to", "supplier"),), (("paid_to", "creditor"),)]


def test_two_levers_are_moved_only_where_no_single_one_does():
    found = ask("amsterdam/schuur", "status=ready", "paid_to=resident", "amount=700")
    assert (("paid_to", "supplier"), ("amount", 50_000)) in ways(found)
    assert {len(way.changes) for way in found.ways} == {2}


def test_another_legal_basis_is_the_way_through_for_the_treatment():
    name, stop = "leeuwarden/medische-behandeling", "legal_basis=participatiewet"
    found = ask(name, "legitimacy=yes", stop)
    assert (("legal_basis", "local_scheme"),) in ways(found)
    assert {change.fact for way in found.ways for change in way.changes} == {"legal_basis"}


def test_what_others_pay_lowers_the_amount_and_leaves_nothing_undone():
    found = ask("zaanstad/lasmasker", "returns=yes", "amount=17000")
    by_fact = {way.changes[0].fact: way.changes[0] for way in found.ways}
    assert (by_fact["co_funding"].before, by_fact["co_funding"].after) == (0, 100_000)
    assert (by_fact["co_funding"].meaning, by_fact["co_funding"].undone_cents) == (
        "others_pay",
        None,
    )
    assert by_fact["amount"].undone_cents == 100_000


def test_a_route_that_was_not_looked_at_is_named_with_what_may_come_of_it():
    case, policy = loaded("voorbeeld/wasmachine")
    tried = tuple(one for one in case.alternatives.tried if one.provision != "fondsen")
    fewer = case.alternatives.model_copy(update={"tried": tried})
    found = what_if(case.model_copy(update={"alternatives": fewer}), policy, "status=ready")
    looking = [c for way in found.ways for c in way.changes if c.fact == "tried"]
    assert [(c.after, c.meaning) for c in looking] == [("fondsen", "looks_at")]
    assert set(looking[0].outcomes) == {"not_open", "refused", "too_late", "not_fitting"}


def test_words_are_a_lever():
    found = ask("voorbeeld/wasmachine", "involvement=yes", "own_plan=unknown")
    assert ways(found) == [(("own_plan", True),)]


def test_where_nothing_does_it_says_what_stands_in_the_way():
    found = ask("amsterdam/schuur", "status=ready", day="2018-03-01")
    assert (found.reached, found.ways) == (False, ())
    assert "mandate.tiers.team.ceiling" in found.in_the_way


def test_the_household_stands_in_the_way_and_isnt_moved():
    found = ask("voorbeeld/wasmachine", "involvement=yes", "own_plan=no", "all_agree=no")
    assert all(change.fact != "all_agree" for way in found.ways for change in way.changes)


@pytest.mark.parametrize("goal", ["status=stop", "klaar", "tier=taem", "saving=100", ""])
def test_an_unknown_goal_is_a_fault_with_the_goals_there_are(goal):
    with pytest.raises(Faults) as raised:
        ask("amsterdam/schuur", goal)
    (found,) = raised.value.faults
    assert found.code == "what-if.unknown-goal"
    assert "tier=team" in dict(found.values)["choices"]


def test_under_strict_an_assumption_stands_in_the_way_until_it_is_known():
    case, policy = loaded("amsterdam/schuur")
    found = what_if(case, policy, "legitimacy=yes", strict=True)
    moved = {change.fact for way in found.ways for change in way.changes}
    assert "legal_basis" in moved or "scheme.legal_basis" in found.in_the_way


def test_a_fact_of_the_packs_own_is_moved_too():
    case, policy = loaded("voorbeeld/wasmachine")
    assert "own_tweedehands_bekeken" in levers(policy.plan)


# --- laws ---


@pytest.mark.parametrize("name", CASES)
def test_no_lever_is_about_the_people_themselves(name):
    _, policy = loaded(name)
    found = levers(policy.plan)
    assert found
    assert [leaf for leaf, fact in found.items() if fact.personal or not fact.lever] == []


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("goal", GOALS)
def test_every_answer_says_what_it_means_or_what_stands_in_the_way(name, goal):
    # an answer that doesn't reach its goal never leaves `what_if`: each is assessed again there
    found = ask(name, goal)
    assert found.reached or found.ways or found.in_the_way
    assert all(c.meaning in MEANINGS for way in found.ways for c in way.changes)
    assert all(c.before != c.after for way in found.ways for c in way.changes)


def nearest_by_trying(name, fact, output, wanted, values, *sets):
    """The first of these values, in this order, that reaches the goal; by assessing each."""
    return next(
        (v for v in values if reaches(name, output, wanted, *sets, f"{fact}={euros(v)}")), None
    )


def euros(cents):
    return f"{cents // 100}.{cents % 100:02}"


def answer_for(found, fact):
    return next((w.changes[0].after for w in found.ways if w.changes[0].fact == fact), None)


@settings(max_examples=8)
@given(st.integers(1, 12), st.integers(0, 40))
def test_no_nearer_amount_reaches_the_team(over, granted):
    name, before = "amsterdam/schuur", 50_000 + over - granted
    sets = [f"granted_total={euros(granted)}", f"amount={euros(before)}"]
    found = ask(name, "tier=team", *sets)
    expected = nearest_by_trying(
        name, "amount", "mandate", lambda v: v is True, range(before, before - 60, -1), sets[0]
    )
    assert expected is not None
    assert (before if found.reached else answer_for(found, "amount")) == expected


@settings(max_examples=8)
@given(st.integers(1, 30))
def test_no_nearer_amount_is_earned_back(over):
    name, before = "zaanstad/lasmasker", 1_600_000 + over
    found = ask(name, "returns=yes", f"amount={euros(before)}")
    tried = range(before, before - 40, -1)
    expected = nearest_by_trying(name, "amount", "returns", lambda v: v is True, tried)
    assert answer_for(found, "amount") == expected


@settings(max_examples=8)
@given(st.integers(1, 30))
def test_no_smaller_contribution_of_others_is_enough(over):
    name = "voorbeeld/wasmachine"
    total = 46_000 + 5_000 + over  # own contribution 50, ceiling 500 with 40 granted before
    sets = [f"total_amount={euros(total)}"]
    found = ask(name, "tier=wijkwerker", *sets)
    expected = nearest_by_trying(name, "co_funding", "tier", lambda v: v == 0, range(0, 60), *sets)
    assert answer_for(found, "co_funding") == expected


@pytest.mark.parametrize("fact", ["paid_to", "form", "title", "legal_basis"])
@pytest.mark.parametrize("name", ["amsterdam/schuur", "voorbeeld/wasmachine"])
def test_every_word_that_reaches_the_goal_is_among_the_answers(name, fact):
    case, policy = changed(name, "paid_to=resident")
    found = what_if(case, policy, "status=ready")
    answers = {w.changes[0].after for w in found.ways if w.changes[0].fact == fact}
    words = policy.plan.facts[fact].values
    by_trying = {
        word
        for word in words
        if assess(*changed(name, "paid_to=resident", f"{fact}={word}")).status == "ready"
    }
    assert answers == by_trying


@pytest.mark.parametrize(
    ("text", "near"), [("ready", "status=ready"), ("quorum", "quorum=yes"), ("", None)]
)
def test_half_a_goal_is_told_whole(text, near):
    with pytest.raises(Faults) as raised:
        read_goal(text, load_pack("amsterdam"))
    assert dict(raised.value.faults[0].values).get("near") == near
