"""The events of a register played into an empty one, of the same kind and of the other, give the same in every part."""

import pytest

from maatwerk_core.register.places import make_register, open_register, place_of
from tests.register.conftest import FIRST
from tests.register.faults.children import play
from tests.register.test_desk_keeps_its_word import replayed, same_dossier


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request, tmp_path):
    """An empty register in each kind of database."""
    where, keys = str(tmp_path / "empty"), None
    if request.param == "postgres":
        where, keys = request.getfixturevalue("postgres").database(), str(tmp_path / "other-keys")
    place = place_of(where, keys)
    make_register(place)
    with open_register(place, lambda: FIRST) as desk:
        yield desk


def test_the_same_events_give_the_same_dossiers_budgets_and_assessments(desk, empty):
    for name in ("k0", "k1"):
        list(play(desk, name))
    again = replayed(desk, empty)
    assert list(again.store.everything()) == list(desk.store.everything())
    assert again.dossiers() == desk.dossiers()
    assert all(same_dossier(again, desk, id_) for id_ in desk.dossiers())
    assert again.budgets.purse("team") == desk.budgets.purse("team")
    assert again.verify() is None
