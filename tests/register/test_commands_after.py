"""After a decision people agree, pay back, learn, disagree and decide anew; the rules of the day hold there too."""

import datetime

import pytest

from maatwerk_core.register.commands import Close, Decide, Motivate, Pay
from maatwerk_core.register.commands_after import (
    Agree,
    Answer,
    EndAgreement,
    Evaluate,
    Object,
    Repay,
    Revise,
)
from tests.register.conftest import case_data, refused, vote

ON = datetime.date(2019, 6, 3)
LATER = datetime.date(2019, 12, 3)
KEPT = EndAgreement("terugbetalen-na-baan", "kept", "wijkteam", LATER)


@pytest.fixture
def no(desk):
    """The codes with which a command is refused; nothing was written."""

    def no(id_, command):
        before = desk.store.head()
        codes = refused(lambda: desk.do(id_, command))
        assert desk.store.head() == before
        return codes

    return no


@pytest.fixture
def granted(desk, agreed):
    """The shed, granted: € 250."""
    desk.do(agreed, Decide("grant", "team", ON))
    return agreed


@pytest.fixture
def car(desk):
    """The car of the article with a chosen price of € 4,000, of which € 1,500 is outstanding; a plan on paper."""
    data = case_data("leeuwarden/auto")
    data["intervention"] = {
        **data["intervention"], "amount": "4000",
        "parties": [{"party": "employer", "commits_to": "Zes maanden werk.", "committed": True}],
    }  # fmt: skip
    data["agreements"] = [
        {"uses": "terugbetalen-na-baan", "starts": "2018-01-01", "outstanding": "1500"}
    ]
    id_ = desk.open(data, "leeuwarden")
    found = refused(lambda: desk.do(id_, Decide("grant", "wijkteam", ON)))
    assert found
    return id_, data


def all_said(desk, id_, outcome="grant", by="wijkteam"):
    """Decide with words for all that the rules ask, as the faults themselves say it."""
    from maatwerk_core.errors import Faults
    from maatwerk_core.register.commands import AcceptUnknown

    for _ in range(4):
        try:
            return desk.do(id_, Decide(outcome, by, ON))
        except Faults as faults:
            for one in faults.faults:
                path = one.pointer.removeprefix("/")
                kind, _, about = path.partition("/")
                words = "Dat is bij dit plan besproken en in orde."
                if kind == "motivations":
                    desk.do(id_, Motivate(about, words))
                elif kind == "accepts":
                    desk.do(id_, AcceptUnknown(about.replace("~1", "/"), words))
    return desk.do(id_, Decide(outcome, by, ON))


def test_what_the_plan_uses_and_what_others_commit_to_is_agreed_with_the_decision(desk, car):
    promises = {one.name: one.made for one in all_said(desk, car[0]).promises}
    assert promises["terugbetalen-na-baan"].due == "2018-07-01"
    assert promises["terugbetalen-na-baan"].outstanding_cents == 150_000
    assert promises["employer"].words == "Zes maanden werk."


@pytest.mark.parametrize(
    ("how", "pays", "cents"),
    [
        ("kept", "outstanding", 150_000),
        ("broken_culpably", "all", 400_000),
        ("broken_otherwise", None, None),
        ("waived", "nothing", 0),
    ],
)
def test_what_follows_from_an_ending_is_worked_out_from_the_pack(desk, car, how, pays, cents):
    all_said(desk, car[0])
    words = "Besproken met de inwoner."
    after = desk.do(car[0], EndAgreement("terugbetalen-na-baan", how, "wijkteam", LATER, words))
    ended = after.promise("terugbetalen-na-baan").ended
    assert (ended.pays, ended.pays_cents) == (pays, cents)


