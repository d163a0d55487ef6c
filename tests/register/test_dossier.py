"""A dossier is the fold of its events and of nothing else."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.dossier import fold, step
from maatwerk_core.register.events import (
    Closed,
    Motivated,
    Paid,
    StopReleased,
    VoteCast,
    VoteWithdrawn,
)

PERSONS = st.sampled_from("abc")
EVENTS = st.one_of(
    st.builds(
        VoteCast, st.just("team"), st.booleans(), st.none(), st.none(), st.booleans(),
        st.just("legitimacy"), PERSONS,
    ),
    st.builds(VoteWithdrawn, st.just("team"), PERSONS),
    st.builds(Motivated, st.sampled_from(["doel", "waarom"]), st.text(min_size=1)),
    st.builds(StopReleased, st.just("brake"), st.just("team"), st.text(min_size=1)),
    st.builds(Paid, st.integers(1, 10**6), st.just("supplier"), st.just("2019-06-03")),
)  # fmt: skip


@given(st.lists(EVENTS, max_size=12), st.integers(0, 12))
def test_it_does_not_matter_where_a_fold_is_taken_up_again(events, at):
    halfway = fold("d", events[:at])
    for event in events[at:]:
        halfway = step(halfway, event)
    assert halfway == fold("d", events)


@given(st.lists(EVENTS, max_size=12))
def test_every_event_counts_once(events):
    found = fold("d", events)
    assert found.number == len(events)
    assert found.paid_cents == sum(one.amount_cents for one in events if isinstance(one, Paid))


@given(st.lists(EVENTS, max_size=12))
def test_a_dossier_without_its_key_keeps_what_can_be_counted(events):
    bare = fold("d", [type(one)(**one.clear) for one in events])
    whole = fold("d", events)
    assert (bare.number, bare.paid_cents) == (whole.number, whole.paid_cents)
    assert bare.votes == ()
    assert bare.motivations == ()


def test_the_last_words_on_something_hold():
    found = fold(
        "d",
        [Motivated("doel", "Eerst."), Motivated("doel", "Later."), Closed("2019-07-01", "Klaar.")],
    )
    assert found.motivations == (("doel", "Later."),)
    assert found.closed_on == datetime.date(2019, 7, 1)
