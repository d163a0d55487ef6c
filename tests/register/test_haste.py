"""Acute decisions: what may come later comes later, what may not holds at once, and what is left is not forgotten."""

import datetime

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register.commands import (
    AcceptUnknown,
    Close,
    Decide,
    Motivate,
    Pay,
    WithdrawVote,
)
from maatwerk_core.register.commands_after import Complete, EndAgreement, Revise
from tests.register.conftest import case_data, refused, vote

ON = datetime.date(2025, 9, 1)
HASTE = Decide("grant", "wijkwerker", ON, acute=True)
WORDS = ("rechtmatigheid", "rendement", "betrokkenheid")


def washing(plan=(), household=()):
    """The washing machine, that can't wait."""
    case = case_data("voorbeeld/wasmachine")
    intervention = {**case["intervention"], "acute": "yes", **dict(plan)}
    return {
        **case,
        "intervention": intervention,
        "household": {**case["household"], **dict(household)},
    }


@pytest.fixture
def acute(desk):
    """A dossier of something acute: nobody voted, nothing was written."""
    return desk.open(washing(), "voorbeeld")


@pytest.fixture
def hasty(desk, acute):
    """The same, decided first."""
    desk.do(acute, HASTE)
    return acute


def missing(desk, id_, command):
    """Codes and places of all that stands in the way."""
    with pytest.raises(Faults) as raised:
        desk.do(id_, command)
    return [(one.code, one.pointer) for one in raised.value.faults]


def complete(desk, id_):
    desk.do(id_, vote("a", role="wijkwerker"))
    for about in WORDS:
        desk.do(id_, Motivate(about, "De kinderen missen anders school."))
    return desk.do(id_, Complete(ON))


def test_it_is_decided_first_with_votes_and_words_still_to_come(desk, acute):
    assert refused(lambda: desk.do(acute, Decide("grant", "wijkwerker", ON)))
    dossier = desk.do(acute, HASTE)
    assert (dossier.decided.outcome, dossier.decided.amount_cents) == ("grant", 45_000)
    assert (dossier.decided.needed, dossier.decided.approvals, dossier.decided.decision) == (
        None,
        0,
        None,
    )
    assert dossier.incomplete


@pytest.mark.parametrize(
    ("on", "by"),
    [
        (datetime.date(2025, 9, 1), "2025-09-08"),  # from Monday to Monday
        (datetime.date(2025, 9, 5), "2025-09-12"),  # from Friday, over a weekend
        (datetime.date(2025, 12, 31), "2026-01-07"),  # over a year
    ],
)
def test_the_term_counts_from_the_day_of_the_decision(desk, acute, on, by):
    decided = desk.do(acute, Decide("grant", "wijkwerker", on, acute=True)).decided
    assert decided.complete_by == by


def test_all_that_was_there_already_is_counted(desk, acute):
    desk.do(acute, vote("a", role="wijkwerker"))
    desk.do(acute, vote("b", approves=False, role="wijkwerker"))
    assert desk.do(acute, HASTE).decided.approvals == 1


def test_money_goes_out_at_once(desk, hasty):
    assert desk.do(hasty, Pay(45_000, "supplier", ON)).paid_cents == 45_000


@pytest.mark.parametrize(
    ("decide", "code"),
    [
        (Decide("grant", "team", ON, acute=True), "decide.other-role"),
        (Decide("grant", "burgemeester", ON, acute=True), "decide.unknown-role"),
        (Decide("toegekend", "wijkwerker", ON, acute=True), "value.choice"),
    ],
)
def test_who_may_not_decide_may_not_in_haste(desk, acute, decide, code):
    assert code in refused(lambda: desk.do(acute, decide))
    assert desk.dossier(acute).decided is None


def test_above_every_ceiling_nobody_may_in_haste(desk):
    id_ = desk.open(washing({"amount": 9970, "total_amount": 10020}), "voorbeeld")
    haste = Decide("grant", "directeur", ON, acute=True)
    assert "decide.nobody-may" in refused(lambda: desk.do(id_, haste))


def test_a_stop_holds_in_haste(desk):
    """Money to someone in the Wsnp falls to the estate."""
    case = washing({"paid_to": "resident", "form": "money"}, {"wsnp": "yes", "debt_scheme": "wsnp"})
    id_ = desk.open(case, "voorbeeld")
    found = refused(lambda: desk.do(id_, Decide("grant", "team", ON, acute=True)))
    assert "decide.stopped" in found
    assert "decide.approvals-short" not in found


def test_a_brake_holds_in_haste(desk):
    id_ = desk.open(washing({"complexity": "complex"}), "voorbeeld")
    desk.do(id_, vote("r", approves=None, role="inkomensconsulent", brake=True))
    assert "decide.braked" in refused(lambda: desk.do(id_, Decide("grant", "team", ON, acute=True)))


