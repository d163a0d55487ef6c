"""A register with payments in two years, from two budgets and from none. It is made once, and only read."""

import datetime
import itertools
from types import SimpleNamespace

import pytest

from maatwerk_core.register.audit.account import account_of
from maatwerk_core.register.commands import Close
from maatwerk_core.register.erasing import erase
from maatwerk_core.register.light import Light, register_light
from maatwerk_core.register.places import make_register, open_register, place_of
from tests.register.conftest import FIRST


def pay(desk, cents, on, budget=None, **other):
    """Pay so much on a day, from a budget or from none."""
    light = Light(
        what="een koelkast",
        amount_cents=cents,
        agreed=(("a", None), ("b", None), ("c", None)),
        payee="Witgoedhal",
        on=datetime.date.fromisoformat(on),
        **other,
    )
    return register_light(desk, "amsterdam", light, budget=budget)


@pytest.fixture(scope="session")
def books(tmp_path_factory):
    """Payments around a New Year; one dossier was erased since."""
    place = place_of(str(tmp_path_factory.mktemp("books") / "register"))
    make_register(place)
    minutes = itertools.count()
    with open_register(place, lambda: FIRST + datetime.timedelta(minutes=next(minutes))) as desk:
        desk.budgets.set("team-2025", 100_000, 2025)
        desk.budgets.set("team-2026", 100_000, 2026)
        found = SimpleNamespace(
            desk=desk,
            before=pay(desk, 5_000, "2025-12-31", "team-2025"),
            first=pay(desk, 5_000, "2026-01-02", "team-2026", document="f" * 64),
            second=pay(desk, 12_345, "2026-06-30", "team-2026"),
            without=pay(desk, 200, "2026-07-01"),
            erased=pay(desk, 30_000, "2026-02-01", "team-2026"),
        )
        day = datetime.date(2026, 2, 2)
        desk.do(found.erased, Close("Klaar.", day))
        erase(desk, found.erased, day, "request")
        yield found


@pytest.fixture(scope="session")
def account(books):
    """The account of the second year."""
    return account_of(books.desk, 2026)
