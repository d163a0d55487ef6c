"""Which dossiers were erased is remembered beside the keys, so that an old copy brings no key back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0002", "0001"


def upgrade() -> None:
    """The table; what was erased before stands in the events, and comes in with the next copy that is put back."""
    op.create_table("erasures", sa.Column("dossier", sa.String(40), primary_key=True))
