"""How far other systems are that hear of what was recorded, and which events they were passed by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0003", "0002"


def upgrade() -> None:
    """Nobody was told anything yet."""
    op.create_table(
        "deliveries",
        sa.Column("consumer", sa.String(80), primary_key=True),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("error", sa.Text),
    )
    op.create_table(
        "passed_by",
        sa.Column("consumer", sa.String(80), primary_key=True),
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("error", sa.Text, nullable=False),
    )
