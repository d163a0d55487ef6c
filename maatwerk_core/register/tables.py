"""The tables of a register, the same for every database; the steps that made them stand in `register.migrations`."""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()

#: Every event ever, in one order. Rows are added and never changed.
EVENTS = sa.Table(
    "events",
    METADATA,
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("dossier", sa.String(40), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("at", sa.String(40), nullable=False),
    sa.Column("clear", sa.Text, nullable=False),
    sa.Column("sealed", sa.LargeBinary),
    sa.Column("hash", sa.String(64), nullable=False),
    sa.UniqueConstraint("dossier", "number"),
)
#: Streams are listed by how they began.
FIRST = sa.text("number = 1")
sa.Index(
    "events_firsts", EVENTS.c.kind, EVENTS.c.position, sqlite_where=FIRST, postgresql_where=FIRST
)

#: One row: where the chain ends. Whoever adds holds it, so that there is one order.
HEAD = sa.Table(
    "head",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("position", sa.BigInteger, nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
)

#: Requests that were carried out, so that a repeated one changes nothing.
REQUESTS = sa.Table(
    "requests",
    METADATA,
    sa.Column("id", sa.String(80), primary_key=True),
    sa.Column("dossier", sa.String(40), nullable=False),
)

#: Every policy that a dossier was ever held against: its files as JSON, and the folder among them that is its own.
POLICIES = sa.Table(
    "policies",
    METADATA,
    sa.Column("hash", sa.String(80), primary_key=True),
    sa.Column("folder", sa.String(200), nullable=False),
    sa.Column("files", sa.Text, nullable=False),
)

#: How far each consumer is: the last event it was done with, and what it failed at since.
DELIVERIES = sa.Table(
    "deliveries",
    METADATA,
    sa.Column("consumer", sa.String(80), primary_key=True),
    sa.Column("position", sa.BigInteger, nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("error", sa.Text),
)

#: Events that someone chose to pass a consumer by, which had failed at them.
PASSED_BY = sa.Table(
    "passed_by",
    METADATA,
    sa.Column("consumer", sa.String(80), primary_key=True),
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("at", sa.String(40), nullable=False),
    sa.Column("error", sa.Text, nullable=False),
)

KEY_METADATA = sa.MetaData()

#: The key of each dossier, in a database of its own.
KEYS = sa.Table(
    "keys",
    KEY_METADATA,
    sa.Column("dossier", sa.String(40), primary_key=True),
    sa.Column("key", sa.LargeBinary, nullable=False),
)

#: Which dossiers were erased, so that an old copy of the keys brings none of theirs back.
ERASURES = sa.Table("erasures", KEY_METADATA, sa.Column("dossier", sa.String(40), primary_key=True))
