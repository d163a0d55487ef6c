"""Registers with a little in them, on each database, and places where there is none yet."""

import itertools

import pytest
import sqlalchemy as sa

from maatwerk_core.register.database import engine_of
from maatwerk_core.register.drafts import as_draft, place_of
from maatwerk_core.register.events import Closed, Erased, Opened
from maatwerk_core.register.keys import SqlKeys
from maatwerk_core.register.places import Place, make_register
from maatwerk_core.register.store import SqlStore
from maatwerk_core.register.tables import METADATA
from tests.register.conftest import FIRST

WORDS = "De fiets is er: één bel, en 'n slot."


#: For what may differ between the databases; a new database on a server takes a while.
BOTH = pytest.mark.parametrize("new_place", ["sqlite", "postgres"], indirect=True)


@pytest.fixture
def new_place(request, tmp_path):
    """A place without a register, each time it is asked; the keys are always in a file."""
    numbers, server = itertools.count(), getattr(request, "param", "sqlite") == "postgres"
    ready = request.getfixturevalue("ready") if server else None
    used = []

    def new_place():
        folder = tmp_path / f"plek-{next(numbers)}"
        if not server:
            return Place(folder / "events.sqlite", folder / "keys.sqlite")
        used.append(ready.pop() if ready else request.getfixturevalue("postgres").database())
        return Place(used[-1], folder / "keys.sqlite")

    yield new_place
    for address in used:
        empty(address)
        ready.append(address)


@pytest.fixture(scope="session")
def ready():
    """Databases on the server that are empty again."""
    return []


@pytest.fixture(scope="module")
def database(postgres, ready):
    """One database on the server, for who empties it."""
    address = ready.pop() if ready else postgres.database()
    yield address
    empty(address)
    ready.append(address)


def empty(address):
    """Take everything out of a database: a new one takes longer."""
    engine = engine_of(address)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()


@pytest.fixture
def full(new_place):
    """A register with two dossiers of two events each, a request and a policy."""
    place = new_place()
    make_register(place)
    fill(place)
    return place


def fill(place, dossiers=("d1", "d2")):
    """Add dossiers."""
    with_engines(place, lambda events, keys: [add(events, keys, each) for each in dossiers])


def add(events, keys, dossier):
    """A dossier that was opened and closed, with its key."""
    key = SqlKeys(keys).make(dossier)
    happened = [Opened("amsterdam", "sha256:x", "2019-06-01"), Closed("2019-06-02", WORDS)]
    drafts = [
        as_draft(event, FIRST, key, place_of(dossier, number))
        for number, event in enumerate(happened, 1)
    ]
    SqlStore(events).append(dossier, 0, drafts, f"request-{dossier}")
    with events.begin() as connection:
        row = {"hash": f"sha256:{dossier}", "folder": "amsterdam", "files": '{"a.yaml": "é: 1"}'}
        connection.execute(METADATA.tables["policies"].insert().values(row))


def erase(place, dossier):
    """Erase a dossier."""
    write_erased(place, dossier)
    with_engines(place, lambda events, keys: SqlKeys(keys).drop(dossier))


def write_erased(place, dossier):
    """Erase a dossier, and be interrupted before the key goes."""

    def write(events, keys):
        after = len(SqlStore(events).read(dossier))
        SqlStore(events).append(dossier, after, [as_draft(Erased("request"), FIRST)])

    with_engines(place, write)


def with_engines(place, work):
    """What comes of working with both databases."""
    engines = engine_of(place.events), engine_of(place.keys)
    try:
        return work(*engines)
    finally:
        for engine in engines:
            engine.dispose()


def held(place):
    """All rows of a register, by table, and its keys."""

    def read(events, keys):
        with events.connect() as connection:
            rows = {
                name: sorted(map(tuple, connection.execute(table.select())), key=repr)
                for name, table in METADATA.tables.items()
            }
        return rows, dict(SqlKeys(keys).every()), SqlKeys(keys).erased()

    return with_engines(place, read)
