"""The real cases from opening to looking back, with the course of events that their article tells; nothing beyond it.

What an article doesn't tell isn't played: a plan that is still being considered stays open, and what has no price is
granted without one and can't be paid.
"""

import datetime
from dataclasses import dataclass

import pytest

from maatwerk_core.register.agenda import points
from maatwerk_core.register.commands import Close, Pay, Put
from maatwerk_core.register.commands_after import EndAgreement, Evaluate, Revise
from maatwerk_core.register.looking_back import moments
from tests.register.conftest import case_data, refused, vote
from tests.register.test_commands_after import all_said

LATER = datetime.date(2020, 1, 1)


@dataclass(frozen=True)
class Course:
    """What the article tells: the role that decides, what was paid, what came of it; `None` isn't told."""

    by: str
    paid_cents: int | None = None
    goal: str | None = None
    kept: tuple[str, ...] = ()


TOLD = {
    "leeuwarden/auto": Course("wijkteam", goal="yes", kept=("terugbetalen-na-baan",)),
    "leeuwarden/medische-behandeling": Course("wijkteam", goal="yes"),
    "leeuwarden/sportschool": Course("wijkteam", goal="yes"),
    "amsterdam/schuur": Course("team", 25_000, "yes"),
    "zaanstad/lasmasker": Course("sociaal-wijkteam", 110_000),
}
#: Plans of which the article doesn't tell how they ended.
OPEN = (
    "groningen/woning",
    "enschede/gebit",
    "enschede/huurschuld",
    "enschede/gezin-zonder-uitkering",
    "enschede/tweede-stoel",
)


@pytest.mark.parametrize("name", TOLD)
def test_a_case_is_played_to_its_end_and_every_euro_is_accounted_for(desk, name):
    course, pack = TOLD[name], name.partition("/")[0]
    desk.budgets.set("alles", 1_000_000)
    priced = course.paid_cents is not None
    id_ = desk.open(case_data(name), pack, budget="alles" if priced else None)
    for person in "abc":
        desk.do(id_, vote(person, role=course.by))
    decided = all_said(desk, id_, by=course.by)
    assert decided.decided.amount_cents == course.paid_cents
    if priced:
        desk.do(id_, Pay(course.paid_cents, "supplier", LATER))
        assert desk.budgets.purse("alles").paid_cents == course.paid_cents
    else:
        assert refused(lambda: desk.do(id_, Pay(1, "supplier", LATER))) == [
            "register.amount-unknown"
        ]
    for agreement in course.kept:
        desk.do(id_, EndAgreement(agreement, "kept", course.by, LATER))
    for months in moments(desk.policy(decided).pack):
        desk.do(id_, Evaluate(months, LATER, course.goal, lesson="Eerder vragen wat nodig is."))
    after = desk.dossier(id_)
    left = {one.about for one in points(after, desk.policy(after).pack, LATER)}
    # A promise whose end isn't told, and a sum that no article gives, stay on the agenda until someone lets go.
    assert left == {one.name for one in after.promises}
    for open_ in after.promises:
        words = "De bron zegt niet hoe dit afliep, of om hoeveel geld het gaat."
        desk.do(id_, EndAgreement(open_.name, "waived", course.by, LATER, words))
    closed = desk.do(id_, Close("Zo liep het af.", LATER))
    assert closed.closed_on == LATER
    assert desk.verify() is None


@pytest.mark.parametrize("name", OPEN)
def test_what_is_still_being_considered_stays_open(desk, name):
    id_ = desk.open(case_data(name), name.partition("/")[0])
    desk.do(id_, Put("Wie: een huishouden"))
    role = desk.policy(desk.dossier(id_)).pack.roles[0].id
    desk.do(id_, vote("a", role=role))
    after = desk.do(id_, vote("b", False, role))
    assert [one.approves for one in after.votes] == [True, False]
    assert after.decided is None
    assert refused(lambda: desk.do(id_, Close("Klaar.", LATER))) == ["register.not-decided"]


def test_when_the_price_of_the_car_is_known_it_is_decided_anew_and_paid(desk):
    id_ = desk.open(case_data("leeuwarden/auto"), "leeuwarden")
    all_said(desk, id_)
    data = case_data("leeuwarden/auto")
    priced = {**data, "intervention": {**data["intervention"], "amount": "4000"}}
    desk.do(id_, Revise("new_facts", "wijkteam", LATER, "De prijs is bekend.", priced))
    after = all_said(desk, id_)
    assert [one.amount_cents for one in (*after.former, after.decided)] == [None, 400_000]
    assert desk.do(id_, Pay(400_000, "supplier", LATER)).paid_cents == 400_000
