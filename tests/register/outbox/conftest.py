"""An outbox over a store of each kind, and events to tell."""

import pytest

from maatwerk_core.register.database import engine_of
from maatwerk_core.register.outbox.standing import Outbox
from maatwerk_core.register.store import Draft, SqlStore


@pytest.fixture(params=["sqlite", "postgres"])
def address(request, tmp_path):
    """A database of each kind, still empty."""
    if request.param == "sqlite":
        return tmp_path / "events.sqlite"
    return request.getfixturevalue("postgres").database()


@pytest.fixture
def store(address):
    engine = engine_of(address)
    store = SqlStore(engine)
    store.create()
    yield store
    engine.dispose()


@pytest.fixture
def box(store):
    return Outbox(store.engine)


@pytest.fixture
def fill(store):
    """Add so many events to a stream."""

    def fill(count, stream="d-1"):
        after = len(store.read(stream))
        draft = Draft("closed", 1, "2026-01-01T00:00:00+00:00", '{"on":"2026-01-01"}', b"x")
        store.append(stream, after, [draft] * count)

    return fill
