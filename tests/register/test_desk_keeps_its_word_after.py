"""After a decision too: whatever people ask in whatever order, what stands is what a bookkeeper wrote down."""

import datetime
import itertools
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from maatwerk_core.errors import Faults
from maatwerk_core.packs.votes import load_votes
from maatwerk_core.register.brought import commands_of
from maatwerk_core.register.commands import Close, Pay
from maatwerk_core.register.commands_after import (
    Agree,
    Answer,
    EndAgreement,
    Evaluate,
    Object,
    Repay,
    Revise,
)
from maatwerk_core.register.places import make_register, open_register, place_of
from tests.register.conftest import FIRST, case_data

ON = datetime.date(2018, 1, 15)
WORDS = "Dat is zo besproken."
AMOUNT, OUTSTANDING, TOTAL = 400_000, 150_000, 500_000
JOB = "terugbetalen-na-baan"
#: What the pack of Leeuwarden says is paid back: the outstanding part, everything, or it doesn't say.
BACK = {"kept": OUTSTANDING, "broken_culpably": AMOUNT, "broken_otherwise": None, "waived": 0}
FILE = {
    "outcome": "grant", "by": "wijkteam", "on": "2018-01-15",
    "votes": [{"person": "a", "role": "wijkteam", "approves": "yes", "knows_household": "no", "requester": "no"}],
    "accepts": dict.fromkeys(
        ("mandate", "quorum.wijkteam.approvals", "lines_regular", "happens_regular", "own_plan"), WORDS
    ),
    "motivations": dict.fromkeys(
        ("rechtmatigheid", "rendement", "betrokkenheid", "wethouder", "buurvrouw", "beter-dan-nu",
         "beter-voor-hetzelfde-geld", "scenarios.regular", "own_plan", "maatwerkplan"), WORDS
    ),
}  # fmt: skip


def car():
    """The car with a chosen price, and a chosen part that is outstanding."""
    data = case_data("leeuwarden/auto")
    data["intervention"] = {**data["intervention"], "amount": "4000"}
    data["agreements"] = [{"uses": JOB, "starts": "2018-01-01", "outstanding": "1500"}]
    return data


class Book:
    """One dossier in a notebook."""

    def __init__(self):
        self.decided, self.closed, self.objection = True, False, False
        self.ended, self.repaid, self.paid, self.decisions = None, 0, 0, 1
        self.asked = set()

    @property
    def owed(self):
        back = None if self.ended is None else BACK[self.ended]
        return None if back is None else max(back - self.repaid, 0)

    @property
    def settled(self):
        return self.ended is not None and self.owed == 0

    @property
    def held(self):
        return 0 if self.closed or not self.decided else AMOUNT - self.paid


