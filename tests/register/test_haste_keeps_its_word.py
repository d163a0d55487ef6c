"""Whatever people do around an acute decision, in any order: what is refused and what stands is as a plain book says.

Nothing is stored here, so that many courses of events can be tried: commands are carried out on a dossier in memory.
"""

from dataclasses import dataclass, field

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from maatwerk_core.engine.assess import assess
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.assessing import assessed_as
from maatwerk_core.register.bench import Bench
from maatwerk_core.register.carry_out import carry_out
from maatwerk_core.register.commands import Close, Decide, Motivate, Pay, WithdrawVote
from maatwerk_core.register.commands_after import Complete, EndAgreement, Revise
from maatwerk_core.register.dossier import fold
from maatwerk_core.register.events import Opened
from tests.register.conftest import vote
from tests.register.test_haste import ON, WORDS, washing

PEOPLE = st.sampled_from("ab")
CENTS = 45_000


@dataclass
class Book:
    """What a clerk would keep by hand: one approval of another than who brakes is enough, and three words."""

    says: dict = field(default_factory=dict)
    written: set = field(default_factory=set)
    decided: bool = False
    hasty: bool = False
    complete: bool = False
    paid: int = 0
    agreed: bool = False
    closed: bool = False

    @property
    def may_still_speak(self):
        return not self.closed and (not self.decided or (self.hasty and not self.complete))

    @property
    def enough(self):
        return any(self.says.values()) and self.written == {*WORDS}


class Haste(RuleBasedStateMachine):
    """Votes, words, deciding in haste or not, completing, paying, closing and taking back."""

    @initialize(
        approved=st.booleans(), worded=st.booleans(), acute=st.sampled_from([None, True, False])
    )
    def begin(self, approved, worded, acute):
        """Somewhere on the way, so that few steps reach far."""
        policy = load_pack("voorbeeld")
        case = washing()
        self.assessment = assess(load_case(case, policy), policy)
        self.events = [
            Opened("voorbeeld", policy.files, "2025-09-01", case=case),
            assessed_as(self.assessment),
        ]
        self.book = Book()
        if approved:
            self.speak("a", True)
        if worded:
            self.write({*WORDS})
        if acute is not None:
            self.decide(acute)

    def ask(self, command, allowed):
        """Carry it out; it is refused exactly when the book says so."""
        dossier = fold("d", self.events)
        try:
            more = carry_out(command, Bench(dossier, self.assessment))
        except Faults as refused:
            assert not allowed, (command, refused)
            return False
        assert allowed, command
        self.events += more
        return True

    @rule(person=PEOPLE, approves=st.booleans())
    def speak(self, person, approves):
        book = self.book
        said = self.ask(
            vote(person, approves, "wijkwerker"), book.may_still_speak and person not in book.says
        )
        if said:
            book.says[person] = approves

    @rule(person=PEOPLE)
    def take_back_a_vote(self, person):
        book = self.book
        if self.ask(WithdrawVote(person), book.may_still_speak and person in book.says):
            del book.says[person]

    @rule(some=st.sets(st.sampled_from(WORDS), min_size=1) | st.just({*WORDS}))
    def write(self, some):
        for about in sorted(some):
            if self.ask(Motivate(about, "Zo staat het er."), self.book.may_still_speak):
                self.book.written.add(about)

    @rule(acute=st.booleans())
    def decide(self, acute):
        book = self.book
        allowed = not book.closed and not book.decided and (acute or book.enough)
        if self.ask(Decide("grant", "wijkwerker", ON, acute), allowed):
            book.decided, book.hasty, book.complete, book.agreed = True, acute, not acute, True

    @rule()
    def complete(self):
        book = self.book
        allowed = (
            not book.closed and book.decided and book.hasty and not book.complete and book.enough
        )
        if self.ask(Complete(ON), allowed):
            book.complete = True

    @rule()
    def hurry_up(self):
        """All that is missing at once."""
        self.speak("b", True)
        self.write({*WORDS})
        self.complete()

    @rule(cents=st.sampled_from([1, 20_000, CENTS]))
    def pay(self, cents):
        book = self.book
        if self.ask(
            Pay(cents, "supplier", ON),
            not book.closed and book.decided and book.paid + cents <= CENTS,
        ):
            book.paid += cents

    @rule()
    def end_the_agreement(self):
        if self.ask(
            EndAgreement("samen-terugkijken", "kept", "wijkwerker", ON),
            not self.book.closed and self.book.agreed,
        ):
            self.book.agreed = False

    @rule()
    def close(self):
        book = self.book
        allowed = not book.closed and book.decided and book.complete and not self.agreement_runs
        if self.ask(Close("Klaar.", ON), allowed):
            book.closed = True

    @rule()
    def take_the_decision_back(self):
        book = self.book
        if self.ask(Revise("mistake", "wijkwerker", ON, "Het was te maken."), book.decided):
            self.book = Book(paid=book.paid, agreed=book.agreed)

    @property
    def agreement_runs(self):
        return self.book.agreed

    @invariant()
    def what_stands_is_what_the_book_says(self):
        dossier, book = fold("d", self.events), self.book
        assert {one.person: one.approves for one in dossier.votes} == book.says
        assert {about for about, _ in dossier.motivations} == book.written
        assert (dossier.decided is not None, dossier.incomplete) == (
            book.decided, book.decided and not book.complete,
        )  # fmt: skip
        assert (dossier.paid_cents, dossier.closed_on is not None) == (book.paid, book.closed)


SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
TestHaste = Haste.TestCase
TestHaste.settings = settings(
    max_examples=15, stateful_step_count=12, deadline=None, suppress_health_check=SLOW
)
