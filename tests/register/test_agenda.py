"""The agenda lists what is due, kept and broken, and nothing of what was erased."""

import datetime

import pytest

from maatwerk_core.register.agenda import agenda, points, to_do
from maatwerk_core.register.dossier import fold
from maatwerk_core.register.erasing import erase
from maatwerk_core.register.events import Decided
from maatwerk_core.register.events_after import Agreed, AgreementEnded, Evaluated, Objected, Repaid
from maatwerk_core.rules.pack import Pack

TODAY = datetime.date(2019, 12, 3)
PACK = Pack(pack="p", version="1.0.0")
DECIDED = Decided("grant", "team", "2019-06-03", "factual", 25_000, 3, 3, None)


def found(*events, today=TODAY):
    return [
        (one.what, one.about, str(one.due), one.state, one.cents)
        for one in points(fold("d1", [DECIDED, *events]), PACK, today)
    ]


def test_people_look_back_after_one_six_and_twelve_months_where_a_pack_says_nothing():
    assert found() == [
        ("evaluation", "1", "2019-07-03", "late", None),
        ("evaluation", "6", "2019-12-03", "today", None),
        ("evaluation", "12", "2020-06-03", "later", None),
    ]


def test_what_was_looked_back_at_is_off_the_agenda():
    looked = Evaluated(1, "2019-07-03", "yes", None, None, None, False, None, None)
    assert [about for _, about, *_ in found(looked)] == ["6", "12"]


@pytest.mark.parametrize("how", ["kept", "broken_culpably", "broken_otherwise", "waived"])
def test_an_agreement_runs_until_it_ended_in_some_way(how):
    made = Agreed("baan", None, "2019-06-03", "2019-12-02", 10_000)
    assert found(made)[0] == ("agreement", "baan", "2019-12-02", "late", None)
    ended = AgreementEnded("baan", how, "team", "2019-12-03", "nothing", 0)
    assert found(made, ended)[0] == ("agreement", "baan", "2019-12-02", how, None)


def test_what_is_to_be_paid_back_stays_until_it_came():
    made = Agreed("baan", None, "2019-06-03", "2019-12-03", 10_000)
    ended = AgreementEnded("baan", "kept", "team", "2019-12-03", "outstanding", 10_000)
    assert found(made, ended)[1] == ("repayment", "baan", "2019-12-03", "today", 10_000)
    assert found(made, ended, Repaid("baan", 4_000, "2019-12-04"))[1][4] == 6_000
    assert found(made, ended, Repaid("baan", 10_000, "2019-12-04"))[1][0] == "evaluation"


def test_what_is_paid_back_may_be_unknown_and_still_stands_there():
    made = Agreed("baan", None, "2019-06-03", "2019-12-03")
    ended = AgreementEnded("baan", "broken_otherwise", "team", "2019-12-03", None, None, "Ziek.")
    assert found(made, ended)[1] == ("repayment", "baan", "2019-12-03", "today", None)


def test_an_objection_stands_there_without_a_day():
    assert found(Objected("objection", "2019-06-20", True))[0] == (
        "objection", "objection", "None", "no-day", None,
    )  # fmt: skip


def test_an_acute_decision_is_to_be_completed_by_its_day():
    hasty = Decided("grant", "team", "2019-06-03", "factual", 25_000, None, 0, "2019-06-06")
    (first, *_) = points(fold("d1", [hasty]), PACK, datetime.date(2019, 6, 7))
    assert (first.what, first.state) == ("complete", "late")


def test_only_what_asks_something_soon_is_to_do():
    made = Agreed("baan", None, "2019-06-03", "2019-12-20")
    kept = AgreementEnded("huur", "kept", "team", "2019-11-01", "nothing", 0)
    dossier = fold("d1", [DECIDED, made, Agreed("huur"), kept])
    every = [*points(dossier, PACK, TODAY)]
    assert [one.about for one in to_do(every, TODAY, 10)] == ["1", "6"]
    assert [one.about for one in to_do(every, TODAY, 17)] == ["baan", "1", "6"]


def test_a_register_is_gone_through_the_soonest_first_and_what_is_erased_is_left_out(desk, agreed):
    from maatwerk_core.register.commands import Decide

    assert agenda(desk, TODAY) == []
    desk.do(agreed, Decide("grant", "team", datetime.date(2019, 6, 3)))
    due = [one.due for one in agenda(desk, TODAY)]
    assert due == sorted(due)
    assert len(due) == 3
    erase(desk, agreed, TODAY, "request")
    assert agenda(desk, TODAY) == []
