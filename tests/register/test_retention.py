"""A dossier is kept as long as its outcome and legal basis ask, and then its key goes; what can be counted stays."""

import datetime

import pytest

from maatwerk_core.register.commands import Close
from maatwerk_core.register.dossier import fold
from maatwerk_core.register.events import Assessed, Closed, Decided
from maatwerk_core.register.retention import GROUNDS, YEARS, kept_until
from tests.register.conftest import refused, vote
from tests.register.test_commands import GRANT, ON


def closed(outcome, basis, on="2020-02-29"):
    return fold(
        "d1",
        [
            Assessed("ready", basis, "team", 3, 25_000, "ab12"),
            Decided(outcome, "team", "2020-01-01", "factual", 25_000, 3, 3),
            Closed(on),
        ],
    )


@pytest.mark.parametrize(
    ("outcome", "basis", "until"),
    [
        ("grant", "local_scheme", "2030-03-01"),
        ("grant", None, "2030-03-01"),
        ("deviate", "wmo", "2035-03-01"),
        ("grant", "jeugdwet", "2040-02-29"),
        ("grant", "wgs", "2025-03-01"),
        ("solved_without_money", "local_scheme", "2030-03-01"),
        ("refuse", "wmo", "2025-03-01"),
        ("withdrawn", "jeugdwet", "2021-03-01"),
        ("refer", None, "2021-03-01"),
    ],
)
def test_how_long_follows_from_outcome_and_legal_basis(outcome, basis, until):
    assert kept_until(closed(outcome, basis)).isoformat() == until


def test_what_is_open_is_kept():
    assert kept_until(fold("d1", [])) is None
    assert kept_until(fold("d1", [Closed("2020-01-01")])) is None


def test_a_municipality_may_have_other_terms():
    assert kept_until(closed("grant", "wmo"), {**YEARS, ("granted", "wmo"): 1}).year == 2021


@pytest.fixture
def done(desk, agreed):
    desk.do(agreed, GRANT)
    desk.do(agreed, Close("De schuur is klaar.", datetime.date(2019, 7, 1)))
    return agreed


def test_what_is_due_is_listed_and_goes_without_a_ground(desk, done):
    assert desk.due(datetime.date(2029, 6, 30)) == []
    assert [one.id for one in desk.due(datetime.date(2029, 7, 1))] == [done]
    desk.erase(done, datetime.date(2029, 7, 1))
    assert desk.due(datetime.date(2029, 7, 1)) == []


def test_before_its_term_erasing_takes_a_ground(desk, done):
    assert refused(lambda: desk.erase(done, datetime.date(2029, 6, 30))) == ["register.not-due"]
    desk.erase(done, datetime.date(2020, 1, 1), "request")
    assert desk.dossier(done).erased
    assert desk.history(done)[-1].event.ground in GROUNDS


def test_an_open_dossier_is_not_due_and_can_be_erased_on_a_ground(desk, shed):
    assert refused(lambda: desk.erase(shed, datetime.date(2099, 1, 1))) == ["register.not-due"]
    desk.erase(shed, ON, "mistake")
    assert refused(lambda: desk.do(shed, vote("a"))) == ["register.erased"]


def test_what_is_erased_is_nowhere_and_the_chain_and_the_figures_stay(desk, place, done):
    key = desk.keys.key_of(done)
    desk.erase(done, ON, "request")
    dossier = desk.dossier(done)
    assert (dossier.case, dossier.votes, dossier.motivations) == (None, (), ())
    assert (dossier.decided.amount_cents, dossier.decided.approvals) == (25_000, 3)
    assert desk.verify() is None
    with desk.keys.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    files = place.events.parent.iterdir()
    assert not any(key in path.read_bytes() for path in files)


def test_erasing_again_after_it_was_interrupted_finishes_it(desk, done, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(type(desk.keys), "drop", lambda self, dossier: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            desk.erase(done, ON, "request")
    assert desk.keys.key_of(done) is not None
    desk.erase(done, ON, "request")
    assert desk.keys.key_of(done) is None
    assert [one.event.KIND for one in desk.history(done)].count("erased") == 1


def test_a_refusal_goes_sooner_than_a_grant():
    assert kept_until(closed("refuse", "wmo")) < kept_until(closed("grant", "wmo"))
