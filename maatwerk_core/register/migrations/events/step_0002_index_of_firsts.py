"""Streams are listed by how they began: an index of first events, so that a full register needn't be read for it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0002", "0001"


def upgrade() -> None:
    """Only first events stand in it: who adds a later one pays nothing."""
    first = sa.text("number = 1")
    op.create_index(
        "events_firsts",
        "events",
        ["kind", "position"],
        sqlite_where=first,
        postgresql_where=first,
    )
