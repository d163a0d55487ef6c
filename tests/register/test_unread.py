"""What is sealed stays shut until somebody reads it; then it is what was sealed."""

from dataclasses import asdict

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register import drafts
from maatwerk_core.register.commands import Pay
from maatwerk_core.register.events import Closed
from tests.register.test_commands import GRANT, ON


@pytest.fixture
def opened(monkeypatch):
    """The places of which a seal was opened."""
    places, unseal = [], drafts.unseal

    def noticed(sealed, key, about):
        places.append(about)
        return unseal(sealed, key, about)

    monkeypatch.setattr(drafts, "unseal", noticed)
    return places


def test_folding_a_dossier_opens_nothing(desk, agreed, opened):
    desk.do(agreed, GRANT)
    desk.do(agreed, Pay(10_000, "supplier", ON, "Bouwmarkt"))
    opened.clear()
    dossier = desk.dossier(agreed)
    assert (dossier.decided.amount_cents, dossier.paid_cents, opened) == (25_000, 10_000, [])


def test_a_seal_is_opened_once_and_for_all_its_fields(desk, agreed, opened):
    dossier = desk.dossier(agreed)
    opened.clear()
    assert dossier.case["intervention"]
    assert dossier.subject
    assert dossier.case is dossier.case
    assert opened == [f"{agreed}/1"]
    assert [one.person for one in dossier.votes] == list("abc")
    assert len(opened) == 4


def test_an_event_that_is_shut_equals_the_one_that_was_sealed(desk, agreed):
    first, again = desk.history(agreed), desk.history(agreed)
    assert first == again
    assert asdict(first[-1].event)["words"] == "Een plek om te wonen tot de woning er is."
    assert "Een plek" in repr(again[-1].event)


def test_a_seal_that_was_broken_is_told_when_it_is_read(desk, agreed, monkeypatch):
    other = desk.keys.key_of(agreed)[::-1]
    monkeypatch.setattr(type(desk.keys), "key_of", lambda *_: other)
    dossier = desk.dossier(agreed)
    with pytest.raises(Faults, match="register.broken"):
        dossier.votes  # noqa: B018  # reason: reading is what is tried


def test_there_are_no_other_fields():
    with pytest.raises(AttributeError, match="has no payee"):
        Closed("2019-07-01").payee  # noqa: B018  # reason: reading is what is tried
