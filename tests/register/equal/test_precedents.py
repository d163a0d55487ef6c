"""Earlier decisions under the same pack are found in one order; what differs without a word on why is named."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.equal.distance import Distance
from maatwerk_core.register.equal.of_dossier import precedents_of
from maatwerk_core.register.equal.outcomes import Settled
from maatwerk_core.register.equal.precedents import LIKE, LeftOut, Precedent, Precedents
from maatwerk_core.register.equal.weights import Weights

from .conftest import shed


def test_the_same_facts_are_at_no_distance(desk, decided):
    earlier = decided()
    found = precedents_of(desk, desk.open(shed(), "amsterdam"))
    assert [(one.dossier, one.distance.bp, one.otherwise) for one in found.found] == [
        (earlier, 0, False)
    ]
    assert found.asked
    assert found.unexplained == ()


def test_a_refusal_on_the_same_facts_is_to_be_explained(desk, decided):
    earlier = decided(outcome="refuse")
    found = precedents_of(desk, desk.open(shed(), "amsterdam"))
    assert [one.dossier for one in found.unexplained] == [earlier]
    assert found.unlike_all is True
    assert found.severity == "advice"


def test_the_nearest_comes_first_and_then_the_newest(desk, decided):
    old, new = (decided(on=datetime.date(2019, 6, day)) for day in (3, 5))
    far = decided(shed(children=4), on=datetime.date(2019, 6, 9))
    found = precedents_of(desk, desk.open(shed(), "amsterdam"))
    assert [one.dossier for one in found.found] == [new, old, far]


def test_a_result_without_money_is_no_difference(desk, decided):
    decided(outcome="solved_without_money")
    decided(outcome="withdrawn")
    found = precedents_of(desk, desk.open(shed(), "amsterdam"))
    assert [one.otherwise for one in found.found] == [False, False]
    assert found.unlike_all is False


def test_what_was_decided_later_is_no_precedent(desk, decided):
    first = decided()
    second = decided(outcome="refuse")
    assert [one.dossier for one in precedents_of(desk, first).found] == []
    found = precedents_of(desk, second)
    assert [one.dossier for one in found.found] == [first]
    assert not found.asked


def test_a_dossier_without_a_decision_is_no_precedent(desk):
    desk.open(shed(), "amsterdam")
    assert precedents_of(desk, desk.open(shed(), "amsterdam")).found == ()


def test_another_scheme_is_not_compared(desk, decided):
    decided()
    other = desk.open(shed(), "hengelo")
    found = precedents_of(desk, other)
    assert (found.found, found.left_out) == ((), LeftOut())


def test_with_too_little_known_it_is_unknown_whether_a_decision_is_like_this(desk, decided):
    decided({**shed(), "household": {}})
    found = precedents_of(desk, desk.open({**shed(), "household": {}}, "amsterdam"))
    assert (len(found.like), len(found.perhaps)) == (0, 1)
    assert found.unexplained == ()


days = st.dates(datetime.date(2019, 1, 1), datetime.date(2019, 1, 5))
verdicts = st.none() | st.booleans()


@st.composite
def precedents(draw):
    """Decisions as they would be found, in any number."""
    distances = st.integers(0, 4_000).map(lambda bp: Distance(bp, ()))
    one = st.builds(Precedent, st.just("d"), days, st.just(Settled("grant")), distances, verdicts)
    found = tuple(draw(st.lists(one, max_size=5)))
    words = draw(st.none() | st.just("Zo is het."))
    return Precedents(
        Settled("grant"), True, found, LeftOut(), Weights((), "pack"), "advice", words
    )


@given(precedents())
def test_only_what_is_like_the_case_and_was_decided_otherwise_is_to_be_explained(found):
    assert set(found.unexplained) <= set(found.otherwise) <= set(found.like) <= set(found.found)
    assert all(one.distance.bp <= LIKE for one in found.like)
    if found.words:
        assert found.unexplained == ()


@given(precedents())
def test_a_decision_that_is_like_one_of_them_is_not_unlike_all(found):
    near = [one for one in found.found if one.near]
    assert (found.unlike_all is True) == (bool(near) and all(one.otherwise for one in near))