class Afterwards(RuleBasedStateMachine):
    """One car, granted; a budget that holds it once."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp())
        minutes = itertools.count()
        place = place_of(str(self.folder / "register"))
        make_register(place)
        self.opened = open_register(
            place, lambda: FIRST + datetime.timedelta(minutes=next(minutes))
        )
        self.desk = self.opened.__enter__()
        self.desk.budgets.set("team", TOTAL)
        self.id = self.desk.open(car(), "leeuwarden", budget="team")
        self.desk.do_all(self.id, commands_of(load_votes(FILE), ON))
        self.book, self.requests = Book(), itertools.count()

    def teardown(self):
        if hasattr(self, "opened"):
            assert self.desk.verify() is None
            self.opened.__exit__(None, None, None)
            shutil.rmtree(self.folder)

    def ask(self, allowed, *commands):
        """Ask twice with one request id: done once, or refused and nothing written."""
        before, request = self.desk.store.head(), f"r{next(self.requests)}"
        try:
            self.desk.do_all(self.id, commands, request)
        except Faults as error:
            assert not allowed, f"{commands} was refused: {error}"
            assert self.desk.store.head() == before
            return False
        assert allowed, f"{commands} was let through"
        after = self.desk.store.head()
        self.desk.do_all(self.id, commands, request)
        assert self.desk.store.head() == after != before
        return True

    @rule(cents=st.sampled_from([1, 150_000, 250_000, AMOUNT]))
    def pay(self, cents):
        book = self.book
        allowed = book.decided and not book.closed and cents <= AMOUNT - book.paid
        if self.ask(allowed, Pay(cents, "supplier", ON)):
            book.paid += cents

    @rule(how=st.sampled_from(sorted(BACK)))
    def end(self, how):
        book = self.book
        again = book.ended is not None and (book.settled or how != "waived")
        if self.ask(not book.closed and not again, EndAgreement(JOB, how, "wijkteam", ON, WORDS)):
            book.ended = how

    @rule()
    def begin_again(self):
        book = self.book
        made = Agree(JOB, datetime.date(2018, 1, 1), OUTSTANDING)
        if self.ask(book.decided and not book.closed, made):
            book.ended = None

    @rule(cents=st.sampled_from([1, 50_000, 100_000, OUTSTANDING, AMOUNT]))
    def repay(self, cents):
        book = self.book
        left = max(OUTSTANDING - book.repaid, 0) if book.ended is None else book.owed
        if self.ask(left is None or cents <= left, Repay(JOB, cents, ON)):
            book.repaid += cents

    @rule(months=st.sampled_from([1, 6, 12]), regret=st.sampled_from([True, False, None]))
    def evaluate(self, months, regret):
        book = self.book
        allowed = book.decided and months not in book.asked
        if self.ask(allowed, Evaluate(months, ON, "yes", regret=regret)):
            book.asked.add(months)

    @rule()
    def disagree(self):
        if self.ask(self.book.decided and not self.book.objection, Object(ON, WORDS)):
            self.book.objection = True

    @rule()
    def answer(self):
        if self.ask(self.book.objection, Answer("unfounded", ON, WORDS)):
            self.book.objection = False

    @rule(why=st.sampled_from(["objection", "mistake"]))
    def take_back(self, why):
        book = self.book
        allowed = book.decided and (why == "mistake" or book.objection)
        if self.ask(allowed, Revise(why, "wijkteam", ON, WORDS)):
            book.decided = book.closed = book.objection = False

    @rule()
    def decide_anew(self):
        book = self.book
        allowed = not book.decided and not book.closed
        if self.ask(allowed, *commands_of(load_votes(FILE), ON)):
            book.decided, book.ended = True, None
            book.decisions += 1

    @rule()
    def close(self):
        book = self.book
        allowed = book.decided and not book.closed and book.settled and not book.objection
        if self.ask(allowed, Close(WORDS, ON)):
            book.closed = True

    @rule()
    def wind_up(self):
        """What leads to the end of a dossier, so that what comes after that is seen often."""
        self.end("waived")
        self.answer()
        self.close()

    @rule()
    def reopen(self):
        self.wind_up()
        self.take_back("mistake")
        self.decide_anew()

    @invariant()
    def the_dossier_is_what_the_notebook_says(self):
        if not hasattr(self, "book"):
            return
        book, dossier = self.book, self.desk.dossier(self.id)
        (promise,) = dossier.promises
        assert (dossier.decided is not None) == book.decided
        assert len(dossier.former) + book.decided == book.decisions
        assert (dossier.closed_on is not None) == book.closed
        assert (dossier.objection is not None) == book.objection
        assert (promise.ended.how if promise.ended else None) == book.ended
        assert (promise.repaid_cents, dossier.paid_cents) == (book.repaid, book.paid)
        assert {one.after_months for one in dossier.evaluations} == book.asked

    @invariant()
    def the_budget_is_to_the_cent(self):
        if not hasattr(self, "book"):
            return
        purse = self.desk.budgets.purse("team")
        found = (purse.held_cents, purse.paid_cents, purse.returned_cents)
        assert found == (self.book.held, self.book.paid, self.book.repaid)
        assert purse.left_cents >= 0


TestAfterwards = Afterwards.TestCase
TestAfterwards.settings = settings(
    max_examples=15, stateful_step_count=15, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
