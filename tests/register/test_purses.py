"""A budget is never overspent by a cent, whoever decides at the same moment and whoever is killed in between."""

import datetime
import threading
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.errors import Faults
from maatwerk_core.register.commands import Close, Decide, Motivate, Pay
from maatwerk_core.register.events import Booked, Closed, Decided, Freed, Held, Paid, PurseSet
from maatwerk_core.register.places import make_register, open_register, place_of
from maatwerk_core.register.purses import Purse, fold_purse, move
from tests.register.conftest import case_data, refused, vote

ON = datetime.date(2019, 6, 3)
GRANT = Decide("grant", "team", ON)


def decided(cents, outcome="grant", on="2019-06-03"):
    return Decided(outcome, "team", on, "factual", cents, 3, 3, None)


def test_what_is_decided_is_held_what_is_paid_is_booked_and_the_rest_is_free_again():
    events = (decided(30_000), Paid(25_000, "supplier", "2019-06-04"), Closed("2019-07-01"))
    assert move(Purse("team", 100_000), "d1", events) == (
        Held("d1", 30_000), Booked("d1", 25_000), Freed("d1", 5_000),
    )  # fmt: skip


@pytest.mark.parametrize("outcome", ["refuse", "refer", "withdrawn", "solved_without_money"])
def test_what_gives_nothing_holds_nothing(outcome):
    assert move(Purse("team"), "d1", [decided(None, outcome)]) == ()


def test_to_the_cent_and_not_a_cent_more():
    purse = Purse("team", 30_000)
    assert move(purse, "d1", [decided(30_000)])
    assert refused(lambda: move(purse, "d1", [decided(30_001)])) == ["register.budget-short"]


def test_a_grant_without_an_amount_can_not_be_held():
    assert refused(lambda: move(Purse("team", 1), "d", [decided(None)])) == [
        "register.amount-unknown"
    ]


@pytest.mark.parametrize(
    ("on", "fits"), [("2018-12-31", False), ("2019-01-01", True), ("2020-01-01", False)]
)
def test_each_year_has_its_own_budget(on, fits):
    purse = Purse("team", 100_000, 2019)
    if fits:
        assert move(purse, "d1", [decided(1, on=on)])
    else:
        assert refused(lambda: move(purse, "d1", [decided(1, on=on)])) == ["register.budget-year"]


STEPS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["decide", "pay", "close"]), st.integers(1, 900)),
    max_size=20,
)  # fmt: skip


@given(STEPS)
def test_money_is_never_made_or_lost(steps):
    purse, events = Purse("team", 2_000), [PurseSet(2_000)]
    for dossier, what, cents in steps:
        event = {
            "decide": decided(cents),
            "pay": Paid(min(cents, purse.held_for(dossier)), "supplier", "2019-06-04"),
            "close": Closed("2019-07-01"),
        }[what]
        with suppress(Faults):
            events += move(purse, dossier, [event])
        purse = fold_purse("team", events)
        assert purse.left_cents >= 0
        assert purse.left_cents + purse.held_cents + purse.paid_cents == 2_000


def test_a_dossier_draws_on_its_budget(desk):
    desk.budgets.set("team", 40_000, 2019)
    id_ = agreed(desk)
    desk.do(id_, GRANT)
    assert (desk.budgets.purse("team").held_cents, desk.budgets.purse("team").left_cents) == (
        25_000,
        15_000,
    )
    desk.do(id_, Pay(20_000, "supplier", ON))
    desk.do(id_, Close("De schuur is klaar.", ON))
    after = desk.budgets.purse("team")
    assert (after.paid_cents, after.held_cents, after.left_cents) == (20_000, 0, 20_000)
    assert desk.verify() is None


def test_where_too_little_is_left_nothing_is_decided(desk):
    desk.budgets.set("team", 40_000, 2019)
    desk.do(agreed(desk), GRANT)
    second = agreed(desk)
    before = desk.store.head()
    assert refused(lambda: desk.do(second, GRANT)) == ["register.budget-short"]
    assert desk.store.head() == before
    desk.budgets.set("team", 50_000, 2019)
    assert desk.do(second, GRANT).decided is not None


def test_a_budget_that_is_not_there_is_told_before_a_dossier_is_opened(desk):
    desk.budgets.set("team", 40_000)
    case = case_data("amsterdam/schuur")
    assert refused(lambda: desk.open(case, "amsterdam", budget="teem")) == ["register.no-budget"]
    assert desk.dossiers() == []


def agreed(desk, budget="team"):
    """A dossier that is ready to be decided."""
    id_ = desk.open(case_data("amsterdam/schuur"), "amsterdam", budget=budget)
    for person in "abc":
        desk.do(id_, vote(person))
    desk.do(id_, Motivate("doel", "Een plek om te wonen."))
    return id_


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path):
    """A register in each kind of database."""
    if request.param == "sqlite":
        place = place_of(str(tmp_path / "register"))
    else:
        address = request.getfixturevalue("postgres").database()
        place = place_of(address, str(tmp_path / "keys.sqlite"))
    make_register(place)
    return place


def test_votes_at_once_on_one_dossier_are_all_counted(place, clock):
    """Who wrote a moment after another reads anew and tries again: that is what a person would do."""
    with open_register(place, clock) as desk:
        id_ = desk.open(case_data("amsterdam/schuur"), "amsterdam")

    def cast(person):
        with open_register(place, clock) as own:
            while True:
                try:
                    return own.do(id_, vote(person))
                except Faults as error:
                    assert [one.code for one in error.faults] == ["register.changed-meanwhile"]

    threads = [threading.Thread(target=cast, args=(person,)) for person in "abcdefgh"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_register(place, clock) as desk:
        assert sorted(one.person for one in desk.dossier(id_).votes) == list("abcdefgh")
        assert desk.verify() is None


def test_who_decides_anew_promises_only_what_was_not_paid_yet():
    from maatwerk_core.register.events_after import Revised

    purse = fold_purse("team", [PurseSet(40_000, 2019)])
    first = move(purse, "d1", [decided(30_000), Paid(10_000, "supplier", "2019-06-04")])
    again = fold_purse("team", [PurseSet(40_000, 2019), *first])
    taken_back = move(again, "d1", [Revised("mistake", "team", "2019-06-05")])
    assert taken_back == (Freed("d1", 20_000),)
    anew = move(
        fold_purse("team", [PurseSet(40_000, 2019), *first, *taken_back]), "d1", [decided(40_000)]
    )
    assert anew == (Held("d1", 30_000),)


def test_what_comes_back_is_told_and_not_spent_again():
    from maatwerk_core.register.events_after import Repaid

    before = [PurseSet(40_000, 2019), Held("d1", 40_000), Booked("d1", 40_000)]
    back = move(fold_purse("team", before), "d1", [Repaid("terugbetalen", 15_000, "2020-01-02")])
    after = fold_purse("team", [*before, *back])
    assert (after.returned_cents, after.paid_cents, after.left_cents) == (15_000, 40_000, 0)
