"""What led to a payment, from clear fields only: rounds, votes that stand, what was accepted and let pass."""

from maatwerk_core.register.audit.trails import trail_of
from maatwerk_core.register.events import (
    Assessed,
    Closed,
    Decided,
    Erased,
    Opened,
    Paid,
    StopReleased,
    UnknownAccepted,
    VoteCast,
    VoteWithdrawn,
)
from maatwerk_core.register.events_after import Completed, Repaid, Revised

OPENED = Opened("amsterdam", "abc", "2019-06-01")
ASSESSED = Assessed("ready", "local_scheme", "team", 3, 25_000, "r1")
DECIDED = Decided("grant", "team", "2019-06-03", "factual", 25_000, 3, 3, None)
PAID = Paid(25_000, "supplier", "2019-06-04")


def vote(role="team"):
    return VoteCast(role, True, False, False, False, "legitimacy")


def trail(*events):
    return trail_of("d1", enumerate(events, 1))


def test_a_payment_rests_on_the_round_in_which_it_was_decided():
    found = trail(
        OPENED, ASSESSED, DECIDED, PAID, Revised("mistake", "team", "2019-07-01"), DECIDED, PAID
    )
    assert [(one.number, one.round) for one in found.payments] == [(4, 0), (7, 1)]
    assert len(found.rounds) == 2


def test_a_vote_that_was_taken_back_no_longer_stands():
    withdrawn = VoteWithdrawn("inkomensconsulent")
    found = trail(OPENED, vote(), vote("inkomensconsulent"), vote("inkomensconsulent"), withdrawn)
    assert sorted(found.rounds[0].votes) == ["inkomensconsulent", "team"]


def test_a_new_round_begins_without_votes_and_about_the_same_assessment():
    found = trail(OPENED, ASSESSED, vote(), UnknownAccepted("wsnp"), StopReleased("brake", "team"), DECIDED,
                  Revised("mistake", "team", "2019-07-01"))  # fmt: skip
    before, now = found.rounds
    assert (before.votes, before.accepted, before.released) == (("team",), ("wsnp",), ("brake",))
    assert (now.assessed, now.votes, now.accepted, now.decided) == (ASSESSED, (), (), None)


def test_what_came_later_is_seen():
    completed, repaid = Completed("2019-06-05", 3, 3), Repaid("lening", 500, "2019-12-01")
    found = trail(
        OPENED, ASSESSED, DECIDED, completed, PAID, repaid, Closed("2019-07-01"), Erased("term")
    )
    assert found.rounds[0].completed == completed
    assert (found.repaid, found.erased) == ((repaid,), True)
