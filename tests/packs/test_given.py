"""What a scenario gives is set as `--set` does it; lists as a case file has them."""

import datetime

from pytest import fixture, mark

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.given import give
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.reading import Reading


@fixture(scope="module")
def policy():
    return load_pack("landelijk")


@fixture
def case():
    return load_case({
        "case": "x", "day": datetime.date(2024, 6, 1),
        "intervention": {"name": "x", "total_amount": 900, "form": {"value": "goods", "assumed": "gekozen"}},
    })  # fmt: skip


@fixture
def give_to(case, policy):
    def give_to(given):
        reading = Reading(of_pack=False)
        found, forced = give(case, policy, given, reading, ("given",))
        return found, forced, [(wrong.code, wrong.path) for wrong in reading.wrongs]

    return give_to


def test_an_amount_takes_the_price_it_would_follow_from_with_it(give_to):
    found, forced, wrongs = give_to({"amount": "500"})
    assert (found.intervention.amount, found.intervention.total_amount) == (50_000, None)
    assert (forced, wrongs) == (frozenset(), [])


def test_what_was_said_of_the_old_value_goes_with_it(give_to, case):
    assert [path for path, _ in case.notes] == ["intervention.form"]
    assert give_to({"form": "service"})[0].notes == ()
    assert give_to({"amount": "500"})[0].notes == case.notes


def test_a_derived_fact_takes_the_place_of_its_derivation(give_to, policy):
    found, forced, _ = give_to({"better_provision": "yes"})
    assert forced == {"better_provision"}
    assessment = assess(found, reading_stated(policy, found, forced))
    assert assessment.on_demand("fact:better_provision") is True


def test_a_list_is_written_as_in_a_case(give_to):
    found, _, wrongs = give_to({"granted": [{"amount": "250.01", "on": "2020-01-01"}]})
    assert wrongs == []
    assert [(one.amount, one.state) for one in found.history.granted] == [(25_001, "granted")]


@mark.parametrize("word", ["unknown", "none"])
def test_a_list_may_be_unknown_or_none(give_to, word):
    found, _, wrongs = give_to({"granted": word})
    assert (found.history.granted, wrongs) == (None if word == "unknown" else (), [])


def test_a_set_is_written_as_its_members(give_to):
    found, _, wrongs = give_to({"threats": ["eviction"], "debt_kinds": ["rent"]})
    assert wrongs == []
    assert found.household.threats == ("eviction",)
    assert [debt.kind for debt in found.household.debt_list] == ["rent"]


def test_a_route_that_was_looked_at_did_not_fit(give_to, policy):
    found, _, _ = give_to({"looked_at": ["fondsen"], "looked_for_others": "yes"})
    assert [(one.provision, one.outcome) for one in found.alternatives.tried] == [
        ("fondsen", "not_fitting")
    ]
    assert assess(found, policy).on_demand("fact:better_provision") is False


@mark.parametrize(
    ("given", "code", "path"),
    [
        ({"amuont": "5"}, "condition.unknown-fact", ("given", "amuont")),
        ({"amount": ["5", "6"]}, "scenario.one-value", ("given", "amount")),
        ({"form": "good"}, "value.choice", ("given", "form")),
        ({"threats": ["evictoin"]}, "value.choice", ("given", "threats", 0)),
        ({"granted": [{"amuont": "5"}]}, "field.unknown", ("given", "granted", 0, "amuont")),
        ({"tried": [{"outcome": "refused"}]}, "field.missing", ("given", "tried", 0)),
        (
            {"looked_at": ["fondsne"]},
            "case.unknown-provision",
            ("given", "looked_at", 0, "provision"),
        ),
        (
            {"lines_nothing": [{"item": "nergens", "times": "1"}]},
            "case.unknown-item",
            ("given", "lines_nothing", 0, "item"),
        ),
        (
            {"agreements": [{"uses": "nooit"}]},
            "case.unknown-agreement",
            ("given", "agreements", 0, "uses"),
        ),
        ({"role": "team"}, "case.answer-stated", ("given", "role")),
        ({"granted": "maybe"}, "field.not-a-list", ("given", "granted")),
    ],
)
def test_a_fault_says_where_it_is(give_to, given, code, path):
    assert give_to(given)[2] == [(code, path)]


def test_a_fact_of_the_packs_own_takes_the_place_of_its_derivation():
    voorbeeld = load_pack("voorbeeld")
    own = [fact.id for fact in voorbeeld.pack.facts if fact.derive is not None]
    assert own != []
    case = load_case("voorbeeld/wasmachine", voorbeeld.plan.facts)
    for fact in own:
        for word, value in (("yes", True), ("no", False)):
            found, forced = give(case, voorbeeld, {fact: word}, Reading(of_pack=False), ())
            assert forced == {fact}
            policy = reading_stated(voorbeeld, found, forced)
            assert assess(found, policy).on_demand(f"fact:{fact}") is value
