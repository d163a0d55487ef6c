"""Whatever several people ask in whatever order: what stands is what an independent bookkeeper wrote down."""

import datetime
import itertools
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    precondition,
    rule,
)

from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.errors import Faults
from maatwerk_core.register.commands import (
    Close,
    Decide,
    Motivate,
    Pay,
    ReleaseStop,
    WithdrawVote,
)
from maatwerk_core.register.erasing import erase
from maatwerk_core.register.places import make_register, open_register, place_of
from maatwerk_core.register.store import Draft
from tests.register.conftest import FIRST, case_data, vote

ON = datetime.date(2019, 6, 3)
AMOUNT, TOTAL = 25_000, 60_000
TEAM = st.sampled_from("abcd")


class Book:
    """What one person would keep in a notebook of one dossier of the shed: three approvals, the words, 250 euros."""

    def __init__(self):
        self.votes, self.words, self.released = {}, False, False
        self.granted, self.closed, self.erased = False, False, False
        self.paid = 0

    @property
    def braked(self):
        return not self.released and None in self.votes.values()

    @property
    def open(self):
        return not (self.granted or self.closed or self.erased)

    @property
    def can_grant(self):
        yes = sum(said is True for said in self.votes.values())
        return self.open and yes >= 3 and self.words and not self.braked

    @property
    def held(self):
        return AMOUNT - self.paid if self.granted and not (self.closed or self.erased) else 0


def replayed(desk, other):
    """The events of one desk played one by one into the empty store of another, which reads them with the same keys."""
    for one in desk.store.everything():
        draft = Draft(one.kind, one.version, one.at, one.clear, one.sealed)
        other.store.append(one.dossier, one.number - 1, [draft])
    assert other.store.head() == desk.store.head()
    other.policies.keep("amsterdam")
    return replace(other, keys=desk.keys)


def same_dossier(again, desk, id_):
    """Do both desks see the same in a dossier, and does its case come out the same, as the receipt says it did?"""
    dossier = desk.dossier(id_)
    assert again.dossier(id_) == dossier
    if dossier.erased:
        return True
    assessment = again.assessment(dossier)
    assert assessment.to_json() == desk.assessment(dossier).to_json()
    return make_receipt(assessment)["hash"] == dossier.assessed.receipt_hash


