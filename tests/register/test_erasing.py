"""What was kept long enough loses its key, earlier only on a ground; what can be counted stays."""

import datetime

import pytest

from maatwerk_core.register.commands import Close
from maatwerk_core.register.erasing import due, erase
from maatwerk_core.register.retention import GROUNDS
from tests.register.conftest import refused, vote
from tests.register.test_commands import GRANT, ON
from tests.register.test_purses import agreed


@pytest.fixture
def done(desk, agreed):
    desk.do(agreed, GRANT)
    desk.do(agreed, Close("De schuur is klaar.", datetime.date(2019, 7, 1)))
    return agreed


def test_what_is_due_is_listed_and_goes_without_a_ground(desk, done):
    assert due(desk, datetime.date(2029, 6, 30)) == []
    assert [one.id for one in due(desk, datetime.date(2029, 7, 1))] == [done]
    erase(desk, done, datetime.date(2029, 7, 1))
    assert due(desk, datetime.date(2029, 7, 1)) == []


def test_before_its_term_erasing_takes_a_ground(desk, done):
    assert refused(lambda: erase(desk, done, datetime.date(2029, 6, 30))) == ["register.not-due"]
    erase(desk, done, datetime.date(2020, 1, 1), "request")
    assert desk.dossier(done).erased
    assert desk.history(done)[-1].event.ground in GROUNDS


def test_an_open_dossier_is_not_due_and_can_be_erased_on_a_ground(desk, shed):
    assert refused(lambda: erase(desk, shed, datetime.date(2099, 1, 1))) == ["register.not-due"]
    erase(desk, shed, ON, "mistake")
    assert refused(lambda: desk.do(shed, vote("a"))) == ["register.erased"]


def test_what_is_erased_is_nowhere_and_the_chain_and_the_figures_stay(desk, place, done):
    key = desk.keys.key_of(done)
    erase(desk, done, ON, "request")
    dossier = desk.dossier(done)
    assert (dossier.case, dossier.votes, dossier.motivations) == (None, (), ())
    assert (dossier.decided.amount_cents, dossier.decided.approvals) == (25_000, 3)
    assert desk.verify() is None
    files = place.events.parent.iterdir()
    assert not any(key in path.read_bytes() for path in files)


def test_erasing_again_after_it_was_interrupted_finishes_it(desk, done, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(type(desk.keys), "drop", lambda self, dossier: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erase(desk, done, ON, "request")
    assert desk.keys.key_of(done) is not None
    erase(desk, done, ON, "request")
    assert desk.keys.key_of(done) is None
    assert [one.event.KIND for one in desk.history(done)].count("erased") == 1


def test_what_was_promised_to_an_erased_dossier_is_free_again(desk):
    desk.budgets.set("team", 40_000, 2019)
    id_ = agreed(desk)
    desk.do(id_, GRANT)
    assert desk.budgets.purse("team").held_cents == 25_000
    erase(desk, id_, ON, "request")
    assert desk.budgets.purse("team").left_cents == 40_000
    assert desk.verify() is None
