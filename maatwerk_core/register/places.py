"""Where a register is: a folder with two SQLite files, or a server and a place for the keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.clock import Clock
from maatwerk_core.register.database import engine_of, reached
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.keys import SqlKeys
from maatwerk_core.register.migrations.schema import (
    EVENTS_SCHEMA,
    KEYS_SCHEMA,
    Schema,
    check_step,
    step_of,
)
from maatwerk_core.register.policies import Policies
from maatwerk_core.register.store import SqlStore

EVENTS_FILE, KEYS_FILE = "events.sqlite", "keys.sqlite"


@dataclass(frozen=True, slots=True)
class Place:
    """The addresses of the events and of the keys; a path is a file of SQLite."""

    events: str | Path
    keys: str | Path


def place_of(where: str, keys: str | None = None) -> Place:
    """The place that was meant: a folder, or an address (`postgresql://…`), which needs a place for the keys too.

    >>> place_of("wijkteam").keys.as_posix()
    'wijkteam/keys.sqlite'
    """
    folder = Path(where)
    events = where if "://" in where else folder / EVENTS_FILE
    if keys is None and "://" in where:
        raise Faults([fault("register.no-keys")])
    place = Place(events, _address(keys) if keys else folder / KEYS_FILE)
    if _same(place.events, place.keys):
        raise Faults([fault("register.no-keys", register=told(place))])
    return place


def make_register(place: Place) -> None:
    """A new register in a place that has none. Raises `Faults`."""
    with engines(place) as (events, keys):
        if step_at(place.events, events, EVENTS_SCHEMA) is not None:
            raise Faults([fault("register.exists", folder=told(place))])
        make_tables(place, events, keys)


def make_tables(place: Place, events: sa.Engine, keys: sa.Engine) -> None:
    """Make what a place lacks: folders, files that only their owner reads, tables. Raises `Faults`."""
    for address in (place.keys, place.events):
        _prepare(address)
    SqlKeys(keys).create()
    SqlStore(events).create()
    for address in (place.keys, place.events):
        if isinstance(address, Path):
            address.chmod(0o600)


@contextmanager
def open_register(place: Place, clock: Clock) -> Iterator[Desk]:
    """The register that is there, for as long as it is used. Raises `Faults` where there is none."""
    with engines(place) as (events, keys):
        at_events, at_keys = see_register(place, events, keys)
        check_step(at_events, EVENTS_SCHEMA, told(place))
        check_step(at_keys, KEYS_SCHEMA, told(place))
        yield Desk(SqlStore(events), SqlKeys(keys), Policies(events), clock)


def see_register(place: Place, events: sa.Engine, keys: sa.Engine) -> tuple[str, str]:
    """See that there is a register, of whatever version; gives the steps of both. Raises `Faults`."""
    at_events = step_at(place.events, events, EVENTS_SCHEMA)
    at_keys = step_at(place.keys, keys, KEYS_SCHEMA)
    if at_events is None or at_keys is None:
        raise Faults([fault("register.not-found", folder=told(place))])
    return at_events, at_keys


def told(place: Place) -> str:
    """The place as one calls it, without a password."""
    if isinstance(place.events, Path):
        return str(place.events.parent)
    return sa.make_url(place.events).render_as_string(hide_password=True)


def _same(one: str | Path, other: str | Path) -> bool:
    if isinstance(one, Path) and isinstance(other, Path):
        return one.resolve() == other.resolve()
    return one == other


def _address(text: str) -> str | Path:
    return text if "://" in text else Path(text)


@contextmanager
def engines(place: Place) -> Iterator[tuple[sa.Engine, sa.Engine]]:
    """The databases of the events and of the keys, for as long as they are used."""
    both = engine_of(place.events), engine_of(place.keys)
    try:
        yield both
    finally:
        for engine in both:
            engine.dispose()


def step_at(address: str | Path, engine: sa.Engine, schema: Schema) -> str | None:
    """How far the tables of a database are, or `None` where there are none; no file is made by asking."""
    if isinstance(address, Path) and not address.is_file():
        return None
    with reached(), engine.connect() as connection:
        return step_of(connection, schema)


def _prepare(address: str | Path) -> None:
    if not isinstance(address, Path):
        return
    try:
        address.parent.mkdir(parents=True, exist_ok=True)
        address.touch()
    except OSError as error:
        said = error.strerror or str(error)
        raise Faults([fault("register.unwritable", folder=address.parent, error=said)]) from None
