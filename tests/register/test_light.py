"""Light registration: a whole dossier in one go from four answers, or nothing at all."""

import datetime

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.model.decision import GIVES
from maatwerk_core.register.commands import Close
from maatwerk_core.register.erasing import erase
from maatwerk_core.register.light import Light, register_light
from tests.register.conftest import case_data, refused

ON = datetime.date(2019, 6, 3)
ABC = (("a", None), ("b", None), ("c", None))


def said(**other):
    """A fridge that three colleagues agreed to."""
    return Light(**{"what": "een koelkast", "amount_cents": 15_000, "agreed": ABC, "payee": "Witgoedhal", "on": ON,
                    **other})  # fmt: skip


def empty(desk):
    """Does the register hold no event at all?"""
    return desk.store.head()[0] == 0


def test_four_answers_give_a_dossier_that_is_decided_and_paid(desk):
    dossier = desk.dossier(register_light(desk, "amsterdam", said()))
    assert dossier.decided.outcome in GIVES
    assert (dossier.decided.by, dossier.decided.approvals, dossier.decided.needed) == ("team", 3, 3)
    assert (dossier.paid_cents, dossier.paid[0].payee) == (15_000, "Witgoedhal")
    assert dict(dossier.motivations) == {"doel": "een koelkast"}


def test_what_was_not_asked_is_marked_as_assumed(desk):
    dossier = desk.dossier(register_light(desk, "amsterdam", said()))
    assumed = dossier.assessed.receipt["rested_on"]["assumed"]
    assert {"intervention.form", "intervention.paid_to", "history.granted"} <= set(assumed)


def test_everything_is_one_append_with_its_budget(desk):
    desk.budgets.set("team", 50_000, 2019)
    id_ = register_light(desk, "amsterdam", said(), budget="team", team="noord")
    assert len({one.at for one in desk.history(id_)}) == 1
    purse = desk.budgets.purse("team")
    assert (purse.paid_for(id_), purse.held_cents, purse.left_cents) == (15_000, 0, 35_000)
    assert desk.dossier(id_).team == "noord"


@pytest.mark.parametrize(
    ("pack", "other", "code"),
    [
        ("amsterdam", {"agreed": ABC[:2]}, "decide.approvals-short"),
        ("amsterdam", {"agreed": (*ABC, ("a", None))}, "register.voted-before"),
        ("amsterdam", {"agreed": (("a", "buurman"),)}, "decide.unknown-role"),
        ("amsterdam", {"amount_cents": 50_001}, "register.light-no-role"),
        ("amsterdam", {"by": "inkomensconsulent"}, "decide.other-role"),
        ("amsterdam", {"to": "resident"}, "decide.unknown"),
        ("amsterdam", {"what": "bel 06-12345678"}, "register.personal"),
        ("amsterdam", {"facts": {"kleur": "rood"}}, "condition.unknown-fact"),
        ("amsterdam", {"facts": {"amount": "90"}}, "register.light-twice"),
        ("amsterdam", {"facts": {"paid_to": "creditor"}, "to": "supplier"}, "register.light-twice"),
        ("amsterdam", {"facts": {"paid_to": "unknown"}}, "register.light-asks"),
        ("amsterdam", {"words": {"doel": " "}}, "decide.write"),
        ("amsterdam", {"facts": {"form": "unknown"}}, "decide.motivate"),
        ("zaanstad", {}, "register.no-light"),
        ("voorbeeld", {"facts": {"complexity": "simple"}}, "register.not-light"),
        ("voorbeeld", {"amount_cents": 8_000}, "register.light-no-role"),
    ],
)  # fmt: skip
def test_what_can_not_be_light_is_refused_and_nothing_is_written(desk, pack, other, code):
    assert code in refused(lambda: register_light(desk, pack, said(**other)))
    assert empty(desk)
    assert not desk.keys.every()


