"""The tables of the first register: events and where their chain ends, requests, policies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0001", None


def upgrade() -> None:
    """Make them, with a chain that has no events yet."""
    op.create_table(
        "events",
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
    head = op.create_table(
        "head",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_table(
        "requests",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("dossier", sa.String(40), nullable=False),
    )
    op.create_table(
        "policies",
        sa.Column("hash", sa.String(80), primary_key=True),
        sa.Column("folder", sa.String(200), nullable=False),
        sa.Column("files", sa.Text, nullable=False),
    )
    op.bulk_insert(head, [{"id": 1, "position": 0, "hash": "0" * 64}])
