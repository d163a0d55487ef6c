"""What the rules of the day don't allow is refused with the reason, and nothing is written."""

import datetime

import pytest

from maatwerk_core.register.commands import (
    Close,
    Decide,
    Motivate,
    Pay,
    ReleaseStop,
    WithdrawVote,
)
from tests.register.conftest import case_data, refused, vote

ON = datetime.date(2019, 6, 3)
GRANT = Decide("grant", "team", ON)
BRAKE = vote("z", None, "inkomensconsulent", brake=True)


@pytest.fixture
def no(desk):
    """The codes with which a command is refused; nothing was written."""

    def no(id_, command):
        before = desk.store.head()
        codes = refused(lambda: desk.do(id_, command))
        assert desk.store.head() == before
        return codes

    return no


def test_three_approvals_and_the_words_that_are_asked_make_a_decision(desk, agreed):
    decided = desk.do(agreed, GRANT).decided
    assert (decided.outcome, decided.amount_cents, decided.approvals) == ("grant", 25_000, 3)


def test_what_is_missing_for_a_decision_comes_all_at_once(desk, shed, no):
    desk.do(shed, vote("a"))
    assert no(shed, GRANT) == ["decide.approvals-short", "decide.write"]


def test_a_second_vote_by_one_person_is_refused_until_the_first_is_withdrawn(desk, shed, no):
    desk.do(shed, vote("a"))
    assert no(shed, vote("a", False)) == ["register.voted-before"]
    desk.do(shed, WithdrawVote("a"))
    assert [one.approves for one in desk.do(shed, vote("a", False)).votes] == [False]


def test_a_vote_that_was_never_cast_can_not_be_withdrawn(shed, no):
    assert no(shed, WithdrawVote("a")) == ["register.no-vote"]


def test_a_role_that_the_pack_does_not_have_is_told(shed, no):
    assert no(shed, vote("a", role="teem")) == ["decide.unknown-role"]
    assert no(shed, ReleaseStop("brake", "teem", "Nagevraagd.")) == ["decide.unknown-role"]


def test_after_the_brake_no_vote_counts_until_it_is_released(desk, shed, no):
    desk.do(shed, BRAKE)
    assert no(shed, vote("a")) == ["register.braked"]
    desk.do(shed, ReleaseStop("brake", "voorzieningendeskundige", "Nagevraagd: het mag."))
    assert len(desk.do(shed, vote("a")).votes) == 2


def test_who_braked_may_take_it_back(desk, shed):
    desk.do(shed, BRAKE)
    desk.do(shed, WithdrawVote("z"))
    assert [one.person for one in desk.do(shed, vote("a")).votes] == ["a"]


def test_a_vote_by_the_requester_is_refused_where_the_pack_says_it_does_not_count(desk, no):
    id_ = desk.open(case_data("voorbeeld/fiets"), "voorbeeld")
    desk_role = desk.dossier(id_).assessed.role
    assert no(id_, vote("a", role=desk_role, requester=True)) == ["register.requester"]
    assert len(desk.do(id_, vote("b", role=desk_role)).votes) == 1


def test_a_late_vote_is_refused(desk, agreed, no):
    desk.do(agreed, GRANT)
    assert no(agreed, vote("d")) == ["register.late"]
    assert no(agreed, WithdrawVote("a")) == ["register.late"]
    assert no(agreed, Motivate("doel", "Toch anders.")) == ["register.late"]
    assert no(agreed, GRANT) == ["register.late"]


def test_deciding_above_ones_tier_is_refused(desk, no):
    data = case_data("amsterdam/schuur")
    id_ = desk.open(
        {**data, "intervention": {**data["intervention"], "amount": "500.01"}}, "amsterdam"
    )
    assert "decide.mandate-unknown" in no(id_, GRANT)


@pytest.mark.parametrize("to", ["supplier", "creditor"])
def test_no_more_is_paid_than_was_decided_in_one_time_or_in_several(desk, agreed, no, to):
    desk.do(agreed, GRANT)
    assert no(agreed, Pay(25_001, to, ON)) == ["register.paid-too-much"]
    desk.do(agreed, Pay(20_000, to, ON))
    assert no(agreed, Pay(5_001, to, ON)) == ["register.paid-too-much"]
    assert desk.do(agreed, Pay(5_000, to, ON)).paid_cents == 25_000


def test_money_is_not_paid_where_in_kind_was_decided(desk, agreed, no):
    desk.do(agreed, GRANT)
    assert no(agreed, Pay(100, "resident", ON)) == ["register.not-to-the-resident"]


def test_nothing_is_paid_or_closed_before_a_decision(agreed, no):
    assert no(agreed, Pay(100, "supplier", ON)) == ["register.not-decided"]
    assert no(agreed, Close("Klaar.", ON)) == ["register.not-decided"]


def test_what_gives_nothing_is_not_paid(desk, agreed, no):
    desk.do(agreed, Decide("withdrawn", "team", ON))
    assert no(agreed, Pay(100, "supplier", ON)) == ["register.nothing-given"]


def test_in_a_closed_dossier_nothing_happens(desk, agreed, no):
    desk.do(agreed, GRANT)
    desk.do(agreed, Close("De schuur is klaar.", ON))
    for command in (Pay(100, "supplier", ON), Close("Nog eens.", ON), vote("d")):
        assert no(agreed, command) == ["register.closed"]


@pytest.mark.parametrize(
    "command",
    [
        Motivate("doel", "Bel 06-12345678."),
        ReleaseStop("brake", "team", "Zie jan@voorbeeld.nl."),
        vote("111222333"),
    ],
    ids=["words", "grounds", "person"],
)
def test_what_points_to_a_person_is_not_written_down(shed, no, command):
    assert no(shed, command) == ["register.personal"]


@pytest.mark.parametrize(
    ("form", "to", "refused_"),
    [
        ("goods", "unknown", True),
        ("service", "unknown", True),
        ("goods", "supplier", True),
        ("money", "creditor", True),
        ("goods", "resident", False),
        ("money", "resident", False),
        ("money", "unknown", False),
        ("unknown", "unknown", False),
    ],
)
def test_what_is_given_in_kind_is_never_paid_to_the_resident(desk, form, to, refused_):
    from maatwerk_core.register.bench import Bench
    from maatwerk_core.register.commands import _in_kind

    data = case_data("amsterdam/schuur")
    data["intervention"] = {**data["intervention"], "form": form, "paid_to": to}
    dossier = desk.dossier(desk.open(data, "amsterdam"))
    assert (_in_kind(Bench(dossier, desk.assessment(dossier))) is not None) is refused_


def test_a_payment_of_nothing_is_no_payment(desk, agreed, no):
    desk.do(agreed, GRANT)
    assert no(agreed, Pay(0, "supplier", ON)) == ["register.nothing-paid"]


def test_nothing_that_follows_a_decision_comes_before_it(desk, agreed, no):
    desk.do(agreed, GRANT)
    assert no(agreed, Close("Klaar.", datetime.date(2019, 6, 2))) == ["register.before-decision"]
