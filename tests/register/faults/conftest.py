"""A register in each kind of database with a budget in it, and children that write there and may be killed."""

import os

import pytest

from maatwerk_core.register.places import make_register, open_register, place_of
from tests.register.conftest import FIRST
from tests.register.faults.nursery import Nursery

#: `make proof` runs at full size.
PROOF = "MAATWERK_PROOF_CASES" in os.environ
#: More than all dossiers of one test together.
ENOUGH = 100_000_000


@pytest.fixture(scope="session")
def nursery():
    """One for all tests of this run: loading everything takes longer than most of them."""
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path):
    """A new register, with a budget that is never short."""
    if request.param == "sqlite":
        place = place_of(str(tmp_path / "register"))
    else:
        address = request.getfixturevalue("postgres").database()
        place = place_of(address, str(tmp_path / "keys.sqlite"))
    make_register(place)
    with open_register(place, lambda: FIRST) as desk:
        desk.budgets.set("team", ENOUGH, 2019)
    return place


@pytest.fixture
def desk(place):
    """Who looks on; its clock stands still."""
    with open_register(place, lambda: FIRST) as desk:
        yield desk


def room_for(connections, servers):
    """Let the server of the tests take so many connections, and a few more."""
    servers.server.psql(f"ALTER SYSTEM SET max_connections = {connections + 20};")
    servers.server.stop()
    servers.server.ensure_postgres_running()