def test_what_can_wait_and_a_pack_without_a_term_are_both_told(desk):
    case = case_data("amsterdam/schuur")
    shed = desk.open(case, "amsterdam")
    found = refused(lambda: desk.do(shed, Decide("grant", "team", ON, acute=True)))
    assert found == ["register.not-acute", "register.no-haste-term"]


@pytest.mark.parametrize("said", ["no", "unknown"])
def test_only_what_is_said_to_be_acute_is(desk, said):
    id_ = desk.open(washing({"acute": said}), "voorbeeld")
    assert refused(lambda: desk.do(id_, HASTE)) == ["register.not-acute"]


def test_completing_says_all_that_is_still_missing(desk, hasty):
    assert missing(desk, hasty, Complete(ON)) == [
        ("decide.approvals-short", "/votes"),
        *[("decide.write", f"/motivations/{about}") for about in WORDS],
    ]


def test_what_is_left_out_may_come_bit_by_bit_until_it_is_complete(desk, hasty):
    desk.do(hasty, vote("z", role="wijkwerker"))
    desk.do(hasty, WithdrawVote("z"))
    desk.do(hasty, vote("a", role="wijkwerker"))
    desk.do(hasty, Motivate("rendement", "Minder wasserette."))
    left = {pointer for _, pointer in missing(desk, hasty, Complete(ON))}
    assert left == {"/motivations/rechtmatigheid", "/motivations/betrokkenheid"}
    for about in ("rechtmatigheid", "betrokkenheid"):
        desk.do(hasty, Motivate(about, "De kinderen missen anders school."))
    done = desk.do(hasty, Complete(datetime.date(2025, 9, 4)))
    assert (done.completed.on, done.completed.needed, done.completed.approvals) == (
        "2025-09-04",
        1,
        1,
    )
    assert not done.incomplete


def test_an_unknown_that_counts_may_be_accepted_afterwards(desk):
    case = washing()
    del case["goal"]
    id_ = desk.open(case, "voorbeeld")
    desk.do(id_, HASTE)
    assert ("decide.unknown", "/accepts/goal") in missing(desk, id_, Complete(ON))
    desk.do(id_, AcceptUnknown("goal", "Er was geen tijd om dat te vragen."))
    desk.do(id_, Motivate("goal", "Dat volgt uit de situatie."))
    assert complete(desk, id_).completed is not None


def test_a_brake_that_is_pulled_afterwards_holds_up_completing(desk):
    id_ = desk.open(washing({"complexity": "complex"}), "voorbeeld")
    desk.do(id_, Decide("grant", "team", ON, acute=True))
    desk.do(id_, vote("r", approves=None, role="inkomensconsulent", brake=True))
    assert "decide.braked" in refused(lambda: desk.do(id_, Complete(ON)))


def test_what_is_complete_is_as_any_other_decision(desk, hasty):
    complete(desk, hasty)
    assert refused(lambda: desk.do(hasty, vote("b", role="wijkwerker"))) == ["register.late"]
    assert refused(lambda: desk.do(hasty, Complete(ON))) == ["register.complete"]
    desk.do(hasty, EndAgreement("samen-terugkijken", "kept", "wijkwerker", ON))
    assert desk.do(hasty, Close("Staat er.", ON)).closed_on == ON


def test_no_dossier_is_closed_with_something_still_to_do(desk, hasty):
    assert "register.incomplete" in refused(lambda: desk.do(hasty, Close("Klaar.", ON)))


def test_what_was_never_acute_is_never_completed(desk, acute):
    assert refused(lambda: desk.do(acute, Complete(ON))) == ["register.not-decided"]


def test_a_second_decision_is_refused_until_the_first_is_taken_back(desk, hasty):
    assert refused(lambda: desk.do(hasty, HASTE)) == ["register.late"]
    desk.do(hasty, Revise("mistake", "wijkwerker", ON, "De machine was nog te maken."))
    assert not desk.dossier(hasty).incomplete
    assert desk.do(hasty, HASTE).incomplete


def test_a_budget_holds_what_was_decided_in_haste(desk):
    desk.budgets.set("jaar", 44_999, 2025)
    id_ = desk.open(washing(), "voorbeeld", budget="jaar")
    assert refused(lambda: desk.do(id_, HASTE)) == ["register.budget-short"]
    desk.budgets.set("jaar", 45_000, 2025)
    desk.do(id_, HASTE)
    assert desk.budgets.purse("jaar").held_cents == 45_000


def test_a_dossier_that_had_haste_folds_the_same_from_its_events(desk, hasty):
    after = complete(desk, hasty)
    assert desk.dossier(hasty) == after
    assert desk.verify() is None


def test_a_brake_after_haste_holds_the_money_too(desk, hasty):
    desk.do(hasty, vote("z", None, "directeur", brake=True))
    pay = Pay(45_000, "supplier", ON)
    assert refused(lambda: desk.do(hasty, pay)) == ["register.braked"]
    desk.do(hasty, WithdrawVote("z"))
    assert desk.do(hasty, pay).paid_cents == 45_000