def test_a_budget_that_is_short_leaves_no_dossier_and_no_key(desk):
    desk.budgets.set("team", 14_999, 2019)
    assert refused(lambda: register_light(desk, "amsterdam", said(), budget="team")) == [
        "register.budget-short"
    ]
    assert not desk.dossiers()
    assert not desk.keys.every()


def test_the_ceiling_or_the_condition_is_told(desk):
    with pytest.raises(Faults) as above:
        register_light(desk, "amsterdam", said(amount_cents=50_001))
    assert "team: 500" in above.value.faults[0].text("nl")
    with pytest.raises(Faults) as larger:
        register_light(desk, "voorbeeld", said(on=datetime.date(2026, 3, 2)))
    assert "amount <= $klein_bedrag (100)" in larger.value.faults[0].text("en")


def test_the_same_request_twice_is_one_dossier(desk):
    first = register_light(desk, "amsterdam", said(), request="r1")
    position = desk.store.head()
    assert register_light(desk, "amsterdam", said(), request="r1") == first
    assert desk.store.head() == position


@pytest.mark.parametrize("other", [{"what": "een bed"}, {"amount_cents": 1}])
def test_a_request_that_was_about_something_else_is_refused(desk, other):
    register_light(desk, "amsterdam", said(), request="r1")
    position = desk.store.head()
    assert refused(
        lambda: register_light(desk, "amsterdam", said(**other), request="r1")
    ) == ["register.other-request"]  # fmt: skip
    assert desk.store.head() == position


def test_a_request_by_which_a_case_was_opened_registers_nothing_lightly(desk):
    desk.open(case_data("amsterdam/schuur"), "amsterdam", "r1")
    again = refused(lambda: register_light(desk, "amsterdam", said(), request="r1"))
    assert again == ["register.other-request"]


def test_of_an_erased_dossier_the_request_still_gives_it(desk):
    first = register_light(desk, "amsterdam", said(), request="r1")
    erase(desk, first, ON, "request")
    assert register_light(desk, "amsterdam", said(what="een bed"), request="r1") == first


def test_earlier_help_of_the_same_household_counts_towards_the_ceiling(desk):
    first = register_light(desk, "amsterdam", said(amount_cents=30_000))
    subject = desk.dossier(first).subject
    more = said(amount_cents=20_001)
    assert refused(lambda: register_light(desk, "amsterdam", more, subject=subject)) == [
        "register.light-no-role"
    ]
    just = register_light(desk, "amsterdam", said(amount_cents=20_000), subject=subject)
    assert desk.dossier(just).subject == subject
    assert register_light(desk, "amsterdam", more)


def test_a_pack_that_asks_more_gets_it_beside_the_four_answers(desk):
    """The made-up pack asks words for much else: each question is accepted in words, each check explained."""
    words = dict.fromkeys(
        ("eerst-gewone-wegen", "ruim-inkomen", "loont-of-leg-uit", "goal", "own_plan", "happens_nothing",
         "own_contribution", "iedereen-akkoord", "kinderen-gehoord", "terugdoen-past"),
        "Het gaat om een klein bedrag.",
    )  # fmt: skip
    accepts = dict.fromkeys(
        ("returns", "involvement", "tegenprestatie"), "Het is een klein bedrag."
    )
    light = said(
        amount_cents=8_000, agreed=ABC[:1], on=datetime.date(2026, 3, 2), words=words, accepts=accepts,
        facts={"complexity": "simple", "party_list": "none"},
    )  # fmt: skip
    dossier = desk.dossier(register_light(desk, "voorbeeld", light))
    assert (dossier.decided.by, dossier.paid_cents) == ("wijkwerker", 8_000)
    assert dict(dossier.motivations)["waarvoor"] == "een koelkast"


def test_a_light_dossier_goes_on_as_any_other(desk):
    id_ = register_light(desk, "amsterdam", said())
    assert desk.do(id_, Close("Staat er.", ON)).closed_on == ON
    assert desk.verify() is None
