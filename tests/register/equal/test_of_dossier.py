"""A pack can ask for words before a decision that differs from every other on nearly the same facts."""

import datetime

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register.commands import Decide, Motivate
from maatwerk_core.register.commands_after import Complete
from maatwerk_core.register.equal.of_dossier import precedents_of
from maatwerk_core.register.erasing import erase

from ..conftest import refused
from .conftest import said, shed

DAY = datetime.date(2019, 6, 10)


def ready(desk, pack, outcome, case=None):
    """A dossier in which everything was said but why it is decided otherwise."""
    id_ = desk.open(case or shed(), pack)
    desk.do_all(id_, said(outcome))
    return id_


def test_a_decision_unlike_all_others_asks_for_words_and_nothing_is_written(desk, decided, asking):
    first = decided(pack=asking)
    id_ = ready(desk, asking, "refuse")
    before = desk.dossier(id_).number
    with pytest.raises(Faults) as raised:
        desk.do(id_, Decide("refuse", "team", DAY))
    (fault,) = raised.value.faults
    assert (fault.code, fault.pointer) == ("register.unlike-precedents", "/motivations/precedents")
    assert first in fault.message()
    assert desk.dossier(id_).number == before


def test_with_those_words_it_is_decided_and_no_difference_is_left_unexplained(
    desk, decided, asking
):
    decided(pack=asking)
    id_ = ready(desk, asking, "refuse")
    desk.do(id_, Motivate("precedents", "Hier komt de woning al over een week vrij."))
    assert desk.do(id_, Decide("refuse", "team", DAY)).decided is not None
    found = precedents_of(desk, id_)
    assert (len(found.otherwise), found.unexplained) == (1, ())


def test_it_comes_with_everything_else_that_is_missing(desk, decided, asking):
    decided(pack=asking)
    id_ = desk.open(shed(), asking)
    codes = refused(lambda: desk.do(id_, Decide("refuse", "team", DAY)))
    assert codes == ["decide.write"] * 3 + ["register.unlike-precedents"]


def test_what_was_decided_the_same_way_before_asks_for_nothing(desk, decided, asking):
    decided(pack=asking)
    assert desk.do(ready(desk, asking, "grant"), Decide("grant", "team", DAY)).decided is not None


def test_one_that_is_the_same_is_enough(desk, decided, asking):
    decided(pack=asking)
    first = ready(desk, asking, "refuse")
    desk.do(first, Motivate("precedents", "Hier komt de woning al over een week vrij."))
    desk.do(first, Decide("refuse", "team", DAY))
    assert desk.do(ready(desk, asking, "refuse"), Decide("refuse", "team", DAY)).decided is not None


def test_a_pack_that_only_advises_holds_nothing_up(desk, decided):
    decided()
    id_ = ready(desk, "amsterdam", "refuse")
    assert desk.do(id_, Decide("refuse", "team", DAY)).decided is not None
    assert len(precedents_of(desk, id_).unexplained) == 1


def test_a_result_without_money_asks_for_nothing(desk, decided, asking):
    decided(pack=asking)
    id_ = ready(desk, asking, "withdrawn")
    assert desk.do(id_, Decide("withdrawn", "team", DAY)).decided is not None


def test_what_cannot_wait_is_decided_first_and_explained_later(desk, decided, asking):
    decided(outcome="refuse", pack=asking)
    id_ = ready(desk, asking, "grant")
    assert desk.do(id_, Decide("grant", "team", DAY, acute=True)).incomplete
    assert refused(lambda: desk.do(id_, Complete(DAY))) == ["register.unlike-precedents"]
    decided(outcome="withdrawn", pack=asking)
    desk.do(id_, Motivate("precedents", "Hier is geen andere woning."))
    assert not desk.do(id_, Complete(DAY)).incomplete


def test_a_slip_in_the_outcome_is_told_and_nothing_is_compared(desk, decided, asking):
    decided(pack=asking)
    id_ = ready(desk, asking, "grant")
    assert refused(lambda: desk.do(id_, Decide("grnat", "team", DAY))) == ["value.choice"]


def test_with_too_little_known_nothing_is_asked(desk, decided, asking):
    sparse = {**shed(), "household": {}}
    decided(sparse, pack=asking)
    id_ = ready(desk, asking, "refuse", sparse)
    assert desk.do(id_, Decide("refuse", "team", DAY)).decided is not None


def test_an_erased_dossier_has_no_precedents_to_show(desk, decided):
    id_ = decided()
    erase(desk, id_, DAY, "request")
    assert refused(lambda: precedents_of(desk, id_)) == ["register.erased"]