class Bookkeeping(RuleBasedStateMachine):
    """Several people, several dossiers, one budget that holds two of them."""

    dossiers = Bundle("dossiers")

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp())
        minutes = itertools.count()
        self.clock = lambda: FIRST + datetime.timedelta(minutes=next(minutes))
        self.opened = open_register(self.new_place("register"), self.clock)
        self.desk = self.opened.__enter__()
        self.desk.budgets.set("team", TOTAL, 2019)
        self.books, self.requests = {}, itertools.count()

    def new_place(self, name):
        """An empty register."""
        place = place_of(str(self.folder / name))
        make_register(place)
        return place

    def teardown(self):
        if hasattr(self, "opened"):
            self.same_again_from_the_events()
            self.opened.__exit__(None, None, None)
            shutil.rmtree(self.folder)

    def same_again_from_the_events(self):
        """The events played into an empty database give the same dossiers, and their cases the same assessments."""
        with open_register(self.new_place("copy"), self.clock) as other:
            again = replayed(self.desk, other)
            for id_ in self.books:
                assert same_dossier(again, self.desk, id_)

    def ask(self, id_, command, allowed):
        """Ask twice with one request id; it must be done once, or refused and nothing written."""
        before, request = self.desk.store.head(), f"r{next(self.requests)}"
        try:
            self.desk.do(id_, command, request)
            after = self.desk.store.head()
            self.desk.do(id_, command, request)
            assert allowed, f"{command} was let through"
            assert self.desk.store.head() == after != before
        except Faults as error:
            assert not allowed, f"{command} was refused: {error}"
            assert self.desk.store.head() == before

    @rule(target=dossiers)
    @precondition(lambda self: sum(not one.erased for one in self.books.values()) < 4)
    def open(self):
        id_ = self.desk.open(case_data("amsterdam/schuur"), "amsterdam", budget="team")
        self.books[id_] = Book()
        return id_

    @rule(id_=dossiers, person=TEAM, says=st.sampled_from([True, True, True, False]))
    def vote(self, id_, person, says):
        book = self.books[id_]
        allowed = book.open and not book.braked and person not in book.votes
        self.ask(id_, vote(person, says), allowed)
        if allowed:
            book.votes[person] = says

    @rule(id_=dossiers)
    def brake(self, id_):
        book = self.books[id_]
        allowed = book.open and not book.braked and "z" not in book.votes
        self.ask(id_, vote("z", None, "inkomensconsulent", brake=True), allowed)
        if allowed:
            book.votes["z"] = None

    @rule(id_=dossiers)
    def release(self, id_):
        book = self.books[id_]
        said = ReleaseStop("brake", "voorzieningendeskundige", "Nagevraagd: het mag.")
        allowed = book.open and None in book.votes.values()
        if allowed:  # releasing a brake that nobody pulled is told when people decide
            self.ask(id_, said, allowed)
            book.released = True

    @rule(id_=dossiers, person=st.sampled_from("abcdz"))
    def withdraw(self, id_, person):
        book = self.books[id_]
        if person == "z" and book.released:
            return  # a release without its brake is told when people decide
        allowed = book.open and person in book.votes
        self.ask(id_, WithdrawVote(person), allowed)
        if allowed:
            del book.votes[person]

    @rule(id_=dossiers)
    def say_why(self, id_):
        book = self.books[id_]
        self.ask(id_, Motivate("doel", "Een plek om te wonen."), book.open)
        book.words = book.words or book.open

    @rule(id_=dossiers)
    def grant(self, id_):
        book = self.books[id_]
        left = TOTAL - sum(one.held + one.paid for one in self.books.values())
        allowed = book.can_grant and left >= AMOUNT
        self.ask(id_, Decide("grant", "team", ON), allowed)
        book.granted = book.granted or allowed

    @rule(id_=dossiers, cents=st.sampled_from([1, 10_000, 24_999, 25_000, 25_001]))
    def pay(self, id_, cents):
        book = self.books[id_]
        allowed = book.granted and not (book.closed or book.erased) and book.paid + cents <= AMOUNT
        self.ask(id_, Pay(cents, "supplier", ON), allowed)
        if allowed:
            book.paid += cents

    @rule(id_=dossiers)
    def close(self, id_):
        book = self.books[id_]
        allowed = book.granted and not (book.closed or book.erased)
        self.ask(id_, Close("De schuur is klaar.", ON), allowed)
        book.closed = book.closed or allowed

    @rule(id_=consumes(dossiers))
    def erase(self, id_):
        book = self.books[id_]
        erase(self.desk, id_, ON, "request")
        book.erased = True
        assert self.desk.dossier(id_).erased

    @invariant()
    def what_stands_is_what_was_written_down(self):
        for id_, book in getattr(self, "books", {}).items():
            dossier = self.desk.dossier(id_)
            votes = {} if book.erased else book.votes
            assert {
                one.person: None if one.brake else one.approves for one in dossier.votes
            } == votes
            assert (dossier.decided is not None) == book.granted
            assert (dossier.paid_cents, dossier.closed_on is not None) == (book.paid, book.closed)

    @invariant()
    def money_and_chain_are_right(self):
        if hasattr(self, "desk"):
            purse = self.desk.budgets.purse("team")
            assert purse.held_cents == sum(one.held for one in self.books.values())
            assert purse.paid_cents == sum(one.paid for one in self.books.values())
            assert self.desk.verify() is None


class OnAServer(Bookkeeping):
    """The same with PostgreSQL."""

    servers = None

    def new_place(self, name):
        place = place_of(self.servers.database(), str(self.folder / f"{name}-keys.sqlite"))
        make_register(place)
        return place


@pytest.fixture(scope="class")
def servers(postgres):
    OnAServer.servers = postgres


SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
TestBookkeeping = Bookkeeping.TestCase
TestBookkeeping.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=SLOW
)
# Making two databases takes longer than most of what happens in them.
TestOnAServer = pytest.mark.usefixtures("servers")(OnAServer.TestCase)
TestOnAServer.settings = settings(
    max_examples=6, stateful_step_count=30, deadline=None, suppress_health_check=SLOW
)