def test_that_an_agreement_was_broken_is_said_in_words_and_once(desk, car, no):
    id_ = car[0]
    all_said(desk, id_)
    broken = EndAgreement("terugbetalen-na-baan", "broken_culpably", "wijkteam", LATER)
    assert no(id_, broken) == ["register.no-words"]
    desk.do(id_, KEPT)
    assert no(id_, KEPT) == ["register.agreement-ended"]
    assert no(id_, EndAgreement("employer", "held", "wijktem", LATER)) == [
        "value.choice",
        "decide.unknown-role",
    ]
    assert no(id_, EndAgreement("terugbetalen", "kept", "wijkteam", LATER)) == [
        "register.no-agreement"
    ]


def test_nobody_pays_back_more_than_follows(desk, car, no):
    id_ = car[0]
    all_said(desk, id_)
    assert no(id_, Repay("terugbetalen-na-baan", 150_001, LATER)) == ["register.repaid-too-much"]
    desk.do(id_, KEPT)
    desk.do(id_, Repay("terugbetalen-na-baan", 100_000, LATER))
    assert no(id_, Repay("terugbetalen-na-baan", 50_001, LATER)) == ["register.repaid-too-much"]
    after = desk.do(id_, Repay("terugbetalen-na-baan", 50_000, LATER))
    assert after.promise("terugbetalen-na-baan").settled


def test_what_nobody_can_say_may_be_let_go_of_later(desk, car, no):
    id_ = car[0]
    all_said(desk, id_)
    name, words = "terugbetalen-na-baan", "De instelling ging dicht."
    desk.do(id_, EndAgreement(name, "broken_otherwise", "wijkteam", LATER, words))
    assert no(id_, KEPT) == ["register.agreement-ended"]
    waived = desk.do(id_, EndAgreement(name, "waived", "wijkteam", LATER, words))
    assert waived.promise(name).settled
    again = EndAgreement(name, "waived", "wijkteam", LATER, words)
    assert no(id_, again) == ["register.agreement-ended"]


def test_a_dossier_with_something_open_is_not_closed(desk, car, no):
    id_ = car[0]
    all_said(desk, id_)
    close = Close("Zij heeft een vaste baan.", LATER)
    assert no(id_, close) == ["register.agreement-open", "register.agreement-open"]
    desk.do(id_, KEPT)
    desk.do(id_, EndAgreement("employer", "kept", "wijkteam", LATER))
    assert no(id_, close) == ["register.agreement-open"]
    desk.do(id_, Repay("terugbetalen-na-baan", 150_000, LATER))
    assert desk.do(id_, close).closed_on == LATER


def test_an_agreement_may_start_later_than_the_plan_thought(desk, car):
    all_said(desk, car[0])
    made = Agree("terugbetalen-na-baan", datetime.date(2018, 3, 1), 120_000)
    promise = desk.do(car[0], made).promise("terugbetalen-na-baan")
    assert (promise.made.due, promise.made.outstanding_cents) == ("2018-09-01", 120_000)


def test_an_agreement_is_one_of_the_pack_or_what_another_says_in_words(desk, granted, no):
    assert no(granted, Agree("terugbetalen")) == ["register.no-agreement"]
    assert no(granted, Agree("verhuurder", party="landlord")) == ["register.no-words"]
    made = Agree("verhuurder", party="landlord", words="Hij wacht een jaar.", due=LATER)
    assert desk.do(granted, made).promise("verhuurder").due == LATER


def test_each_moment_is_looked_back_at_once(desk, granted, no):
    looked = Evaluate(6, LATER, "yes", "partly", None, True, " ", 25_000, None)
    after = desk.do(granted, looked)
    (one,) = after.evaluations
    assert (one.goal, one.heard, one.regret, one.learned) == ("yes", None, True, False)
    assert no(granted, looked) == ["register.evaluated-before"]
    assert no(granted, Evaluate(12, LATER, "ja")) == ["value.choice"]
    assert len(desk.do(granted, Evaluate(12, LATER, lesson="Eerder bellen.")).evaluations) == 2


@pytest.mark.parametrize(
    "command",
    [
        Evaluate(1, ON, "yes"),
        Object(ON),
        Agree("x", party="other", words="Dit."),
        Revise("mistake", "team", ON, "Een fout."),
    ],
    ids=lambda one: type(one).__name__,
)
def test_before_a_decision_there_is_nothing_to_look_back_at(shed, no, command):
    assert no(shed, command) == ["register.not-decided"]


def test_what_people_learn_and_object_to_is_looked_through_for_persons(granted, no):
    assert no(granted, Evaluate(1, ON, lesson="Bel 06-12345678.")) == ["register.personal"]
    assert no(granted, Object(ON, "Mail jan@voorbeeld.nl.")) == ["register.personal"]


def test_against_what_is_no_besluit_one_complains(desk, granted, no):
    after = desk.do(granted, Object(LATER, "Het is te weinig."))
    assert after.objection.way in ("complaint", "unknown")
    assert after.objection.in_time is None
    assert no(granted, Object(LATER)) == ["register.objection-open"]
    assert no(granted, Close("Klaar.", LATER)) == ["register.objection-open"]


@pytest.mark.parametrize(("day", "in_time"), [("2019-07-15", True), ("2019-07-16", False)])
def test_against_a_besluit_one_objects_within_six_weeks(desk, day, in_time):
    data = {**case_data("amsterdam/schuur"), "trigger": "application"}
    id_ = desk.open(data, "amsterdam")
    assert all_said(desk, id_, "refuse", "team").decided.kind == "besluit"
    after = desk.do(id_, Object(datetime.date.fromisoformat(day)))
    assert (after.objection.way, after.objection.in_time) == ("objection", in_time)


def test_an_objection_is_answered_or_leads_to_another_decision(desk, granted, no):
    answer = Answer("unfounded", LATER, "De regels zijn goed toegepast.")
    revise = Revise("objection", "team", LATER, "Er was meer nodig.")
    assert no(granted, answer) == no(granted, revise) == ["register.no-objection"]
    desk.do(granted, Object(LATER))
    answered = desk.do(granted, answer)
    assert (answered.objection, answered.objected) == (None, True)
    desk.do(granted, Object(LATER))
    assert desk.do(granted, revise).objection is None


def test_who_decides_anew_starts_with_nobodys_vote_and_keeps_what_was(desk, granted, no):
    desk.do(granted, Pay(10_000, "supplier", ON))
    taken_back = desk.do(granted, Revise("mistake", "team", LATER, "Het bedrag klopte niet."))
    assert (taken_back.decided, taken_back.votes, taken_back.motivations) == (None, (), ())
    assert [one.amount_cents for one in taken_back.former] == [25_000]
    assert no(granted, Decide("grant", "team", LATER)) == ["decide.approvals-short", "decide.write"]
    for person in "abc":
        desk.do(granted, vote(person))
    desk.do(granted, Motivate("doel", "Een plek om te wonen."))
    desk.do(granted, Decide("grant", "team", LATER))
    assert no(granted, Pay(15_001, "supplier", LATER)) == ["register.paid-too-much"]


def test_other_facts_are_assessed_under_the_rules_of_the_first_day(desk, granted, no):
    data = case_data("amsterdam/schuur")
    other = {**data, "intervention": {**data["intervention"], "amount": "400"}}
    revised = desk.do(granted, Revise("new_facts", "team", LATER, "Het hout is duurder.", other))
    assert revised.assessed.amount_cents == 40_000
    assert desk.assessment(revised).on_demand("fact:amount") == 40_000
    personal = {**data, "goal": "Bel 06-12345678"}
    desk.do(granted, vote("a"))
    assert no(granted, Revise("new_facts", "team", LATER, "Anders.", personal)) == [
        "register.not-decided",
        "register.personal",
    ]


def test_a_closed_dossier_opens_again_when_the_decision_is_taken_back(desk, granted, no):
    desk.do(granted, Close("Klaar.", ON))
    assert no(granted, vote("d")) == ["register.closed"]
    desk.do(granted, Evaluate(6, LATER, "no"))
    desk.do(granted, Object(LATER, "Het dak lekt."))
    assert desk.do(granted, Revise("objection", "team", LATER, "Het dak.")).closed_on is None
    assert len(desk.do(granted, vote("d")).votes) == 1
